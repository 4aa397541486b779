#!/bin/sh
# edtf (npm): the first and second third of a year have five months each.
#
# Guess: EDTF Level 2 (sub-year groupings, codes 21 to 41) says that 37, 38 and 39 are quadrimesters
# of four months: January to April, May to August, September to December.
#
# Seen: 2001-37 runs to 31 May and 2001-38 to 30 September, so they overlap the next ones by a
# month; 2001-39 is right.
#
# For a site of records: an event of the first third of 2001 is found under May too; write intervals
# of months (2001-01/2001-04) and no codes above 24.
#
# Versions: edtf 4.11.1, Node 20.20.2. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" edtf@4.11.1 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import edtf from 'edtf'
const day = (moment) => new Date(moment).toISOString().slice(0, 10)
for (const text of ['2001-37', '2001-38', '2001-39'])
  console.log(text, day(edtf(text).min), day(edtf(text).max))
END
)
stated=$(cat <<'END'
2001-37 2001-01-01 2001-05-31
2001-38 2001-05-01 2001-09-30
2001-39 2001-09-01 2001-12-31
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: edtf has other months for the thirds of a year.'
  exit 1
fi
echo 'As stated.'
