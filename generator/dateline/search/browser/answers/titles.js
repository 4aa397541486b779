// How much of a title a question says: what says all of a title asks for that event, not for one that names it besides.

import { WORDS_AND_RUNS } from "../constants.js"
import { isRun } from "./items.js"

const A_RUN = 0.5 // what a character of a run counts beside a word
const TOKENS = new RegExp(WORDS_AND_RUNS, "g")
export const KANA_ALONE = /^[\u3041-\u309f]$/ // particles and endings

const pairs = (run) => Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2))

// What the words and runs of a question, and of the names in it, say.
export function sayingOf(texts) {
  const tokens = texts.flatMap((text) => text.match(TOKENS) || [])
  return { words: new Set(tokens), pairs: new Set(tokens.filter(isRun).flatMap(pairs)) }
}

// The share of a folded title that is said, from 0 to 1; words of `stop` are left out.
export function shareSaid(title, said, stop) {
  let whole = 0
  let covered = 0
  const count = (amount, isSaid) => {
    whole += amount
    if (isSaid) covered += amount
  }
  for (const token of title.match(TOKENS) || []) {
    if (!isRun(token)) {
      if (!stop.has(token)) count(1, said.words.has(token))
      continue
    }
    for (let at = 0; at < token.length; at++) {
      if (KANA_ALONE.test(token[at])) continue
      count(A_RUN, said.pairs.has(token.slice(at - 1, at + 1)) || said.pairs.has(token.slice(at, at + 2)))
    }
  }
  return whole ? covered / whole : 0
}
