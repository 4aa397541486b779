// What only a script shows, in the language that stands around an element. The page has none of it: it would be on each.

import { LABELS } from "./labels.js"

export function label(link) {
  Object.assign(link.dataset, LABELS[link.closest("[lang]").lang])
}
