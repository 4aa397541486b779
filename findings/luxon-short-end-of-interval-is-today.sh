#!/bin/sh
# Luxon: the end of "09:00 to 11:30" lies on the day on which the page is built.
#
# Guess: ISO 8601-1 (time interval, abbreviated end) lets the end leave out what the start has said:
# 2018-06-12T09:00/11:30 ends at 11:30 of that day and 2018-06-12/13 on the 13th.
#
# Seen: the interval is valid and ends at 11:30, or at 13 o'clock, of today; 2018-06-12/06-15 and
# /2018-06-15 are read rightly or refused.
#
# For a site of records: write both ends of an interval in full, and do not take isValid for a
# check.
#
# Versions: luxon 3.7.2, Node 20.20.2. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" luxon@3.7.2 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(TZ=UTC node --input-type=module - <<'END'
import { DateTime, Interval } from 'luxon'
const today = DateTime.utc().toISODate()
for (const text of ['2018-06-12/2018-06-13', '2018-06-12T09:00/11:30', '2018-06-12/13']) {
  const interval = Interval.fromISO(text, { zone: 'utc' })
  console.log(text, interval.isValid, interval.end.toISO().replace(today, 'TODAY'))
}
END
)
stated=$(cat <<'END'
2018-06-12/2018-06-13 true 2018-06-13T00:00:00.000Z
2018-06-12T09:00/11:30 true TODAYT11:30:00.000Z
2018-06-12/13 true TODAYT13:00:00.000Z
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: Luxon reads an abbreviated end in another way.'
  exit 1
fi
echo 'As stated.'
