// Without scripts the link leads to the index of names. With them it opens the search, whose script comes at the first use.

const isTyping = (target) => target.closest?.("input, select, textarea, [contenteditable]")

export function offerSearch() {
  const link = document.querySelector(".fr-find")
  if (!link) return
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
    const isShortcut = ["/", "s", "f"].includes(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey
    const isPalette = event.key === "k" && (event.ctrlKey || event.metaKey)
    if (event.isComposing || isTyping(event.target) || !(isShortcut || isPalette)) return
    event.preventDefault()
    open(link)
  })
}

function open(link) {
  if (window.datelineSearchBox) {
    window.datelineSearchBox(link)
    return
  }
  const script = document.createElement("script")
  script.src = new URL("assets/dateline/search-box.js", new URL(document.documentElement.dataset.site, location.href))
  script.onload = () => window.datelineSearchBox(link)
  script.onerror = () => (location.href = link.href)
  document.head.append(script)
}
