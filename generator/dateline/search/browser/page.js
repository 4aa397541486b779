// Stands between the theme's search box and the program that finds (worker.js): adds the filters, the number of
// results, near names and troubles to the theme's list, and makes the box work from a saved copy and while a
// Japanese or Korean word is being composed. Runs before the theme's own script.

import { WORKER } from "./constants.js"
import { WARM } from "./messages.js"
import { hasStops } from "./panel.js"
import { SearchWorker } from "./stand-in.js"

const TheirWorker = window.Worker
let current = null

// The theme starts its search by `new Worker(url)`.
window.Worker = function (url, options) {
  if (!String(url).includes(WORKER)) return new TheirWorker(url, options)
  current = new SearchWorker(url, TheirWorker)
  return current
}

document.addEventListener("DOMContentLoaded", () => {
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
  // The theme closes the search on Tab. As long as there are filters or an answer to go to, Tab goes there.
  else if (event.key === "Tab" && hasStops() && staysInside(box, event.shiftKey)) {
    event.stopImmediatePropagation()
  }
}, true)

function staysInside(box, isBack) {
  const stops = [...box.querySelectorAll("input, select, .dl-search-answer a, button:not([tabindex='-1'])")]
    .filter((stop) => stop.offsetParent !== null)
  return document.activeElement !== stops[isBack ? 0 : stops.length - 1]
}
