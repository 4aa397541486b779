// What a question says, in order: names, parts of names that several people have, words that ask, ordinals, and the rest.

import { BEFORE_RUNS, CUES, NAME_SIGN, PART_OF_NAME, SHARED_SIGN, VISITS } from "../constants.js"

const LONGEST_NAME = 5 // words
const LONGEST_PHRASE = 6 // words
const LONGEST_IN_RUN = 12 // characters
const MAX_TOKENS = 30
const MAX_RUN = 60 // characters
const LEFT_OF_ENDING = "っ" // of やった
const OF_A_STATE = /[a-z]{4}an$/ // North Korean, Russian
const LETTERS_OF_VISIT = 2
const SHORT_PART = 4 // letters: "Kim Il", "Kim Dae"

export const isRun = (token) => token[0] > BEFORE_RUNS
const cuesOf = (phrase) => (Object.hasOwn(CUES, phrase) ? CUES[phrase].split(" ") : null)

// Each item is one of {documents: Map, key, words, isPart}, {shared: Map}, {cues: [name …]}, {ordinal: number}, {rest: text}.
export async function itemsOf(index, tokens) {
  const items = []
  for (let at = 0; at < Math.min(tokens.length, MAX_TOKENS);) {
    const ordinal = tokens[at].match(/^([0-9]+)th$/)
    if (ordinal) items.push({ ordinal: Number(ordinal[1]) })
    if (ordinal) { at++; continue }
    if (isRun(tokens[at]) && !await nameOf(index, tokens[at])) {
      items.push(...await partsOf(index, tokens[at].slice(0, MAX_RUN)))
      at++
      continue
    }
    const { item, count } = await longestAt(index, tokens, at)
    items.push(item)
    at += count
  }
  return items
}

async function nameOf(index, key) {
  const named = (name) => index.postings(`${NAME_SIGN}${name}`)
  const itself = await named(key)
  const documents = itself.size || !OF_A_STATE.test(key) ? itself : await named(key.slice(0, -1))
  if (documents.size) return { documents, key, isPart: Math.max(...documents.values()) <= PART_OF_NAME }
  const shared = await index.postings(`${SHARED_SIGN}${key}`)
  return shared.size ? { shared, key } : null
}

// The longest name or phrase that begins at a word; of both the phrase, if they are as long.
async function longestAt(index, tokens, at) {
  for (let count = Math.min(LONGEST_PHRASE, tokens.length - at); count > 0; count--) {
    const words = tokens.slice(at, at + count)
    const cues = cuesOf(words.join(" "))
    if (cues) return { item: { cues, phrase: words.join(" ") }, count }
    const name = count <= LONGEST_NAME && await nameOf(index, words.join(""))
    if (name) return { item: { ...name, words }, count }
  }
  return { item: { rest: tokens[at] }, count: 1 }
}

// The same for a run of characters that no blanks part.
async function partsOf(index, run) {
  const items = []
  let rest = ""
  const flush = () => {
    if (rest && rest !== LEFT_OF_ENDING) items.push({ rest })
    rest = ""
  }
  for (let at = 0; at < run.length;) {
    const { item, length } = await longestIn(index, run.slice(at, at + LONGEST_IN_RUN))
    const visit = item ? [] : await visitAt(index, run.slice(at, at + LETTERS_OF_VISIT))
    if (visit.length) {
      flush()
      items.push(...visit)
      at += LETTERS_OF_VISIT
    } else if (item) {
      flush()
      items.push(item)
      at += length
    } else {
      rest += run[at++]
    }
  }
  flush()
  return items
}

// 訪朝: that somebody went, and where.
async function visitAt(index, text) {
  const state = Object.hasOwn(VISITS, text) && await nameOf(index, VISITS[text])
  return state ? [{ cues: ["went"], phrase: text }, { ...state, words: [text] }] : []
}

async function longestIn(index, run) {
  for (let length = run.length; length > 0; length--) {
    const text = run.slice(0, length)
    const cues = cuesOf(text)
    if (cues) return { item: { cues, phrase: text }, length }
    const name = length > 1 && await nameOf(index, text)
    if (name) return { item: { ...name, words: [text] }, length }
  }
  return { item: null }
}

// Whether somebody is named whom no record knows, by parts of names that others have: "Kim Jong Il", "Mike Pence".
export const hasStranger = (items) => items.some((item, at) => {
  const next = items[at + 1]
  if (item.shared) return Boolean(next && (next.shared || next.isPart || isShortWord(next)))
  return Boolean(item.isPart && next && next.rest && !isRun(next.rest))
})

const isShortWord = ({ rest }) => Boolean(rest) && !isRun(rest) && rest.length <= SHORT_PART
