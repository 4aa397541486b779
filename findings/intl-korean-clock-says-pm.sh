#!/bin/sh
# Intl in Korean writes "PM 1:15", and Luxon then cannot read 오후.
#
# Guess: CLDR gives Korean the half-days 오전 and 오후, and Korean readers write 오후 1:15; Japanese and
# Chinese keep theirs (午後, 下午).
#
# Seen: with ICU 78.2 every style, timeStyle "full" included, says AM or PM before the hour; only
# dayPeriod: 'long' brings 오후 back. Luxon takes its words from Intl, so it reads "PM 1:15" and calls
# "오후 1:15" invalid.
#
# For a site of records: write Korean times oneself or in 24 hours; a text rendered in the browser
# differs from one built by Python's Babel (오후 1:15).
#
# Versions: luxon 3.7.2, Node 20.20.2 (ICU 78.2, CLDR 48). Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" luxon@3.7.2 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { DateTime } from 'luxon'
const moment = new Date('2018-06-12T13:15:00Z')
for (const style of [{ timeStyle: 'short' }, { timeStyle: 'full' }, { hour: 'numeric', dayPeriod: 'long' }])
  console.log(JSON.stringify(style), moment.toLocaleTimeString('ko', { timeZone: 'UTC', ...style }))
for (const text of ['오후 1:15', 'PM 1:15'])
  console.log(text, DateTime.fromFormat(text, 'a h:mm', { locale: 'ko' }).isValid)
END
)
stated=$(cat <<'END'
{"timeStyle":"short"} PM 1:15
{"timeStyle":"full"} PM 1시 15분 0초 협정 세계시
{"hour":"numeric","dayPeriod":"long"} 오후 1시
오후 1:15 false
PM 1:15 true
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: this Node writes Korean times in another way.'
  exit 1
fi
echo 'As stated.'
