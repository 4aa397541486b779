#!/bin/sh
# Workbooks: the day of the treaty of Shimonoseki is the 16th, the 17th or midnight, by the reader.
#
# Guess: XlsxWriter refuses a day before 1900, which the format of workbooks cannot hold, or its readers
# agree on what it wrote.
#
# Seen: it writes a negative number. openpyxl (and pandas by it) reads 16 April 1895, polars the 17th,
# calamine the time 00:00:00.
#
# For a site of records: write a column with any day before March 1900 as texts.
#
# Versions: XlsxWriter 3.3.1, openpyxl 3.1.5, polars 2.1.0 (fastexcel 0.21.0), python-calamine 0.9.1, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check XlsxWriter==3.3.1 openpyxl==3.1.5 polars==2.1.0 fastexcel==0.21.0 python-calamine==0.9.1 || {
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
day = book.add_format({'num_format': 'yyyy-mm-dd'})
sheet.write_string(0, 0, 'when')
sheet.write_datetime(1, 0, datetime.date(1895, 4, 17), day)
book.close()
import openpyxl
import polars
import python_calamine
print('openpyxl', openpyxl.load_workbook(content).active['A2'].value)
print('polars', polars.read_excel(content)['when'][0])
content.seek(0)
print('calamine', python_calamine.CalamineWorkbook.from_filelike(content).get_sheet_by_index(0).to_python()[1][0])
END
)
stated=$(cat <<'END'
openpyxl 1895-04-16 00:00:00
polars 1895-04-17
calamine 00:00:00
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: days before 1900 are read in another way.'
  exit 1
fi
echo 'As stated.'
