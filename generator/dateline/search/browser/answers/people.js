// Questions about one person: family, birth, forecasts, offices, who it is.

import { eventDescribed } from "./described.js"
import { eventsMeant } from "./meant.js"
import { rolesNamed } from "./offices.js"
import { placeOf } from "./days.js"
import { isBehind, touches } from "./question.js"
import { eventsThere } from "./visits.js"

// What somebody may also be who is asked for so.
const ALSO = {
  sibling: ["sister", "brother"], sister: ["sibling"], brother: ["sibling"],
  child: ["daughter", "son"], daughter: ["child"], son: ["child"],
  parent: ["mother", "father"], mother: ["parent"], father: ["parent"], spouse: [],
}
const MAX_OFFICES = 4
const OF_MEETINGS = ["met", "how_many", "first", "last", "took_part", "happened", "result"]

const kinAsked = ({ cues }) => [...cues].flatMap((cue) => (cue.startsWith("kin_") ? [cue.slice(4)] : []))
const fits = (kinship, asked) => asked.some((one) => one === kinship || ALSO[one].includes(kinship))

// "Kim Jong Un's sister", "whose daughter is Kim Ju Ae", "is Kim Yo Jong related to Kim Jong Un".
export function family(question) {
  const asked = kinAsked(question)
  const [person, other] = question.people
  if (!person || !(asked.length || question.has("family"))) return null
  if (!asked.length && !other && question.rest.length) return null // the family of somebody else
  const kin = person.kin || []
  if (other) {
    const links = (other.kin || []).filter(([, , id]) => id === person.id)
    return links.length || question.has("family") ? links.map((link) => lineOf(link, other)) : null
  }
  const isWhose = question.has("whose")
  const theirs = kin.filter(([is, back]) => fits(isWhose ? back : is, asked) || !asked.length)
  if (question.has("office", "born", ...OF_MEETINGS)) return askOf(question, theirs)
  return question.rest.length > 1 ? [] : theirs.map((link) => lineOf(link, person))
}

// What is asked of somebody's relative is a question about that one, if there is no other such relative.
async function askOf(question, links) {
  if (links.length !== 1) return []
  const [, , , , document] = links[0]
  question.people = [await question.read(document)]
  return null
}

const lineOf = ([, , , text], { url }) => ({ text, url })

// "When was Trump born", "how old was he at the Singapore summit", "how old is he": then the birth, if not the age, is told.
export async function birth(question) {
  const { has, people, places, shared, rest, period } = question
  if (!has("born") || has("died")) return null
  const events = question.events.length ? question.events : await eventsMeant(question)
  if (has("age") && !people.length && shared.length === 1) return agesOf(question, events)
  if (has("age") && has("met") && people.length === 2) return agesAtMeeting(question)
  if (people.length !== 1) return null
  const [{ id, born, age, url }] = people
  if (has("where")) return []
  if (!has("age")) return born ? [{ text: born, url }] : []
  if (has("went") && !events.length) events.push(...await eventsThere(question))
  const [event = rest.length && await eventDescribed(question), ...others] = events
  if (event && !others.length && event.ages?.[id]) {
    const then = { text: event.ages[id].replace("{told}", () => event.line), url: event.url }
    return events === question.events ? [then] : [then, ...(born ? [{ text: born, url }] : [])] // it was not named
  }
  const isNow = !(event || places.length || shared.length || rest.length || period || has("office", "since", ...OF_MEETINGS))
  const text = isNow ? age : born
  return text ? [{ text, url }] : []
}

// "When did Kim Yong Nam die".
export function death({ has, people: [person, ...others], rest, events }) {
  if (!has("died") || !person || others.length || rest.length || events.length || has("where", "family", "office", ...OF_MEETINGS)) return null
  const text = has("age") ? person.ageThen : person.died
  return text ? [{ text, url: person.url }] : []
}

