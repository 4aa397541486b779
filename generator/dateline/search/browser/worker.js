// The theme's search box speaks to this. Beyond the theme's protocol a query may carry `limit`, `filter` and `answers`, and a
// result has `total`, `kinds`, `years`, `near`, `trouble`, `unknown` (words that no page has) and `isAsking`: lines that
// answer follow it, if `answers` asks so.

import { ANSWERS, LEAST_OWN_DATE, MENTION_SIGN, NAME_SIGN, SETTINGS_FILE } from "./constants.js"
import { takeDates } from "./dates.js"
import { distance } from "./distance.js"
import { fold, hasHan, isHangul, isRun, key, tokensOf } from "./fold.js"
import { openIndex, runScript } from "./index.js"
import { places } from "./marks.js"
import { ANSWER, EMPTY, QUERY, READY, RESULT, SETUP, WARM } from "./messages.js"
import { lettersOf } from "./near.js"
import { MAX_CHARACTERS, namesNear } from "./query.js"
import { isLongEnough, mayBeAnswered } from "./questions.js"
import { QUOTED, rank } from "./rank.js"
import { byWording, itemOf, namesOf, needlesOf } from "./results.js"

const FIRST_RESULTS = 10
const MAX_NEAR_NAMES = 5
// Records that a name is taken for.
const MAX_MEANT = 3
// The share of a text that may be different in a name that looks like it.
const MAX_UNLIKE = 0.5

const datesIn = (units) => units.flatMap(({ kind, term }) => (kind === "date" ? [term] : []))
const namedIn = (units) => units.flatMap(({ documents }) => [...(documents || new Map()).keys()].slice(0, MAX_MEANT))

