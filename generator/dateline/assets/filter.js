// The filter of the timeline and of the sources. What is chosen lives in the page's address:
// ?person=kim-jong-un&status=occurred&year=2018. Each row says in data-<name> what it has; one pass over the rows
// shows those that have all that is asked for, and dims the marks of the others in the picture above.

const YEAR = "year"
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name])

class Filter {
  constructor(form) {
    this.form = form
    this.selects = [...form.querySelectorAll("select")]
    this.links = [...document.querySelectorAll(".dl-years a")]
    this.said = form.querySelector(".dl-filter__shown")
    this.apart = [...form.querySelectorAll("[data-statuses]")]
    this.on = form.querySelector(".dl-filter__on")
    this.empty = document.querySelector(".dl-empty")
    this.groups = [...document.querySelectorAll(".dl-group")].map((section) => ({
      section,
      year: section.dataset.year,
      rows: [...section.querySelectorAll(".dl-filtered")],
    }))
    this.total = this.groups.reduce((sum, { rows }) => sum + rows.length, 0)
    this.marks = this.drawn()
    this.year = ""
  }

  start() {
    this.read()
    this.form.hidden = false
    for (const all of document.querySelectorAll(".dl-years__all")) all.hidden = false
    this.form.querySelector("details").open = this.chosen().length > 0
    this.form.addEventListener("change", () => this.changed())
    this.form.addEventListener("submit", (event) => event.preventDefault())
    this.form.addEventListener("reset", () => setTimeout(() => this.changed()))
    document.querySelector(".dl-years")?.addEventListener("click", (event) => this.open(event))
    this.show()
  }

  // The marks of each row's event in the picture: both lead to its page.
  drawn() {
    const rows = new Map()
    for (const { rows: found } of this.groups) for (const row of found) rows.set(row.querySelector("a").pathname, row)
    return [...document.querySelectorAll(".dl-picture--strip svg a")]
      .map((mark) => ({ mark, row: rows.get(new URL(mark.href.baseVal, location.href).pathname) }))
      .filter(({ row }) => row)
  }

  read() {
    const asked = new URLSearchParams(location.search)
    for (const select of this.selects) {
      const value = asked.get(select.name) ?? ""
      select.value = [...select.options].some((option) => option.value === value) ? value : ""
    }
    const year = asked.get(YEAR) ?? ""
    this.year = this.groups.some((found) => found.year === year) ? year : ""
  }

  write() {
    const address = new URL(location.href)
    // Set anew, so that the same choices always give the same address.
    for (const { name, value } of [...this.selects, { name: YEAR, value: this.year }]) {
      address.searchParams.delete(name)
      if (value) address.searchParams.set(name, value)
    }
    address.hash = ""
    history.replaceState(history.state, "", address)
  }

  chosen() {
    return this.selects.filter((select) => select.value)
  }

  changed() {
    this.write()
    this.show()
  }

  // A year's link opens that year alone, and closes it again; without the script it leads to the year.
  open(event) {
    const link = event.target.closest("a[data-year]")
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    this.year = this.year === link.dataset.year ? "" : link.dataset.year
    this.changed()
  }

  show() {
    const asked = this.chosen().map((select) => [select.name, select.value])
    const fits = (row) => asked.every(([name, value]) => (row.dataset[name] ?? "").split(" ").includes(value))
    let shown = 0
    for (const { section, year, rows } of this.groups) {
      const isOpen = !this.year || this.year === year
      let here = 0
      for (const row of rows) {
        const isShown = isOpen && fits(row)
        if (row.hidden === isShown) row.hidden = !isShown
        here += isShown
      }
      section.hidden = here === 0
      shown += here
    }
    for (const { mark, row } of this.marks) mark.classList.toggle("dl-off", row.hidden)
    this.tell(shown)
    this.tellApart()
  }

  // Of the events shown, those that did not take place: no place is said to have had more than it had.
  tellApart() {
    const rows = this.groups.flatMap((group) => group.rows).filter((row) => !row.hidden)
    for (const said of this.apart) {
      const statuses = said.dataset.statuses.split(" ")
      const n = rows.filter((row) => statuses.includes(row.dataset.status)).length
      said.hidden = n === 0
      said.textContent = filled(said.dataset.text, { n })
    }
  }

  tell(shown) {
    const { text, all } = this.said.dataset
    this.said.textContent = shown === this.total ? all : filled(text, { n: shown, total: this.total })
    this.on.textContent = this.chosen().map((select) => select.selectedOptions[0].text).join(" · ")
    this.empty.hidden = shown > 0
    for (const link of this.links) {
      if (link.dataset.year === this.year) link.setAttribute("aria-current", "true")
      else link.removeAttribute("aria-current")
    }
  }
}

export function startFilter() {
  const form = document.querySelector("form.dl-filter[hidden]")
  if (form) new Filter(form).start()
}
