#!/bin/sh
# icalendar and vobject: an X- property with the EDTF set [2017,2018] is read as [2017.
#
# Guess: RFC 5545 (3.8.8.2) makes the value of an X- property TEXT unless it says otherwise, so a
# comma in it is written with a backslash (3.3.11).
#
# Seen: icalendar writes the comma bare, vobject takes the value to end there and writes the file
# back without the rest. Read the other way, icalendar leaves the backslash in the text: 会談\, 中止.
#
# For a site of records: write such values with VALUE=TEXT and the backslashes in place, or put the
# EDTF into DESCRIPTION, or leave sets out of calendars.
#
# Versions: icalendar 7.3.2, vobject 0.9.9, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check icalendar==7.3.2 vobject==0.9.9 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import icalendar
import vobject
event = icalendar.Event()
event.add('x-edtf', '[2017,2018]')
line = event.to_ical().decode().splitlines()[1]
def calendar(line):
    return 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n%s\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n' % line
print(line, '-> vobject', vobject.readOne(calendar(line)).vevent.x_edtf.value)
escaped = 'X-NOTE:会談\\, 中止'
print(escaped, '-> vobject', vobject.readOne(calendar(escaped)).vevent.x_note.value,
      '| icalendar', icalendar.Calendar.from_ical(calendar(escaped)).events[0]['X-NOTE'])
END
)
stated=$(cat <<'END'
X-EDTF:[2017,2018] -> vobject [2017
X-NOTE:会談\, 中止 -> vobject 会談, 中止 | icalendar 会談\, 中止
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: X- properties are written or read in another way.'
  exit 1
fi
echo 'As stated.'
