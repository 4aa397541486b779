#!/bin/sh
# DuckDB: date_trunc() of 15 March 44 BC to its decade is 1 January 41 BC, three years later; to its century, 1 BC.
#
# Guess: date_trunc() never gives a moment after the one it is given.
#
# Seen: the year -43 is rounded towards zero: -40 (41 BC) for the decade, 0 (1 BC) for the century and the millennium,
# so that the century before Christ and the one after it are one group. time_bucket() rounds down: 51 BC and 101 BC.
#
# For a chart of antiquity: time_bucket(INTERVAL '10 years', day), or floor(year / 10) * 10.
#
# Versions: duckdb 2.0.1, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check duckdb==2.0.1 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import duckdb
for day in ('0044-03-15 (BC)', '0057-01-01', '1953-07-27'):
    for unit, step in (('decade', 10), ('century', 100)):
        trunc, bucket = duckdb.sql(f"SELECT year(date_trunc('{unit}', d)), year(time_bucket(INTERVAL '{step} years', d)) FROM (SELECT DATE '{day}' AS d)").fetchall()[0]
        year = duckdb.sql(f"SELECT year(DATE '{day}')").fetchall()[0][0]
        print(f'year {year}, {unit}: date_trunc {trunc}, time_bucket {bucket}' + (' (later than the day)' if trunc > year else ''))
END
)
stated=$(cat <<'END'
year -43, decade: date_trunc -40, time_bucket -50 (later than the day)
year -43, century: date_trunc 0, time_bucket -100 (later than the day)
year 57, decade: date_trunc 50, time_bucket 50
year 57, century: date_trunc 0, time_bucket 0
year 1953, decade: date_trunc 1950, time_bucket 1950
year 1953, century: date_trunc 1900, time_bucket 1900
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: DuckDB truncates days before Christ in another way.'
  exit 1
fi
echo 'As stated.'
