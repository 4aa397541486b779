// Who held an office: the people whose title has all the words of the question, with nothing else in it if one is so.

import { HEADS, MENTION_SIGN } from "../constants.js"
import { isRun } from "./items.js"
import { isBehind, touches } from "./question.js"

const MAX_PEOPLE = 24
const MAX_HOLDERS = 3
const LEAST_OFFICE = 3 // the impact of an office that was held
const LONG_RUN = 7 // characters
const NEARLY = 0.8 // of its pairs
const ALIKE = 4 // letters that two forms of a word share: Korea, Korean

const wordsOf = (text) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)

const isLike = (one, other) => one === other
  || (one.length >= ALIKE && other.length >= ALIKE && (one.startsWith(other) || other.startsWith(one)))

// A title without what tells that its office was only acted in, unless that was asked for.
const withoutActing = (title, asked) => HEADS.acting.filter((word) => !asked.some((one) => one.includes(word)))
  .reduce((text, word) => text.replace(word, "").trim(), title)

// Whether a title has a run, or nearly all of a long one: 国家安全保障補佐官 is 大統領補佐官(国家安全保障担当).
function hasRun(title, run) {
  if (run.length < LONG_RUN) return title.includes(run)
  const pairs = Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
  return pairs.filter((pair) => title.includes(pair)).length >= NEARLY * pairs.length
}

// How much of a title goes beyond the words that were asked for; Infinity where it lacks one of them.
function beyond(whole, asked) {
  const title = withoutActing(whole, asked)
  if (isRun(title)) {
    const runs = asked.filter(isRun)
    if (!runs.length || runs.length < asked.length || !runs.every((run) => hasRun(title, run))) return Infinity
    return (title.length - runs.join("").length) / title.length
  }
  const words = wordsOf(title)
  const latin = asked.filter((one) => !isRun(one))
  if (!latin.length || latin.length < asked.length) return Infinity
  if (!latin.every((one) => words.some((word) => isLike(one, word)))) return Infinity
  return words.filter((word) => !latin.some((one) => isLike(one, word))).length / words.length
}

// Bodies and states that are named are those of the office or stand in its title.
function fit({ rest, organisations }, { titles, of }) {
  const isOf = ({ id, typed }) => of.includes(id) || titles.some((title) => says(title, typed))
  return organisations.every(isOf) ? Math.min(...titles.map((title) => beyond(title, rest))) : Infinity
}

// Whether a title has a name or word, which stands there without blanks.
function says(title, typed) {
  if (isRun(typed)) return title.includes(typed)
  const words = wordsOf(title)
  return words.some((_, at) => words.slice(at).join("").startsWith(typed) && words.slice(at).some((__, to) =>
    words.slice(at, at + to + 1).join("") === typed))
}

// Whether an office is that of the head of a body or state.
const isHeadOf = ({ id, isState }, { titles, of }) => of.includes(id) && (isState || of[0] === id)
  && titles.some((title) => hasAny(title, isState ? HEADS.of_state : HEADS.of_body) && !hasAny(title, HEADS.lesser))

// Whether an office is that of the second in a body: one who stands beside its head by his title.
const isDeputyOf = ({ id }, { titles, of }) => of[0] === id
  && titles.some((title) => hasAny(title, HEADS.of_body) && hasAny(title, HEADS.deputy) && !hasAny(title, HEADS.below_deputy))

const hasAny = (title, words) => words.some((word) => isRun(word) === isRun(title) && says(title, word.replace(" ", "")))

// The offices of a person that have the words of the question in their title.
export function rolesNamed(question, { roles = [] }) {
  if (!question.rest.length) return []
  const fits = withNumber(question, roles).map((role) => fit(question, role))
  const best = Math.min(...fits)
  return best < Infinity ? roles.filter((_, at) => fits[at] === best) : []
}

// The roles with the number in their titles that was typed, and the others without titles: the first vice minister is no
// vice minister.
function withNumber({ ordinals: [number] }, roles) {
  const sign = `${number}th`
  if (!number || !roles.some(({ titles }) => titles.some((title) => title.includes(sign)))) return roles
  return roles.map((role) =>
    ({ ...role, titles: role.titles.filter((title) => title.includes(sign)).map((title) => title.replace(sign, "").trim()) }))
}

