#!/bin/sh
# @internationalized/date: a day before the Meiji era, turned into the Japanese calendar and back, is another day.
#
# Guess: toCalendar() changes how a day is written and not which day it is; where the calendar has no era for it, it
# refuses or uses the Gregorian year (Intl in the same Node writes 西暦 or AD).
#
# Seen: the fields are pushed into the range of Meiji 1: 25 January 1868 becomes 25 September, and 1 January 1800
# becomes 8 September 1868. Nothing is refused.
#
# For a site with Japanese dates: ask for the Japanese calendar from 8 September 1868 on only.
#
# Versions: @internationalized/date 3.12.4, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" @internationalized/date@3.12.4 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { GregorianCalendar, JapaneseCalendar, parseDate, toCalendar } from '@internationalized/date'
for (const text of ['1989-01-07', '1868-10-23', '1868-01-25', '1853-07-08', '1800-01-01']) {
  const day = toCalendar(parseDate(text), new JapaneseCalendar())
  console.log(text, '=>', day.era, day.year, day.month, day.day, '=>', toCalendar(day, new GregorianCalendar()).toString())
}
END
)
stated=$(cat <<'END'
1989-01-07 => showa 64 1 7 => 1989-01-07
1868-10-23 => meiji 1 10 23 => 1868-10-23
1868-01-25 => meiji 1 9 25 => 1868-09-25
1853-07-08 => meiji 1 9 8 => 1868-09-08
1800-01-01 => meiji 1 9 8 => 1868-09-08
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: @internationalized/date treats days before Meiji in another way.'
  exit 1
fi
echo 'As stated.'
