#!/bin/sh
# ics: a backslash before an n in a title comes back as a backslash and a new line.
#
# Guess: "C:\new" is written C:\\new in iCalendar (RFC 5545, 3.3.11: "\\" stands for one backslash)
# and read back as it was; icalendar does so.
#
# Seen: ics replaces "\n" in the text "\\n" before it looks at "\\", so the second backslash is taken
# for the beginning of a line end: a title of one line has two.
#
# For a site of records: a title with a backslash is rare (a path, a formula in TeX); where it
# happens, read the calendar with another library, or write the sign as a slash.
#
# Versions: ics 0.7.3, icalendar 7.3.2, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check ics==0.7.3 icalendar==7.3.2 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
from datetime import UTC, date, datetime
from icalendar import Calendar, Event
import ics
calendar, event = Calendar(prodid='-//record//', version='2.0'), Event()
event.add('uid', 'sum@example.org')
event.add('dtstamp', datetime(2018, 6, 1, tzinfo=UTC))
event.add('dtstart', date(2018, 6, 12))
event.add('summary', r'The limit \nu of a sum, in 1914')
calendar.add_component(event)
text = calendar.to_ical().decode()
print(next(line for line in text.splitlines() if line.startswith('SUMMARY')))
print('icalendar', repr(str(Calendar.from_ical(text).walk('VEVENT')[0]['summary'])))
print('ics', repr(next(iter(ics.Calendar(text).events)).name))
END
)
stated=$(cat <<'END'
SUMMARY:The limit \\nu of a sum\, in 1914
icalendar 'The limit \\nu of a sum, in 1914'
ics 'The limit \\\nu of a sum, in 1914'
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: ics or icalendar reads a backslash in another way.'
  exit 1
fi
echo 'As stated.'
