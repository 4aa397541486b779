// Marks in the contents the part that is being read: the last heading above the upper third of the window.

export function followContents() {
  const links = [...document.querySelectorAll(".fr-contents a")]
  const parts = links
    .map((link) => [link, document.getElementById(decodeURIComponent(link.hash.slice(1)))])
    .filter(([, heading]) => heading)
  if (!parts.length) return
  let current = null
  const mark = () => {
    const line = innerHeight / 3
    const above = parts.filter(([, heading]) => heading.getBoundingClientRect().top < line)
    const [link] = above.at(-1) ?? [null]
    if (link === current) return
    current?.removeAttribute("aria-current")
    link?.setAttribute("aria-current", "true")
    if (link) keepInView(link)
    current = link
  }
  // Called when a heading crosses the line, so that scrolling itself costs nothing.
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -67% 0px", threshold: [0, 1] })
  for (const [, heading] of parts) observer.observe(heading)
}

// Scrolls the contents alone, never the page.
function keepInView(link) {
  const box = link.closest(".fr-contents")
  const { top, bottom } = link.getBoundingClientRect()
  const frame = box.getBoundingClientRect()
  if (top < frame.top) box.scrollTop -= frame.top - top
  if (bottom > frame.bottom) box.scrollTop += bottom - frame.bottom
}
