// What is added to the theme's list of results: above it filters and the lines that answer a question, below it a button
// for more, near names and troubles.

import { KINDS } from "./constants.js"
import { home, isFromDisk } from "./page-address.js"
import { statusOf } from "./status.js"

const MORE = 20

let panel = null

// Whether there are filters or an answer to go to.
export const hasStops = () => Boolean(panel) && (!panel.filters.hidden || Boolean(panel.answer.firstChild))

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

// The controls around the list, made when the first result comes.
function makePanel(search) {
  const list = document.querySelector(".md-search-result")
  const { labels } = search.settings
  const made = {
    meta: list.querySelector(".md-search-result__meta"),
    kind: element("select", { className: "dl-search-filter" }),
    year: element("select", { className: "dl-search-filter" }),
    answer: element("div", { className: "dl-search-answer" }),
    note: element("p", { className: "dl-search-note", hidden: true }),
    more: element("button", { type: "button", className: "dl-search-more", hidden: true }),
  }
  made.meta.setAttribute("role", "status")
  made.kind.setAttribute("aria-label", labels.search_kind)
  made.year.setAttribute("aria-label", labels.search_year)
  made.filters = element("div", { className: "dl-search-filters", hidden: true }, made.kind, made.year)
  made.filters.setAttribute("role", "group")
  made.filters.setAttribute("aria-label", labels.search_filters)
  made.answer.setAttribute("role", "status")
  made.answer.setAttribute("aria-label", labels.answer_heading)
  list.before(made.filters)
  // Where the arrow keys come to it before the results.
  list.prepend(made.answer)
  list.after(made.note, made.more)
  for (const [name, select] of [["kind", made.kind], ["year", made.year]]) {
    select.addEventListener("change", () => {
      search.filter = { ...search.filter, [name]: select.value }
      search.ask({ limit: undefined })
    })
  }
  made.more.addEventListener("click", () => search.ask({ limit: shownItems() + MORE }))
  for (const control of [made.kind, made.year, made.more]) control.addEventListener("keydown", keepFromTheme)
  return made
}

const shownItems = () => document.querySelectorAll(".md-search-result__item").length

// The theme takes every key for the query; Escape and the arrows stay its own.
function keepFromTheme(event) {
  if (event.key !== "Escape") event.stopPropagation()
}

// Shows what a result tells beyond the theme's list; `search` is the stand-in that got it.
export function show(search, found) {
  const { items, total, kinds, years, near, trouble } = found
  panel ||= makePanel(search)
  if (panel.answered !== search.last?.data) panel.answer.replaceChildren()
  const { labels } = search.settings
  const typed = Boolean(search.last && search.last.data.trim())
  if (typed && (total || !trouble)) panel.meta.textContent = statusOf(found, labels)
  panel.filters.hidden = !typed || (!total && !search.filter.kind && !search.filter.year)
  options(panel.kind, labels.search_every_kind, search.filter.kind,
    KINDS.filter((kind) => kinds[kind]).map((kind) => [kind, labels[`search_kind_${kind}`], kinds[kind]]))
  options(panel.year, labels.search_every_year, search.filter.year, years)
  panel.more.hidden = items.length >= total || !items.length
  panel.more.textContent = labels.search_more
  showNote(near, trouble, labels)
}

// Shows the lines that answer what was typed, each a link to the page that shows why. The theme opens what has the highest
// score on Enter: the first line, as what stands first.
export function showAnswer(search, lines) {
  panel.answered = search.last.data
  panel.answer.replaceChildren(...lines.map(({ text, url }) => {
    const line = element("span", { textContent: text })
    line.setAttribute("data-md-score", "1e9")
    return element("p", {}, element("a", { href: new URL(toPage(url), home).href }, line))
  }))
}

function options(select, every, chosen, choices) {
  const all = choices.some(([value]) => value === chosen) || !chosen ? choices : [[chosen, chosen, 0], ...choices]
  select.replaceChildren(
    element("option", { value: "", textContent: every }),
    ...all.map(([value, name, count]) =>
      element("option", { value, textContent: `${name} (${count})`, selected: value === chosen })))
}

const toPage = (url) => (isFromDisk ? url.replace(/(^|\/)$/, "$1index.html") : url)

// What stands below the list: near names where nothing was found, and what could not be read.
function showNote(near, trouble, labels) {
  panel.note.replaceChildren()
  if (trouble) {
    const names = element("a", { href: new URL(toPage(labels.search_names_url), home).href, textContent: labels.names })
    panel.meta.textContent = labels.search_trouble
    panel.note.append(names)
  } else if (near.length) {
    panel.note.append(labels.search_near, " ")
    near.forEach(({ url, title }, at) => {
      if (at) panel.note.append(labels.list_separator)
      panel.note.append(element("a", { href: new URL(url, home).href, textContent: title }))
    })
  }
  panel.note.hidden = !panel.note.childNodes.length
}
