// Words that say the same as one of a question: its other forms, and those of one meaning.

import { SAME_MEANING } from "../constants.js"
import { mayBeForms } from "../forms.js"
import { isRun } from "./items.js"

const ROWS = SAME_MEANING.map((row) => row.split(" "))

// The words and runs that may stand for a word or run of a question, itself first.
export function alike(text, forms) {
  if (isRun(text)) return [text, ...ROWS.flatMap((row) => (row.some((one) => text.includes(one) && isRun(one)) ? row : []))]
  const itself = /^[a-z]/.test(text) ? [text, ...mayBeForms(text, forms)] : [text]
  return [...new Set([...itself, ...ROWS.filter((row) => itself.some((one) => row.includes(one))).flat()])]
}
