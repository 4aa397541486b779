#!/bin/sh
# d3-time-format: %Y shows the year 12018 as 2018 and the year 10000 as 0000, and cannot read the -0043 that it writes.
#
# Guess: %Y, "year with century", shows every year; a pattern reads back what it has written.
#
# Seen: the year is taken modulo 10,000 (%G too), so that an axis that goes past 9999, or begins before -9999, starts over at
# 0. The parser of the same pattern gives null for a year with a minus.
#
# For a timeline of deep time: label the axis with getUTCFullYear().
#
# Versions: d3-time-format 4.1.1, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" d3-time-format@4.1.1 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { utcFormat, utcParse } from 'd3-time-format'
const day = (year) => new Date(new Date(Date.UTC(2000, 2, 15)).setUTCFullYear(year))
for (const year of [2018, 9999, 10000, 12018, -43, -12018]) {
  const written = utcFormat('%Y-%m-%d')(day(year))
  console.log(year, '=>', written, '=>', utcParse('%Y-%m-%d')(written)?.getUTCFullYear() ?? 'not read')
}
END
)
stated=$(cat <<'END'
2018 => 2018-03-15 => 2018
9999 => 9999-03-15 => 9999
10000 => 0000-03-15 => 0
12018 => 2018-03-15 => 2018
-43 => -0043-03-15 => not read
-12018 => -2018-03-15 => not read
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: d3-time-format shows or reads years in another way.'
  exit 1
fi
echo 'As stated.'
