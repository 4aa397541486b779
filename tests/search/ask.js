// Runs the worker of a folder outside a browser: `node ask.js FOLDER HEAD` with queries as JSON on the standard input
// gives for each the titles that it finds, the words of it that no page has, what the years to choose from are called, how many times files were waited for
// before them, and, with labels as JSON behind HEAD, the lines that answer it; behind those the language of the page.

const { readFileSync } = require("fs")
const { runInThisContext } = require("vm")

const [folder, head, labels, language = "en"] = process.argv.slice(2)
const WORKER = "http://site.invalid/assets/dateline/search-worker.js"
const read = (url) => readFileSync(folder + new URL(url).pathname, "utf8")
const arrived = []
let hear
let wake = () => null

globalThis.self = globalThis
globalThis.addEventListener = (_, listener) => { hear = listener }
globalThis.postMessage = (message) => { arrived.push(message); wake() }
globalThis.location = { href: WORKER }
globalThis.importScripts = (url) => runInThisContext(read(url))
// Files that are asked for at once come at once.
const waiting = []
let rounds = 0
globalThis.fetch = (url) => new Promise((found) => {
  if (!waiting.length) {
    setTimeout(() => {
      rounds++
      for (const come of waiting.splice(0)) come()
    })
  }
  waiting.push(() => found({ ok: true, text: async () => read(url) }))
})

async function next() {
  while (!arrived.length) await new Promise((woken) => { wake = woken })
  return arrived.shift().data
}

async function main() {
  importScripts(WORKER)
  const dateline = { path: "../../search/", head, language, labels: labels ? JSON.parse(labels) : new Proxy({}, { get: (_, key) => key }), asOf: "2026-01-01" }
  hear({ data: { type: 0, data: { config: { dateline } } } })
  await next()
  const found = []
  for (const data of JSON.parse(readFileSync(0, "utf8"))) {
    rounds = 0
    hear({ data: { type: 2, data, answers: Boolean(labels) } })
    const { items, years, unknown, isAsking } = await next()
    const waited = rounds
    const lines = labels && isAsking ? (await next()).map(({ text }) => text) : []
    const titles = items.map(([item]) => item.title.replaceAll(/<[^>]*>/g, ""))
    found.push({ titles, lines, unknown, years: years.map(([, name]) => String(name)), rounds: waited })
  }
  console.log(JSON.stringify(found))
}

main()
