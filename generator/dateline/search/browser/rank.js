// Which documents answer a query, the best first.

import { DATE_SIGN, HIGHEST_IMPACT, MENTION_SIGN, NAME_SIGN, OWN_PLACE, PHRASE_SIGN, TITLE_LETTERS, TITLE_SIGN } from "./constants.js"
import { isHangul, isRun, key } from "./fold.js"
import { mayBeForms } from "./forms.js"
import { mostSteps, nearest } from "./near.js"
import { isKnown, pairOf, pairsOf, unitsOf } from "./query.js"

const MAX_PREFIXED = 60
// What another form of a word counts …
const FORM = 0.8
// … where the word itself is somewhere: less than that at its least.
const FORM_BESIDE_WORD = 1 / (HIGHEST_IMPACT + 1)
// Documents from which on longer words that begin alike add nothing.
const MAX_FOUND = 2000
const SURE_OF_NEAR = 0.85
const ITSELF_AMONG_SEVERAL = 0.5
// What a source, or a page about no record, counts beside a record; and one that was written by hand, which tells of the
// site rather than of its subject, unless its title says what was typed.
const STANDING = { source: 0.6, page: 0.6 }
const BY_HAND = 0.2
const SAID_BY_TITLE = 0.4
const standingOf = (index, document, said) =>
  (document >= index.byHand && said < SAID_BY_TITLE ? BY_HAND : STANDING[index.markOf(document).kind] || 1)
// How much of a question is covered by a word that a page says somewhere in its text; one of its title covers more.
// What is asked of a subject may be said in other words: "fail", "ended without agreement".
const LEAST_COVERED = 0.6
// What a page scores at the least whose title names a record.
const IN_TITLE = 0.8
const MOST_EQUAL = 8
const SHORT_WORDS = /(?<![\u3400-\u9fff])[\u3400-\u9fff]{2,3}(?![\u3400-\u9fff])/g
export const QUOTED = /^\s*["“”„«].*["“”»]\s*$/s

const rarity = (index, found) => Math.log(1 + index.count / (found || 1))

function raise(scores, document, score) {
  if (score > (scores.get(document) || 0)) scores.set(document, score)
}

function raiseAll(scores, postings, factor) {
  for (const [document, impact] of postings) raise(scores, document, (factor * impact) / HIGHEST_IMPACT)
}

// What a unit finds: `scores` from documents to 0 … 1, and the weight of the unit in the query.
const FINDERS = { date: findDate, name: findName, near: findName, word: findWord, run: findRun }

async function findDate(index, { term }) {
  const postings = await index.postings(term)
  const scores = new Map()
  raiseAll(scores, postings, 1)
  return { scores, weight: Math.max(rarity(index, postings.size), 3) }
}

// The pages that name the record in any script, and those that have the very words.
async function findName(index, unit, isOneOfSeveral) {
  const sure = unit.kind === "near" ? SURE_OF_NEAR : 1
  const scores = new Map()
  // What one of them led, or what was there.
  const led = new Set()
  let found = 0
  await Promise.all([...unit.documents].map(async ([document, sureness]) => {
    const postings = await index.postings(`${MENTION_SIGN}${document}`)
    found += postings.size
    raiseAll(scores, postings, sure * (0.5 + sureness / HIGHEST_IMPACT / 2))
    for (const [other, impact] of postings) if (impact >= OWN_PLACE) led.add(other)
  }))
  // Of two names the events of both are meant, rather than either's own page.
  if (isOneOfSeveral) for (const document of unit.documents.keys()) scores.set(document, ITSELF_AMONG_SEVERAL)
  const literal = await Promise.all(unit.tokens.map((token) => findToken(index, { token, isLast: false })))
  const share = new Map()
  for (const token of literal) {
    for (const [document, score] of token.scores) share.set(document, (share.get(document) || 0) + score / literal.length)
  }
  const factor = unit.kind === "near" && literal.every((token) => token.isExact) ? 1 : 0.5
  for (const [document, score] of share) raise(scores, document, score * factor)
  return { scores, led, weight: Math.max(rarity(index, found), 2.5) }
}

const findToken = (index, unit) => (isRun(unit.token) ? findRun(index, unit) : findWord(index, unit))

// A word, words that begin with it and, where there is neither, words a few steps away.
async function findWord(index, { token, isLast, kind }) {
  const scores = new Map()
  const isLong = token.length > 2 || (isLast && token.length === 2)
  const [postings, begun] = await Promise.all([index.postings(token), isLong ? index.termsFrom(token, MAX_PREFIXED) : []])
  const longer = begun.filter((term) => term !== token && !term.includes(PHRASE_SIGN)).sort((one, other) => one.length - other.length)
  // What begins other words may be one that is not finished yet.
  const forms = kind === "word" && !(isLast && longer.length && !postings.size) ? await formsOf(index, token) : []
  raiseAll(scores, postings, 1)
  for (const [, found] of forms) raiseAll(scores, found, postings.size ? FORM_BESIDE_WORD : FORM)
  let weight = scores.size ? rarity(index, postings.size || scores.size) : 0
  for (const term of longer) {
    raiseAll(scores, await index.postings(term), 0.85 * Math.sqrt(token.length / term.length))
    if (scores.size > MAX_FOUND) break
  }
  weight ||= longer.length ? rarity(index, scores.size) : 0
  if (!scores.size && mostSteps(token)) {
    const { found, steps } = nearest(token, await index.nearWords())
    for (const term of found.slice(0, 6)) {
      const near = await index.postings(term)
      raiseAll(scores, near, steps === 1 ? 0.7 : 0.5)
      weight ||= rarity(index, near.size)
    }
    return { scores, weight: weight || 1, words: found.slice(0, 6) }
  }
  const covers = (score) => LEAST_COVERED + (1 - LEAST_COVERED) * score
  return { scores, covers, weight: weight || 1, isExact: postings.size > 0, words: forms.flatMap(([form]) => (form[0] === DATE_SIGN ? [] : form)) }
}

