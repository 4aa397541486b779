// The last of a kind of events that the record has: "latest missile launch". Whether it is the last of all no record tells.

import { KIND_IMPACT } from "../constants.js"
import { alike } from "./alike.js"
import { placeOf } from "./days.js"
import { askedParts } from "./described.js"
import { isRun } from "./items.js"
import { sayingOf, shareSaid } from "./titles.js"

const MAX_OF_KIND = 40
const LEAST_OF_KIND = 2 // of one alone nothing is the last
const MAX_KINDS_SEEN = 12
const SAYS_IT = 0.9 // the share of a word from which an event says it, itself or otherwise

export async function latest(question) {
  const { index, has, hits, people, events, places, period, ordinals, tokens, labels, read } = question
  if (!has("last") || has("first", "how_many", "which_number", "office", "born", "before", "after", "met")) return null
  if ([people, events, places, ordinals].some(({ length }) => length) || period) return null
  const said = sayingOf(tokens.flatMap((token) => alike(token, index.forms)))
  const isSaid = ({ kinds = [] }) => kinds.some((kind) => shareSaid(kind, said, index.stop) === 1)
  const found = hits.filter(([document]) => index.markOf(document).kind === "event").slice(0, MAX_KINDS_SEEN)
  const meant = (await Promise.all(found.map(([document]) => read(document)))).find(isSaid)
  if (!meant) return null
  const parts = await askedParts(question)
  const all = (await ofKind(question, meant)).sort((one, other) => placeOf(one.from) - placeOf(other.from))
  const sharesOf = ({ document }) => parts.map(({ text, shareOf }) => (isRun(text) ? Math.floor(shareOf(document)) : shareOf(document)))
  const shares = all.map((event) => Math.min(...sharesOf(event)))
  if (shares.filter((share) => share >= SAYS_IT).length < LEAST_OF_KIND) return null
  const at = shares.map((share) => share > 0).lastIndexOf(true)
  if (shares[at] < SAYS_IT) return [] // that may be one of them, or not
  const last = all[at]
  const told = { event: last.line, as_of: labels.as_of }
  return [{ text: labels.answer_latest.replace(/\{(\w+)\}/g, (_, name) => told[name]), url: last.url }]
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
