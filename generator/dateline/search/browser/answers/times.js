// Questions about time itself: at what hour, on what weekday, how long, how long after.

import { MENTION_SIGN, OWN_PLACE } from "../constants.js"
import { inWords, daysBetween, placeOf } from "./days.js"
import { eventDescribed } from "./described.js"
import { eventsMeant, standingFor } from "./meant.js"

const MAX_AT = 8 // events at a place that are read
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

// The meeting at a place, if there was but one: the Vladivostok summit.
async function onlyOneAt({ index, read }, place) {
  const found = [...await index.postings(`${MENTION_SIGN}${place.document}`)]
    .filter(([document, impact]) => impact >= OWN_PLACE && index.markOf(document).kind === "event")
  const events = found.length > MAX_AT ? [] : await Promise.all(found.map(([document]) => read(document)))
  const there = events.filter(({ is, at }) => is === "occurred" && at?.includes(place.id))
  return there.length === 1 ? there : []
}

// How many days lie between two events: from the end of the one to the beginning of the other.
export async function apart(question) {
  const { has, events, places, people, labels, language } = question
  if (!has("apart", "length", "order") || people.length || has("office", "since", "born")) return null
  const standing = await Promise.all(places.map((place) => standingFor(question, place)))
  if (has("order")) standing.push(...await Promise.all(places.filter((_, at) => !standing[at].length).map((place) => onlyOneAt(question, place))))
  const all = [...events, ...standing.flat()]
  const [one, other, ...others] = all.filter(({ id }, at) => all.findIndex((event) => event.id === id) === at)
    .sort((first, second) => placeOf(first.from) - placeOf(second.from))
  if (!other) return has("order") ? [] : null
  if (others.length || one.isVague || other.isVague) return []
  const days = Math.max(0, daysBetween(one.to, other.from))
  const told = { one: one.line, other: other.line, days: inWords(labels.interval_days, days, language) }
  return [{ text: labels.answer_apart.replace(/\{(\w+)\}/g, (_, name) => told[name]), url: other.url }]
}
