#!/bin/sh
# DuckDB: it reads the ISO date -0043-03-15 and writes "0044-03-15 (BC)" into JSON and CSV.
#
# Guess: the date type reads ISO 8601 years below zero, so what it exports in machine formats is ISO
# too.
#
# Seen: year() gives -43, but the text in JSON, in CSV and in Python is 0044-03-15 (BC), for which
# neither EDTF nor RFC 3339 has a form; years from 1 on are as read.
#
# For a site of records: keep such dates in a text column, or write them with printf from year,
# month and day.
#
# Versions: duckdb 2.0.1, Python 3.11. Written on 2026-11-27.
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
for text in ('0645-07-10', '-0043-03-15'):
    print(text, *duckdb.sql(f"SELECT year(DATE '{text}'), to_json(DATE '{text}'), CAST(DATE '{text}' AS VARCHAR)").fetchall()[0], sep=' | ')
END
)
stated=$(cat <<'END'
0645-07-10 | 645 | "0645-07-10" | 0645-07-10
-0043-03-15 | -43 | "0044-03-15 (BC)" | 0044-03-15 (BC)
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: DuckDB writes years before zero in another way.'
  exit 1
fi
echo 'As stated.'
