#!/bin/sh
# timezonefinder: a place in Hanoi is in Asia/Bangkok, one in Da Nang in Asia/Ho_Chi_Minh.
#
# Guess: every place in Vietnam is in Asia/Ho_Chi_Minh, as zone.tab of the time zone database has it by country.
#
# Seen: the north is in Asia/Bangkok and the south in Asia/Ho_Chi_Minh. The database keeps a zone for each clock, and
# zone1970.tab gives the north of Vietnam to Bangkok: the two agree since 1975 and differ before, by an hour in 1968.
#
# For records that take their zone from coordinates: the clock is right, the name is of another country. Show the offset
# or the city, not the zone's name, and do not take the country from it.
#
# Versions: timezonefinder 9.0.0 with timezonefinder-data 3.2026.3.post1, tzdata 2026.1, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check timezonefinder==9.0.0 \
  timezonefinder-data==3.2026.3.post1 tzdata==2026.1 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$(PYTHONTZPATH='' "$room/env/bin/python" - <<'END'
from datetime import datetime
from zoneinfo import ZoneInfo

from timezonefinder import TimezoneFinder

find = TimezoneFinder().timezone_at
for name, latitude, longitude in (('Hanoi', 21.0245, 105.857), ('Da Nang', 16.054, 108.202), ('Saigon', 10.777, 106.695)):
    zone = find(lat=latitude, lng=longitude)
    hours = [str(datetime(year, 2, 27, 12, tzinfo=ZoneInfo(zone)).utcoffset()) for year in (1968, 2019)]
    print(name, zone, *hours)
END
)
stated=$(cat <<'END'
Hanoi Asia/Bangkok 7:00:00 7:00:00
Da Nang Asia/Ho_Chi_Minh 8:00:00 7:00:00
Saigon Asia/Ho_Chi_Minh 8:00:00 7:00:00
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: timezonefinder puts places in Vietnam into other zones.'
  exit 1
fi
echo 'As stated.'
