#!/bin/sh
# node-ical: SUMMARY;LANGUAGE=ja:米朝首脳会談 is shown as [object Object].
#
# Guess: a parameter does not change what a title is: a text, as without it.
#
# Seen: every property with a parameter is an object with params and val, every one without is a text; a list of events
# shows [object Object] for the titles whose language is stated. URL;VALUE=URI likewise. ical.js gives the text.
#
# For who writes calendars: one language per file, and no LANGUAGE on SUMMARY, DESCRIPTION and LOCATION; for who reads
# them: event.summary?.val ?? event.summary.
#
# Versions: node-ical 0.26.1, ical.js 2.2.1, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" node-ical@0.26.1 ical.js@2.2.1 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import nodeIcal from 'node-ical'
import ICAL from 'ical.js'
for (const title of ['SUMMARY:米朝首脳会談', 'SUMMARY;LANGUAGE=ja:米朝首脳会談']) {
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'BEGIN:VEVENT', 'UID:a', 'DTSTAMP:20261128T000000Z', 'DTSTART;VALUE=DATE:20180612', title, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')
  const { summary } = nodeIcal.sync.parseICS(text).a
  const other = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent').getFirstPropertyValue('summary')
  console.log(title, '| node-ical', `${summary}`, JSON.stringify(summary), '| ical.js', other)
}
END
)
stated=$(cat <<'END'
SUMMARY:米朝首脳会談 | node-ical 米朝首脳会談 "米朝首脳会談" | ical.js 米朝首脳会談
SUMMARY;LANGUAGE=ja:米朝首脳会談 | node-ical [object Object] {"params":{"LANGUAGE":"ja"},"val":"米朝首脳会談"} | ical.js 米朝首脳会談
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: properties with parameters are read in another way.'
  exit 1
fi
echo 'As stated.'
