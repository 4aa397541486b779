// The button that goes through system, light and dark.

import { choose, chosen } from "./colour-choice.js"
import { label } from "./label.js"

const NAMES = ["system", "light", "dark"]
const SCHEMES = { light: "default", dark: "slate" }

export function startColours() {
  const button = document.querySelector(".fr-colours")
  if (!button) return
  label(button)
  const show = (name) => {
    button.dataset.now = name
    button.title = button.dataset[name]
    button.setAttribute("aria-label", button.dataset[name])
    if (SCHEMES[name]) document.documentElement.setAttribute("data-md-color-scheme", SCHEMES[name])
    else document.documentElement.removeAttribute("data-md-color-scheme")
  }
  show(NAMES.includes(chosen()) ? chosen() : "system")
  button.hidden = false
  button.addEventListener("click", () => {
    const next = NAMES[(NAMES.indexOf(button.dataset.now) + 1) % NAMES.length]
    choose(next)
    show(next)
  })
}
