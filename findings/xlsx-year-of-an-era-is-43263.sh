#!/bin/sh
# openpyxl and calamine: a cell that Excel shows as 平成30年 is read as the number 43263.
#
# Guess: a cell with a day and a format of years, as Japanese Excel writes it for an era (ggge"年"),
# is read as a day, as cells with yyyy-mm-dd and with ggge"年"m"月"d"日" are.
#
# Seen: the format has no y, m or d in it, so both take it for one of numbers, and 12 June 2018 comes
# out as 43263; so does e"年". With month and day in the format it is a day.
#
# For a site of records: turn numbers above 1,000 in such columns into days; write days with yyyy-mm-dd.
#
# Versions: openpyxl 3.1.5, python-calamine 0.9.1, cells written by XlsxWriter 3.3.1, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check XlsxWriter==3.3.1 openpyxl==3.1.5 python-calamine==0.9.1 || {
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
for row, form in enumerate(('yyyy-mm-dd', '[$-411]ggge"年"m"月"d"日"', '[$-411]ggge"年"', '[$-411]e"年"')):
    sheet.write_datetime(row, 0, datetime.date(2018, 6, 12), book.add_format({'num_format': form}))
book.close()
import openpyxl
import python_calamine
one = [cell.value for (cell,) in openpyxl.load_workbook(content).active.iter_rows()]
content.seek(0)
two = python_calamine.CalamineWorkbook.from_filelike(content).get_sheet_by_index(0).to_python()
for read, (again,) in zip(one, two):
    print('openpyxl', read, '| calamine', again)
END
)
stated=$(cat <<'END'
openpyxl 2018-06-12 00:00:00 | calamine 2018-06-12
openpyxl 2018-06-12 00:00:00 | calamine 2018-06-12
openpyxl 43263 | calamine 43263.0
openpyxl 43263 | calamine 43263.0
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: years of eras are read in another way.'
  exit 1
fi
echo 'As stated.'
