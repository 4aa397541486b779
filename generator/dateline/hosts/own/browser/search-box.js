// The search over a page: what is typed goes to the program that finds (search/browser/worker.js), and what it finds is
// shown as a list of links. Arrow keys go through the list, Enter opens what stands first, Escape closes.

import { KINDS, SETTINGS_FILE, WORKER } from "../../../search/browser/constants.js"
import { ANSWER, EMPTY, QUERY, READY, RESULT, SETUP, WARM } from "../../../search/browser/messages.js"
import { statusOf } from "../../../search/browser/status.js"
import { element, options } from "./elements.js"
import { startWorker } from "./worker.js"

const MORE = 20
const root = new URL(document.documentElement.dataset.root, location.href)
const site = new URL(document.documentElement.dataset.site, location.href)
const isFromDisk = location.protocol === "file:"

let box = null
let opener = null

window.datelineSearchBox = (link, typed = "") => {
  opener = link
  box ||= makeBox(link)
  if (!box.dialog.open) box.dialog.showModal()
  box.input.focus()
  if (typed) box.input.value = typed
  else box.input.select()
}

function makeBox({ dataset }) {
  const made = {
    input: element("input", { type: "text", autocomplete: "off", spellcheck: false, placeholder: dataset.hint, enterKeyHint: "go" }),
    close: element("button", { type: "button", textContent: dataset.close }),
    kind: element("select"),
    year: element("select"),
    status: element("p", { className: "fr-status", textContent: dataset.start }),
    answer: element("div", { className: "fr-answer" }),
    list: element("ol", { className: "fr-list" }),
    note: element("p", { className: "fr-note", hidden: true }),
    more: element("button", { type: "button", className: "fr-more", hidden: true }),
    filter: {},
    limit: undefined,
  }
  made.input.setAttribute("role", "searchbox") // of the type itself, Escape would empty the box before it closes
  made.input.setAttribute("aria-label", dataset.label)
  made.input.setAttribute("autocapitalize", "off")
  made.status.setAttribute("role", "status")
  made.answer.setAttribute("role", "status")
  made.filters = element("div", { className: "fr-filters", hidden: true }, made.kind, made.year)
  made.filters.setAttribute("role", "group")
  made.found = element("div", { className: "fr-found" },
    made.filters, made.status, made.answer, made.list, made.note, made.more)
  made.dialog = element("dialog", { className: "fr-dialog" },
    element("div", { className: "fr-ask" }, made.input, made.close), made.found)
  made.dialog.setAttribute("aria-label", dataset.label)
  document.body.append(made.dialog)
  listen(made)
  connect(made)
  return made
}

function listen(made) {
  made.input.addEventListener("input", (event) => {
    if (event.isComposing) return
    made.limit = undefined
    ask(made)
  })
  made.input.addEventListener("compositionend", () => ask(made))
  made.close.addEventListener("click", () => made.dialog.close())
  made.dialog.addEventListener("close", () => opener?.focus())
  made.dialog.addEventListener("click", (event) => {
    if (event.target === made.dialog) made.dialog.close() // outside of it
    else if (event.target.closest("a")) made.dialog.close()
  })
  for (const name of ["kind", "year"]) {
    made[name].addEventListener("change", () => {
      made.filter = { ...made.filter, [name]: made[name].value }
      made.limit = undefined
      ask(made)
    })
  }
  made.more.addEventListener("click", () => {
    made.limit = made.list.children.length + MORE
    ask(made)
  })
  made.dialog.addEventListener("keydown", (event) => move(made, event))
}

const stopsOf = (made) => [...made.answer.querySelectorAll("a"), ...made.list.querySelectorAll("a"), ...made.note.querySelectorAll("a")]

