// The filter of the timeline and of the sources. What is chosen lives in the page's address:
// ?kind=summit&kind=letter&person=kim-jong-un&from=2018-06-01. Each row says in data-<name> what it has; one pass over the
// rows shows those that have one of the answers chosen in each list, and counts what each answer would give.

import { fadeMarks } from "./filtered-picture.js"
import { Days } from "./filtered-days.js"

const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name])
const YEAR = "year"

// A list of answers to one question.
class Answers {
  constructor(fieldset, button) {
    this.name = fieldset.dataset.name
    this.boxes = [...fieldset.querySelectorAll("input")]
    this.button = button
    this.counts = new Map(this.boxes.map((box) => [box.value, box.closest("label").querySelector(".dl-count")]))
  }

  get values() {
    return this.boxes.filter(({ checked }) => checked).map(({ value }) => value)
  }

  read(asked) {
    const values = new Set(asked.getAll(this.name))
    for (const box of this.boxes) box.checked = values.has(box.value)
  }

  write(asked) {
    asked.delete(this.name)
    for (const value of this.values) asked.append(this.name, value)
  }

  given(row) {
    return this.name === YEAR ? [row.closest("[data-year]").dataset.year] : (row.dataset[this.name] ?? "").split(" ")
  }

  test() {
    const values = new Set(this.values)
    return (row) => !values.size || this.given(row).some((value) => values.has(value))
  }

  words(separator) {
    const chosen = this.boxes.filter(({ checked }) => checked)
    return chosen.map((box) => box.closest("label").children[1].textContent).join(separator)
  }

  // How many rows each answer would show beside what the other lists ask for.
  count(rows) {
    const found = new Map()
    for (const row of rows) for (const value of this.given(row)) found.set(value, (found.get(value) ?? 0) + 1)
    for (const [value, count] of this.counts) {
      count.textContent = found.get(value) ?? 0
      count.closest("label").classList.toggle("dl-off", !found.has(value))
    }
    const chosen = this.values.length
    this.button.querySelector(".dl-filter__n").textContent = chosen ? ` · ${chosen}` : ""
    return found
  }
}

class Filter {
  constructor(form) {
    this.form = form
    this.said = form.querySelector(".dl-filter__shown")
    this.apart = [...form.querySelectorAll("[data-statuses]")]
    this.on = form.querySelector(".dl-filter__on")
    this.clear = form.querySelector("button[type=reset]")
    this.buttons = [...form.querySelectorAll("button[aria-controls]")]
    this.lists = this.buttons.map((button) => new Answers(this.panel(button), button))
    const period = form.querySelector(".dl-filter__period")
    this.asking = period ? [...this.lists, new Days(period)] : this.lists
    this.empty = document.querySelector(".dl-empty")
    this.picture = document.querySelector("details.dl-years__picture")
    this.years = [...document.querySelectorAll(".dl-years a")]
    this.groups = [...document.querySelectorAll(".dl-group")]
    this.rows = [...document.querySelectorAll(".dl-group .dl-filtered")]
  }

  start() {
    const asked = new URLSearchParams(location.search)
    for (const one of this.asking) one.read(asked)
    this.form.hidden = false
    for (const all of document.querySelectorAll(".dl-years__all")) all.hidden = false
    for (const button of this.buttons) button.addEventListener("click", () => this.open(button))
    this.form.addEventListener("change", ({ target }) => this.changed(target))
    this.form.addEventListener("submit", (event) => event.preventDefault())
    this.form.addEventListener("reset", () => setTimeout(() => this.cleared()))
    document.querySelector(".dl-years")?.addEventListener("click", (event) => this.openYear(event))
    this.show()
  }

  panel(button) {
    return document.getElementById(button.getAttribute("aria-controls"))
  }

  // One list is open at a time, so that what is found stays near.
  open(button) {
    const opens = button.getAttribute("aria-expanded") === "false"
    for (const one of this.buttons) {
      one.setAttribute("aria-expanded", opens && one === button)
      this.panel(one).hidden = !(opens && one === button)
    }
  }