export async function holder(question) {
  const { has, cues, people, events, rest, organisations, asOf, read } = question
  if (has("head")) return leading(question, isHeadOf)
  if (has("deputy")) return leading(question, isDeputyOf)
  if (has("part") || people.length > 1 || (people.length && !events.length) || !rest.length || events.length > 1 || has("met", "where", "how_many", "took_part")) return null
  const isPlain = (question.period || events.length) && !question.places.length && !has("when") // an office and a time, no more
  const isBare = organisations.length && !question.places.length && cues.size <= has("aside") // "secretary of Russia's Security Council"
  if (!isPlain && !isBare && !has("who", "now", "office", "identity")) return null
  const period = question.period || events[0] || { from: asOf, to: asOf }
  if (isBehind(period, asOf)) return []
  const found = []
  for (const document of await candidates(question)) {
    const person = await read(document)
    for (const role of person.roles || []) {
      const more = fit(question, role)
      if (more < Infinity) found.push({ person, role, more })
    }
  }
  if (!found.length) return null
  const stateOf = ({ role }) => role.of[role.of.length - 1]
  const then = found.filter(({ role }) => touches(period, role))
  const states = new Set(then.map(stateOf))
  if (states.size > 1 && !question.organisations.length && !isPlain) return [] // "who was president"
  // Of each state that may be meant, who had the title that says it best.
  const bestOf = (state) => Math.min(...found.filter((one) => stateOf(one) === state).map(({ more }) => more))
  const wanted = question.organisations.length ? () => Math.min(...found.map(({ more }) => more)) : bestOf
  return linesOfHolders(then.filter((one) => one.more === wanted(stateOf(one))))
}

const linesOfHolders = (holders) => (holders.length > MAX_HOLDERS ? [] : holders.map(({ person, role }) =>
  ({ text: person.named.replace("{offices}", role.text), url: person.url })))

// Who led a body or a state or was second there, by the titles that its people had; of the second also who was so once.
async function leading({ index, read, has, people, events, rest, organisations, period, asOf }, isTheirs) {
  const [body, ...others] = organisations
  if (!body || others.length || people.length || events.length || rest.length > 1) return null
  if (has("met", "where", "how_many", "took_part", "when")) return null
  const mentions = [...await index.postings(`${MENTION_SIGN}${body.document}`)]
  const theirs = mentions.filter(([document, impact]) => impact >= LEAST_OFFICE && index.markOf(document).kind === "person")
  const all = await Promise.all(theirs.map(([document]) => read(document)))
  const day = period || { from: asOf, to: asOf }
  const holders = all.flatMap((person) => (person.roles || []).filter((role) => isTheirs(body, role)).map((role) => ({ person, role })))
  const then = holders.filter(({ role }) => touches(day, role))
  return linesOfHolders(then.length || period || has("head", "now") ? then : holders)
}

// People with an office whose title has some word of the question, those with most of them first.
async function candidates({ index, rest, organisations }) {
  const counts = new Map()
  // 統一戦線部 and 長: the title is of the body that is named.
  for (const body of rest.every((one) => one.length === 1) ? organisations : []) {
    for (const [document, impact] of await index.postings(`${MENTION_SIGN}${body.document}`)) {
      if (impact >= LEAST_OFFICE && index.markOf(document).kind === "person") counts.set(document, 1)
    }
  }
  for (const one of rest) {
    const terms = isRun(one) && one.length > 1 ? Array.from({ length: one.length - 1 }, (_, at) => one.slice(at, at + 2)) : [one]
    for (const term of terms) {
      for (const [document, impact] of await index.postings(term)) {
        if (impact < LEAST_OFFICE || index.markOf(document).kind !== "person") continue
        counts.set(document, (counts.get(document) || 0) + 1)
      }
    }
  }
  return [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, MAX_PEOPLE).map(([document]) => document)
}
