// What a reader typed, taken apart into what can be looked up: dates, names, words and runs of characters.

import { BEFORE_RUNS, NAME_SIGN, PART_OF_NAME, PHRASE_LETTERS, PHRASE_SIGN } from "./constants.js"
import { takeDates } from "./dates.js"
import { fold, isHangul, isRun, tokensOf } from "./fold.js"
import { mostSteps, nearest } from "./near.js"
import { isAsking, withoutAsking } from "./questions.js"

export const MAX_CHARACTERS = 200
const MAX_TOKENS = 12
const LONGEST_NAME = 8 // tokens
const MAX_LONGER = 60
// Characters in which names are looked for.
const LONGEST_RUN = 24
const LONGEST_IN_RUN = 12 // characters of a name
const NEARBY_SHARDS = 16
const BEFORE_HANGUL = "\uabff"
// Alphabets; Han and kana; Hangul.
const SCRIPTS = [["", BEFORE_RUNS], [BEFORE_RUNS, BEFORE_HANGUL], [BEFORE_HANGUL, "\uffff"]]
const scriptOf = (text) => SCRIPTS.findIndex(([, end]) => text < end)
const MAX_NAMED = 0.4
const HYPHENATED = /[a-z0-9]+(?:-[a-z0-9]+)+/g

// What is said behind a name: titles and particles. The longest first, or `에` would leave `서` of `에서`.
const oneOf = (words) => `(?:${words.split(" ").sort((one, other) => other.length - one.length).join("|")})`
const OFFICES = {
  japanese: "大統領 国家主席 主席 総書記 書記長 委員長 副委員長 国務委員長 首相 外相 外務相 国務長官 長官 副部長 部長 補佐官 "
    + "特別代表 代表 大使 議員 教授 記者",
  korean: "위원장 국무위원장 총비서 총서기 대통령 국가주석 주석 총리 외무상 장관 국무장관 부장 부부장 대표 특사",
}
const BEHIND = {
  japanese: "元 前 氏 さん 様 君 両氏 は が を に の と で へ も や から まで より について による",
  korean: "전 씨 님 이 가 은 는 을 를 의 에 에서 에게 께서 와 과 랑 도 로 으로 만 부터 까지 보다 처럼 에게서",
}
const afterNames = (script) => ({
  person: new RegExp(`^${oneOf(`${OFFICES[script]} ${BEHIND[script]}`)}+`),
  other: new RegExp(`^${oneOf(BEHIND[script])}+`),
})
const AFTER_NAME = { japanese: afterNames("japanese"), korean: afterNames("korean") }
// An office is said in passing of a person only: not in 北朝鮮外相, "한국 대통령".
const afterName = (text, isPerson) => AFTER_NAME[isHangul(text) ? "korean" : "japanese"][isPerson ? "person" : "other"]
// What parts two words of Han: 首脳会談の場所.
const BETWEEN_WORDS = /(?<=[\u3400-\u9fff])[のはがをにでともへや](?=[\u3400-\u9fff])/
const AFTER_WORD = /(?<=[\u3400-\u9fff]{2})[はがをにでともへ]$/
const BEFORE_NAME = /(?:は|が|を|に|の|と|で|へ|も|や|から|まで|より|対)+$/

// The units of a query, in order. Each is one of
//   {kind: "date", term}                       {kind: "name", documents: Map(document -> sureness), tokens}
//   {kind: "near", documents, tokens}          {kind: "word", token}          {kind: "run", token}
export async function unitsOf(index, query) {
  const typed = query.slice(0, MAX_CHARACTERS)
  const subject = withoutAsking(typed)
  const { dates, rest } = takeDates(fold(subject))
  dates.forEach(index.postings)
  // A name may have a date in it.
  const whole = dates.length ? await asName(index, tokensOf(fold(typed))) : null
  if (whole) return { units: [whole], tokens: whole.tokens }
  const units = dates.map((term) => ({ kind: "date", term }))
  const tokens = tokensOf(await withJoined(index, rest)).slice(0, MAX_TOKENS)
  fetchAhead(index, tokens)
  const named = await namesIn(index, tokens)
  for (let at = 0; at < tokens.length;) {
    const parts = !named[at] && isRun(tokens[at]) ? await partsOfRun(index, tokens[at]) : null
    const isAllNames = parts && parts.length && parts.every((part) => part.kind === "name")
    const near = isAllNames ? null : await nearName(index, tokens, at, named)
    const name = near || named[at]
    const found = name ? [name] : parts || [{ kind: "word", token: tokens[at], isAsking: isAsking(tokens, at) }]
    at += name ? name.tokens.length : 1
    units.push(...found.map((unit) => ({ ...unit, isLast: at === tokens.length })))
  }
  const hasPerson = units.some((unit) => isOfPerson(index, unit))
  const telling = units.filter(({ kind, token, isAsking: asks }) => (kind !== "word" || !asks) && !index.small.has(token)
    && (kind !== "run" || token.replace(afterName(token, hasPerson), "")))
  const isQuestion = subject !== typed.normalize("NFKC") || units.some((unit) => unit.isAsking)
  return { units: together(telling.length ? telling : units), tokens, isQuestion }
}

