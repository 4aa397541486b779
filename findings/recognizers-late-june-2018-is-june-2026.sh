#!/bin/sh
# Recognizers-Text: "late June 2018" is late June of the year in which the text is read, and beside it the year 2018.
#
# Guess: the second half of June 2018, since "June 2018" is that month and "late June" that half.
#
# Seen: two findings, "late june" without a year, resolved to this year's June and the next, and "2018" by itself. "Early
# 2018" is all of 2018. Two days joined by "to" end before the second: "27 to 28 February 2019" is one day long, as a month
# ends on the first of the next, while the same program's plain day has no end at all.
#
# For events found in texts: take nothing that the program resolved by its own clock (a TIMEX with XXXX), and add the last
# day of a span of days back.
#
# Versions: recognizers-text-suite 1.0.2a2 (with emoji 1.7.0, which it needs), Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check recognizers-text-suite==1.0.2a2 emoji==1.7.0 \
  'setuptools<81' || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" -W ignore - <<'END'
from datetime import datetime

from recognizers_date_time import Culture, recognize_datetime

for text in ('June 2018', 'late June 2018', 'early 2018', '27 to 28 February 2019', '28 February 2019'):
    for found in recognize_datetime(text, Culture.English, reference=datetime(2026, 11, 28)):
        first = found.resolution['values'][0]
        print(f'{text}: {found.text} =', *(first[key] for key in ('timex', 'start', 'end', 'value') if key in first))
END
)
stated=$(cat <<'END'
June 2018: june 2018 = 2018-06 2018-06-01 2018-07-01
late June 2018: late june = XXXX-06 2026-06-16 2026-07-01
late June 2018: 2018 = 2018 2018-01-01 2019-01-01
early 2018: 2018 = 2018 2018-01-01 2019-01-01
27 to 28 February 2019: 27 to 28 february 2019 = (2019-02-27,2019-02-28,P1D) 2019-02-27 2019-02-28
28 February 2019: 28 february 2019 = 2019-02-28 2019-02-28
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: Recognizers-Text reads parts of months and spans in another way.'
  exit 1
fi
echo 'As stated.'
