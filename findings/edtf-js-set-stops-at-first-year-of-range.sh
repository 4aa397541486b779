#!/bin/sh
# edtf (npm): a set that ends with a range ends with that range's first year.
#
# Guess: the EDTF specification (Library of Congress 2019, Level 2, set representation) writes "one
# of the years 1667, 1668, 1670 to 1672" as [1667,1668,1670..1672]; so the latest day is 31 December
# 1672.
#
# Seen: max is 31 December 1670; the list {..} does the same. A set without a range, [1667,1672],
# ends rightly in 1672.
#
# For a site of records: a search for events up to a day misses the last two years; give the
# earliest and the latest day beside EDTF, and write the years of a set one by one.
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
for (const text of ['[1667,1672]', '[1667,1668,1670..1672]', '{1667,1668,1670..1672}'])
  console.log(text, 'ends', new Date(edtf(text).max).toISOString().slice(0, 10))
END
)
stated=$(cat <<'END'
[1667,1672] ends 1672-12-31
[1667,1668,1670..1672] ends 1670-12-31
{1667,1668,1670..1672} ends 1670-12-31
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: edtf gives another last day of a set with a range.'
  exit 1
fi
echo 'As stated.'
