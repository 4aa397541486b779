// What happened on a day or in a month.

import { DATE_SIGN, MENTION_SIGN } from "../constants.js"
import { placeOf } from "./days.js"
import { touches } from "./question.js"

const OF_ITSELF = 6 // the impact of a date from which it is the event's own
const MAX_OF_DAY = 3
const MAX_DATED = 24
const TO_MONTH = /^-?[0-9]{4,5}-[0-9]{2}/

// A line for each event; of many on a day for those that others speak of most, of many in a month none.
export async function happenings(question) {
  const { has, period } = question
  if (!period || !has("on_day") || has("before", "after", "since", "period") || isOfSubject(question)) return null
  const [month, lastMonth] = [period.from, period.to].map((day) => day.match(TO_MONTH)[0])
  if (month !== lastMonth) return []
  const events = await eventsWithin(question, period.from === period.to ? period.from : month)
  const isMany = events.length > MAX_OF_DAY
  if (isMany && period.from !== period.to) return []
  const told = isMany ? await mostSpokenOf(question, events) : events
  return told.sort((one, other) => placeOf(one.from) - placeOf(other.from)).map(({ line, url }) => ({ text: line, url }))
}

// Whether more is asked than the date alone.
const isOfSubject = ({ people, events, places, organisations, topics, shared, ordinals, rest }) =>
  [people, events, places, organisations, topics, shared, ordinals, rest].some(({ length }) => length)

// What surely took place then.
async function eventsWithin({ index, read, period }, date) {
  const dated = await index.postings(`${DATE_SIGN}${date}`)
  const found = [...dated].filter(([document, impact]) => impact >= OF_ITSELF && index.markOf(document).kind === "event")
  if (found.length > MAX_DATED) return []
  const events = await Promise.all(found.map(([document]) => read(document)))
  const isInside = ({ from, to }) => placeOf(from) >= placeOf(period.from) && placeOf(to) <= placeOf(period.to)
  return events.filter((event) => event.is === "occurred" && (event.isVague ? isInside(event) : touches(period, event)))
}

async function mostSpokenOf({ index }, events) {
  const spoken = await Promise.all(events.map(async (event) => ({ event, size: (await index.postings(`${MENTION_SIGN}${event.document}`)).size })))
  return spoken.sort((one, other) => other.size - one.size).slice(0, MAX_OF_DAY).map(({ event }) => event)
}
