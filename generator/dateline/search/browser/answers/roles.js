// Who was what at an event (its host, its interpreter, who signed), and what was signed there.

import { eventDescribed } from "./described.js"
import { eventsMeant } from "./meant.js"

const OF_ROLE = "role_"
const OF_PAPERS = "signatory"
const OF_NEWS = "announcer" // what is announced is asked for more often than by whom

export async function roles(question) {
  const { has, cues, rest } = question
  const asked = [...cues].filter((cue) => cue.startsWith(OF_ROLE)).map((cue) => cue.slice(OF_ROLE.length))
  if (!asked.length || rest.length > 1 || has("office", "born")) return null
  if (asked.includes(OF_NEWS) && (!has("who") || has("when", "where"))) return null
  const isOfPeople = !has("when", "where") && (has("who") || !asked.includes(OF_PAPERS))
  const events = await eventsMeant(question)
  if (!events.length && isOfPeople && !question.topics.length) events.push(...[await eventDescribed({ ...question, also: [] })].filter(Boolean))
  if (events.length !== 1) return isOfPeople && has("who") && !question.topics.length ? [] : null // who was there is no answer
  if (!asked.includes(OF_PAPERS)) return tellRoles(events, asked)
  const papers = (await Promise.all([...events, ...await insideOf(question, events[0])])).filter((event) => event.roles?.[OF_PAPERS])
  if (!papers.length && !has("who")) return null
  return has("who") ? tellRoles(papers, asked) : papers.map(({ line, url }) => ({ text: line, url }))
}

const insideOf = (question, { parts = [] }) => Promise.all(parts.map(question.read))

const tellRoles = (events, asked) => events.flatMap(({ roles: told = {}, url }) =>
  asked.flatMap((role) => (told[role] ? [{ text: told[role], url }] : [])))
