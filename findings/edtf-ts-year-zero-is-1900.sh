#!/bin/sh
# @edtf-ts/core: the year 0, which is 1 BC, is given as 1900.
#
# Guess: EDTF counts the years as ISO 8601 does, so 0000 is the year 1 BC and lies one day before the
# year 1; 0044 is the year 44.
#
# Seen: every year from 0000 to 0099 is put 1900 years later; 0100 and -0001 are right.
#
# For a site of records: give the year as a number beside the EDTF, and sort by that.
#
# Versions: @edtf-ts/core 0.4.2, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" @edtf-ts/core@0.4.2 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { parse } from '@edtf-ts/core'
const year = (moment) => new Date(Number(moment)).getUTCFullYear()
for (const text of ['-0001', '0000', '0044', '0099', '0100']) console.log(text, year(parse(text).value.min))
END
)
stated=$(cat <<'END'
-0001 -1
0000 1900
0044 1944
0099 1999
0100 100
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: edtf-ts reads the first hundred years in another way.'
  exit 1
fi
echo 'As stated.'
