// Without scripts the link leads to the index of names. With them it opens the search, whose script comes at the first use.

import { label } from "./label.js"

const isTyping = (target) => target.closest?.("input, select, textarea, [contenteditable]")
const isHeld = (event) => event.ctrlKey || event.metaKey || event.altKey

// What is typed between the key that opens the search and the arrival of its script, or null while nothing is awaited.
let typedEarly = null

export function offerSearch() {
  const link = document.querySelector(".fr-find")
  if (!link) return
  label(link)
  link.setAttribute("role", "button")
  link.setAttribute("aria-haspopup", "dialog")
  link.firstElementChild.textContent = link.dataset.label
  const key = document.createElement("kbd")
  key.textContent = "/"
  key.setAttribute("aria-hidden", "true")
  link.append(key)
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    open(link)
  })
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return
    event.preventDefault()
    open(link)
  })
  addEventListener("keydown", (event) => {
    if (typedEarly !== null && keepEarly(event)) return
    const isShortcut = ["/", "s", "f"].includes(event.key) && !isHeld(event)
    const isPalette = event.key === "k" && (event.ctrlKey || event.metaKey)
    if (event.isComposing || isTyping(event.target) || !(isShortcut || isPalette)) return
    event.preventDefault()
    open(link)
  })
}

function keepEarly(event) {
  if (isHeld(event) || (event.key.length > 1 && event.key !== "Backspace")) return false
  event.preventDefault()
  typedEarly = event.key === "Backspace" ? typedEarly.slice(0, -1) : typedEarly + event.key
  return true
}

function open(link) {
  if (window.datelineSearchBox) {
    window.datelineSearchBox(link)
    return
  }
  if (typedEarly !== null) return
  typedEarly = ""
  const script = document.createElement("script")
  script.src = new URL("assets/dateline/search-box.js", new URL(document.documentElement.dataset.site, location.href))
  script.onload = () => {
    window.datelineSearchBox(link, typedEarly)
    typedEarly = null
  }
  script.onerror = () => (location.href = link.href)
  document.head.append(script)
}
