#!/bin/sh
# korean_lunar_calendar: a day that it refuses leaves today, or the day before it, in the object.
#
# Guess: setSolarDate answers False for a day outside its table (918, the founding of Goryeo); after
# a refusal one expects an empty text or an error.
#
# Seen: the getters then give today's date (or the last accepted one), well formed. The ten days 5
# to 14 October 1582 are refused too, though its own setLunarDate gives 14 October 1582 and its
# count is Gregorian on both sides.
#
# For a site of records: test the answer of every set call; a page built without that test dates the
# founding of a kingdom to the day of the build.
#
# Versions: korean_lunar_calendar 0.4.0, Python 3.11; the npm package of that name and version does
# the same. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check korean_lunar_calendar==0.4.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
from datetime import date
from korean_lunar_calendar import KoreanLunarCalendar
calendar = KoreanLunarCalendar()
accepted = calendar.setSolarDate(918, 7, 25)
print('918 accepted:', accepted, '| holds today:', calendar.SolarIsoFormat() == date.today().isoformat())
calendar.setSolarDate(2018, 6, 12)
print('918 accepted:', calendar.setSolarDate(918, 7, 25), '| holds', calendar.SolarIsoFormat())
calendar.setLunarDate(1582, 9, 18, False)
print('lunar 9/18 of 1582 is', calendar.SolarIsoFormat(), '| accepted back:', calendar.setSolarDate(1582, 10, 14))
END
)
stated=$(cat <<'END'
918 accepted: False | holds today: True
918 accepted: False | holds 2018-06-12
lunar 9/18 of 1582 is 1582-10-14 | accepted back: False
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: korean_lunar_calendar answers for refused days in another way.'
  exit 1
fi
echo 'As stated.'
