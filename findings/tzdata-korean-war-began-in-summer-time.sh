#!/bin/sh
# tzdata: 4 o'clock on 25 June 1950 is two moments, one in Seoul and one in Pyongyang.
#
# Guess: since 1945 Korea has stood at UTC+9 but for 1954 to 1961 and, in the North, 2015 to 2018;
# one writes the outbreak of the Korean War as 1950-06-25T04:00+09:00, in Asia/Seoul or
# Asia/Pyongyang alike.
#
# Seen: in the zone data Seoul was on summer time (+10:00) that day and Pyongyang was not: the same
# clock time in the two zones is an hour apart, and 04:00+09:00 is 05:00 in Seoul. Tokyo had summer
# time too.
#
# For a site of records: store the offset that the source means beside the zone, and show a
# conversion only where both agree.
#
# Versions: tzdata 2026.6 (IANA 2026f), Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check tzdata==2026.6 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import zoneinfo
from datetime import datetime, timedelta, timezone
zoneinfo.reset_tzpath(to=())
for place in ('Asia/Seoul', 'Asia/Pyongyang', 'Asia/Tokyo'):
    dawn = datetime(1950, 6, 25, 4, tzinfo=zoneinfo.ZoneInfo(place))
    print(place, dawn.isoformat(), dawn.astimezone(timezone.utc).strftime('%d June %H:%MZ'))
as_written = datetime(1950, 6, 25, 4, tzinfo=timezone(timedelta(hours=9)))
print('04:00+09:00 in Seoul:', as_written.astimezone(zoneinfo.ZoneInfo('Asia/Seoul')).strftime('%H:%M'))
END
)
stated=$(cat <<'END'
Asia/Seoul 1950-06-25T04:00:00+10:00 24 June 18:00Z
Asia/Pyongyang 1950-06-25T04:00:00+09:00 24 June 19:00Z
Asia/Tokyo 1950-06-25T04:00:00+10:00 24 June 18:00Z
04:00+09:00 in Seoul: 05:00
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: the zone data have other clocks for June 1950.'
  exit 1
fi
echo 'As stated.'
