#!/bin/sh
# edtf (PyPI): its day numbers read old dates as Julian, which EDTF says they are not.
#
# Guess: EDTF follows ISO 8601-1, where every date is Gregorian, before 1582 too (proleptic); 4 and
# 15 October 1582 are then eleven days apart.
#
# Seen: struct_time_to_jd, which the Django field stores for sorting and searching, makes them one
# day apart; 10 July 645 is three days off Python's own count. The README warns of ancient dates
# "thousands of years BC" alone.
#
# For a site of records: a database filled by this field mixes two calendars; store ISO days as
# text, or ordinals counted by datetime.
#
# Versions: edtf 5.0.2, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check edtf==5.0.2 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
from datetime import date
from edtf import parse_edtf, struct_time_to_jd
def number(text):
    return struct_time_to_jd(parse_edtf(text).lower_strict())
print('4 to 15 October 1582:', number('1582-10-15') - number('1582-10-04'), 'days')
gregorian = date(645, 7, 10).toordinal() + 1721424.5
print('10 July 645 against datetime:', number('0645-07-10') - gregorian, 'days')
END
)
stated=$(cat <<'END'
4 to 15 October 1582: 1.0 days
10 July 645 against datetime: 3.0 days
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: edtf counts days before 1582 in another way.'
  exit 1
fi
echo 'As stated.'