// The other forms of a word that pages have, and the pages of a number that may be a year, with their postings.
async function formsOf(index, token) {
  const isNumber = /^[0-9]{3,5}$/.test(token)
  const terms = isNumber ? [`${DATE_SIGN}${token.padStart(4, "0")}`] : /^[a-z]/.test(token) ? mayBeForms(token, index.forms) : []
  const found = await Promise.all(terms.map(async (term) => [term, await index.postings(term)]))
  return found.filter(([, postings]) => postings.size)
}

// A run by its pairs of characters: how much of it a page covers, counted by the rarity of each pair.
async function findRun(index, { token }) {
  const scores = new Map()
  if (token.length === 1) {
    raiseAll(scores, await index.postings(token), 1)
    for (const term of await index.termsFrom(token, MAX_PREFIXED)) {
      if (scores.size > MAX_FOUND) break
      raiseAll(scores, await index.postings(term), 0.7)
    }
    return { scores, weight: scores.size ? rarity(index, scores.size) : 1 }
  }
  const postings = await Promise.all(pairsOf(token).map(index.postings))
  const weights = postings.map((found) => rarity(index, found.size))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const covered = new Map()
  const impacts = new Map()
  postings.forEach((found, at) => {
    for (const [document, impact] of found) {
      covered.set(document, (covered.get(document) || 0) + weights[at])
      impacts.set(document, (impacts.get(document) || 0) + weights[at] * impact)
    }
  })
  const shares = new Map()
  for (const [document, weight] of covered) {
    const share = weight / whole
    if (share < 0.3) continue
    const impact = impacts.get(document) / weight / HIGHEST_IMPACT
    scores.set(document, Math.min(1, share * share * (share > 0.999 ? 1.15 : 1) * (0.25 + 0.75 * impact)))
    shares.set(document, share)
  }
  const isExact = postings.every((found) => found.size > 0)
  return { scores, shares, weight: Math.max(...weights, 1) * (weights.length > 1 ? 1.1 : 1), isExact }
}

// Every document that answers a query with its score, the best first: {hits: [[document, score] …], units, words}, and
// whether one says all that was typed and has in its title what was named.
export async function rank(index, query) {
  const { units, tokens, isQuestion } = await unitsOf(index, query)
  const isOneLetter = tokens.length === 1 && tokens[0].length === 1 && !isRun(tokens[0]) && units[0]?.kind !== "name"
  const bare = tokens.slice(Math.max(0, tokens.findIndex((token) => !index.small.has(token)))).join("")
  const hasNames = units.filter((unit) => unit.documents).length > 1
  // All at once, or files would be fetched one behind the other.
  const [found, pairs, unfinished, titled, isSaid] = await Promise.all([
    Promise.all(isOneLetter ? [] : units.map((unit) => FINDERS[unit.kind](index, unit, hasNames))),
    pairsOfWords(index, units, tokens),
    unfinishedNames(index, units, tokens),
    units.length > 1 ? titledAs(index, key(query), bare) : new Map(),
    saying(index, query, tokens),
  ])
  const whole = found.reduce((sum, unit) => sum + unit.weight, 0) || 1
  const scores = new Map()
  const covered = new Map()
  const add = (document, score, share) => {
    scores.set(document, (scores.get(document) || 0) + score)
    covered.set(document, (covered.get(document) || 0) + share)
  }
  for (const unit of found) {
    for (const [document, score] of unit.scores) {
      const share = unit.shares?.get(document) ?? (isQuestion && unit.covers ? unit.covers(score) : 1)
      add(document, unit.weight * score, unit.weight * share)
    }
  }
  if (isQuestion) coverSubjects(units, found, covered, whole)
  addPhrases(index, units.length, pairs, scores)
  for (const [document, share] of unfinished) add(document, whole * (0.35 + 0.5 * share), whole)
  if (units.length === 1 && units[0].documents) await addItself(index, units[0], whole, scores)
  const total = [...scores].filter(([document]) => isSaid(document)).map(([document, score]) => {
    const share = Math.min(1, covered.get(document) / whole)
    return [document, score * share ** 1.5 * standingOf(index, document, score / whole)]
  })
  putTitled(titled, total)
  total.sort((one, other) => other[1] - one[1] || one[0] - other[0])
  putEventsOfAll(units, found, total)
  const equal = hasNames ? total.slice(0, MOST_EQUAL).filter(([, score]) => score === total[0][1]) : []
  const subjects = subjectsOf(units, found)
  const isWhole = (document) => covered.get(document) > 0.999 * whole && subjects.length && isOf(subjects, document)
  const unknown = (await Promise.all(units.map((unit, at) => unknownIn(index, unit, found[at])))).flat()
  return { hits: total, equal: equal.map(([document]) => document), units, bare, isWhole, unknown, words: found.flatMap((unit) => unit.words || []) }
}

