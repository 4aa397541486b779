#!/bin/sh
# wikibase-sdk: 15 March 44 BC of Wikidata comes out as 15 March 45 BC, and June 2018 as 1 June.
#
# Guess: wikibaseTimeToISOString() turns the years of Wikidata, which have no year 0 (-0044 is 44 BC), into those of ISO
# 8601, where 44 BC is -0043; precision and calendar of a claim are kept.
#
# Seen: the number is copied: -000044, which every program that reads ISO dates takes for 45 BC; the count of
# milliseconds is a year out too. Simplified claims are such texts by default: a month or a century is its first day,
# and a day of the Julian calendar (1592) is given as an ISO day without being converted.
#
# For who takes events out of Wikidata: ask for timeConverter: "none" or keepRichValues, read time, precision and
# calendarmodel oneself, and add 1 to negative years.
#
# Versions: wikibase-sdk 11.6.6, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" wikibase-sdk@11.6.6 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { simplifyClaims, wikibaseTimeToEpochTime, wikibaseTimeToISOString } from 'wikibase-sdk'
const bc44 = '-0044-03-15T00:00:00Z'
console.log(bc44, '=>', wikibaseTimeToISOString(bc44), '=> year', new Date(wikibaseTimeToEpochTime(bc44)).getUTCFullYear())
const claim = (time, precision, calendar) => ({ rank: 'normal', type: 'statement', mainsnak: { snaktype: 'value', property: 'P585', datatype: 'time', datavalue: { type: 'time',
  value: { time, precision, timezone: 0, before: 0, after: 0, calendarmodel: `http://www.wikidata.org/entity/${calendar}` } } } })
for (const [what, ...of] of [['month', '+2018-06-00T00:00:00Z', 10, 'Q1985727'], ['century', '+1801-00-00T00:00:00Z', 7, 'Q1985727'], ['Julian day', '+1592-05-13T00:00:00Z', 11, 'Q1985786']])
  console.log(what, '=>', simplifyClaims({ P585: [claim(...of)] }).P585.join())
END
)
stated=$(cat <<'END'
-0044-03-15T00:00:00Z => -000044-03-15T00:00:00.000Z => year -44
month => 2018-06-01T00:00:00.000Z
century => 1801-01-01T00:00:00.000Z
Julian day => 1592-05-13T00:00:00.000Z
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: wikibase-sdk converts times in another way.'
  exit 1
fi
echo 'As stated.'
