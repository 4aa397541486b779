// The part of the page and the filter that the address names are the same in every language: the switch keeps them.

export function keepPlace() {
  for (const link of document.querySelectorAll(".fr-languages a[data-same]")) {
    const { href } = link
    for (const way of ["click", "auxclick", "contextmenu"]) {
      link.addEventListener(way, () => (link.href = new URL(location.search + location.hash, href)))
    }
  }
}
