// With instant navigation the theme replaces the page but not its header, so the language switch would
// stay on the old record. The addresses are taken from the new page's <link rel="alternate" hreflang>.
;(function () {
  "use strict"
  var entries = Array.from(document.querySelectorAll("a.md-select__link[hreflang][data-home]"))
  var homes = new Map(entries.map(function (entry) {
    return [entry, new URL(entry.dataset.home, location.href).href]
  }))
  function follow() {
    homes.forEach(function (home, entry) {
      var same = Array.from(document.querySelectorAll('link[rel~="alternate"][hreflang]')).find(function (link) {
        return link.hreflang === entry.hreflang
      })
      entry.href = same ? same.href : home
    })
  }
  if (window.document$) window.document$.subscribe(follow)
})()
