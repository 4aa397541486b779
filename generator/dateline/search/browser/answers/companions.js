// Who was with somebody somewhere: the people of the same side at the event.

import { eventsMeant, standingFor } from "./meant.js"
import { eventsThere } from "./visits.js"

export async function companions(question) {
  const { has, people, shared, places, rest, period } = question
  if (!has("beside") || people.length + shared.length !== 1 || places.length > 1 || has("when", "where", "how_many", "office", "born")) return null
  if (rest.length || period || has("went")) return null // a certain one of several may be meant
  const ids = people.length ? [people[0].id] : (await Promise.all([...shared[0].keys()].map(question.read))).map(({ id }) => id)
  const events = (await eventsWith(question)).filter(({ is, people: there = [] }) => is === "occurred" && ids.some((id) => there.includes(id)))
  if (events.length !== 1) return []
  const [{ sideOf = {}, sides = {}, url }] = events
  const [side, another] = new Set(ids.flatMap((id) => sideOf[id] || []))
  return another || !sides[side] ? [] : [{ text: sides[side], url }]
}

// The event that is named or that its place stands for, else what was there.
async function eventsWith(question) {
  const { events, places, people } = question
  if (events.length || !places.length) return eventsMeant(question)
  const standing = await standingFor(question, places[0])
  return standing.length || !people.length ? standing : eventsThere(question)
}
