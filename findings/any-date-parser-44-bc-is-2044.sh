#!/bin/sh
# any-date-parser: "15 March 44 BC" is 15 March 2044, and 0044-03-15 is a day of this year.
#
# Guess: what it does not know (BC) makes the text invalid, as "June 2018" and "2018" are; a year of four digits is a year.
#
# Seen: BC is dropped and 44 taken for 2044. Of 0044-03-15 the month and day are found and the year is today's.
#
# For an import of dates that people typed: refuse what has a year below 1000 or the letters BC before it gets here.
#
# Versions: any-date-parser 2.2.4, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" any-date-parser@2.2.4 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(TZ=UTC node --input-type=module - <<'END'
import parser from 'any-date-parser'
const thisYear = String(new Date().getFullYear())
for (const text of ['12 June 2018', '14 October 1066', '15 March 44 BC', '0044-03-15', '1 January 1 BCE', 'June 2018']) {
  const day = parser.fromString(text)
  console.log(text, '=>', day.invalid ? 'refused' : day.toISOString().slice(0, 10).replace(thisYear, 'THIS YEAR'))
}
END
)
stated=$(cat <<'END'
12 June 2018 => 2018-06-12
14 October 1066 => 1066-10-14
15 March 44 BC => 2044-03-15
0044-03-15 => THIS YEAR-03-15
1 January 1 BCE => THIS YEAR-01-01
June 2018 => refused
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: any-date-parser reads early years in another way.'
  exit 1
fi
echo 'As stated.'
