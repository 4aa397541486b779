#!/bin/sh
# polars: str.to_datetime() with nanoseconds reads 23 May 1592 as 10 December 2176.
#
# Guess: a day outside 1677 to 2262, the years that nanoseconds reach, is an error or null, as in cast() of the same
# library and in PyArrow.
#
# Seen: the number overflows and comes out on the other side: 645 is 1814, 1592 is 2176. The default, microseconds, is
# right, and cast() to nanoseconds raises.
#
# For a table of history that is joined with one in nanoseconds (from pandas or Parquet): read its days in
# microseconds, and cast the other table to microseconds too.
#
# Versions: polars 2.1.0, pyarrow 26.0.1, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check polars==2.1.0 pyarrow==26.0.1 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import polars
import pyarrow
import pyarrow.compute
texts = ['0645-07-10', '1592-05-23', '1953-07-27']
for unit in ('us', 'ns'):
    read = polars.Series(texts).str.to_datetime('%Y-%m-%d', time_unit=unit)
    print('polars', unit, [str(moment)[:10] for moment in read])
try:
    polars.Series(texts).str.to_datetime('%Y-%m-%d').cast(polars.Datetime('ns'))
except polars.exceptions.InvalidOperationError:
    print('polars cast to ns: error')
try:
    pyarrow.compute.strptime(pyarrow.array(texts), format='%Y-%m-%d', unit='ns')
except pyarrow.ArrowInvalid:
    print('pyarrow ns: error')
END
)
stated=$(cat <<'END'
polars us ['0645-07-10', '1592-05-23', '1953-07-27']
polars ns ['1814-08-18', '2176-12-10', '1953-07-27']
polars cast to ns: error
pyarrow ns: error
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: polars reads old days in nanoseconds in another way.'
  exit 1
fi
echo 'As stated.'
