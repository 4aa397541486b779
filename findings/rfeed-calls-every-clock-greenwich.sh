#!/bin/sh
# rfeed: nine in the morning in Pyongyang is written as nine o'clock GMT.
#
# Guess: RSS 2.0 takes its dates from RFC 822, where the zone is part of the date; a datetime with
# an offset is written with it or moved to GMT.
#
# Seen: the clock time is kept and "GMT" put behind it, so 09:00+08:30 and 09:00+09:00 become one
# moment, eight and a half or nine hours late.
#
# For a site of records: turn a datetime into UTC before it goes into a feed, whoever writes the
# feed.
#
# Versions: rfeed 1.1.1, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check rfeed==1.1.1 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
from datetime import datetime, timedelta, timezone
from rfeed import Feed, Item
for hours in (8.5, 9):
    moment = datetime(2018, 4, 27, 9, 0, tzinfo=timezone(timedelta(hours=hours)))
    xml = Feed(title='t', link='https://example.org/', description='d', items=[Item(title='e', pubDate=moment)]).rss()
    print(moment.isoformat(), '->', xml.split('<pubDate>')[1].split('</pubDate>')[0])
END
)
stated=$(cat <<'END'
2018-04-27T09:00:00+08:30 -> Fri, 27 Apr 2018 09:00:00 GMT
2018-04-27T09:00:00+09:00 -> Fri, 27 Apr 2018 09:00:00 GMT
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: rfeed writes moments with an offset in another way.'
  exit 1
fi
echo 'As stated.'
