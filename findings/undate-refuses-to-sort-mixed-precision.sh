#!/bin/sh
# undate: a list with a year and a day of that year cannot be sorted.
#
# Guess: undate is made for dates of mixed precision and its objects have the operators of order;
# sorted() should give some total order.
#
# Seen: as soon as one date lies within the other, < raises NotImplementedError and so does
# sorted(); months and days of different years sort.
#
# For a site of records: sort by (earliest, latest) instead: a timeline mixes "2018" and "12 June
# 2018" all the time.
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
def sort(*texts):
    try:
        return [str(date) for date in sorted(Undate.parse(text, 'EDTF') for text in texts)]
    except NotImplementedError:
        return 'NotImplementedError'
print(sort('2019-02-27', '2018-06', '1953'))
print(sort('2018-06-12', '2018'))
print(sort('2018-06-12', '2018-06'))
END
)
stated=$(cat <<'END'
['1953', '2018-06', '2019-02-27']
NotImplementedError
NotImplementedError
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: undate sorts mixed precision in another way.'
  exit 1
fi
echo 'As stated.'
