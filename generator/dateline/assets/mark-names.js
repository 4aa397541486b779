// The marks of the timeline's picture are small and stand close together. Whoever comes near one finds it: for a pointer
// and the keyboard its name stands beside it, for a finger the names of all that are near, as links large enough to touch.

// Pixels from the edge of a mark, whose own radius is more than 3: never less than 24 across for a pointer.
const POINTER = 9
const FINGER = 16
const AT_MOST = 8

const distance = ({ left, right, top, bottom }, x, y) =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))

let shown = null

class MarkNames {
  constructor(figure) {
    this.figure = figure
    this.box = document.createElement("div")
    this.box.className = "dl-mark-names"
    this.box.hidden = true
    figure.append(this.box)
    this.marks = [...figure.querySelectorAll("svg a")]
    this.names = new Map(this.marks.map((mark) => [mark, mark.querySelector("title").textContent]))
  }

  start() {
    const { figure } = this
    figure.addEventListener("pointerdown", (event) => (this.way = event.pointerType))
    figure.addEventListener("pointermove", (event) => event.pointerType === "mouse" && this.point(event))
    figure.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && this.leave())
    figure.addEventListener("focusin", ({ target }) => target.matches("svg a:focus-visible") && this.name(target))
    figure.addEventListener("focusout", ({ target }) => target.matches("svg a") && this.isLabel && this.hide())
    figure.addEventListener("click", (event) => this.click(event))
  }

  // The marks within reach of a point, the nearest first; those that are filtered out only where there is nothing else.
  near({ clientX, clientY }, reach) {
    const found = this.marks
      .map((mark) => ({ mark, rect: mark.getBoundingClientRect() }))
      .filter(({ rect }) => rect.width > 0)
      .map(({ mark, rect }) => ({ mark, away: distance(rect, clientX, clientY) }))
      .filter(({ away }) => away <= reach)
      .sort((one, other) => one.away - other.away)
      .map(({ mark }) => mark)
    const lit = found.filter((mark) => !mark.classList.contains("dl-off"))
    return (lit.length ? lit : found).slice(0, AT_MOST)
  }

  point(event) {
    if (event.target.closest(".dl-mark-names")) return
    const [mark] = this.near(event, POINTER)
    this.figure.classList.toggle("dl-picture--near", Boolean(mark))
    if (mark) this.name(mark)
    else this.hide()
    this.silence(mark)
  }

  // A mark that is pointed at says its name by this box alone: the browser would show its `<title>` as well, late.
  silence(mark) {
    if (this.silent?.mark === mark) return
    if (this.silent) {
      this.silent.mark.removeAttribute("aria-label")
      this.silent.mark.prepend(this.silent.title)
    }
    this.silent = mark && { mark, title: mark.querySelector("title") }
    if (!mark) return
    mark.setAttribute("aria-label", this.names.get(mark))
    this.silent.title.remove()
  }

  click(event) {
    if (event.target.closest(".dl-mark-names, figcaption")) return
    if (this.way === "mouse") {
      const [mark] = event.target.closest("a") ? [] : this.near(event, POINTER)
      mark?.dispatchEvent(new MouseEvent("click", { ...modifiers(event), bubbles: true, cancelable: true }))
    } else if (this.way && event.detail > 0) {
      const marks = this.near(event, FINGER)
      if (!marks.length) return
      event.preventDefault()
      event.stopPropagation()
      this.list(marks, event)
    }
  }

  name(mark) {
    const { left, bottom } = mark.getBoundingClientRect()
    this.show([this.names.get(mark)], left, bottom, true)
  }

  list(marks, { clientX, clientY }) {
    const list = document.createElement("ul")
    list.className = "dl-mark-names__list"
    for (const mark of marks) {
      const link = document.createElement("a")
      link.href = mark.getAttribute("href")
      link.textContent = this.names.get(mark)
      const item = document.createElement("li")
      item.append(link)
      list.append(item)
    }
    this.show([list], clientX, clientY, false)
    this.box.scrollIntoView({ block: "nearest" })
  }

  // Below a point of the window, and within the picture's width.
  show(content, x, y, isLabel) {
    this.isLabel = isLabel
    this.box.replaceChildren(...content)
    this.box.hidden = false
    const around = this.figure.getBoundingClientRect()
    const most = around.width - this.box.offsetWidth
    this.box.style.left = `${Math.max(0, Math.min(x - around.left - 16, most))}px`
    this.box.style.top = `${y - around.top + 8}px`
    shown = this
  }

  leave() {
    this.hide()
    this.silence(undefined)
  }

  hide() {
    this.box.hidden = true
    shown = null
  }
}

const modifiers = ({ ctrlKey, metaKey, shiftKey }) => ({ ctrlKey, metaKey, shiftKey })

document.addEventListener("keydown", ({ key }) => key === "Escape" && shown?.hide())
document.addEventListener("click", ({ target }) => shown?.figure.contains(target) || shown?.hide())

export function nameMarks() {
  for (const figure of document.querySelectorAll(".dl-picture--strip")) {
    if (!figure.querySelector(".dl-mark-names")) new MarkNames(figure).start()
  }
}
