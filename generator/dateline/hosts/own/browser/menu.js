// The menu on a small screen. Without this script its link leads to it, and the way back is a link, too.

export function startMenu() {
  const menu = document.querySelector(".fr-nav")
  const open = document.querySelector(".fr-open")
  const close = document.querySelector(".fr-close")
  if (!menu || !open || !close) return
  const set = (isOpen) => {
    menu.classList.toggle("is-open", isOpen)
    open.setAttribute("aria-expanded", String(isOpen))
    ;(isOpen ? close : open).focus()
  }
  for (const link of [open, close]) {
    link.setAttribute("role", "button")
    link.addEventListener("click", (event) => {
      event.preventDefault()
      set(link === open)
    })
    link.addEventListener("keydown", (event) => {
      if (event.key === " ") link.click()
      if (event.key === " ") event.preventDefault()
    })
  }
  open.setAttribute("aria-expanded", "false")
  open.setAttribute("aria-controls", menu.id)
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.classList.contains("is-open")) set(false)
  })
}
