#!/bin/sh
# workalendar: the Korean new year of 1997, 2027 and 2028 is the Chinese one, a day early.
#
# Guess: the lunar calendar of South Korea is counted for Seoul: 8 February 1997, 7 February 2027 and 27 January 2028,
# as in the package holidays. A class called SouthKorea is there for what differs from its neighbours.
#
# Seen: it is the calendar for the longitude of Beijing; where the new moon falls between 23:00 and midnight there, it
# is already the next day in Seoul.
#
# For dates of Korean feasts: take them from holidays, which has Korea's own calendar, and test with 2027.
#
# Versions: workalendar 17.0.0, holidays 0.109, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check workalendar==17.0.0 holidays==0.109 setuptools==80.9.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import warnings
warnings.simplefilter('ignore')
import holidays
from workalendar.asia import SouthKorea
for year in (1997, 2018, 2027, 2028):
    one = sorted(str(day) for day, name in SouthKorea().holidays(year) if name == "Korean New Year's Day")[1]
    other = next(str(day) for day, name in sorted(holidays.KR(years=year, language='en_US').items()) if name == 'Korean New Year')
    print(year, '| workalendar', one, '| holidays', other)
END
)
stated=$(cat <<'END'
1997 | workalendar 1997-02-07 | holidays 1997-02-08
2018 | workalendar 2018-02-16 | holidays 2018-02-16
2027 | workalendar 2027-02-06 | holidays 2027-02-07
2028 | workalendar 2028-01-26 | holidays 2028-01-27
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: one of the two has other days.'
  exit 1
fi
echo 'As stated.'
