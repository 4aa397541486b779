#!/bin/sh
# date-fns: who was born on 29 February 1956 is 61 years and 12 months old on 28 February 2018.
#
# Guess: all four libraries give the same age, 61 or 62, and no duration has twelve months beside its years.
#
# Seen: Moment, Luxon and Day.js say 62 from 28 February on; date-fns says 61 until 1 March, and intervalToDuration(),
# whose numbers are meant to be written out ("61 years 12 months"), counts the months by another rule than the years.
#
# For a site of people: decide oneself on which day the age of such a person changes (the law differs by country), and
# count years by the numbers of year, month and day.
#
# Versions: date-fns 4.4.0, moment 2.31.0, luxon 3.7.2, dayjs 1.11.23, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" date-fns@4.4.0 moment@2.31.0 luxon@3.7.2 dayjs@1.11.23 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(TZ=UTC node --input-type=module - <<'END'
import { differenceInYears, formatDuration, intervalToDuration } from 'date-fns'
import moment from 'moment'
import { DateTime } from 'luxon'
import dayjs from 'dayjs'
for (const day of ['2018-02-27', '2018-02-28', '2018-03-01']) {
  const born = '1956-02-29', [start, end] = [new Date(born), new Date(day)]
  const luxon = Math.floor(DateTime.fromISO(day).diff(DateTime.fromISO(born), 'years').years)
  console.log(day, '| moment', moment(day).diff(born, 'years'), '| luxon', luxon, '| dayjs', dayjs(day).diff(born, 'year'),
    '| date-fns', differenceInYears(end, start), '|', formatDuration(intervalToDuration({ start, end })))
}
END
)
stated=$(cat <<'END'
2018-02-27 | moment 61 | luxon 61 | dayjs 61 | date-fns 61 | 61 years 11 months 30 days
2018-02-28 | moment 62 | luxon 62 | dayjs 62 | date-fns 61 | 61 years 12 months
2018-03-01 | moment 62 | luxon 62 | dayjs 62 | date-fns 62 | 62 years 1 day
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: the libraries count the age of a person born on 29 February in another way.'
  exit 1
fi
echo 'As stated.'
