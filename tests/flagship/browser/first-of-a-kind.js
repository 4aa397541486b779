// Gives, of all elements with a text of their own, the first of each kind. Two are of a kind where they and all that they
// stand in are painted by the same styles: they have the same contrast.
() => {
  const painted = [
    'color', 'backgroundColor', 'backgroundImage', 'opacity', 'filter', 'mixBlendMode', 'textShadow', 'visibility', 'display',
    'fontSize', 'fontWeight', 'position', 'zIndex', 'fill', 'clipPath',
  ]
  const numbers = new Map()
  const kinds = new Map()
  const seen = new Set()
  const first = []
  for (const element of document.querySelectorAll('html, body, body *')) {
    const style = getComputedStyle(element)
    const before = ['::before', '::after'].map((part) => getComputedStyle(element, part))
    const paint = [style, ...before].map((one) => painted.map((name) => one[name]).join('|')).join('/')
    const written = `${kinds.get(element.parentElement)} ${element.localName} ${paint}`
    if (!numbers.has(written)) numbers.set(written, numbers.size)
    const kind = numbers.get(written)
    kinds.set(element, kind)
    const says = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
    const asks = element.matches('input, select, textarea, button')
    if ((says || asks) && !seen.has(kind)) {
      seen.add(kind)
      first.push(element)
    }
  }
  return first
}
