#!/bin/sh
# natural-orderby: 2018-10 is sorted before 2017-01-01, and 1953-07-27 before 1868-01.
#
# Guess: texts of ISO dates of mixed precision are sorted as by plain comparison: 2017-01-01, 2017-12, 2018-06-01,
# 2018-10.
#
# Seen: a text that begins with three numbers is taken for a date and compared by its milliseconds since 1970, a month
# or a year by its number 2018: all months and years come after the days before 1970 and before those after it.
#
# For a list of events by date: sort ISO texts with plain < and keep the natural sort for titles.
#
# Versions: natural-orderby 5.0.0, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" natural-orderby@5.0.0 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { orderBy } from 'natural-orderby'
const dates = ['2018-10', '2018-06-01', '2017-12', '2017-01-01', '1868-01', '1953-07-27', '1953']
console.log('natural', orderBy(dates).join(' '))
console.log('plain  ', [...dates].sort().join(' '))
END
)
stated=$(cat <<'END'
natural 1953-07-27 1868-01 1953 2017-12 2018-10 2017-01-01 2018-06-01
plain   1868-01 1953 1953-07-27 2017-01-01 2017-12 2018-06-01 2018-10
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: natural-orderby sorts dates of mixed precision in another way.'
  exit 1
fi
echo 'As stated.'
