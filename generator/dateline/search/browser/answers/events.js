// Questions about one event: when and where it was, who took part, whether it took place, which number it has.

import { MEETING_IN_SERIES } from "../constants.js"
import { askedWord } from "./asked.js"
import { eventDescribed, isOccasionIn } from "./described.js"
import { eventsMeant } from "./meant.js"
import { touches } from "./question.js"
import { tellEvent } from "./tell.js"
import { topicsMeant } from "./topics.js"

const MAX_EVENTS = 2 // that bear one number
const SAID = 0.5 // the share of a word from which an event says it, itself or otherwise
const MAX_REST = 3 // words of the question that nobody understood
const ASKED = ["when", "where", "who", "identity", "took_part", "happened", "result", "which_number", "met", "how_many"]

export async function event(question) {
  const { has, ordinals, rest, topics } = question
  if (!has(...ASKED) || rest.length > MAX_REST) return null
  if (topics.length && !ordinals.length && !question.events.length) return null
  const events = question.events.length ? await fittingOf(question) : await unnamed(question)
  if (!events.length || events.length > MAX_EVENTS) return null
  const inside = await Promise.all(events.map((one) => isOccasionIn(question, one)))
  return inside.includes(true) ? [] : events.flatMap((one) => tellEvent(question, one))
}

// The events that are named, if they say the rest of the question and were then; else the one that the question describes:
// "ハノイ会談後の親書" is no summit.
async function fittingOf(question) {
  const { index, has, people, events, rest, period } = question
  const words = await Promise.all(rest.filter((text) => text.length > 1).map((text) => askedWord(index, text)))
  const fitting = events.filter((one) => (!period || touches(period, one)) && words.every(({ shareOf }) => shareOf(one.document) >= SAID))
  const isBeside = people.length && has("before", "after") // "whom did he meet the day before the Singapore summit"
  if (fitting.length && !isBeside) return fitting
  return [await eventDescribed(question)].filter((one) => one && !(isBeside && events.some(({ id }) => id === one.id)))
}

// Those that have the number that was typed; else one that a place stands for, if nothing else was said of it.
function unnamed(question) {
  const { has, ordinals, people, organisations, rest, places } = question
  if (ordinals.length || people.length || organisations.length || places.length !== 1) return numbered(question)
  return !rest.length && has("result", "when", "who", "identity", "took_part", "happened") ? eventsMeant(question) : []
}

// The meetings that have a number in a series; of the one that is named, if one is.
async function numbered({ index, read, has, ordinals, topics, people, places, organisations, rest }) {
  if (ordinals.length !== 1 || places.length || !(topics.length || has("met"))) return []
  const found = []
  const said = await Promise.all(rest.map((text) => askedWord(index, text)))
  for (const [document, impact] of await index.postings(`${ordinals[0]}th`)) {
    const isOther = said.some((word) => word.shareOf(document) < 1) // "inter-Korean"
    if (impact >= MEETING_IN_SERIES && !isOther && index.markOf(document).kind === "event") found.push(await read(document))
  }
  const isOfSides = ({ sides = {} }) => organisations.every(({ id, isState }) => !isState || sides[id])
  return found.filter(isOfSides).filter((one) => topics.every(({ id }) => id === one.series) && people.every(({ id }) => one.people?.includes(id)))
}

// "How many US–North Korea summits", "which number is Hanoi".
export async function series(question) {
  const { has, topics, events, rest, read, places, period } = question
  if (!has("which_number", "how_many")) return null
  const [topic] = topics.length ? topics : await topicsMeant(question)
  if (!topic?.count || rest.length > MAX_REST) return null
  if (has("which_number")) {
    if (!topic.events) return []
    const all = events.length ? events : await Promise.all(topic.events.map(read))
    const some = all.filter(({ at = [] }) => places.every(({ id }) => at.includes(id)))
    return some.length === 1 && some[0].number ? [{ text: some[0].number, url: some[0].url }] : []
  }
  return period || places.length ? [] : [{ text: topic.count, url: topic.url }]
}
