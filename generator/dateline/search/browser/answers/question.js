// A question as it was understood: what is asked, of whom, of what and of when.

import { placeOf } from "./days.js"
import { hasStranger, itemsOf } from "./items.js"
import { KANA_ALONE } from "./titles.js"

// What asks and may be said by an event as well: "sign", "visit".
const SAID_TOO = /^(?:went|office|since|term|role_.*)$/

const KINDS = { person: "people", event: "events", place: "places", organisation: "organisations", topic: "topics" }

// The question, or null where nothing is asked or what is asked cannot follow from a record.
export async function understood(index, language, { tokens, dates, hits, asOf, labels }) {
  const items = await itemsOf(index, tokens)
  const cues = new Set(items.flatMap((item) => item.cues || []))
  if (cues.has("why") && !cues.has("result")) return null
  if (cues.has("unanswerable") || hasStranger(items)) return null
  const period = periodOf(dates)
  if (period === undefined) return null
  const read = async (document) => ({ document, ...await index.answers(language, document) })
  const question = {
    index, language, labels, read, hits, tokens, asOf, cues,
    people: [], events: [], places: [], organisations: [], topics: [], shared: [],
    ordinals: items.flatMap((item) => item.ordinal || []),
    left: items.filter((item) => item.rest).length, // single kana, too, which are not looked for
    rest: items.flatMap((item) => (item.rest && !KANA_ALONE.test(item.rest) ? item.rest : [])),
    also: items.flatMap(({ cues: its = [], phrase }) => (its.some((cue) => SAID_TOO.test(cue)) ? phrase.split(" ").filter((word) => !index.stop.has(word)) : [])),
    period,
    has: (...names) => names.some((name) => cues.has(name)),
  }
  for (const [at, item] of items.entries()) {
    const isPeriod = (items[at + 1]?.cues || []).includes("period") // "the Biden era"
    if (item.shared) question.shared.push(item.shared)
    for (const document of isPeriod ? [] : item.documents?.keys() || []) {
      const kind = KINDS[index.markOf(document).kind]
      if (kind && !question[kind].some((one) => one.document === document)) question[kind].push({ ...await read(document), typed: item.key, words: item.words })
    }
  }
  return question
}

// The first and the last day of the dates that were typed, as texts, and `year` where they are all of one; null where
// none was, undefined where none has a year.
function periodOf(terms) {
  const typed = terms.map((term) => term.slice(1))
  const years = typed.filter((date) => YEAR.test(date)).sort((one, other) => placeOf(firstDay(one)) - placeOf(firstDay(other)))
  const rest = typed.find((date) => !YEAR.test(date)) || ""
  if (!years.length) return rest ? undefined : null
  const isParted = years.length === 1 && !years[0].replace(YEAR, "") // 2025年の11月
  const dates = isParted ? [years[0] + rest] : years
  const last = dates[dates.length - 1]
  const year = dates.length === 1 && !last.replace(YEAR, "") ? String(Number(last)) : ""
  return { from: firstDay(dates[0]), to: lastDay(last), year }
}

const YEAR = /^-?[0-9]{4,5}/
const firstDay = (date) => date + "-01-01".slice(date.replace(YEAR, "").length)
const lastDay = (date) => date + "-12-31".slice(date.replace(YEAR, "").length)

// Whether what has `from` and `to` touches a period; an end that is "" is open.
export const touches = (period, { from, to }) =>
  (!from || placeOf(from) <= placeOf(period.to)) && (!to || placeOf(to) >= placeOf(period.from))
// Whether a period begins behind a day.
export const isBehind = ({ from }, day) => placeOf(from) > placeOf(day)
