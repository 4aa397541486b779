// How far what was typed is from what exists.

import { LEAST_NEAR_WORD } from "./constants.js"
import { distance } from "./distance.js"
import { isHangul, isRun } from "./fold.js"

// Steps that a name or word may be away. A syllable of Hangul is two or three letters, so it is compared by them.
export function mostSteps(text) {
  if (isHangul(text)) return text.length >= 3 ? 2 : text.length === 2 ? 1 : 0
  if (isRun(text)) return text.length >= 7 ? 2 : text.length >= 3 ? 1 : 0
  return text.length >= 8 ? 2 : text.length >= LEAST_NEAR_WORD ? 1 : 0
}

export const lettersOf = (text) => (isHangul(text) ? text.normalize("NFD") : text)

// Those of `candidates` that are nearest to a text, with how far they are; all within `most` steps.
export function nearest(text, candidates, most = mostSteps(text)) {
  const letters = lettersOf(text)
  let best = most
  let found = []
  for (const candidate of most ? candidates : []) {
    // Of syllables, too.
    if (Math.abs(candidate.length - text.length) > best) continue
    if (isRun(candidate) !== isRun(text) || isHangul(candidate) !== isHangul(text)) continue
    const steps = distance(letters, lettersOf(candidate), best)
    if (steps > best) continue
    if (steps < best) found = []
    best = steps
    found.push(candidate)
  }
  return { found, steps: best }
}
