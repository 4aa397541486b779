#!/bin/sh
# edtf (PyPI): an end that nobody knows is ten years after the beginning.
#
# Guess: in EDTF Level 1 "1985-04-12/" begins on that day and ends at a time that is not known; a
# library has no last day to give, as it has none for "1985-04-12/..".
#
# Seen: upper_strict() is 12 April 1995, a day that no source has; of "/1985-04-12" the first day is
# 12 April 1975. An open end is infinite, as it should be.
#
# For a site of records: give no last day where the end is not known, and do not filter by this one.
#
# Versions: edtf 5.0.2, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/venv"
"$room/venv/bin/pip" install --quiet --disable-pip-version-check edtf==5.0.2 2>"$room/pip.log" || {
  cat "$room/pip.log"
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$("$room/venv/bin/python" - <<'END'
from edtf import parse_edtf


def day(moment):
    return moment if isinstance(moment, float) else f"{moment.tm_year:04}-{moment.tm_mon:02}-{moment.tm_mday:02}"


for text in ("1985-04-12/", "/1985-04-12", "1985-04-12/.."):
    date = parse_edtf(text)
    print(text, day(date.lower_strict()), day(date.upper_strict()))
END
)
stated=$(cat <<'END'
1985-04-12/ 1985-04-12 1995-04-12
/1985-04-12 1975-04-12 1985-04-12
1985-04-12/.. 1985-04-12 inf
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: edtf bounds an unknown end in another way.'
  exit 1
fi
echo 'As stated.'
