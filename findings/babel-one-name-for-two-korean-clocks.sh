#!/bin/sh
# Babel: Pyongyang and Seoul have the same clock name while they are half an hour apart.
#
# Guess: CLDR's table of zone names gives Pyongyang its own name for 2015 to 2018, when its clocks
# stood at UTC+08:30 (Intl in Node prints it: 北朝鮮時間).
#
# Seen: Babel keeps one name per zone without periods: on 27 April 2018 both 9:00 in Pyongyang and
# 9:30 in Seoul, one moment, are 韓国標準時 (Korean Standard Time).
#
# For a site of records: the reader of "9:00 韓国標準時" is half an hour out; print the offset,
# get_timezone_gmt, or the place, get_timezone_location.
#
# Versions: Babel 2.19.0, tzdata 2026.6, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check babel==2.19.0 tzdata==2026.6 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
from datetime import datetime, timezone
from zoneinfo import ZoneInfo
from babel.dates import format_time, get_timezone_gmt, get_timezone_location
summit = datetime(2018, 4, 27, 0, 30, tzinfo=timezone.utc)
for place in ('Asia/Pyongyang', 'Asia/Seoul'):
    zone = ZoneInfo(place)
    print(format_time(summit, 'full', tzinfo=zone, locale='ja'), '|', get_timezone_gmt(summit.astimezone(zone), locale='ja'),
          '|', get_timezone_location(zone, locale='ja'))
END
)
stated=$(cat <<'END'
9時00分00秒 韓国標準時 | GMT+08:30 | 北朝鮮時間
9時30分00秒 韓国標準時 | GMT+09:00 | 韓国時間
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: Babel names the clocks of the two Koreas in another way.'
  exit 1
fi
echo 'As stated.'
