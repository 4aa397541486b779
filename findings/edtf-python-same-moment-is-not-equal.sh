#!/bin/sh
# edtf (PyPI): the zone of a time of day counts for nothing, and neither does the time.
#
# Guess: EDTF Level 0 (date and time) takes times with Z or an offset; 00:30Z and 09:00+08:30 of one
# day are one moment, and 23:00Z on the 11th is later than 00:30+09:00 on the 12th (15:30Z on the
# 11th).
#
# Seen: the two texts of one moment are unequal, the later moment is the smaller one, and the bounds
# are midnight of the day as written.
#
# For a site of records: sort and compare timed events by their own UTC stamp; this library sorts by
# the day and clock that stand in the text.
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
from edtf import parse_edtf
seoul, utc = parse_edtf('2018-06-12T09:00:00+08:30'), parse_edtf('2018-06-12T00:30:00Z')
print('one moment is equal:', seoul == utc)
earlier, later = parse_edtf('2018-06-12T00:30:00+09:00'), parse_edtf('2018-06-11T23:00:00Z')
print('15:30Z before 23:00Z of one day:', earlier < later)
print('hour of the lower bound of 09:00:', seoul.lower_strict().tm_hour)
END
)
stated=$(cat <<'END'
one moment is equal: False
15:30Z before 23:00Z of one day: False
hour of the lower bound of 09:00: 0
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: edtf now compares times of day in another way.'
  exit 1
fi
echo 'As stated.'
