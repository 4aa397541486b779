// Questions about two people: how often they met, when and where, for the first or the last time, in a year, at a place.

import { askedWord } from "./asked.js"
import { tellEvent } from "./tell.js"
import { isBehind, touches } from "./question.js"

const MAX_LEFT = 4 // words of the question that nobody understood
const MAX_EACH = 3

export async function meetings(question) {
  const { has, ordinals, left, people } = question
  if (!people.length || people.length > 2 || question.events.length || has("forecast", "family")) return null
  if (has("office") && !(has("how_many") && has("met"))) return null // "how many summits did they hold"
  if (!has("met", "how_many", "first", "last", "when", "where", "took_part") && !ordinals.length) return null
  if (left > (has("met") ? MAX_LEFT : 0)) return null
  if (question.period && has("before", "after", "since")) return [] // no record counts from a day
  const pairs = await pairsOf(question)
  if (!pairs) return null
  const said = await saidOf(question, pairs)
  if (said) return each(question, [said])
  const lines = await Promise.all(pairs.map((pair) => linesOf(question, pair)))
  return lines.flat()
}

// The pairs that may be meant; of a name that several bear, all who met the other person, the most often first.
async function pairsOf({ people: [one, other], shared, read }) {
  if (other) return other.id in (one.met || {}) ? [one.met[other.id]] : []
  if (shared.length !== 1) return null
  const bearers = new Set((await Promise.all([...shared[0].keys()].map(read))).map(({ id }) => id))
  return Object.entries(one.met || {}).filter(([id]) => bearers.has(id)).map(([, pair]) => pair)
}

// The only meeting that says what else was typed: 宇宙基地で会った.
async function saidOf({ index, has, rest, people, places, period }, pairs) {
  if (!rest.length || people.length < 2 || places.length || period || !has("when", "where", "took_part", "who")) return null
  const words = await Promise.all(rest.map((text) => askedWord(index, text)))
  const saying = pairs.flatMap((pair) => pair.meetings).filter(({ event }) => words.every((word) => word.shareOf(event) === 1))
  return saying.length === 1 ? saying[0] : null
}

function linesOf(question, pair) {
  const { has, ordinals, places, period } = question
  const states = statesSaid(question)
  const held = pair.meetings.filter((meeting) => meeting.held)
  const nth = ordinals.find((number) => number > 1)
  if (nth && !has("which_number")) {
    return each(question, pair.meetings.filter(({ number }) => number === nth)
      .concat(pair.meetings.some(({ number }) => number) ? [] : held.slice(nth - 1, nth)))
  }
  const fitting = held.filter((meeting) => isWithin(question, meeting) && states.every(({ there }) => there.includes(meeting.event)))
  if (period || places.length || states.length) return within(question, pair, fitting)
  if (has("last") && pair.last) return [{ text: pair.last, url: held[held.length - 1].url }]
  if ((has("first") || ordinals.includes(1)) && pair.first) return [{ text: pair.first, url: held[0].url }]
  if (!held.length && has("happened", "result")) return each(question, pair.meetings)
  if ((has("when", "took_part") && held.length === 1) || (has("where") && held.length <= MAX_EACH)) return each(question, held)
  return [{ text: pair.count, url: pair.url }]
}

// The states in which they met, as a question says: "in China", 中国で; not those of whom it speaks.
function statesSaid({ tokens, organisations }) {
  const text = ` ${tokens.join(" ")} `
  return organisations.filter(({ there, words }) => there && (text.includes(` in ${words.join(" ")} `)
    || text.includes(` in the ${words.join(" ")} `) || text.includes(`${words.join("")}で`)))
}

const isWithin = ({ period, places }, meeting) =>
  (!period || touches(period, meeting)) && places.every(({ id }) => meeting.at.includes(id))

function within(question, pair, fitting) {
  const { has, ordinals, places, period, asOf } = question
  const year = places.length || statesSaid(question).length ? "" : period?.year
  if (has("last")) return each(question, fitting.slice(-1))
  if (has("first") || ordinals.includes(1)) return each(question, fitting.slice(0, 1))
  if (year && (!fitting.length || !has("when", "where", "took_part"))) {
    if (isBehind(period, asOf)) return []
    return [{ text: pair.years[year] || pair.never.replace("{year}", year), url: pair.url }]
  }
  if (year && fitting.length > 1) return [{ text: pair.years[year], url: pair.url }] // with the place of each
  if (!fitting.length) return each(question, pair.meetings.filter((one) => !one.held && isWithin(question, one)))
  if (fitting.length <= MAX_EACH && !(has("how_many") && fitting.length > 1)) return each(question, fitting)
  return pair.years[year] ? [{ text: pair.years[year], url: pair.url }] : thoseHeld(question, pair, fitting)
}

// How many of the meetings were then or there, with their days.
async function thoseHeld({ labels, read }, { url }, fitting) {
  const days = (await Promise.all(fitting.map(({ event }) => read(event)))).map(({ day }) => day)
  const told = { n: days.length, dates: days.join(labels.list_separator), as_of: labels.as_of }
  return [{ text: labels.answer_counted.replace(/\{(\w+)\}/g, (_, name) => told[name]), url }]
}

const each = async (question, some) =>
  (await Promise.all(some.map(async ({ event }) => tellEvent(question, await question.read(event))))).flat()