// The words of a unit that no page has. Of a run those parts that are surely words: what stands between its kana, if short.
async function unknownIn(index, { token }, found) {
  if (!found || !token) return []
  const parts = isRun(token) && !isHangul(token) ? token.match(SHORT_WORDS) || [] : []
  if (!found.scores.size && !parts.length) return [token]
  const known = await Promise.all(parts.map((part) => isKnown(index, part)))
  return parts.filter((_, at) => !known[at])
}

// What a question names is its subject: a page so called answers it although it says the rest in other words.
function coverSubjects(units, found, covered, whole) {
  const subjects = subjectsOf(units, found)
  for (const [document, share] of covered) {
    if (subjects.length && isOf(subjects, document)) covered.set(document, Math.max(share, LEAST_COVERED * whole))
  }
}

const subjectsOf = (units, found) => found.filter((_, at) => units[at].kind === "name").map(({ scores }) => scores)
const isOf = (subjects, document) => subjects.every((scores) => scores.get(document) >= IN_TITLE)

// Where only names were typed, the events that those named led, in the places named, come before what names them besides.
function putEventsOfAll(units, found, total) {
  if (units.length < 2 || !units.every(({ documents }) => documents)) return
  const isOfAll = (document) => found.every(({ led }) => led.has(document))
  const best = total[0]?.[1]
  for (const hit of total) if (isOfAll(hit[0])) hit[1] = best
  total.sort((one, other) => other[1] - one[1])
}

// The pages whose titles begin as a query does, or as it does without its article.
const titledAs = async (index, ...texts) =>
  new Map((await Promise.all(texts.map((text) => index.postings(`${TITLE_SIGN}${text.slice(0, TITLE_LETTERS)}`)))).flatMap((found) => [...found]))

// What was typed may be all of a title although others say more of it: those so called must be among the first.
function putTitled(titled, total) {
  const best = total.reduce((most, [, score]) => Math.max(most, score), 0)
  for (const hit of total) if (titled.has(hit[0])) hit[1] += best
}

// The records that bear the only name that was typed, before those that speak of them; the most spoken of first.
async function addItself(index, unit, whole, scores) {
  const sure = unit.kind === "near" ? SURE_OF_NEAR : 1
  for (const [document, sureness] of unit.documents) {
    const mentions = await index.postings(`${MENTION_SIGN}${document}`)
    const score = (whole * sure * sureness * (1 + Math.log(1 + mentions.size) / 100)) / HIGHEST_IMPACT
    scores.set(document, (scores.get(document) || 0) + score)
  }
}

// The documents of each two words that were typed side by side.
function pairsOfWords(index, units, tokens) {
  const inNames = new Set(units.filter((unit) => unit.kind === "name").flatMap((unit) => unit.tokens))
  const telling = tokens.filter((token) => !isRun(token) && !index.stop.has(token))
  const pairs = telling.slice(1).map((token, at) => [telling[at], token])
    .filter(([one, other]) => !inNames.has(one) || !inNames.has(other))
  return Promise.all(pairs.map(([one, other]) => index.postings(pairOf(one, other))))
}

function addPhrases(index, count, pairs, scores) {
  for (const postings of pairs) {
    const weight = (rarity(index, postings.size) * count) / 2 / pairs.length
    for (const [document, impact] of postings) {
      if (scores.has(document)) scores.set(document, scores.get(document) + weight * (0.5 + impact / HIGHEST_IMPACT / 2))
    }
  }
}

// Whether a document may have the words of a query in quotation marks side by side; any may, if there are none.
async function saying(index, query, tokens) {
  const words = tokens.filter((token) => !isRun(token) && !index.stop.has(token))
  if (!QUOTED.test(query) || words.length < 2) return () => true
  const pairs = await Promise.all(words.slice(1).map((word, at) => index.postings(pairOf(words[at], word))))
  return (document) => pairs.every((postings) => postings.has(document))
}

// The records whose names begin with all that was typed, with how much of the name it is.
async function unfinishedNames(index, units, tokens) {
  const typed = tokens.join("")
  const shares = new Map()
  if (!typed || units.some((unit) => unit.kind === "date") || (units.length === 1 && units[0].kind === "name")) return shares
  const terms = (await index.termsFrom(`${NAME_SIGN}${typed}`, MAX_PREFIXED)).filter(({ length }) => length > typed.length + 1)
  await Promise.all(terms.map(async (term) => {
    for (const [document] of await index.postings(term)) raise(shares, document, typed.length / (term.length - 1))
  }))
  return shares
}
