// Questions about time itself: at what hour, on what weekday, how long, how long after.

import { inWords, daysBetween, placeOf } from "./days.js"
import { eventDescribed } from "./described.js"
import { eventsMeant, standingFor } from "./meant.js"

const MAX_READINGS = 2 // readings of one question
const OF_TIME = { what_time: "time", weekday: "weekday", length: "lengths" }

// What an event says of its hour, its weekday or how long it took.
export async function time(question) {
  const asked = Object.keys(OF_TIME).find((cue) => question.has(cue))
  if (!asked || question.has("office", "born") || (question.people.length && question.has("since"))) return null
  const described = async () => [await eventDescribed(question)].filter(Boolean)
  const events = question.rest.length ? await described() : []
  if (!events.length) events.push(...await eventsMeant(question))
  if (!events.length && !question.rest.length) events.push(...await described())
  if (!events.length) return null
  if (events.length > MAX_READINGS) return []
  return events.flatMap((event) => [event[OF_TIME[asked]] || []].flat().map((text) => ({ text, url: event.url })))
}

// How many days lie between two events: from the end of the one to the beginning of the other.
export async function apart(question) {
  const { has, events, places, people, labels, language } = question
  if (!has("apart", "length") || people.length || has("office", "since", "born")) return null
  const standing = await Promise.all(places.map((place) => standingFor(question, place)))
  const all = [...events, ...standing.flat()]
  const [one, other, ...others] = all.filter(({ id }, at) => all.findIndex((event) => event.id === id) === at)
    .sort((first, second) => placeOf(first.from) - placeOf(second.from))
  if (!other) return null
  if (others.length || one.isVague || other.isVague) return []
  const days = Math.max(0, daysBetween(one.to, other.from))
  const told = { one: one.line, other: other.line, days: inWords(labels.interval_days, days, language) }
  return [{ text: labels.answer_apart.replace(/\{(\w+)\}/g, (_, name) => told[name]), url: other.url }]
}
