#!/bin/sh
# Day.js: 「1 декабря 2018」 (1 December 2018), written by Day.js itself, is read as 1 December 2019.
#
# Guess: with customParseFormat and the locale, a date that Day.js has written is read as the same day or as no date.
#
# Seen: where a locale has one set of month names for standing alone and one for dates, the two are searched as one list
# of 24; the number of a month is its place modulo 12, or the place itself where that is 0: December is month 24, a year
# on. Eleven months are right, so that a test with June passes, and isValid() is true.
#
# For who reads dates of contributors or of imported pages: take ISO dates, or try December in Russian, Ukrainian,
# Belarusian, Polish, Lithuanian and Croatian.
#
# Versions: dayjs 1.11.23, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" dayjs@1.11.23 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat.js'
for (const tag of ['ru', 'uk', 'be', 'pl', 'lt', 'hr', 'cs', 'ja']) await import(`dayjs/locale/${tag}.js`)
dayjs.extend(customParseFormat)
const pattern = 'D MMMM YYYY'
for (const tag of ['ru', 'uk', 'be', 'pl', 'lt', 'hr', 'cs', 'ja'])
  for (const day of ['2018-06-12', '2018-12-01']) {
    const written = dayjs(day).locale(tag).format(pattern)
    console.log(tag, day, '=>', written, '=>', dayjs(written, pattern, tag).format('YYYY-MM-DD'))
  }
END
)
stated=$(cat <<'END'
ru 2018-06-12 => 12 июня 2018 => 2018-06-12
ru 2018-12-01 => 1 декабря 2018 => 2019-12-01
uk 2018-06-12 => 12 червня 2018 => 2018-06-12
uk 2018-12-01 => 1 грудня 2018 => 2019-12-01
be 2018-06-12 => 12 чэрвеня 2018 => 2018-06-12
be 2018-12-01 => 1 снежня 2018 => 2019-12-01
pl 2018-06-12 => 12 czerwca 2018 => 2018-06-12
pl 2018-12-01 => 1 grudnia 2018 => 2019-12-01
lt 2018-06-12 => 12 birželio 2018 => 2018-06-12
lt 2018-12-01 => 1 gruodžio 2018 => 2019-12-01
hr 2018-06-12 => 12 lipnja 2018 => 2018-06-12
hr 2018-12-01 => 1 prosinca 2018 => 2019-12-01
cs 2018-06-12 => 12 červen 2018 => 2018-06-12
cs 2018-12-01 => 1 prosinec 2018 => 2018-12-01
ja 2018-06-12 => 12 6月 2018 => 2018-06-12
ja 2018-12-01 => 1 12月 2018 => 2018-12-01
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: Day.js reads the months of these languages in another way.'
  exit 1
fi
echo 'As stated.'
