// Gives, of all elements with a text of their own, the first of each kind that was not asked before, and its kind. Two
// are of a kind where they and all that they stand in are painted by the same styles: they have the same contrast.
(asked) => {
  const painted = [
    'color', 'backgroundColor', 'backgroundImage', 'opacity', 'filter', 'mixBlendMode', 'textShadow', 'visibility', 'display',
    'fontSize', 'fontWeight', 'position', 'zIndex', 'fill', 'clipPath',
  ]
  // A kind is named alike on every page: by two numbers made of all its styles.
  const short = (text) => {
    let [one, other] = [7, 11]
    for (let at = 0; at < text.length; at += 1) {
      one = Math.imul(one ^ text.charCodeAt(at), 16777619)
      other = Math.imul(other ^ text.charCodeAt(at), 2246822519)
    }
    return `${one} ${other}`
  }
  const paint = (style) => painted.map((name) => style[name]).join('|')
  const beside = (element, part) => {
    const style = getComputedStyle(element, part)
    return style.content === 'none' ? '' : paint(style)
  }
  const names = new Map()
  const kinds = new Map()
  const seen = new Set(asked)
  const first = []
  for (const element of document.querySelectorAll('html, body, body *')) {
    const paints = [paint(getComputedStyle(element)), beside(element, '::before'), beside(element, '::after')]
    const written = `${kinds.get(element.parentElement)} ${element.localName} ${paints.join('/')}`
    if (!names.has(written)) names.set(written, short(written))
    const kind = names.get(written)
    kinds.set(element, kind)
    const says = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
    const asks = element.matches('input, select, textarea, button')
    if ((says || asks) && !seen.has(kind)) {
      seen.add(kind)
      first.push([element, kind])
    }
  }
  return first
}