// A text with the words that were typed with hyphens as one, where texts have them so (co-operation) or lack a part of
// them, which then tells nothing of what was meant (Mar-a-Lago).
async function withJoined(index, text) {
  let joined = await withSpacedOut(index, text)
  for (const hyphenated of text.match(HYPHENATED) || []) {
    const parts = hyphenated.split("-")
    const word = parts.join("")
    const isOne = (await index.postings(word)).size && !await areNeighbours(index, parts)
    if (isOne || await isAnyUnknown(index, parts)) joined = joined.replace(hyphenated, word)
  }
  return joined
}

// Words that stand for one that texts have with hyphens, as its first, a stop word and its last: mar a lago.
async function withSpacedOut(index, text) {
  for (const [, words] of text.matchAll(/(?=\b([a-z0-9]+ [a-z]+ [a-z0-9]+)\b)/g)) {
    const word = words.replaceAll(" ", "")
    if (index.stop.has(words.split(" ")[1]) && (await index.postings(word)).size) return text.replace(words, word)
  }
  return text
}

async function areNeighbours(index, words) {
  const pairs = await Promise.all(words.slice(1).map((word, at) => index.postings(pairOf(words[at], word))))
  return pairs.every(({ size }) => size)
}

async function isAnyUnknown(index, words) {
  const found = await Promise.all(words.filter((word) => !index.stop.has(word)).map((word) => index.termsFrom(word, 1)))
  return found.some((terms) => !terms.length)
}

const beginning = (word) => word.slice(0, PHRASE_LETTERS)
// The term of two words that stand side by side.
export const pairOf = (one, other) => `${beginning(one)}${PHRASE_SIGN}${beginning(other)}`

// The tokens as one name, if they are one.
async function asName(index, tokens) {
  const key = tokens.join("")
  const documents = await nameOf(index, key)
  return documents.size ? { kind: "name", documents, tokens, key } : null
}

// What the tokens themselves find will be asked for in any case: let it come while the names are looked up.
function fetchAhead(index, tokens) {
  for (const token of tokens) {
    if (!index.stop.has(token)) (isRun(token) ? pairsOf(token) : [token]).forEach(index.postings)
  }
}

// Names side by side that mean one record are one: "Donald" and, a slip away, "Trmup".
function together(units) {
  const joined = []
  for (const unit of units) {
    const before = joined[joined.length - 1]
    const both = new Map([...(before?.documents || [])].filter(([document]) => unit.documents?.has(document)))
    if (!both.size) {
      joined.push(unit)
      continue
    }
    const kind = before.kind === "near" || unit.kind === "near" ? "near" : "name"
    const tokens = [...before.tokens, ...unit.tokens]
    joined[joined.length - 1] = { ...unit, kind, documents: both, tokens, key: before.key + unit.key }
  }
  return joined
}

const isOfPerson = (index, { documents }) =>
  Boolean(documents) && [...documents.keys()].some((document) => index.markOf(document).kind === "person")

const nameOf = (index, text) => index.postings(`${NAME_SIGN}${text}`)

// For each token the longest name that begins there, if one does.
function namesIn(index, tokens) {
  return Promise.all(tokens.map(async (_, at) => {
    for (let count = Math.min(LONGEST_NAME, tokens.length - at); count > 0; count--) {
      const name = await asName(index, tokens.slice(at, at + count))
      if (name) return name
    }
    return null
  }))
}

