#!/bin/sh
# @edtf-ts/core: a decade before the year 0 ends before it begins.
#
# Guess: in EDTF Level 1 (unspecified digits, negative years) -004X is one of the years -0049 to
# -0040; its earliest day is 1 January -0049.
#
# Seen: min is in -0040 and max in -0049, and likewise for a century; from 1 onwards the bounds are
# right.
#
# For a site of records: give both bounds of such a decade as plain years, with the smaller number
# first.
#
# Versions: @edtf-ts/core 0.4.2, Node 20.20.2. Written on 2026-11-27.
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
const read = (text) => parse(text).value
const year = (moment) => new Date(Number(moment)).getUTCFullYear()
for (const text of ['201X', '-004X', '-01XX']) console.log(text, year(read(text).min), year(read(text).max))
END
)
stated=$(cat <<'END'
201X 2010 2019
-004X -40 -49
-01XX -100 -199
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: edtf-ts bounds decades before zero in another way.'
  exit 1
fi
echo 'As stated.'
