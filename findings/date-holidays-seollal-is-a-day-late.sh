#!/bin/sh
# date-holidays: the three days of the Korean new year begin on the day itself, those of Chuseok on the day before.
#
# Guess: South Korea's law gives the day before, the day and the day after for both; so 2018 had 15-17 February and 23-25
# September, and each feast is named on its own day (16 February, 24 September).
#
# Seen: 설날 is 16-18 February, so that the 15th, when everything was shut, is an ordinary day; 추석 is the right three days
# under the date of the first, the eve. Two records that one rule would give differ by a day.
#
# For a site that says what day it was: take the lunar date of the feast itself, and the days around it by hand.
#
# Versions: date-holidays 3.37.0, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" date-holidays@3.37.0 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(TZ=Asia/Seoul node --input-type=module - <<'END'
import Holidays from 'date-holidays'
const korea = new Holidays('KR')
for (const { date, start, end, name, rule } of korea.getHolidays(2018).filter(({ name }) => /^(설날|추석)$/.test(name))) {
  console.log(name, date.slice(0, 10), (end - start) / 864e5, 'days', rule)
}
for (const day of ['2018-02-15', '2018-02-17', '2018-02-18', '2018-09-23', '2018-09-25']) {
  console.log(day, korea.isHoliday(new Date(`${day}T12:00:00+09:00`)) ? 'holiday' : 'ordinary')
}
END
)
stated=$(cat <<'END'
설날 2018-02-16 3 days korean 01-0-01 P3D
추석 2018-09-23 3 days korean 8-0-14 P3D
2018-02-15 ordinary
2018-02-17 holiday
2018-02-18 holiday
2018-09-23 holiday
2018-09-25 holiday
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: date-holidays has other days for the Korean feasts.'
  exit 1
fi
echo 'As stated.'
