#!/bin/sh
# arrow: a quarter past one in the afternoon, format("A h:mm"), is " 1:15" in Korean, Japanese, Chinese and Vietnamese.
#
# Guess: 오후 1:15, 午後 1:15, 下午 1:15, 1:15 CH, as CLDR and Babel have it, or English words where a locale has none.
#
# Seen: the names of the halves of a day are empty in these locales, in French, German, Italian and Russian too, so that
# 1:04 at night and in the afternoon are one text. English, Spanish, Thai and Hindi have them. Reading 오후 1:15 with the
# same token is refused.
#
# For a page in these languages: HH:mm, or the time from Babel; put no token A into a format that a translator may fill.
#
# Versions: arrow 1.4.0, Babel 2.19.0, Python 3.11. Written on 2026-11-29.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check arrow==1.4.0 Babel==2.19.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import arrow
from babel.dates import format_time

night, afternoon = arrow.get('2018-06-12T01:15'), arrow.get('2018-06-12T13:15')
for locale in ('en', 'es', 'th', 'ko', 'ja', 'zh', 'vi', 'fr', 'de', 'it', 'ru'):
    print(locale, [moment.format('A h:mm', locale=locale) for moment in (night, afternoon)], format_time(afternoon.time(), 'a h:mm', locale=locale))
try:
    print(arrow.get('2018-06-12 오후 1:15', 'YYYY-MM-DD A h:mm', locale='ko'))
except arrow.parser.ParserError as error:
    print(type(error).__name__)
END
)
stated=$(cat <<'END'
en ['AM 1:15', 'PM 1:15'] PM 1:15
es ['AM 1:15', 'PM 1:15'] p. m. 1:15
th ['AM 1:15', 'PM 1:15'] PM 1:15
ko [' 1:15', ' 1:15'] 오후 1:15
ja [' 1:15', ' 1:15'] 午後 1:15
zh [' 1:15', ' 1:15'] 下午 1:15
vi [' 1:15', ' 1:15'] CH 1:15
fr [' 1:15', ' 1:15'] PM 1:15
de [' 1:15', ' 1:15'] PM 1:15
it [' 1:15', ' 1:15'] PM 1:15
ru [' 1:15', ' 1:15'] PM 1:15
ParserMatchError
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: arrow has names for the halves of a day in other locales.'
  exit 1
fi
echo 'As stated.'
