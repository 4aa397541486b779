// The marks in the picture of years whose events are filtered out fade: those of events, bars of months, years, forecasts.

const eventOf = (path) => path.split("/").at(-2)
const folder = (address) => address.pathname.replace(/index\.html$/, "")

export function fadeMarks(shown, rows) {
  const ids = new Map(rows.map((row) => [eventOf(folder(row.querySelector("a"))), row]))
  const isShown = (id) => shown.has(ids.get(id))
  const isOn = shown.size < rows.length
  for (const mark of document.querySelectorAll(".dl-picture--strip svg a")) {
    const events = standsFor(mark, ids)
    mark.classList.toggle("dl-off", isOn && events !== null && !events.some(isShown))
    const count = mark.dataset.events && mark.querySelector("text")
    if (count) count.textContent = mark.dataset.events.split(" ").filter(isShown).length
  }
}

// The ids of the events that a mark stands for; null where it stands for none.
function standsFor(mark, ids) {
  if (mark.dataset.events) return mark.dataset.events.split(" ")
  const address = new URL(mark.href.baseVal, location.href)
  const year = document.getElementById(address.hash.slice(1))?.closest("[data-year]")
  if (year) return [...ids.keys()].filter((id) => year.contains(ids.get(id)))
  const event = eventOf(folder(address))
  return ids.has(event) ? [event] : null
}
