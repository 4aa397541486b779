#!/bin/sh
# icalendar: nine o'clock at +08:30 is written as TZID="UTC+08:30" and read back without any zone.
#
# Guess: RFC 5545 (3.2.19) wants a VTIMEZONE for every TZID; a datetime from ISO text has an offset
# and no zone, so it is written in UTC (003000Z).
#
# Seen: no VTIMEZONE is written, and add_missing_timezones() adds none. icalendar itself, vobject
# and ical.js read 09:00 floating: nine o'clock wherever the reader is. ics alone makes +08:30 of
# the name.
#
# For a site of records: call astimezone(timezone.utc) on every moment before it goes into a
# calendar.
#
# Versions: icalendar 7.3.2, vobject 0.9.9, ics 0.7.3, ical.js 2.2.1, Node 20.20.2, Python 3.11.
# Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check icalendar==7.3.2 vobject==0.9.9 ics==0.7.3 || {
  echo 'The packages could not be installed.'
  exit 2
}
npm install --silent --no-fund --no-audit --prefix "$room" ical.js@2.2.1 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(
"$room/env/bin/python" - <<'END'
from datetime import datetime, timezone
import ics
import vobject
from icalendar import Calendar, Event
calendar = Calendar(version='2.0', prodid='example')
event = Event(uid='1', summary='Summit')
event.add('dtstamp', datetime(2026, 1, 1, tzinfo=timezone.utc))
event.add('dtstart', datetime.fromisoformat('2018-04-27T09:00:00+08:30'))
calendar.add_component(event)
calendar.add_missing_timezones()
text = calendar.to_ical().decode()
print(*[line for line in text.splitlines() if 'DTSTART' in line or 'VTIMEZONE' in line])
print('icalendar', Calendar.from_ical(text).events[0].start, '| vobject', vobject.readOne(text).vevent.dtstart.value,
      '| ics', next(iter(ics.Calendar(text).events)).begin)
open('summit.ics', 'w').write(text)
END
node --input-type=module - <<'END'
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
const calendar = new ICAL.Component(ICAL.parse(readFileSync('summit.ics', 'utf8')))
const start = calendar.getFirstSubcomponent('vevent').getFirstPropertyValue('dtstart')
console.log('ical.js', start.toString(), start.zone.tzid)
END
)
stated=$(cat <<'END'
DTSTART;TZID="UTC+08:30":20180427T090000
icalendar 2018-04-27 09:00:00 | vobject 2018-04-27 09:00:00 | ics 2018-04-27T09:00:00+08:30
ical.js 2018-04-27T09:00:00 floating
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: moments with an offset are written or read in another way.'
  exit 1
fi
echo 'As stated.'
