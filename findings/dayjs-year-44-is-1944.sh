#!/bin/sh
# Day.js: 0044-03-15 is read as 1944-03-15, and a year before 1 is written as "0-43".
#
# Guess: a date with a year of four digits is that year, as the ISO 8601 and the Date of ECMAScript have it.
#
# Seen: the text is split by a pattern and the numbers go to the constructor of Date, for which 0 to 99 are 1900 to 1999;
# from the year 100 on all is well. What the pattern does not match goes to the browser: -000043 is right there,
# and format("YYYY-MM-DD") makes "0-43-03-15" of it.
#
# For a site with dates of antiquity: give Day.js a Date made from the full text, and write years oneself.
#
# Versions: dayjs 1.11.23, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" dayjs@1.11.23 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(TZ=UTC node --input-type=module - <<'END'
import dayjs from 'dayjs'
for (const text of ['0044-03-15', '0099-12-31', '0100-01-01', '-000043-03-15']) {
  console.log(text, '=>', dayjs(text).format('YYYY-MM-DD'), '(Date:', new Date(text).toISOString().slice(0, -14) + ')')
}
END
)
stated=$(cat <<'END'
0044-03-15 => 1944-03-15 (Date: 0044-03-15)
0099-12-31 => 1999-12-31 (Date: 0099-12-31)
0100-01-01 => 0100-01-01 (Date: 0100-01-01)
-000043-03-15 => 0-43-03-15 (Date: -000043-03-15)
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: Day.js reads early years in another way.'
  exit 1
fi
echo 'As stated.'
