#!/bin/sh
# polars: a time of day in a workbook, 09:04, is read as 31 December 1899, 09:04.
#
# Guess: a column of cells that hold a time of day (a fraction of a day, shown as hh:mm) is read as
# times, as pandas and openpyxl do; polars has a type for them.
#
# Seen: it is a column of moments on 31 December 1899, midnight among them.
#
# For a site of records: write times as texts; in reading, take the time out with .dt.time().
#
# Versions: polars 2.1.0, fastexcel 0.21.0, openpyxl 3.1.5, cells written by XlsxWriter 3.3.1, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check XlsxWriter==3.3.1 polars==2.1.0 fastexcel==0.21.0 openpyxl==3.1.5 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import datetime
import io
import xlsxwriter
content = io.BytesIO()
book = xlsxwriter.Workbook(content, {'in_memory': True})
sheet = book.add_worksheet('events')
clock = book.add_format({'num_format': 'hh:mm'})
sheet.write_string(0, 0, 'time')
sheet.write_datetime(1, 0, datetime.time(9, 4), clock)
sheet.write_datetime(2, 0, datetime.time(0, 0), clock)
book.close()
import openpyxl
import polars
print('openpyxl', [str(cell.value) for (cell,) in openpyxl.load_workbook(content).active.iter_rows(min_row=2)])
print('polars', [str(value) for value in polars.read_excel(content)['time']])
END
)
stated=$(cat <<'END'
openpyxl ['09:04:00', '00:00:00']
polars ['1899-12-31 09:04:00', '1899-12-31 00:00:00']
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: times of day are read in another way.'
  exit 1
fi
echo 'As stated.'
