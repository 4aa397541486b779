// A button that copies, beside each form of a citation. Without this script the text is there to select.

const copy = async (box) => {
  try {
    await navigator.clipboard.writeText(box.textContent)
  } catch {
    // Where the page may not write the clipboard, a selection can still be copied.
    getSelection().selectAllChildren(box)
    document.execCommand("copy")
  }
}

const addButton = (box) => {
  const { copy: offer, copied } = box.closest("[data-copy]").dataset
  const caption = box.parentElement.querySelector("figcaption")
  if (!caption || caption.querySelector("button")) return
  const button = document.createElement("button")
  button.type = "button"
  button.className = "dl-button"
  button.textContent = offer
  button.setAttribute("aria-live", "polite")
  button.addEventListener("click", async () => {
    await copy(box)
    button.textContent = copied
    setTimeout(() => (button.textContent = offer), 2000)
  })
  caption.append(button)
}

export const addCopyButtons = () => document.querySelectorAll("pre.dl-copy").forEach(addButton)
