#!/bin/sh
# PyArrow and DuckDB: in a column of moments and days, a day becomes midnight.
#
# Guess: both leave a column of days and months (2018-06-12, 2018-06) as text, so a column with
# "2018-06-12 09:00" and "2018-06-12" stays text as well, as in polars.
#
# Seen: the column is read as timestamps and the day alone as 2018-06-12 00:00:00, which nobody can
# tell from an event at midnight; no option was set.
#
# For a site of records: put the day and the time of day into two columns, or mark precision in a
# third.
#
# Versions: pyarrow 26.0.1, duckdb 2.0.1, polars 2.1.0, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check pyarrow==26.0.1 duckdb==2.0.1 polars==2.1.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import os
import tempfile
import duckdb
import polars
import pyarrow.csv
for cells in (('2018-06-12', '2018-06'), ('2018-06-12 09:00', '2018-06-12')):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'events.csv')
        with open(path, 'w') as file:
            file.write('when\n' + '\n'.join(cells) + '\n')
        print(cells[1], '| pyarrow', pyarrow.csv.read_csv(path)['when'][1], '| duckdb', duckdb.sql(f"SELECT \"when\" FROM '{path}'").fetchall()[1][0],
              '| polars', polars.read_csv(path, try_parse_dates=True)['when'][1])
END
)
stated=$(cat <<'END'
2018-06 | pyarrow 2018-06 | duckdb 2018-06 | polars 2018-06
2018-06-12 | pyarrow 2018-06-12 00:00:00 | duckdb 2018-06-12 00:00:00 | polars 2018-06-12
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: columns of moments and days are read in another way.'
  exit 1
fi
echo 'As stated.'
