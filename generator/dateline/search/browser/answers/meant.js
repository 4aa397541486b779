// Which event a question is about: one that is named, one that a place stands for, or one that those named had there.

import { touches } from "./question.js"

// The events that are meant, all readings of them; of a period those that touch it.
export async function eventsMeant(question) {
  const { events, people, places, period } = question
  const named = ofPeriod(period, events)
  if (named.length) return named
  if (people.length === 2) return meetingsOf(question)
  const meant = places.length === 1 ? await standingFor(question, places[0]) : []
  return ofPeriod(period, meant)
}

export const standingFor = (question, place) => Promise.all((place.standsFor || []).map(question.read))

const ofPeriod = (period, events) => (period ? events.filter((event) => touches(period, event)) : events)

function meetingsOf({ people: [one, other], places, period, read }) {
  if (!places.length && !period) return []
  const { meetings = [] } = one.met?.[other.id] || {}
  const fitting = ofPeriod(period, meetings).filter((meeting) => meeting.held && places.every(({ id }) => meeting.at.includes(id)))
  return Promise.all(fitting.map(({ event }) => read(event)))
}
