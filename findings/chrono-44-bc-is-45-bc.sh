#!/bin/sh
# chrono: "15 March 44 BC" becomes the year -44, which is 45 BC.
#
# Guess: 44 BC is the year -43, since ECMAScript counts the years as ISO 8601 does, with a year 0 that is 1 BC.
#
# Seen: the number is taken with a minus before it, in English (BC, BCE) and German (v. Chr.) alike, so that the day lies
# a year too early and every span from it to a year after Christ is a year too long; 1 BC is -1.
#
# For a site of records: ask chrono for the parts and add 1 to a year below 1 before it becomes EDTF.
#
# Versions: chrono-node 2.10.3, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" chrono-node@2.10.3 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(TZ=UTC node --input-type=module - <<'END'
import * as chrono from 'chrono-node'
for (const [language, text] of [['en', '15 March 44 BC'], ['en', 'March 15, 44 BCE'], ['de', '15. März 44 v. Chr.'], ['en', '1 January 1 BC']]) {
  const day = chrono[language].parse(text)[0].start.date()
  console.log(text, '=>', day.toISOString().slice(0, 13), new Intl.DateTimeFormat('en', { year: 'numeric', era: 'short', timeZone: 'UTC' }).format(day))
}
END
)
stated=$(cat <<'END'
15 March 44 BC => -000044-03-15 45 BC
March 15, 44 BCE => -000044-03-15 45 BC
15. März 44 v. Chr. => -000044-03-15 45 BC
1 January 1 BC => -000001-01-01 2 BC
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: chrono counts the years before Christ in another way.'
  exit 1
fi
echo 'As stated.'
