#!/bin/sh
# ics (npm): 10 July 645 is written as DTSTART;VALUE=DATE:6450710, which is no date.
#
# Guess: the year is written with four digits, as RFC 5545 (3.3.4) asks, or refused as the library refuses a month 13.
#
# Seen: month and day are filled up with zeros, the year is not, and no error is given; ical.js reads 31 October 6455
# out of it.
#
# For a calendar with events before 1000: fill up the year oneself after the file is written, or write the file with
# another library.
#
# Versions: ics 3.12.0, ical.js 2.2.1, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" ics@3.12.0 ical.js@2.2.1 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { createEvent } from 'ics'
import ICAL from 'ical.js'
for (const start of [[2018, 6, 12], [645, 7, 10], [57, 1, 1]]) {
  const { error, value } = createEvent({ title: 'x', start })
  const line = value?.split('\r\n').find((line) => line.startsWith('DTSTART'))
  let read
  try {
    read = new ICAL.Component(ICAL.parse(value)).getFirstSubcomponent('vevent').getFirstPropertyValue('dtstart').toString()
  } catch (failure) {
    read = failure.message
  }
  console.log(start.join('-'), '|', error ?? line, '| ical.js', read)
}
END
)
stated=$(cat <<'END'
2018-6-12 | DTSTART;VALUE=DATE:20180612 | ical.js 2018-06-12
645-7-10 | DTSTART;VALUE=DATE:6450710 | ical.js 6455-10-31
57-1-1 | DTSTART;VALUE=DATE:570101 | ical.js Could not extract integer from ""
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: years below 1000 are written or read in another way.'
  exit 1
fi
echo 'As stated.'
