// An event that is asked for by what is said of it: "which day did a sitting US president first set foot in North Korea".

import { HIGHEST_IMPACT, KIND_IMPACT, OCCASIONS } from "../constants.js"
import { alike } from "./alike.js"
import { askedNames, askedWord, OTHERWISE } from "./asked.js"
import { placeOf } from "./days.js"
import { isRun } from "./items.js"
import { tellEvent } from "./tell.js"
import { touches } from "./question.js"
import { sayingOf, shareSaid } from "./titles.js"

const ASKED_OF_EVENT = ["when", "where", "who", "took_part", "happened", "result", "met"]
const ASKED_OF_OTHERS = ["born", "how_many", "before", "after"]
const ASKED_OF_PEOPLE = ["office", "since"]
const MAX_DESCRIBED = 12
const LEAST_ASKED = 2
const FEW = 3 // parts up to which an event must say something of each
const IN_ITS_TITLE = 0.4
const LEAST_SHARE = 0.5 // of what was asked, that the event must say
const LEAST_ABOUT_IT = 0.25
const LEAST_SUM = 0.95
const NEARLY_ALL = 0.8
const AHEAD = 1.12 // how many times as good as the next one it must be …
const TITLE_IMPACT = 5 // of what stands in a title
const LIKE_THEM = 1.5 // how many times as good the best one may be as one that may be one of them
const FAR_AHEAD = 1.25 // … where it says less …
const ALONE = 2 // … or nothing at all of one of few parts …
const SOME_OF_TITLE = 0.35
const MUCH_ABOUT_IT = 0.7
const FAR_ALONE = 3 // … or its title hardly says it, and it is not about it

const JOURNEY = /訪[\u3400-\u9fff]/ // 訪朝, 訪問
const isOfJourney = ({ has, rest }) => has("went") || rest.some((text) => JOURNEY.test(text))

const asksFirst = ({ has, ordinals }) => has("first") || ordinals.includes(1)
const asksEnd = (question) => asksFirst(question) || question.has("last")

export async function described(question) {
  const { has, people } = question
  const isOfEnd = !people.length && asksEnd(question)
  if (!(has(...ASKED_OF_EVENT) || isOfEnd) || has(...ASKED_OF_OTHERS) || (people.length && has(...ASKED_OF_PEOPLE))) return null
  if (has("first", "last") && (people.length > 1 || (people.length && has("met") && !question.rest.length))) return null
  if (has("went") && people.length && !question.places.length) return null // others may have gone there
  const event = await eventDescribed(question)
  if (!event) return null
  if (isOfJourney(question) && !event.at) return [] // it was only spoken of
  return await isOccasionIn(question, event) ? [] : tellEvent(question, event)
}

// Whether it is asked who was at a dinner or the like that is but a part of an event: not all who were there were at that.
export async function isOccasionIn({ has, index, rest }, { document }) {
  const occasions = has("took_part", "identity") ? rest.filter((text) => OCCASIONS.some((one) => (isRun(one) ? text.includes(one) : text === one))) : []
  const words = await Promise.all(occasions.map((text) => askedWord(index, text)))
  return words.some(({ impactOf }) => impactOf(document) < OTHERWISE * KIND_IMPACT)
}

// The event that the words of a question describe; null where none does or another one might be meant.
export async function eventDescribed(asked) {
  const question = withTopicsAsWords(asked)
  const { has, period } = question
  const parts = await askedParts(question)
  const count = parts.length + Boolean(period) + has("met")
  if (parts.some(({ isUnknown }) => isUnknown) || !parts.length || count + asksEnd(question) < LEAST_ASKED) return null
  const known = await fitting(question, parts)
  const isFirst = asksFirst(question)
  const isSure = count >= LEAST_ASKED && has(...ASKED_OF_EVENT)
  const firsts = isFirst ? await question.index.postings("1th") : new Map()
  const isCalledFirst = known.length && firsts.get(known[0].event.document) >= TITLE_IMPACT
  const [best, next] = isFirst && isSure ? firstOf(known) : asksEnd(question) && !isCalledFirst ? endOf(known, isFirst) : known
  if (!best) return null
  const isLacking = parts.length <= FEW && parts.some(({ shareOf }) => !shareOf(best.event.document))
  if (isLacking && parts.length < FEW) return null
  return isPlain(best, next, isLacking) ? best.event : null
}

