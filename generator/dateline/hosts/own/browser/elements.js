// Elements made by script.

export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

// The choices of a filter, each a value, its name and how many results it has; what is chosen stays among them.
export function options(select, every, chosen, choices) {
  const all = choices.some(([value]) => value === chosen) || !chosen ? choices : [[chosen, chosen, 0], ...choices]
  select.replaceChildren(
    element("option", { value: "", textContent: every }),
    ...all.map(([value, name, count]) =>
      element("option", { value, textContent: `${name} (${count})`, selected: value === chosen })))
}
