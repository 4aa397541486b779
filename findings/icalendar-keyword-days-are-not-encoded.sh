#!/bin/sh
# icalendar: Event(dtstart=date(2018, 6, 12)) writes DTSTART:2018-06-12, which no calendar reads.
#
# Guess: keyword arguments of a component do what add() does, which turns a date into
# DTSTART;VALUE=DATE:20180612 (RFC 5545, 3.3.4: no hyphens).
#
# Seen: they are stored as they come and written with str(): 2018-06-12 and 2018-06-12
# 09:00:00+09:00, without an error; icalendar itself cannot read that start again. Texts (summary,
# uid) come out right, so it goes unseen.
#
# For a site of records: use add() or Event.new() for dates and times, and parse the written file
# once in a test.
#
# Versions: icalendar 7.3.2, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check icalendar==7.3.2 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
from datetime import date
from icalendar import Calendar, Event
by_add, by_new = Event(), Event.new(start=date(2018, 6, 12))
by_add.add('dtstart', date(2018, 6, 12))
for event in (by_add, by_new, Event(dtstart=date(2018, 6, 12), summary='Summit')):
    text = event.to_ical().decode()
    line = next(line for line in text.splitlines() if 'DTSTART' in line)
    try:
        print(line, '->', Event.from_ical(text).start)
    except Exception as error:
        print(line, '->', type(error).__name__)
END
)
stated=$(cat <<'END'
DTSTART;VALUE=DATE:20180612 -> 2018-06-12
DTSTART;VALUE=DATE:20180612 -> 2018-06-12
DTSTART:2018-06-12 -> BrokenCalendarProperty
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: icalendar writes keyword dates in another way.'
  exit 1
fi
echo 'As stated.'
