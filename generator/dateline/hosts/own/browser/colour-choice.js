// Where the reader's choice of light or dark is kept: in this browser alone. Where it may keep nothing, nothing is chosen.

const KEY = "dateline-colours"

export function chosen() {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

export function choose(name) {
  try {
    localStorage.setItem(KEY, name)
  } catch {
    // It holds for this page.
  }
}
