// A question as it was understood: what is asked, of whom, of what and of when.

import { hasStranger, itemsOf } from "./items.js"

const KINDS = { person: "people", event: "events", place: "places", organisation: "organisations", topic: "topics" }

// The question, or null where nothing is asked or what is asked cannot follow from a record.
export async function understood(index, language, { tokens, dates, hits, asOf }) {
  const items = await itemsOf(index, tokens)
  const cues = new Set(items.flatMap((item) => item.cues || []))
  if (cues.has("unanswerable") || hasStranger(items)) return null
  const period = periodOf(dates)
  if (period === undefined) return null
  const read = async (document) => ({ document, ...await index.answers(language, document) })
  const question = {
    index, read, hits, asOf, cues,
    people: [], events: [], places: [], organisations: [], topics: [], shared: [],
    ordinals: items.flatMap((item) => item.ordinal || []),
    rest: items.flatMap((item) => item.rest || []),
    period,
    has: (...names) => names.some((name) => cues.has(name)),
  }
  for (const [at, item] of items.entries()) {
    const isPeriod = (items[at + 1]?.cues || []).includes("period") // "the Biden era"
    if (item.shared) question.shared.push(item.shared)
    for (const document of isPeriod ? [] : item.documents?.keys() || []) {
      const kind = KINDS[index.markOf(document).kind]
      if (kind && !question[kind].some((one) => one.document === document)) question[kind].push({ ...await read(document), typed: item.key })
    }
  }
  return question
}

// The first and the last day of the dates that were typed, as texts, and `year` where they are all of one; null where
// none was, undefined where none has a year.
function periodOf(terms) {
  const typed = terms.map((term) => term.slice(1))
  const years = typed.filter((date) => !date.startsWith("-")).sort()
  const rest = typed.find((date) => date.startsWith("-")) || ""
  if (!years.length) return rest ? undefined : null
  const isParted = years.length === 1 && years[0].length === 4 // 2025年の11月
  const dates = isParted ? [years[0] + rest] : years
  const last = dates[dates.length - 1]
  const year = dates.length === 1 && last.length === 4 ? last : ""
  return { from: `${dates[0]}-01-01`.slice(0, 10), to: `${last}${"-12-31".slice(last.length - 4)}`, year }
}

// Whether what has `from` and `to` touches a period; an end that is "" is open.
export const touches = (period, { from, to }) => (!from || from <= period.to) && (!to || to >= period.from)
