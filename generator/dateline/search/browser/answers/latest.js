// The last of a kind of events that the record has, and how many it has: "latest missile launch", "how many nuclear tests".
// Whether these are the last and all there are no record tells.

import { KIND_IMPACT } from "../constants.js"
import { alike } from "./alike.js"
import { placeOf } from "./days.js"
import { askedParts } from "./described.js"
import { isRun } from "./items.js"
import { sayingOf, shareSaid } from "./titles.js"

const MAX_OF_KIND = 40
const LEAST_OF_KIND = 2 // of one alone nothing is the last
const MAX_KINDS_SEEN = 12
const MAX_COUNTED = 12
const SAYS_IT = 0.9 // the share of a word from which an event says it, itself or otherwise

export async function latest(question) {
  const { has, labels } = question
  if (!has("last") || has("how_many", "met")) return null
  const { all, shares, isFew } = await thoseAsked(question)
  if (isFew) return null
  const at = shares.map((share) => share > 0).lastIndexOf(true)
  if (shares[at] < SAYS_IT) return [] // that may be one of them, or not
  return [{ text: filled(labels.answer_latest, { event: all[at].line, as_of: labels.as_of }), url: all[at].url }]
}

export async function counted(question) {
  const { has, labels, topics } = question
  if (!has("how_many") || topics.length) return null
  const { all, shares, isFew } = await thoseAsked(question)
  if (isFew) return null
  const those = all.filter((_, at) => shares[at] >= SAYS_IT)
  if (shares.some((share) => share > 0 && share < SAYS_IT) || those.length > MAX_COUNTED) return []
  const dates = those.map(({ day }) => day).join(labels.list_separator)
  const { url } = those[those.length - 1]
  return [{ text: filled(labels.answer_counted, { n: those.length, dates, as_of: labels.as_of }), url }]
}

const filled = (label, told) => label.replace(/\{(\w+)\}/g, (_, name) => told[name])

// The events of a kind in order of time, how much of the question each says, and whether too few say it all.
async function thoseAsked(question) {
  const { index, has, hits, people, events, places, period, ordinals, tokens, read } = question
  const few = { isFew: true }
  if (has("first", "which_number", "office", "born", "before", "after")) return few
  if ([people, events, ordinals].some(({ length }) => length) || period) return few
  const said = sayingOf(tokens.flatMap((token) => alike(token, index.forms)))
  const isSaid = ({ kinds = [] }) => kinds.some((kind) => shareSaid(kind, said, index.stop) === 1)
  const found = hits.filter(([document]) => index.markOf(document).kind === "event").slice(0, MAX_KINDS_SEEN)
  const meant = (await Promise.all(found.map(([document]) => read(document)))).find(isSaid)
  if (!meant) return few
  const parts = await askedParts({ ...question, places: [] })
  const isThere = ({ at = [] }) => places.every(({ id }) => at.includes(id))
  const all = (await ofKind(question, meant)).filter(isThere).sort((one, other) => placeOf(one.from) - placeOf(other.from))
  const sharesOf = ({ document }) => parts.map(({ text, shareOf }) => (isRun(text) ? Math.floor(shareOf(document)) : shareOf(document)))
  const shares = all.map((event) => Math.min(...sharesOf(event)))
  return { all, shares, isFew: shares.filter((share) => share >= SAYS_IT).length < LEAST_OF_KIND }
}

// All events of the kind of one that took place; none where there are too many to be read.
async function ofKind({ index, read }, { kind, kinds }) {
  const [term] = kinds.flatMap((label) => (isRun(label) ? label.slice(0, 2) : label.split(" ")))
  const documents = [...await index.postings(term)].filter(([document, impact]) =>
    impact >= KIND_IMPACT && index.markOf(document).kind === "event")
  if (documents.length > MAX_OF_KIND) return []
  const events = await Promise.all(documents.map(([document]) => read(document)))
  return events.filter((event) => event.kind === kind && event.is === "occurred")
}
