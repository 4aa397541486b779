#!/bin/sh
# ja-timex and Recognizers-Text: 1990年代, the nineteen-nineties, is the year 1990, and 90年代 is ninety years long.
#
# Guess: a decade, as both have one for other phrases of the kind (ja-timex 秋, Recognizers spring), or nothing. TimeML,
# which both follow, writes the decade 199.
#
# Seen: both stop before the sign for "age" and take what is left as the year 1990 (one of January to December). Without
# the century both give a duration of ninety years. 上旬, the first ten days of a month, is left out likewise: the month.
#
# For events found in texts by these programs: everything of a decade gathers in its first year. Look at the sign behind
# the found text before the date is taken, and write a decade as EDTF 199X.
#
# Versions: ja-timex 0.2.8, recognizers-text-suite 1.0.2a2 (with emoji 1.7.0, which it needs), Python 3.11. Written on
# 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check ja-timex==0.2.8 recognizers-text-suite==1.0.2a2 \
  emoji==1.7.0 'setuptools<81' || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" -W ignore - <<'END'
from datetime import datetime

from ja_timex import TimexParser
from recognizers_date_time import Culture, recognize_datetime

for text in ('1990年代', '90年代', '2018年6月上旬', '2018年秋'):
    print('ja-timex', text, *((found.text, found.value) for found in TimexParser().parse(text)))
for text in ('1990年代', '九十年代', '2018年6月上旬', '2018年春'):
    found = recognize_datetime(text, Culture.Chinese, reference=datetime(2026, 11, 28))
    print('recognizers', text, *((one.text, one.resolution['values'][0]['timex']) for one in found))
END
)
stated=$(cat <<'END'
ja-timex 1990年代 ('1990年', '1990-XX-XX')
ja-timex 90年代 ('90年', 'P90Y')
ja-timex 2018年6月上旬 ('2018年6月', '2018-06-XX')
ja-timex 2018年秋 ('2018年秋', '2018-FA')
recognizers 1990年代 ('1990年', '1990')
recognizers 九十年代 ('九十年', 'P90Y')
recognizers 2018年6月上旬 ('2018年6月', '2018-06')
recognizers 2018年春 ('2018年春', '2018-SP')
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: decades in Japanese or Chinese are read in another way.'
  exit 1
fi
echo 'As stated.'
