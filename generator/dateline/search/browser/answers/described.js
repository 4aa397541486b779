// An event that is asked for by what is said of it: "which day did a sitting US president first set foot in North Korea".

import { HIGHEST_IMPACT, MENTION_SIGN } from "../constants.js"
import { tellEvent } from "./events.js"
import { isRun } from "./items.js"
import { touches } from "./question.js"

const MAX_DESCRIBED = 12
const ENOUGH = 0.85 // of what was asked, that an event must say …
const AHEAD = 1.4 // … where its score is so many times that of the next one
const SOME = 0.4
const IN_PASSING = 0.5
const LEAST_SCORE = 1.5
const FAR_AHEAD = 2
const LEAST_ABOUT = 4 // the impact of a mention from which an event is about somebody
const LEAST_ASKED = 2


export async function described(question) {
  const { index, has, hits, rest, also, ordinals, period } = question
  if (!has("when", "where", "who", "took_part", "happened", "result") || has("office", "since", "born", "how_many")) return null
  const spoken = (await Promise.all(also.map((text) => said(index, text)))).filter(({ isUnknown }) => !isUnknown)
  const numbered = ordinals.filter((n) => n > 1).map((n) => `${n}th`)
  const parts = [...await Promise.all([...rest, ...numbered].map((text) => said(index, text))), ...spoken, ...await namedIn(question)]
  if (parts.some(({ isUnknown }) => isUnknown) || parts.length + (period ? 1 : 0) < LEAST_ASKED) return null
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0)
  const among = hits.filter(([document]) => index.markOf(document).kind === "event").slice(0, MAX_DESCRIBED)
  const read = await Promise.all(among.map(async ([document, score]) => [document, score, await question.read(document)]))
  const events = read.filter(([, , event]) => !period || touches(period, event))
  const known = events.map(([document, score, event]) =>
    ({ score, event, share: sumOf(parts, "shareOf", document) / whole, about: sumOf(parts, "impactOf", document) }))
  const [best, ...others] = known
  if (!best || !isPlain(best, others[0]) || others.some((other) => isAsGood(other, best))) return null
  return tellEvent(question, best.event)
}

// Whether another event says all of what was asked that the best one says, not just in passing, or is more about it.
const isAsGood = (other, best) => other.about > best.about * (other.share >= best.share ? IN_PASSING : 1)

// Whether the best event is the one that is meant: it says nearly all and is ahead of the next one, or it says less of it
// but no other one comes near.
function isPlain({ score, share }, next) {
  const ahead = next ? score / next.score : Infinity
  return (share >= ENOUGH && ahead >= AHEAD) || (share >= SOME && score >= LEAST_SCORE && ahead >= FAR_AHEAD)
}

const sumOf = (parts, sort, document) => parts.reduce((sum, part) => sum + part.weight * part[sort](document), 0)

const rarity = (index, size) => Math.log(1 + index.count / (size || 1))

// How much of a word or run each document says.
async function said(index, text) {
  const terms = isRun(text) && text.length > 1 ? Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)) : [text]
  const found = await Promise.all(terms.map(index.postings))
  const weight = Math.max(...found.map(({ size }) => rarity(index, size)))
  const isUnknown = !isRun(text) && !found[0].size
  return {
    weight,
    isUnknown,
    shareOf: (document) => found.filter((postings) => postings.has(document)).length / found.length,
    impactOf: (document) => found.reduce((sum, postings) => sum + (postings.get(document) || 0), 0) / found.length,
  }
}

// How much each document is about who and what is named.
function namedIn({ index, has, people, places, organisations, topics, shared }) {
  const sides = has("part") ? [] : organisations // 中国側
  const names = [...people, ...places, ...sides, ...topics].map(({ document }) => [document])
  return Promise.all([...names, ...shared.map((documents) => [...documents.keys()])].map(async (documents) => {
    const found = await Promise.all(documents.map((document) => index.postings(`${MENTION_SIGN}${document}`)))
    const about = (document) => Math.max(...found.map((postings) => postings.get(document) || 0))
    return {
      weight: Math.max(...found.map(({ size }) => rarity(index, size))),
      shareOf: (document) => (about(document) >= LEAST_ABOUT ? 1 : about(document) / HIGHEST_IMPACT),
      impactOf: about,
    }
  }))
}
