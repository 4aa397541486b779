// Questions about one event: when and where it was, who took part, whether it took place, which number it has.

import { MEETING_IN_SERIES } from "../constants.js"
import { askedWord } from "./asked.js"
import { eventsMeant } from "./meant.js"
import { topicsMeant } from "./topics.js"

const MAX_EVENTS = 2 // that bear one number
const MAX_REST = 3 // words of the question that nobody understood
const ASKED = ["when", "where", "who", "identity", "took_part", "happened", "result", "which_number", "met", "how_many"]

// What an event answers to what is asked.
export function tellEvent({ has, organisations }, told) {
  const line = (text) => (text ? [{ text, url: told.url }] : [])
  if (has("which_number") && told.number) return line(told.number)
  if (has("took_part") || (has("who", "identity") && !has("when", "where"))) {
    const sides = organisations.flatMap(({ id }) => told.sides?.[id] || [])
    return sides.length ? sides.flatMap(line) : line(told.who)
  }
  if (has("public") && has("when") && told.public) return line(told.public)
  if (has("result") && told.is === "occurred") return line(told.outcome.replace("{told}", () => told.line))
  return line(has("happened", "result") || told.is !== "occurred" ? told.status : told.line)
}

export async function event(question) {
  const { has, ordinals, rest, topics } = question
  if (!has(...ASKED) || rest.length > MAX_REST) return null
  if (topics.length && !ordinals.length && !question.events.length) return null
  const events = question.events.length ? question.events : await unnamed(question)
  if (!events.length || events.length > MAX_EVENTS) return null
  return events.flatMap((one) => tellEvent(question, one))
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
