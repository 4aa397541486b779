#!/bin/sh
# SunCalc: asked with the midnight on which 12 June begins in Pyongyang, it gives the sunrise of the 11th.
#
# Guess: getTimes(date) gives the times of the local day in which the date lies.
#
# Seen: the day is counted by the sun at the place, from one solar midnight to the next; wherever the clock is ahead of
# the sun (Pyongyang, Seoul, Singapore, Beijing, Paris) the beginning of a day, so also its midnight, still belongs to
# the day before. In Tokyo, where the sun is ahead, it is right.
#
# For "at sunrise on that day": ask with local noon.
#
# Versions: suncalc 2.0.2, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" suncalc@2.0.2 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import * as module from 'suncalc'
const { getTimes } = module.default ?? module
for (const [city, latitude, longitude, hours] of [['Pyongyang', 39.03, 125.75, 9], ['Singapore', 1.29, 103.85, 8], ['Tokyo', 35.68, 139.69, 9]])
  for (const hour of [0, 12]) {
    const { sunrise } = getTimes(new Date(Date.UTC(2018, 5, 12, hour - hours)), latitude, longitude)
    console.log(city, `asked with ${hour}:00 of 12 June`, '=> sunrise on', new Date(+sunrise + hours * 36e5).toISOString().slice(0, 10))
  }
END
)
stated=$(cat <<'END'
Pyongyang asked with 0:00 of 12 June => sunrise on 2018-06-11
Pyongyang asked with 12:00 of 12 June => sunrise on 2018-06-12
Singapore asked with 0:00 of 12 June => sunrise on 2018-06-11
Singapore asked with 12:00 of 12 June => sunrise on 2018-06-12
Tokyo asked with 0:00 of 12 June => sunrise on 2018-06-12
Tokyo asked with 12:00 of 12 June => sunrise on 2018-06-12
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: SunCalc chooses the day in another way.'
  exit 1
fi
echo 'As stated.'
