#!/bin/sh
# Babel: parse_time reads 午後1:15 and 오후 1:15 as a quarter past one at night.
#
# Guess: parse_time(text, locale) is the counterpart of format_time, and format_time in Korean
# writes 오후 1:15 for 13:15.
#
# Seen: the word is passed over and 01:15 comes back, in Japanese, Korean and traditional Chinese;
# only the Latin letters PM are understood, in Korean too.
#
# For a site of records: take times of day in 24 hours from contributors; do not read them back from
# text.
#
# Versions: Babel 2.19.0, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check babel==2.19.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
from datetime import time
from babel.dates import format_time, parse_time
print('ko writes', format_time(time(13, 15), 'short', locale='ko'))
for locale, text in (('ko', '오후 1:15'), ('ja', '午後1:15'), ('zh_Hant', '下午1:15'), ('ko', 'PM 1:15')):
    print(locale, 'reads', text, 'as', parse_time(text, locale=locale))
END
)
stated=$(cat <<'END'
ko writes 오후 1:15
ko reads 오후 1:15 as 01:15:00
ja reads 午後1:15 as 01:15:00
zh_Hant reads 下午1:15 as 01:15:00
ko reads PM 1:15 as 13:15:00
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: Babel reads the half-days of East Asia in another way.'
  exit 1
fi
echo 'As stated.'
