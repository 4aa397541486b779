#!/bin/sh
# polars: truncated to 100 years, 1953 is 1870.
#
# Guess: dt.truncate("100y") gives 1900, as "10y" gives 1950, and as DuckDB and PyArrow do.
#
# Seen: the steps are counted from 1970: 1870, 1770 ..., and 570 for the year 645. "10y" looks right, since 1970 can be
# divided by 10; "4y" is two years off the leap years. Its handbook does say that all buckets but weeks start on
# 1970-01-01; with decades nobody notices.
#
# For a table or a chart by century: dt.year() // 100 * 100.
#
# Versions: polars 2.1.0, duckdb 2.0.1, pyarrow 26.0.1, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check polars==2.1.0 duckdb==2.0.1 pyarrow==26.0.1 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import datetime
import duckdb
import polars
import pyarrow
import pyarrow.compute
days = [datetime.date(645, 7, 10), datetime.date(1868, 1, 3), datetime.date(1953, 7, 27), datetime.date(2018, 6, 12)]
column, array = polars.Series(days), pyarrow.array(days)
for years in (100, 10, 4):
    floor = pyarrow.compute.floor_temporal(array, multiple=years, unit='year')
    buckets = [duckdb.sql(f"SELECT time_bucket(INTERVAL '{years} years', DATE '{day}')").fetchall()[0][0].year for day in days]
    print(years, '| polars', [day.year for day in column.dt.truncate(f'{years}y')], '| pyarrow', [day.as_py().year for day in floor], '| duckdb', buckets)
END
)
stated=$(cat <<'END'
100 | polars [570, 1770, 1870, 1970] | pyarrow [600, 1800, 1900, 2000] | duckdb [600, 1800, 1900, 2000]
10 | polars [640, 1860, 1950, 2010] | pyarrow [640, 1860, 1950, 2010] | duckdb [640, 1860, 1950, 2010]
4 | polars [642, 1866, 1950, 2018] | pyarrow [644, 1868, 1952, 2016] | duckdb [644, 1868, 1952, 2016]
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: polars truncates years in another way.'
  exit 1
fi
echo 'As stated.'
