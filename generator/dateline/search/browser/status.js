// What is said above the results: how many there are, and which words no page has.

const fill = (label, values) => label.replace(/\{(\w+)\}/g, (_, name) => values[name])

export function statusOf({ items, total, unknown }, labels) {
  const some = items.length < total ? labels.search_some : labels.search_all
  const found = total === 1 ? labels.search_one : fill(some, { n: total, shown: items.length })
  if (!unknown.length) return total ? found : labels.search_none
  const told = fill(labels.search_unknown, { words: unknown.join(labels.list_separator) })
  return total ? fill(labels.search_without, { unknown: told, found }) : told
}
