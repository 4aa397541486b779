// The postings of a term, read: a map from documents to impacts. dateline/search/postings.py writes them.

import { NUMBER_BITS, NUMBER_LETTERS } from "./constants.js"

const NUMBERS = new Map([...NUMBER_LETTERS].map((letter, number) => [letter, number]))
// The bit that says that more of a number follows.
const MORE = 1 << NUMBER_BITS

export function decode(text) {
  const found = new Map()
  let impact = 0
  let document = -1
  let number = 0
  let shift = 0
  for (const letter of text) {
    const value = NUMBERS.get(letter)
    if (value === undefined) {
      impact = Number(letter)
      document = -1
      continue
    }
    number |= (value & (MORE - 1)) << shift
    if (value & MORE) {
      shift += NUMBER_BITS
    } else {
      document += number
      if (!found.has(document)) found.set(document, impact)
      number = 0
      shift = 0
    }
  }
  return found
}
