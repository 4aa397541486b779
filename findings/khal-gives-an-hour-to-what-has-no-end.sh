#!/bin/sh
# khal: an event at a time without a stated end is shown as an hour long.
#
# Guess: RFC 5545 (3.6.1) says that a VEVENT with a time as DTSTART and neither DTEND nor DURATION
# ends when it begins; a calendar in the terminal shows it so, as ical.js reads it.
#
# Seen: khal shows 01:04 to 02:04. ics reads the same file with an end equal to the start.
#
# For a site of records: an end that no source states is not written, and is shown all the same; say
# in the description until when the event is known to have lasted.
#
# Versions: khal 0.14.1, ics 0.7.3, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check khal==0.14.1 ics==0.7.3 || {
  echo 'The packages could not be installed.'
  exit 2
}

mkdir "$room/read"
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//records//EN BEGIN:VEVENT UID:meeting@example.org \
  DTSTAMP:20261101T120000Z DTSTART:20180612T010400Z SUMMARY:Meeting END:VEVENT END:VCALENDAR >"$room/one.ics"
cat >"$room/config" <<END
[calendars]
[[read]]
path = $room/read
[locale]
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
timeformat = %H:%M
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = UTC
default_timezone = UTC
[sqlite]
path = $room/khal.db
END
khal() { LC_ALL=C.UTF-8 "$room/env/bin/khal" -c "$room/config" "$@"; }
khal import --batch -a read "$room/one.ics" >"$room/log" 2>&1

seen=$(
  khal list --day-format '' --format 'khal {start-time} to {end-time}' 2018-06-12 2018-06-12
  "$room/env/bin/python" -W ignore - "$room/one.ics" <<'END'
import sys
import ics
for event in ics.Calendar(open(sys.argv[1], newline="").read()).events:
    print(f"ics  {event.begin:HH:mm} to {event.end:HH:mm}")
END
)
stated=$(cat <<'END'
khal 01:04 to 02:04
ics  01:04 to 01:04
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: khal or ics reads an event without an end in another way.'
  exit 1
fi
echo 'As stated.'
