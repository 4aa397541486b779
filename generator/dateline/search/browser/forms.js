// The other forms of a word: contributing for contribute, abduct for abducted. See dateline/search/forms.py.

import { NO_ENDING } from "./constants.js"

const DOUBLED = /([bdglmnprt])\1$/ // cancelled, planned

const wordOf = (stem, ending) => (ending === NO_ENDING ? stem : stem + ending)

// Words that may be forms of one by the rows of endings that stand for each other.
export function mayBeForms(word, rows) {
  const found = new Set()
  for (const [least, ...endings] of rows.map((row) => row.split(" "))) {
    for (const ending of endings) {
      const stem = ending === NO_ENDING ? word : word.slice(0, -ending.length)
      if (stem.length < least || wordOf(stem, ending) !== word) continue
      for (const one of [stem, stem.replace(DOUBLED, "$1")]) endings.forEach((other) => found.add(wordOf(one, other)))
    }
  }
  found.delete(word)
  return [...found]
}
