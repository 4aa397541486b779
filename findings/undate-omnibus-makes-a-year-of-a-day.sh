#!/bin/sh
# undate: its reader of "any format" keeps the year of an ISO date and drops the rest.
#
# Guess: the omnibus converter tries all formats that undate knows, ISO 8601 and EDTF among them;
# 2018-06-12 should be read as by those two.
#
# Seen: 2018-06-12 and 2018-06 become the year 2018, precision YEAR, with no warning; "12 June 2018"
# stays a day.
#
# For a site of records: name the format when reading (EDTF); a text that happens to be ISO loses
# most in the reader that takes everything.
#
# Versions: undate 0.8.0, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check undate==0.8.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
from undate import Undate
for text in ('2018-06-12', '2018-06', '12 June 2018'):
    date = Undate.parse(text, 'omnibus')
    print(text, '->', date, date.precision.name)
print('as EDTF:', Undate.parse('2018-06-12', 'EDTF'))
END
)
stated=$(cat <<'END'
2018-06-12 -> 2018 YEAR
2018-06 -> 2018 YEAR
12 June 2018 -> 2018-06-12 DAY
as EDTF: 2018-06-12
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: undate reads ISO dates in the omnibus converter in another way.'
  exit 1
fi
echo 'As stated.'
