#!/bin/sh
# date-fns: parseISO("-0043") is the year 4301 before Christ.
#
# Guess: EDTF Level 1 and XML Schema (gYear) write 44 BC as -0043; a reader of ISO dates takes it so
# or says "invalid". It does say so of -0043-03-15.
#
# Seen: the four digits are read as a century of six-digit years: -0043 is the first year of century
# -43. Its own formatISO writes -0043-01-01, which parseISO refuses.
#
# For a site of records: pass expanded years with six digits (-000043) to JavaScript, as ECMAScript
# asks, and never the EDTF text.
#
# Versions: date-fns 4.4.0, Node 20.20.2. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" date-fns@4.4.0 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(TZ=UTC node --input-type=module - <<'END'
import { format, formatISO, isValid, parseISO } from 'date-fns'
for (const text of ['0057', '-0043', '-000043']) console.log(text, format(parseISO(text), 'y G'))
const written = formatISO(parseISO('-000043'), { representation: 'date' })
console.log('writes', written, 'and reads it again:', isValid(parseISO(written)))
END
)
stated=$(cat <<'END'
0057 57 AD
-0043 4301 BC
-000043 44 BC
writes -0043-01-01 and reads it again: false
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: date-fns reads years before zero in another way.'
  exit 1
fi
echo 'As stated.'