// What a topic is called may be what an event is: 平壌での南北首脳会談 is one of the 南北首脳会談.
function withTopicsAsWords(question) {
  const { index, topics, rest } = question
  const words = topics.flatMap((topic) => topic.words).filter((word) => !index.stop.has(word))
  return { ...question, topics: [], rest: [...rest, ...words] }
}

// The earliest of those that say as much as the best one, if their titles say what was asked.
function firstOf(known) {
  const [best] = known
  return known.filter(({ sum, title }) => sum * FAR_AHEAD > best.sum && title >= IN_ITS_TITLE)
    .sort((one, other) => placeOf(one.event.from) - placeOf(other.event.from)).slice(0, 1)
}

// The earliest or the latest of those that say the same, where it is sure that they are all: several, of one kind, and none like
// them lies beyond that one.
function endOf(known, isFirst) {
  const [best] = known
  const same = known.filter(({ sum, title, event }) => sum * AHEAD > best.sum && title >= SOME_OF_TITLE && event.is === "occurred")
  if (same.length < 2) return []
  const sign = isFirst ? 1 : -1
  const [end] = same.sort((one, other) => sign * (placeOf(one.event.from) - placeOf(other.event.from)))
  const isBeyond = ({ event }) => event.kind === end.event.kind && sign * (placeOf(event.from) - placeOf(end.event.from)) < 0
  const isUnsure = same.length >= MAX_DESCRIBED || same.some(({ event }) => event.kind !== end.event.kind)
    || known.some((one) => one.sum * LIKE_THEM > best.sum && isBeyond(one))
  return isUnsure ? [] : [end]
}

// Whether the best event is the one that is meant: the less it says of what was asked, the further it must be ahead.
function isPlain({ share, about, title, sum }, next, isLacking) {
  if (share < LEAST_SHARE || about < LEAST_ABOUT_IT || sum < LEAST_SUM) return false
  if (title < SOME_OF_TITLE && about < MUCH_ABOUT_IT) return share >= NEARLY_ALL && Boolean(next) && sum >= next.sum * FAR_ALONE
  if (isLacking) return Boolean(next) && sum >= next.sum * ALONE
  return !next || sum >= next.sum * (share >= NEARLY_ALL ? AHEAD : FAR_AHEAD)
}

export async function askedParts(question) {
  const { index, rest, also, ordinals } = question
  const numbered = ordinals.filter((n) => n > 1).map((n) => `${n}th`)
  const wordsOf = (texts) => Promise.all(texts.map((text) => askedWord(index, text)))
  const [said, mayBeSaid, names] = await Promise.all([wordsOf([...rest, ...numbered]), wordsOf(also), askedNames(question)])
  return [...said, ...mayBeSaid.filter(({ isUnknown }) => !isUnknown), ...names]
}

// The events that say most of what was asked, the best first.
async function fitting({ index, hits, period, read, tokens, people, places, organisations, topics }, parts) {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0)
  const scores = new Map(hits)
  const told = new Map()
  for (const { documents, weight } of parts) {
    for (const [document, impact] of documents) told.set(document, (told.get(document) || 0) + weight * impact)
  }
  const isEvent = ([document]) => index.markOf(document).kind === "event"
  const most = [...told].filter(isEvent).sort((one, other) => other[1] - one[1]).slice(0, MAX_DESCRIBED)
  const among = new Set([...hits.filter(isEvent).slice(0, MAX_DESCRIBED), ...most].map(([document]) => document))
  const events = await Promise.all([...among].map(read))
  const names = [...people, ...places, ...organisations, ...topics].flatMap(({ titles }) => titles)
  const words = tokens.flatMap((token) => alike(token, index.forms))
  const said = sayingOf([...words, ...names])
  return events.filter((event) => !period || touches(period, event)).filter(({ document }) => parts.every(({ isOf }) => isOf?.(document) ?? true)).map((event) => {
    const { document } = event
    const share = sumOf(parts, "shareOf", document) / whole
    const about = sumOf(parts, "impactOf", document) / whole / HIGHEST_IMPACT
    const title = Math.max(...event.titles.map((one) => shareSaid(one, said, index.stop)))
    return { event, score: scores.get(document) || 0, share, about, title, sum: share * (1 + about) * (1 + title) }
  }).sort((one, other) => other.sum - one.sum)
}

const sumOf = (parts, sort, document) => parts.reduce((sum, part) => sum + part.weight * part[sort](document), 0)
