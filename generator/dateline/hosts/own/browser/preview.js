// Loads the page again when the site has changed, and waits for that where the server has gone meanwhile.

const here = document.currentScript
const news = new URL(`/livereload?since=${here.dataset.number}`, location.href)

async function wait() {
  for (;;) {
    try {
      const number = await (await fetch(news, { cache: "no-store" })).text()
      if (number !== here.dataset.number) break
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
  }
  location.reload()
}

wait()
