// With instant navigation the theme replaces the page but not its header, so the language switch would
// stay on the old record. The addresses are taken from the new page's <link rel="dateline-language">.
// The part of the page and the filter that the address names are the same in every language, so the switch keeps them.

const entries = [...document.querySelectorAll("a.md-select__link[hreflang][data-home]")]
const homes = new Map(entries.map((entry) => [entry, new URL(entry.dataset.home, location.href).href]))
const samePage = (entry) => document.querySelector(`link[rel="dateline-language"][hreflang="${entry.hreflang}"]`)?.href

function follow() {
  for (const [entry, home] of homes) entry.href = samePage(entry) ?? home
}

function keepPlace({ currentTarget: entry }) {
  const page = samePage(entry)
  if (page) entry.href = new URL(location.search + location.hash, page)
}

window.document$?.subscribe(follow)
// However a link is followed: here, in a new tab by the middle button, or by its menu.
for (const entry of entries) {
  for (const way of ["click", "auxclick", "contextmenu"]) entry.addEventListener(way, keepPlace)
}