function startSearch(receive, send, scriptUrl) {
  let settings = null
  let opening = null
  let asking = null
  let latest = 0
  // Of each result, all that was found: what is described in a question is among them.
  const hitsOf = new WeakMap()

  const base = () => new URL(settings.path, scriptUrl).href

  // The index is opened when the reader comes to the box, so that who only reads fetches nothing.
  function index() {
    if (!opening) {
      opening = openIndex(base(), settings.head)
      const mine = opening
      mine.catch(() => { if (opening === mine) opening = null })
    }
    return opening
  }

  // After a publication a browser may still hold the name of the last head, whose files are gone. Whether the site
  // names another one than `head` now, which is then the one to open.
  async function isPublishedAnew(head) {
    if (settings.head === head && !base().startsWith("file:")) {
      asking ||= fetch(`${base()}${SETTINGS_FILE}`, { cache: "reload" })
        .then((response) => response.json()).finally(() => { asking = null })
      const told = (await asking).config.dateline.head
      if (told !== settings.head) opening = null
      settings.head = told
    }
    return settings.head !== head
  }

  async function answerSurely(message) {
    const { head } = settings
    const out = { ...EMPTY, trouble: true }
    const data = await answer(message).catch(() => out)
    return data.trouble && await isPublishedAnew(head).catch(() => false) ? answer(message).catch(() => out) : data
  }

  // Han signs are asked for as typed while it is fetched which of them are one: seldom is another needed.
  async function ranking(opened, query) {
    const typed = fold(query)
    const [ranked] = await Promise.all([rank(opened, query), hasHan(query) && opened.learnHan()])
    return fold(query) === typed ? ranked : rank(opened, query)
  }

  async function answer({ data: query, limit = FIRST_RESULTS, filter = {} }) {
    if (!query.trim()) return EMPTY
    const opened = await index()
    opened.trouble.count = 0
    const ranked = await ranking(opened, query)
    const { kinds, years, hits } = filtered(opened, ranked.hits, filter)
    const resultOf = (document) => opened.result(settings.language, document)
    const spokenOf = async (document) => [document, (await opened.postings(`${MENTION_SIGN}${document}`)).size]
    const [shown, meant, dated, spoken] = await Promise.all([
      Promise.all(hits.slice(0, limit).map(async ([document, score]) =>
        ({ document, score, kind: opened.markOf(document).kind, result: await resultOf(document) }))),
      Promise.all(namedIn(ranked.units).map(resultOf)),
      Promise.all(datesIn(ranked.units).map(opened.postings)),
      ranked.equal.length > 1 ? Promise.all(ranked.equal.map(spokenOf)) : [],
    ])
    const sought = { needles: needlesOf(ranked), names: namesOf(meant), dates: datesIn(ranked.units) }
    const isDated = (document) => dated.some((found) => found.get(document) >= LEAST_OWN_DATE)
    const best = byWording(shown.filter(({ result }) => result), key(query.slice(0, MAX_CHARACTERS)), ranked, new Map(spoken))
    const items = best.map(({ document, kind, result }, at) =>
      [itemOf(result, kind, sought, isDated(document), settings.labels, hits.length - at)])
    const near = ranked.hits.length ? [] : await nearNames(opened, query)
    const trouble = opened.trouble.count > 0
    // Who typed the whole title of a page asks for that page.
    const isAsking = !trouble && !best[0]?.isCalledThat && isLongEnough(tokensOf(fold(query)))
    const unknown = trouble ? [] : ranked.unknown.map((word) => asTyped(query, word))
    const data = { items, total: hits.length, kinds, years: named(years, settings.labels), near, trouble, unknown, isAsking }
    hitsOf.set(data, ranked.hits)
    return data
  }

  // The lines that answer a question: the script is fetched behind the first results, so that none waits for it.
  async function lines(query, hits) {
    const opened = await index()
    if (!mayBeAnswered(await opened.askingWords(), tokensOf(fold(query)))) return []
    if (!self.datelineAnswers) await runScript(new URL(`../../${ANSWERS}`, scriptUrl).href)
    const { dates, rest } = takeDates(fold(query.slice(0, MAX_CHARACTERS)))
    return self.datelineAnswers(opened, settings.language, { tokens: tokensOf(rest), dates, hits, asOf: settings.asOf, labels: settings.labels })
  }

  // A few names that look most like what was typed, each with its page.
  async function nearNames(opened, query) {
    const text = key(query.slice(0, 40))
    // Who quotes asks for these words.
    if (!text || QUOTED.test(query)) return []
    const names = await namesNear(opened, text)
    const letters = lettersOf(text)
    const most = Math.floor(letters.length * MAX_UNLIKE)
    const ranked = names
      .filter((name) => isRun(name) === isRun(text) && isHangul(name) === isHangul(text))
      .map((name) => [name, distance(letters, lettersOf(name), most)])
      .filter(([, steps]) => steps <= most)
      .sort((one, other) => one[1] - other[1])
    const documents = new Set()
    for (const [name] of ranked) {
      for (const document of (await opened.postings(`${NAME_SIGN}${name}`)).keys()) documents.add(document)
      if (documents.size >= MAX_NEAR_NAMES) break
    }
    const results = await Promise.all(
      [...documents].slice(0, MAX_NEAR_NAMES).map((document) => opened.result(settings.language, document)))
    return results.filter(Boolean).map(([url, title]) => ({ url, title }))
  }

  receive(async ({ data: message }) => {
    if (message.type === SETUP) {
      settings = message.data.config.dateline
      send({ type: READY })
    } else if (message.type === WARM) {
      // The query will say what is wrong.
      if (settings) index().catch(() => null)
    } else if (message.type === QUERY) {
      const number = ++latest
      // Of queries that come at once only the last is answered.
      await null
      if (number !== latest) return
      const data = await answerSurely(message)
      if (number !== latest) return
      send({ type: RESULT, data })
      if (!data.isAsking || !message.answers) return
      const told = await lines(message.data, hitsOf.get(data)).catch(() => [])
      if (number === latest) send({ type: ANSWER, data: told })
    }
  })
}

// A word of a query as it stands there, before it was folded.
function asTyped(query, word) {
  const [[start, end] = []] = places(query, [[[word]]])
  return query.slice(start, end) || word
}

// Years, the last first, each with what it is called and how many hits it has.
const named = (years, { year_before: before }) => years.sort(([one], [other]) => other - one)
  .map(([year, count]) => [year, year < 1 ? before.replace("{year}", 1 - year) : year, count])

// How many hits each kind and year has, and the hits that a reader wants to see.
function filtered(opened, hits, { kind, year }) {
  const kinds = {}
  const years = {}
  const kept = hits.filter(([document]) => {
    const mark = opened.markOf(document)
    const isKind = !kind || mark.kind === kind
    const isYear = !year || mark.year === Number(year)
    if (isYear) kinds[mark.kind] = (kinds[mark.kind] || 0) + 1
    if (isKind && mark.year !== undefined) years[mark.year] = (years[mark.year] || 0) + 1
    return isKind && isYear
  })
  return { kinds, years: Object.entries(years), hits: kept }
}

// In a worker this file is the whole program; on a saved page it is run in the page (see page.js).
if (typeof document === "undefined") {
  startSearch((listener) => self.addEventListener("message", listener), (message) => self.postMessage(message), self.location.href)
} else {
  self.datelineSearch = startSearch
}
