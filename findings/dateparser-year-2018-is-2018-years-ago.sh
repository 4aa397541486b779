#!/bin/sh
# dateparser: 「2018年」 and 「2018년」, the year alone, are read as "2018 years ago": the year 8.
#
# Guess: a number of four digits before 年 or 년 is the year 2018, with the month and day of today, as
# "2018" by itself is read.
#
# Seen: 年 and 년 are counted as units of a time that has passed, whatever the number is. 「1892年8月」
# is 1892 years and 8 months ago once it stands in a sentence. With a month and a day behind it the year is a year.
# Japanese and Chinese alike; Korean where no language is given. No error, no warning.
#
# For who takes dates out of Japanese, Chinese or Korean texts: read a year, and a year with a month, by a
# pattern of your own before dateparser sees it.
#
# Versions: dateparser 1.5.0, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check dateparser==1.5.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" -W ignore - <<'END'
from datetime import datetime
import dateparser
from dateparser.search import search_dates
today = {"RELATIVE_BASE": datetime(2026, 11, 28)}
for text, languages in (("2018", None), ("2018年", ["ja"]), ("2018年", ["zh"]), ("2018년", None), ("2018年6月12日", ["ja"])):
    print(text, languages, dateparser.parse(text, languages=languages, settings=today).date())
for text in ("2018年、平壌で", "1892年8月に"):
    print([(found, moment.date().isoformat()) for found, moment in search_dates(text, languages=["ja"], settings=today)])
END
)
stated=$(cat <<'END'
2018 None 2018-11-28
2018年 ['ja'] 0008-11-28
2018年 ['zh'] 0008-11-28
2018년 None 0008-11-28
2018年6月12日 ['ja'] 2018-06-12
[('2018年', '0008-11-28')]
[('1892年8月', '0134-03-28')]
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: dateparser reads the year alone in another way.'
  exit 1
fi
echo 'As stated.'
