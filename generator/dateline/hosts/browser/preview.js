// Loads the page again when the site has changed, and waits for that where the server has gone meanwhile. A browser keeps
// six connections to a server, and more open tabs would wait for ever: so one of them asks, and tells the others.

const here = document.currentScript.dataset
const shown = Number(here.number)
const tabs = new BroadcastChannel("dateline-preview")

// Each tab says what it shows when it is opened, and whoever hears of something older answers: so none is left behind.
tabs.onmessage = ({ data: number }) => {
  if (number > shown) location.reload()
  else if (number < shown) tabs.postMessage(shown)
}

async function ask() {
  let newest = shown
  while (newest === shown) {
    try {
      newest = Number(await (await fetch(here.news, { cache: "no-store" })).text())
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
  }
  tabs.postMessage(newest)
  location.reload()
}

// By an address of the network a browser has no locks: there each tab asks for itself.
if (navigator.locks) navigator.locks.request("dateline-preview", ask)
else ask()
tabs.postMessage(shown)
