// Text as search compares it. dateline/search/fold.py does the same when the index is made, by the same tables; the
// cases of tests/search/folding.yaml hold both.

import {
  BEFORE_RUNS, DROPPED_SIGNS, ELIDED, HANGUL, KANA_OTHERWISE, KANA_WRITTEN_TWO_WAYS, KATAKANA_LETTERS, KATAKANA_TO_HIRAGANA,
  LATIN_WITH_MARKS, PLAIN_LETTERS, POSSESSIVE_ENDING, WORDS_AND_RUNS,
} from "./constants.js"
import { withOrdinals } from "./ordinals.js"

const TOKEN = new RegExp(WORDS_AND_RUNS, "g")
export const LETTER = new RegExp(WORDS_AND_RUNS)

const WITH_MARKS = new RegExp(`[${LATIN_WITH_MARKS}]`, "g")
const DROPPED = new RegExp(`[${DROPPED_SIGNS}]`, "g")
const ELISION = new RegExp(ELIDED, "g")
const POSSESSIVE = new RegExp(POSSESSIVE_ENDING, "g")
const KATAKANA = new RegExp(`[${KATAKANA_LETTERS}]`, "g")
// Each sign that is written otherwise with the one that the index has for it, which tells: 國 and 国.
const han = new Map()

export function readHan(rows) {
  for (const [form, ...others] of rows) others.forEach((other) => han.set(other, form))
  signs.clear()
}

const HAN = /[\u3400-\u9fff\ufa0e-\ufa29]/g
export const hasHan = (text) => text.search(HAN) >= 0
const TWO_WAYS = new RegExp(KANA_WRITTEN_TWO_WAYS, "g")

export const fold = (text) => withOrdinals(foldSigns(text))

// One sign, each folded once: of every result that is marked all of them are asked for.
const signs = new Map()
export function foldSign(sign) {
  if (!signs.has(sign)) signs.set(sign, foldSigns(sign))
  return signs.get(sign)
}

// Without what several signs make together.
function foldSigns(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(POSSESSIVE, "")
    .replace(ELISION, "")
    .replace(WITH_MARKS, withoutMarks)
    .replace(DROPPED, "")
    .replace(KATAKANA, (katakana) => String.fromCharCode(katakana.charCodeAt(0) - KATAKANA_TO_HIRAGANA))
    .replace(HAN, (sign) => han.get(sign) || sign)
    .replace(TWO_WAYS, (kana) => KANA_OTHERWISE[kana])
}

function withoutMarks(letter) {
  const base = letter.normalize("NFD")[0]
  return base >= "a" && base <= "z" ? base : PLAIN_LETTERS[letter] || letter
}

// The words, and the runs of Han and kana or of Hangul, of a folded text.
export function tokensOf(folded) {
  return folded.match(TOKEN) || []
}

export function key(text) {
  return tokensOf(fold(text)).join("")
}

export const isHangul = (token) => token[0] >= HANGUL[0] && token[0] <= HANGUL[2]
export const isRun = (token) => token[0] > BEFORE_RUNS