  changed(control) {
    const address = new URL(location.href)
    // Set anew, so that the same choices always give the same address.
    for (const one of this.asking) one.write(address.searchParams)
    address.hash = ""
    history.replaceState(history.state, "", address)
    this.show()
    if (this.isOn) this.reveal(control)
  }

  // The button that was pressed goes, so the focus moves to where the next choice begins.
  cleared() {
    const summary = this.form.querySelector("summary")
    summary.focus({ preventScroll: true })
    this.changed(summary)
  }

  // A year's link shows that year alone, and all again; without the script it leads to the year.
  openYear(event) {
    const link = event.target.closest("a[data-year]")
    const list = this.lists.find(({ name }) => name === YEAR)
    if (!link || !list || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    const isAlone = list.values.join() === link.dataset.year
    for (const box of list.boxes) box.checked = !isAlone && box.value === link.dataset.year
    this.changed(link)
  }

  show() {
    const tests = this.asking.map((one) => one.test())
    const refusals = this.rows.map((row) => tests.flatMap((fits, number) => (fits(row) ? [] : [number])))
    const shown = new Set(this.rows.filter((_, number) => refusals[number].length === 0))
    for (const row of this.rows) row.hidden = !shown.has(row)
    for (const group of this.groups) group.hidden = !group.querySelector(".dl-filtered:not([hidden])")
    this.lists.forEach((list, at) => {
      const found = list.count(this.rows.filter((_, number) => refusals[number].every((other) => other === at)))
      if (list.name === YEAR) this.countYears(found, list.values)
    })
    this.tell(shown.size)
    this.tellApart(shown)
    fadeMarks(shown, this.rows)
  }

  countYears(found, chosen) {
    for (const link of this.years) {
      const { year } = link.dataset
      const isCurrent = year ? chosen.includes(year) : chosen.length === 0
      if (isCurrent) link.setAttribute("aria-current", "true")
      else link.removeAttribute("aria-current")
      if (year) link.querySelector(".dl-count").textContent = found.get(year) ?? 0
      link.closest("li").hidden = Boolean(year) && !found.has(year) && !isCurrent
    }
  }

  // Of the events shown, those that did not take place: no place is said to have had more than it had.
  tellApart(shown) {
    for (const said of this.apart) {
      const statuses = said.dataset.statuses.split(" ")
      const n = [...shown].filter((row) => statuses.includes(row.dataset.status)).length
      said.hidden = n === 0
      said.textContent = filled(said.dataset.text, { n })
    }
  }

  tell(shown) {
    const { text, all } = this.said.dataset
    const words = this.asking.map((one) => one.words(this.form.dataset.separator)).filter(Boolean)
    const total = this.rows.length
    this.said.textContent = shown === total ? all : filled(text, { n: shown, total })
    this.on.textContent = words.join(" · ")
    this.empty.hidden = shown > 0
    const wasOn = this.isOn
    this.isOn = words.length > 0
    this.clear.hidden = !this.isOn
    // The picture makes room for what was found; who opens it again sees it filtered.
    if (this.picture && this.isOn !== Boolean(wasOn)) this.picture.open = !this.isOn
  }

  // Bring the first of what was found into view, as far as the control that was used stays in view, too.
  reveal(control) {
    const first = this.rows.find(({ hidden }) => !hidden) ?? this.empty
    const missing = first.getBoundingClientRect().bottom + 8 - window.innerHeight
    const room = control.getBoundingClientRect().top - this.bar()
    if (missing > 0 && room > 0) window.scrollBy({ top: Math.min(missing, room), behavior: "instant" })
  }

  bar() {
    return (document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0) + 8
  }
}

export function startFilter() {
  const form = document.querySelector("form.dl-filter[hidden]")
  if (form) new Filter(form).start()
}
