#!/bin/sh
# korean-lunar-calendar and lunar-javascript: one ISO day, two lunar days, eight days apart.
#
# Guess: ISO 8601-1 and EDTF count in the Gregorian calendar before 1582 too; Joseon was founded on
# the 17th of the 7th month of 1392, 13 August in that count (5 August Julian). China and Korea had
# the same month then.
#
# Seen: korean-lunar-calendar reads 1392-08-13 as Gregorian and gives 7/17; lunar-javascript reads
# it as Julian and gives 7/25. Nothing in either call names the calendar; after 1582 both agree.
#
# For a site of records: write the calendar of the source into the record; never pass an ISO day
# before 1582 to a converter without testing it on one known day.
#
# Versions: korean-lunar-calendar 0.4.0, lunar-javascript 1.7.7, Node 20.20.2. Written on
# 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" korean-lunar-calendar@0.4.0 lunar-javascript@1.7.7 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import korean from 'korean-lunar-calendar'
import chinese from 'lunar-javascript'
const Korean = korean.default ?? korean
for (const day of [[1392, 8, 13], [1592, 5, 23]]) {
  const calendar = new Korean()
  calendar.setSolarDate(...day)
  const { month, day: lunarDay } = calendar.getLunarCalendar()
  const lunar = chinese.Solar.fromYmd(...day).getLunar()
  console.log(day.join('-'), `Korean ${month}/${lunarDay}`, `Chinese ${lunar.getMonth()}/${lunar.getDay()}`)
}
END
)
stated=$(cat <<'END'
1392-8-13 Korean 7/17 Chinese 7/25
1592-5-23 Korean 4/13 Chinese 4/13
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: the two lunar calendars read days before 1582 in another way.'
  exit 1
fi
echo 'As stated.'
