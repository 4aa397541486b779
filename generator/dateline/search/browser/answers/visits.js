// When somebody was somewhere: "when did Pompeo go to Pyongyang".

import { MENTION_SIGN } from "../constants.js"
import { askedWord } from "./asked.js"
import { placeOf } from "./days.js"
import { tellEvent } from "./tell.js"
import { touches } from "./question.js"

const LEAST_THERE = 4 // the impact of a mention from which an event is about somebody, or somewhere
const MAX_READ = 24
const MAX_LINES_EACH = 3
const MAX_TOLD = 8

export async function visits(question) {
  const { has, people: [person, another], shared, rest, events, ordinals: [nth] } = question
  const [place, elsewhere] = groundsOf(question)
  if (!has("went") || !person || another || !place || elsewhere || shared.length || events.length || rest.length > 1) return null
  if (has("who", "whose", "took_part", "office", "born", "family", "forecast", "before", "after", "length", "apart")) return null
  if (person.home === place.id) return []
  if (place.there && has("happened", "role_announcer", "public", "which_number")) return null // what was said or became of a journey
  const there = await sayingMost(question, await eventsThere(question))
  if (nth) return tellAll(question, there.slice(nth - 1, nth))
  if (has("first")) return tellAll(question, there.slice(0, 1))
  if (has("last")) return tellAll(question, there.slice(-1))
  const days = [...new Set(there.map(({ day }) => day))]
  const each = days.map((day) => there.find((event) => event.day === day))
  if (!each.length) return []
  if (each.length <= MAX_LINES_EACH) return tellAll(question, each)
  return each.length > MAX_TOLD ? [] : [{ text: inOneLine(question, person, place, days), url: person.url }]
}

// Those of some events that say best what else was typed, if any does: the secret one of several journeys.
async function sayingMost({ index, rest }, events) {
  const words = await Promise.all(rest.map((text) => askedWord(index, text)))
  const saidBy = ({ document }) => words.reduce((sum, { impactOf }) => sum + impactOf(document), 0)
  const most = Math.max(...events.map(saidBy))
  return events.filter((event) => saidBy(event) === most)
}

// Where somebody may have been: places, else a state.
const groundsOf = ({ places, organisations }) => (places.length ? places : organisations.filter(({ there }) => there))

const tellAll = (question, events) => events.flatMap((event) => tellEvent(question, event))

function inOneLine({ labels }, { name }, place, days) {
  const told = { name, place: place.name, dates: days.join(labels.list_separator), as_of: labels.as_of }
  return labels.answer_there.replace(/\{(\w+)\}/g, (_, key) => told[key])
}

// What took place there with the person, in order of time.
export async function eventsThere(question) {
  const { index, read, period, people: [person] } = question
  const [place] = groundsOf(question)
  if (!person || !place) return []
  const hers = await index.postings(`${MENTION_SIGN}${person.document}`)
  const its = place.there ? new Map(place.there.map((event) => [event, LEAST_THERE])) : await index.postings(`${MENTION_SIGN}${place.document}`)
  const both = [...hers].filter(([document, impact]) =>
    impact >= LEAST_THERE && its.get(document) >= LEAST_THERE && index.markOf(document).kind === "event")
  if (both.length > MAX_READ) return []
  const events = await Promise.all(both.map(([document]) => read(document)))
  return events
    .filter(({ is, at, people = [], absent = [] }) => is === "occurred" && (place.there || at?.includes(place.id))
      && people.includes(person.id) && !absent.includes(person.id))
    .filter((event) => !period || touches(period, event))
    .sort((one, other) => placeOf(one.from) - placeOf(other.from))
}
