#!/bin/sh
# FlexSearch: a search for 2018 finds "2013, in the 8th month" and "Room 201, chapter 8".
#
# Guess: a number is a word: 2018 finds the documents with 2018.
#
# Seen: the encoder of version 0.8 cuts every number into pieces of three digits, in the index and in the question: 2018
# is 201 and 8, which every event of the 2010s with an 8 anywhere in it has. With numeric: false it is one word.
#
# For a search over dated records: new Encoder({ numeric: false }), and a test with a year that must not find another.
#
# Versions: flexsearch 0.8.212, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" flexsearch@0.8.212 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { Encoder, Index } from 'flexsearch'
const titles = ['Summit of 2018', 'Talks of 2013, in the 8 month', 'Room 201, chapter 8', 'Treaty of 2015', 'Summit of 1953']
for (const [name, options] of [['as it comes', {}], ['numeric: false', { encoder: new Encoder({ numeric: false }) }]]) {
  const index = new Index(options)
  titles.forEach((title, i) => index.add(i, title))
  console.log(name, '|', index.search('2018').map((i) => titles[i]).sort().join(' | '))
}
END
)
stated=$(cat <<'END'
as it comes | Room 201, chapter 8 | Summit of 2018 | Talks of 2013, in the 8 month
numeric: false | Summit of 2018
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: FlexSearch takes numbers in another way.'
  exit 1
fi
echo 'As stated.'