// How old two people were when they met, if they did once: "how old was To Lam when he met Kim Jong Un".
async function agesAtMeeting({ people: [one, other], read }) {
  const held = (one.met?.[other.id]?.meetings || []).filter((meeting) => meeting.held)
  if (held.length !== 1) return []
  const { ages = {}, line, url } = await read(held[0].event)
  return [one, other].flatMap(({ id }) => (ages[id] ? [{ text: ages[id].replace("{told}", () => line), url }] : []))
}

// How old those were who share a name and took part: "how old was Kim at Singapore".
async function agesOf({ shared, read }, events) {
  if (events.length !== 1) return null
  const [{ ages = {}, line, url }] = events
  const bearers = await Promise.all([...shared[0].keys()].map(read))
  return Object.keys(ages).filter((id) => bearers.some((one) => one.id === id))
    .map((id) => ({ text: ages[id].replace("{told}", () => line), url }))
}

// What the only one who is named and made forecasts expected, and what came of it.
export function forecast({ has, people, organisations }) {
  if (!has("forecast") || !(people.length + organisations.length)) return null
  const [one, other] = [...people, ...organisations].filter(({ forecasts }) => forecasts)
  return other ? [] : (one?.forecasts || []).map(([text, url]) => ({ text, url }))
}

// What somebody was, is, or has been since when.
export function office(question) {
  const { has, people: [person, ...others], rest, events } = question
  if (!person || others.length || question.shared.length || has(...OF_MEETINGS)) return null
  const named = rolesNamed(question, person)
  if (has("term") && !rest.length) return told(person, inPeriod(question, person.roles || []))
  if (named.length && has("since", "term", "when", "who", "length")) return told(person, withDays(question, inPeriod(question, named)))
  if (named.length && question.period && !has("office")) return told(person, inPeriod(question, named))
  if (has("where")) return null // "where did he hold talks"
  if (has("since") && !has("office")) return rest.length ? null : told(person, heldOn(person, today(question)))
  const asksNow = has("now") && !rest.length && !has("when", "where")
  if (!asksNow && !has("office") && !(question.period && (has("identity") || (has("was_what") && !rest.length)))) return null
  if (rest.length > 2 && !named.length) return null
  const period = question.period || (events.length === 1 ? events[0] : today(question))
  if (isBehind(period, question.asOf)) return []
  return told(person, heldOn(person, period))
}

// Each with the number of its days, where that is what was asked.
const withDays = ({ has, labels }, roles) => roles.map((role) =>
  (has("length") && role.days ? { ...role, text: `${role.text}${labels.list_separator}${role.days}` } : role))

const today = ({ asOf }) => ({ from: asOf, to: asOf })
const inPeriod = ({ period }, roles) => (period ? roles.filter((role) => touches(period, role)) : roles)

// The offices held in a period, each once, in the order of the record.
function heldOn({ spans = [], roles = [] }, period) {
  const held = new Set()
  spans.forEach(([from, positions], at) => {
    const [next] = spans[at + 1] || [""]
    if (placeOf(from) <= placeOf(period.to) && (!next || placeOf(next) > placeOf(period.from))) positions.forEach((position) => held.add(position))
  })
  return roles.filter((_, position) => held.has(position))
}

function told({ named, between, url }, roles) {
  if (!roles.length || roles.length > MAX_OFFICES) return []
  return [{ text: named.replace("{offices}", roles.map(({ text }) => text).join(between)), url }]
}

// "Who is …": what somebody is now, else was last; of who has no office, the family. "Who was with him at Lund" asks
// for others.
export function identity(question) {
  const { has, people: [person, ...others], places, rest } = question
  if (!person || others.length || places.length || rest.length > 2 || has("when", "where", ...OF_MEETINGS)) return null
  if (!has("identity", "who")) return null
  const last = (person.spans || []).filter(([, positions]) => positions.length).pop()
  if (last) return told(person, heldOn(person, { from: last[0], to: last[0] }))
  return (person.kin || []).map((link) => lineOf(link, person))
}
