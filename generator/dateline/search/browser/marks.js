// Where what was looked for stands in a text, and the text with marks there. The theme writes titles and texts as HTML,
// so everything is escaped here, once.

import { eachDate, isOfDate } from "./dates.js"
import { foldSign, isRun, LETTER } from "./fold.js"
import { oneForm, ORDINAL } from "./ordinals.js"

export const escapeHtml = (text) =>
  text.replace(/[&<>"']/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign])

// Where what was looked for stands in a text, as pairs of positions in it, in order, none overlapping. Each of
// `needles` is a row of alternatives, the best first, and each alternative a row of texts; a blank behind one says that
// the word ends there. `dates` are terms.
export function places(text, needles, dates = []) {
  const { letters, positions, ends, beginsWord, plain, origins } = lettersIn(text)
  const marked = new Uint8Array(text.length)
  const isEnd = (at) => at === letters.length || beginsWord[at]
  const mark = (needle) => {
    const sought = needle.trimEnd()
    let isFound = false
    for (let at = letters.indexOf(sought); at >= 0; at = letters.indexOf(sought, at + 1)) {
      const end = at + sought.length
      if (!isRun(sought) && !(beginsWord[at] && (sought === needle || isEnd(end)))) continue
      marked.fill(1, positions[at], ends[end - 1])
      isFound = true
    }
    return isFound
  }
  for (const alternatives of needles) alternatives.some((row) => row.filter(mark).length)
  if (dates.length) {
    eachDate(plain, (term, start, end) => {
      if (dates.some((date) => isOfDate(term, date))) marked.fill(1, origins[start][0], origins[end - 1][1])
    })
  }
  const found = []
  for (let at = 0; at < text.length; at++) {
    if (!marked[at]) continue
    const start = at
    while (marked[at]) at++
    found.push([start, at])
  }
  return found
}

// What is folded together: a sign and a small kana behind it.
const SIGNS = /[^][ァィゥェォュぁぃぅぇぉゅ]?/gu

// A text folded sign by sign (`plain`) with where each is from and ends (`origins`); and its letters without what stands
// between them, ordinals in their one form, where each is from and ends, and which begin a word.
function lettersIn(text) {
  let plain = ""
  const origins = []
  let position = 0
  for (const sign of text.match(SIGNS) || []) {
    const folded = foldSign(sign)
    plain += folded
    for (let n = 0; n < folded.length; n++) origins.push([position, position + sign.length])
    position += sign.length
  }
  let letters = ""
  const positions = []
  const ends = []
  const beginsWord = []
  let before = ""
  const add = (letter, start, end) => {
    if (LETTER.test(letter)) {
      letters += letter
      positions.push(start)
      ends.push(end)
      beginsWord.push(!LETTER.test(before) || isRun(before) !== isRun(letter))
    }
    before = letter
  }
  let done = 0
  const addUntil = (end) => { for (; done < end; done++) add(plain[done], ...origins[done]) }
  for (const match of plain.matchAll(ORDINAL)) {
    addUntil(match.index)
    done += match[0].length
    const last = done - (match[0].endsWith("の") ? 2 : 1)
    for (const letter of oneForm(...match)) add(letter, origins[match.index][0], origins[last][1])
  }
  addUntil(plain.length)
  return { letters, positions, ends, beginsWord, plain, origins }
}

// A text as HTML with what was found in it marked.
export function withMarks(text, found) {
  let html = ""
  let done = 0
  for (const [start, end] of found) {
    html += `${escapeHtml(text.slice(done, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`
    done = end
  }
  return html + escapeHtml(text.slice(done))
}