// The name that the tokens from `at` on are a few steps away from, if it is longer than one that begins there; where
// most are names it begins with that one: "DPRK MA" for "DPRK MFA".
async function nearName(index, tokens, at, named) {
  const known = named[at]
  for (let count = Math.min(LONGEST_NAME, tokens.length - at); count > (known?.tokens.length || 0); count--) {
    const words = tokens.slice(at, at + count)
    const text = words.join("")
    // "mar a" is no "MAGA".
    if (count > 1 && (index.small.has(words[0]) || index.small.has(words[count - 1]))) continue
    const isNamed = shareOfNames(tokens, at, count, named) > MAX_NAMED
    if ((isNamed && !known) || new Set(words.map(scriptOf)).size > 1) continue
    if (!mostSteps(text) || (count === 1 && await isKnown(index, text))) continue
    const { found } = nearest(text, isNamed ? await longer(index, known.key) : await namesNear(index, text))
    if (!found.length) continue
    const bearers = await Promise.all(found.map((name) => nameOf(index, name)))
    return { kind: "near", documents: new Map(bearers.flatMap((one) => [...one])), tokens: words, key: found[0] }
  }
  return null
}

const longer = async (index, name) =>
  (await index.termsFrom(NAME_SIGN + name, MAX_LONGER)).map((term) => term.slice(1)).filter(({ length }) => length > name.length + 1)

// How much of the tokens from `at` on already is names: "Kim Jogn Un" may be a slip although UN is a name. A family
// name alone does not count: "Kom Myong Gil".
function shareOfNames(tokens, at, count, named) {
  const isNamed = tokens.map(() => false)
  named.forEach((name, start) => {
    if (name && Math.max(...name.documents.values()) > PART_OF_NAME) isNamed.fill(true, start, start + name.tokens.length)
  })
  const letters = tokens.slice(at, at + count).reduce((sum, token, n) => sum + (isNamed[at + n] ? token.length : 0), 0)
  return letters / tokens.slice(at, at + count).join("").length
}

// Whether texts say a single token: a run if one document has all its pairs, since in a large record each stands
// somewhere. Of Hangul that must do: few texts are Korean.
export async function isKnown(index, token) {
  if (!isRun(token)) return (await index.postings(token)).size > 0
  const pairs = await Promise.all(pairsOf(token).map((pair) => index.postings(pair)))
  if (isHangul(token)) return pairs.every(({ size }) => size)
  return [...pairs[0].keys()].some((document) => pairs.every((found) => found.has(document)))
}

// All names in the script of a text if there are few, and those that begin alike.
export async function namesNear(index, text) {
  const [first, last] = SCRIPTS[scriptOf(text)]
  const names = [
    ...await index.termsBetween(`${NAME_SIGN}${first}`, `${NAME_SIGN}${last}`, NEARBY_SHARDS),
    ...await index.termsBetween(`${NAME_SIGN}${text[0]}`, `${NAME_SIGN}${text[0]}\uffff`, NEARBY_SHARDS),
  ]
  return [...new Set(names)].map((name) => name.slice(1))
}

// A run of Han and kana or of Hangul, which has no spaces: the names in it, and what is left between them.
async function partsOfRun(index, run) {
  const units = []
  let left = ""
  const flush = (isBeforeName) => {
    if (units.length) left = left.replace(afterName(run, isOfPerson(index, units[units.length - 1])), "")
    if (isBeforeName) left = left.replace(BEFORE_NAME, "")
    // Without a name it may be a saying: 悪の枢軸.
    const words = units.length ? left.split(BETWEEN_WORDS) : [left]
    units.push(...words.filter(Boolean).map((token) => ({ kind: "run", token })))
    left = ""
  }
  for (let at = 0; at < run.length;) {
    // The whole run is no name: that has been looked for.
    const longest = Math.min(LONGEST_IN_RUN, run.length - at, run.length - 1)
    const name = at < LONGEST_RUN && await longestName(index, run.slice(at, at + longest))
    if (name) {
      flush(true)
      units.push(name)
      at += name.key.length
    } else {
      left += run[at++]
    }
  }
  left = left.replace(AFTER_WORD, "")
  flush(false)
  return units
}

// The longest name that a run begins with.
async function longestName(index, run) {
  for (let length = run.length; length > 1; length--) {
    const text = run.slice(0, length)
    const documents = await nameOf(index, text)
    if (documents.size) return { kind: "name", documents, tokens: [text], key: text }
  }
  return null
}

export const pairsOf = (run) => Array.from({ length: Math.max(run.length - 1, 0) }, (_, at) => run.slice(at, at + 2))
