// The first, the last or another one of what a topic follows, or all that were at a place or in a year, where the record has
// all of it: "last inter-Korean summit", "inter-Korean summits in Pyongyang".

import { tellEvent } from "./tell.js"
import { touches } from "./question.js"
import { topicsMeant } from "./topics.js"

const MAX_IN_ROW = 3
const ASKED_OF_ROW = ["when", "where", "who", "took_part", "result"]

export async function inRow(question) {
  const { has, ordinals, people, places, organisations, events, shared, period, read } = question
  if (has("which_number", "how_many") || [people, organisations, events, shared].some(({ length }) => length)) return null
  const number = has("first") ? 1 : ordinals[0]
  const isOfSome = places.length || period
  if (!number && !has("last") && !(isOfSome && has(...ASKED_OF_ROW)) || ordinals.length > 1) return null
  const [topic, another] = (await topicsMeant(question)).filter(({ whole }) => whole)
  if (!topic || another) return null
  const all = isOfSome ? (await Promise.all(topic.whole.map(read))).filter((event) => isThere(question, event)) : topic.whole
  const found = number ? all.slice(number - 1, number) : has("last") ? all.slice(-1) : all
  if (!found.length || found.length > MAX_IN_ROW) return null
  const told = isOfSome ? found : await Promise.all(found.map(read))
  return told.flatMap((event) => tellEvent(question, event))
}

const isThere = ({ places, period }, event) =>
  places.every(({ id }) => event.at?.includes(id)) && (!period || touches(period, event))
