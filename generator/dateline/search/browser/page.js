// Stands between the theme's search box and the program that finds (worker.js): adds the filters, the number of
// results, near names and troubles to the theme's list, and makes the box work from a saved copy and while a
// Japanese or Korean word is being composed. Runs before the theme's own script.
;(() => {
  "use strict"

  const QUERY = 2
  const RESULT = 3
  const WARM = 4
  const MORE = 20
  const KINDS = ["event", "person", "organisation", "place", "topic", "source", "page"]
  const TheirWorker = window.Worker

  // The theme starts its search by `new Worker(url)`; this is what it gets for the address of ours.
  class SearchWorker extends EventTarget {
    constructor(url) {
      super()
      this.filter = {}
      this.settings = null
      this.last = null
      if (location.protocol === "file:") this.runInPage(url)
      else this.runBeside(url)
      current = this
    }

    runBeside(url) {
      const worker = new TheirWorker(url)
      worker.addEventListener("message", ({ data }) => this.receive(data))
      worker.addEventListener("error", () => this.receive(FAILED))
      this.send = (message) => worker.postMessage(message)
    }

    // A page from a disk may start no worker, but it may run a script that lies beside it.
    runInPage(url) {
      let listener = null
      const waiting = []
      this.send = (message) => (listener ? listener({ data: message }) : waiting.push(message))
      const script = document.createElement("script")
      script.src = url
      script.onload = () => {
        window.datelineSearch((found) => (listener = found), (message) => this.receive(message), script.src)
        waiting.splice(0).forEach(this.send)
      }
      script.onerror = () => this.receive(FAILED)
      document.head.append(script)
    }

    postMessage(message) {
      if (message.type === QUERY) {
        const isNew = !this.last || this.last.data !== message.data
        this.last = isNew ? { ...message, limit: undefined } : this.last
        this.ask()
      } else {
        this.settings = message.data.config.dateline
        this.send(message)
      }
    }

    ask(changes = {}) {
      this.last = { ...this.last, ...changes, filter: this.filter }
      this.send(this.last)
    }

    receive(message) {
      if (location.protocol === "file:" && message.type === RESULT) leadToFiles(message.data)
      this.dispatchEvent(new MessageEvent("message", { data: message })) // the theme shows the results first
      if (message.type === RESULT) show(message.data)
    }

    terminate() {}
  }

  const FAILED = { type: RESULT, data: { items: [], total: 0, kinds: {}, years: {}, near: [], trouble: true } }
  let current = null
  window.Worker = function (url, options) {
    return String(url).includes("dateline/search-worker.js") ? new SearchWorker(url) : new TheirWorker(url, options)
  }

  // On a disk the address of a folder shows its files, not the page in it.
  function leadToFiles({ items, near }) {
    const toFile = (url) => url.replace(/(^|\/)$/, "$1index.html")
    for (const [item] of items) item.location = toFile(item.location)
    for (const name of near) name.url = toFile(name.url)
  }

  // ---- what is added to the theme's list

  let panel = null
  let home = null // the home page of the page's language, which addresses of results are relative to

  function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties)
    made.append(...children)
    return made
  }

  // The controls around the list, made when the first result comes.
  function makePanel() {
    const list = document.querySelector(".md-search-result")
    const { labels } = current.settings
    const made = {
      meta: list.querySelector(".md-search-result__meta"),
      kind: element("select", { className: "dl-search-filter" }),
      year: element("select", { className: "dl-search-filter" }),
      note: element("p", { className: "dl-search-note", hidden: true }),
      more: element("button", { type: "button", className: "dl-search-more", hidden: true }),
    }
    made.meta.setAttribute("role", "status")
    made.kind.setAttribute("aria-label", labels.search_kind)
    made.year.setAttribute("aria-label", labels.search_year)
    made.filters = element("div", { className: "dl-search-filters", hidden: true }, made.kind, made.year)
    made.filters.setAttribute("role", "group")
    made.filters.setAttribute("aria-label", labels.search_filters)
    list.before(made.filters)
    list.after(made.note, made.more)
    for (const [name, select] of [["kind", made.kind], ["year", made.year]]) {
      select.addEventListener("change", () => {
        current.filter = { ...current.filter, [name]: select.value }
        current.ask({ limit: undefined })
      })
    }
    made.more.addEventListener("click", () => current.ask({ limit: shownItems() + MORE }))
    for (const control of [made.kind, made.year, made.more]) control.addEventListener("keydown", keepFromTheme)
    return made
  }

  const shownItems = () => document.querySelectorAll(".md-search-result__item").length

  // The theme takes every key for the query; Escape and the arrows stay its own.
  function keepFromTheme(event) {
    if (event.key !== "Escape") event.stopPropagation()
  }

  function show({ items, total, kinds, years, near, trouble }) {
    panel = panel || makePanel()
    const { labels } = current.settings
    const typed = Boolean(current.last && current.last.data.trim())
    if (typed && total) {
      panel.meta.textContent = total === 1
        ? labels.search_one
        : fill(items.length < total ? labels.search_some : labels.search_all, { n: total, shown: items.length })
    } else if (typed && !trouble) {
      panel.meta.textContent = labels.search_none
    }
    panel.filters.hidden = !typed || (!total && !current.filter.kind && !current.filter.year)
    options(panel.kind, labels.search_every_kind, current.filter.kind,
      KINDS.filter((kind) => kinds[kind]).map((kind) => [kind, labels[`search_kind_${kind}`], kinds[kind]]))
    options(panel.year, labels.search_every_year, current.filter.year,
      Object.keys(years).sort((one, other) => other - one).map((year) => [year, year, years[year]]))
    panel.more.hidden = items.length >= total || !items.length
    panel.more.textContent = labels.search_more
    showNote(near, trouble, labels)
  }

  const fill = (label, values) => label.replace(/\{(\w+)\}/g, (_, name) => values[name])

  function options(select, every, chosen, choices) {
    const all = choices.some(([value]) => value === chosen) || !chosen ? choices : [[chosen, chosen, 0], ...choices]
    select.replaceChildren(
      element("option", { value: "", textContent: every }),
      ...all.map(([value, name, count]) =>
        element("option", { value, textContent: `${name} (${count})`, selected: value === chosen })))
  }

  const toNames = ({ search_names_url: url }) => (location.protocol === "file:" ? `${url}index.html` : url)

  // What stands below the list: near names where nothing was found, and what could not be read.
  function showNote(near, trouble, labels) {
    panel.note.replaceChildren()
    if (trouble) {
      const names = element("a", { href: new URL(toNames(labels), home).href, textContent: labels.names })
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

  // ---- typing

  document.addEventListener("DOMContentLoaded", () => {
    home = new URL(JSON.parse(document.getElementById("__config").textContent).base.replace(/\/?$/, "/"), location.href)
    const input = document.querySelector(".md-search__input")
    if (!input) return
    // The theme listens to keys; text may also be pasted, dictated, or come from a keyboard without keys.
    const tell = () => input.dispatchEvent(new Event("keyup"))
    input.addEventListener("input", tell)
    input.addEventListener("compositionend", tell)
    input.addEventListener("focus", () => current && current.send({ type: WARM }))
  })

  // The Enter that ends a composition must not open a result. Safari sends it when the composition is over.
  window.addEventListener("keydown", (event) => {
    const box = event.target instanceof Element && event.target.closest(".md-search")
    if (!box) return
    if (event.isComposing || event.keyCode === 229) event.stopImmediatePropagation()
    // The theme closes the search on Tab. As long as there are filters to go to, Tab goes there.
    else if (event.key === "Tab" && panel && !panel.filters.hidden && staysInside(box, event.shiftKey)) {
      event.stopImmediatePropagation()
    }
  }, true)

  function staysInside(box, isBack) {
    const stops = [...box.querySelectorAll("input, select, button:not([tabindex='-1'])")]
      .filter((stop) => stop.offsetParent !== null)
    return document.activeElement !== stops[isBack ? 0 : stops.length - 1]
  }
})()
