#!/bin/sh
# rrule: a whole day that comes back every year, DTSTART;VALUE=DATE:20180612, begins on the day on which the page is built.
#
# Guess: 12 June of each year, since RFC 5545 has VALUE=DATE for every day without a clock, and UNTIL and EXDATE are read as
# days.
#
# Seen: rrulestr() passes over a DTSTART with a parameter other than TZID and takes the present moment in its place, with
# its clock; nothing is raised, and toString() has no DTSTART. With an UNTIL that is past, the list is empty. The same day
# without the parameter is read, though RFC 5545 does not allow it so. ical.js gives 12 June.
#
# For who reads calendars with it: take the day out of DTSTART oneself and pass it as the option dtstart, and refuse a
# rule without one.
#
# Versions: rrule 2.8.1, ical.js 2.2.1, Node 20.20.2. Written on 2026-11-29.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" rrule@2.8.1 ical.js@2.2.1 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import rrule from 'rrule'
import ICAL from 'ical.js'

const told = (day) => (day ? (Math.abs(day - Date.now()) < 60000 ? 'now' : day.toISOString().slice(0, 10)) : 'never')
for (const lines of [
  ['DTSTART:20180612T000000Z', 'RRULE:FREQ=YEARLY;COUNT=3'],
  ['DTSTART;VALUE=DATE:20180612', 'RRULE:FREQ=YEARLY;COUNT=3'],
  ['DTSTART;VALUE=DATE:20180612', 'RRULE:FREQ=YEARLY;UNTIL=20200612'],
]) {
  const rule = rrule.rrulestr(lines.join('\n'))
  const event = new ICAL.Event(ICAL.Component.fromString(['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')))
  const first = event.iterator().next().toString().slice(0, 10)
  console.log(...lines, '| first with rrule', told(rule.all()[0]), '| with ical.js', first, '|', rule.toString().replace('\n', ' '))
}
const rule = rrule.rrulestr('RRULE:FREQ=YEARLY;COUNT=3', { dtstart: new Date('2018-06-12') })
console.log('with the option dtstart', rule.all().map(told).join(', '))
END
)
stated=$(cat <<'END'
DTSTART:20180612T000000Z RRULE:FREQ=YEARLY;COUNT=3 | first with rrule 2018-06-12 | with ical.js 2018-06-12 | DTSTART:20180612T000000Z RRULE:FREQ=YEARLY;COUNT=3
DTSTART;VALUE=DATE:20180612 RRULE:FREQ=YEARLY;COUNT=3 | first with rrule now | with ical.js 2018-06-12 | RRULE:FREQ=YEARLY;COUNT=3
DTSTART;VALUE=DATE:20180612 RRULE:FREQ=YEARLY;UNTIL=20200612 | first with rrule never | with ical.js 2018-06-12 | RRULE:FREQ=YEARLY;UNTIL=20200612T000000Z
with the option dtstart 2018-06-12, 2019-06-12, 2020-06-12
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: rrule reads a whole day in another way.'
  exit 1
fi
echo 'As stated.'
