#!/bin/sh
# edtf (PyPI): isoformat() of June 2018 is 2018-06-31, a day that does not exist.
#
# Guess: EDTF Level 0 (date) takes from ISO 8601-1 that a month is written 2018-06; a method named
# isoformat gives that text back, or a day of the month.
#
# Seen: the missing day is filled with 31 and a missing month with 12, whatever the month:
# 2018-06-31, 2018-02-31. Python's own date.fromisoformat refuses both.
#
# For a site of records: str(date) gives the text back unchanged; upper_strict() gives the last day.
# A column made with isoformat() has days that no database takes.
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
from edtf import parse_edtf
for text in ('2018-06', '2018-02', '2018'):
    day = parse_edtf(text).isoformat()
    try:
        date.fromisoformat(day)
        verdict = 'a day'
    except ValueError:
        verdict = 'no such day'
    print(text, '->', day, verdict)
END
)
stated=$(cat <<'END'
2018-06 -> 2018-06-31 no such day
2018-02 -> 2018-02-31 no such day
2018 -> 2018-12-31 a day
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: edtf fills a month in another way.'
  exit 1
fi
echo 'As stated.'