// The Enter that ends a composition opens nothing. Safari sends it when the composition is over.
function move(made, event) {
  if (event.isComposing || event.keyCode === 229 || event.target.matches("select, button")) return
  const stops = stopsOf(made)
  const at = stops.indexOf(document.activeElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 5, PageUp: at - 5 }[event.key]
  if (to !== undefined) {
    event.preventDefault()
    const stop = to < 0 ? made.input : stops[Math.min(to, stops.length - 1)]
    stop?.focus()
  } else if (at >= 0 && (event.key === "Home" || event.key === "End")) {
    event.preventDefault()
    stops.at(event.key === "Home" ? 0 : -1).focus()
  } else if (event.key === "Enter" && event.target === made.input) {
    event.preventDefault()
    made.found.querySelector(".fr-answer a, .fr-list a")?.click()
  } else if (at >= 0 && (event.key.length === 1 || event.key === "Backspace") && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== " ") {
    made.input.focus() // and what was typed goes there
  }
}

async function connect(made) {
  made.send = startWorker(new URL(WORKER, site).href, (message) => receive(made, message), isFromDisk)
  try {
    const told = isFromDisk ? await fromDisk() : await (await fetch(new URL(`search/${SETTINGS_FILE}`, root))).json()
    made.settings = told.config.dateline
    made.send({ type: SETUP, data: told })
    made.send({ type: WARM })
  } catch {
    made.status.textContent = ""
    location.href = opener.href
  }
}

// A page from a disk can run a file but fetch none.
function fromDisk() {
  return new Promise((resolve, reject) => {
    const script = element("script", { src: new URL("search/search_index.js", root).href })
    script.onload = () => resolve(window.__index)
    script.onerror = reject
    document.head.append(script)
  })
}

function ask(made) {
  if (!made.isReady) return
  made.send({ type: QUERY, data: made.input.value, filter: made.filter, limit: made.limit, answers: true })
}

function receive(made, message) {
  if (message.type === READY) {
    made.isReady = true
    label(made)
    if (made.input.value) ask(made)
  } else if (message.type === RESULT) show(made, message.data ?? { ...EMPTY, trouble: true })
  else if (message.type === ANSWER) showAnswer(made, message.data)
}

function label({ filters, kind, year, answer, settings: { labels } }) {
  filters.setAttribute("aria-label", labels.search_filters)
  kind.setAttribute("aria-label", labels.search_kind)
  year.setAttribute("aria-label", labels.search_year)
  answer.setAttribute("aria-label", labels.answer_heading)
}

const addressOf = (url) => new URL(isFromDisk ? url.replace(/(^|\/)(?=$|[?#])/, "$1index.html") : url, root).href

function show(made, found) {
  const { items, total, kinds, years, near, trouble } = found
  const { labels } = made.settings
  const typed = Boolean(made.input.value.trim())
  if (made.answered !== made.input.value) made.answer.replaceChildren()
  made.list.replaceChildren(...items.map(([item]) => result(item)))
  made.status.textContent = trouble ? labels.search_trouble : typed ? statusOf(found, labels) : ""
  made.filters.hidden = !typed || (!total && !made.filter.kind && !made.filter.year)
  options(made.kind, labels.search_every_kind, made.filter.kind,
    KINDS.filter((kind) => kinds[kind]).map((kind) => [kind, labels[`search_kind_${kind}`], kinds[kind]]))
  options(made.year, labels.search_every_year, made.filter.year, years)
  made.more.hidden = items.length >= total || !items.length
  made.more.textContent = labels.search_more
  showNote(made, near, trouble, labels)
  if (!made.limit) made.found.scrollTop = 0
}

// The program escapes what it marks, so title and text are markup of its own.
function result({ location: url, title, text }) {
  const name = element("strong")
  name.innerHTML = title
  const words = element("div")
  words.innerHTML = text
  return element("li", {}, element("a", { href: addressOf(url) }, name, ...words.childNodes))
}

function showAnswer(made, lines) {
  made.answered = made.input.value
  made.answer.replaceChildren(...lines.map(({ text, url }) =>
    element("p", {}, element("a", { href: addressOf(url), textContent: text }))))
}

function showNote(made, near, trouble, labels) {
  made.note.replaceChildren()
  if (trouble) made.note.append(element("a", { href: addressOf(labels.search_names_url), textContent: labels.names }))
  else if (near.length) {
    made.note.append(labels.search_near, " ")
    near.forEach(({ url, title }, at) => {
      if (at) made.note.append(labels.list_separator)
      made.note.append(element("a", { href: addressOf(url), textContent: title }))
    })
  }
  made.note.hidden = !made.note.childNodes.length
}
