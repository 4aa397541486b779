#!/bin/sh
# csv-parse: with cast_date the titles "Article 9" and "Kim 2" are days of 2001, and "Resolution 1695" is a day of 1695.
#
# Guess: cast_date makes dates of what looks like one (2018-06-12) and leaves words with a number as they are.
#
# Seen: whatever Date.parse() of V8 takes becomes a Date, and V8 passes over words in front of a number. A month
# (2018-06) becomes its first day, in UTC; "June 2018" the first day of it in the local zone.
#
# For who reads tables of events: leave cast_date off, and give a function to cast that turns the named columns into
# dates.
#
# Versions: csv-parse 7.0.3, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" csv-parse@7.0.3 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(TZ=UTC node --input-type=module - <<'END'
import { parse } from 'csv-parse/sync'
const titles = ['2018-06-12', '2018-06', 'Article 9', 'Kim 2', 'Sunshine Policy 1', 'Resolution 1695', 'Mai 1968', 'No. 8 (2018)', '5%', '第9条']
for (const [i, { title }] of parse('title\n' + titles.join('\n'), { columns: true, cast: true, cast_date: true }).entries())
  console.log(titles[i], '=>', title instanceof Date ? title.toISOString().slice(0, 10) : title)
END
)
stated=$(cat <<'END'
2018-06-12 => 2018-06-12
2018-06 => 2018-06-01
Article 9 => 2001-09-01
Kim 2 => 2001-02-01
Sunshine Policy 1 => 2001-01-01
Resolution 1695 => 1695-01-01
Mai 1968 => 1968-01-01
No. 8 (2018) => 2001-08-01
5% => 2001-05-01
第9条 => 第9条
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: csv-parse or V8 makes dates of other texts.'
  exit 1
fi
echo 'As stated.'
