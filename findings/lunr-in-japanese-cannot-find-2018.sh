#!/bin/sh
# lunr-languages: an index in Japanese alone holds the year 2018 as 2, 0, 1 and 8, and a search for
# 2018 finds nothing.
#
# Guess: a site in Japanese sets the language ja; what was found before, years and Latin names, is
# found still.
#
# Seen: the cutter of words takes digits apart in the text but not in the query, so no year and no
# 12日 is found; 首脳会談 is cut in the text and not in the query either, and Singapore is stemmed in
# English in the query only. With en and ja together all of them are found.
#
# For a site of records: always set en beside ja, or use another search; test with a year.
#
# Versions: lunr 2.3.9, lunr-languages 1.22.0, Node 20.20.2. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" lunr@2.3.9 lunr-languages@1.22.0 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { createRequire } from 'node:module'
const require = createRequire(process.cwd() + '/')
const lunr = require('lunr')
for (const part of ['lunr.stemmer.support', 'tinyseg', 'lunr.multi', 'lunr.ja']) require('lunr-languages/' + part)(lunr)
for (const [name, language] of [['ja', lunr.ja], ['en and ja', lunr.multiLanguage('en', 'ja')]]) {
  const index = lunr(function () {
    this.use(language)
    this.ref('id')
    this.field('text')
    this.add({ id: 'summit', text: '首脳会談 2018 Singapore' })
  })
  console.log(name, ['首脳', '首脳会談', '2018', 'Singapore'].map((wish) => `${wish} ${index.search(wish).length}`).join(' | '))
}
END
)
stated=$(cat <<'END'
ja 首脳 1 | 首脳会談 0 | 2018 0 | Singapore 0
en and ja 首脳 1 | 首脳会談 1 | 2018 1 | Singapore 1
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: lunr in Japanese finds other words.'
  exit 1
fi
echo 'As stated.'
