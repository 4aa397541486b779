#!/bin/sh
# d3-dsv: autoType makes the first day of the month of 2018-06, a number of 2018, and leaves 2018-06-12/2018-06-13 a text.
#
# Guess: in one column of dates every cell comes out as one type, or stays the text that it was.
#
# Seen: each cell is judged by itself. A month becomes a Date like a day, so that nothing tells the two apart any more; a year
# and an article's number become numbers; 44 BC (-0043) is the number -43, which is no year of the column's dates.
#
# For a table of partial dates: read it without autoType, or give the columns of full days to it alone.
#
# Versions: d3-dsv 3.0.1, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" d3-dsv@3.0.1 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { autoType, csvParse } from 'd3-dsv'
const dates = ['2018-06-12', '2018-06', '2018', '-0043', '2018-06~', '2018-06-12/2018-06-13']
for (const { date } of csvParse(['date', ...dates].join('\n'), autoType)) console.log(date?.toISOString?.() ?? JSON.stringify(date))
END
)
stated=$(cat <<'END'
2018-06-12T00:00:00.000Z
2018-06-01T00:00:00.000Z
2018
-43
"2018-06~"
"2018-06-12/2018-06-13"
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: autoType reads partial dates in another way.'
  exit 1
fi
echo 'As stated.'
