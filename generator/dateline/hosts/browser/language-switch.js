// With instant navigation the theme replaces the page but not its header, so the language switch would
// stay on the old record. The addresses are taken from the new page's <link rel="alternate" hreflang>.

const entries = [...document.querySelectorAll("a.md-select__link[hreflang][data-home]")]
const homes = new Map(entries.map((entry) => [entry, new URL(entry.dataset.home, location.href).href]))

function follow() {
  const alternates = [...document.querySelectorAll('link[rel~="alternate"][hreflang]')]
  for (const [entry, home] of homes) {
    entry.href = alternates.find(({ hreflang }) => hreflang === entry.hreflang)?.href ?? home
  }
}

window.document$?.subscribe(follow)
