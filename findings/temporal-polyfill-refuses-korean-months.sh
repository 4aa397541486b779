#!/bin/sh
# @js-temporal/polyfill: every date in the Chinese or Korean calendar is refused, and the era before Christ has a name of
# its own.
#
# Guess: PlainDate.withCalendar('dangi') gives the lunar month and day that Intl.DateTimeFormat of the same Node shows, and a day of
# 44 BC has the era "bce", as the Temporal proposal's table of eras has it.
#
# Seen: with the Unicode data of ICU 78 each month comes back as "Mo1", which the package takes for a leap month and throws a
# RangeError. The era of 44 BC is "gregory-inverse", that of a day before Meiji "japanese".
#
# For a site that shows lunar days: ask Intl for the parts, and decide on an era by the sign of the year.
#
# Versions: @js-temporal/polyfill 0.5.1, ICU 78.2, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" @js-temporal/polyfill@0.5.1 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { Temporal } from '@js-temporal/polyfill'
for (const [calendar, text] of [['dangi', '2018-02-16'], ['chinese', '1892-08-16'], ['gregory', '-000043-03-15'], ['japanese', '1868-01-25'], ['japanese', '2018-06-12']]) {
  const day = Temporal.PlainDate.from(text).withCalendar(calendar)
  try {
    console.log(calendar, text, '=>', day.era, day.eraYear, day.monthCode, day.day)
  } catch (error) {
    console.log(calendar, text, '=>', error.name + ':', error.message)
  }
  console.log('  Intl:', new Intl.DateTimeFormat('en', { calendar, month: 'numeric', day: 'numeric', timeZone: 'UTC' }).format(new Date(text + 'T00:00Z')))
}
END
)
stated=$(cat <<'END'
dangi 2018-02-16 => RangeError: Unexpected leap month suffix: Mo1
  Intl: 1/1
chinese 1892-08-16 => RangeError: Unexpected leap month suffix: Mo6bis
  Intl: 6bis/24
gregory -000043-03-15 => gregory-inverse 44 M03 15
  Intl: 3/15
japanese 1868-01-25 => japanese 1868 M01 25
  Intl: 1/25
japanese 2018-06-12 => heisei 30 M06 12
  Intl: 6/12
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: the polyfill of Temporal reads these calendars in another way.'
  exit 1
fi
echo 'As stated.'
