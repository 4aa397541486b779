// Runs the worker of a folder outside a browser: `node ask.js FOLDER HEAD` with queries as JSON on the standard input
// gives for each the titles that it finds, what the years to choose from are called, and, with labels as JSON behind
// HEAD, the lines that answer it.

const { readFileSync } = require("fs")
const { runInThisContext } = require("vm")

const [folder, head, labels] = process.argv.slice(2)
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
globalThis.fetch = async (url) => ({ ok: true, text: async () => read(url) })

async function next() {
  while (!arrived.length) await new Promise((woken) => { wake = woken })
  return arrived.shift().data
}

async function main() {
  importScripts(WORKER)
  const dateline = { path: "../../search/", head, language: "en", labels: labels ? JSON.parse(labels) : new Proxy({}, { get: (_, key) => key }), asOf: "2026-01-01" }
  hear({ data: { type: 0, data: { config: { dateline } } } })
  await next()
  const found = []
  for (const data of JSON.parse(readFileSync(0, "utf8"))) {
    hear({ data: { type: 2, data, answers: Boolean(labels) } })
    const { items, years, isAsking } = await next()
    const lines = labels && isAsking ? (await next()).map(({ text }) => text) : []
    const titles = items.map(([item]) => item.title.replaceAll(/<[^>]*>/g, ""))
    found.push({ titles, lines, years: years.map(([, name]) => String(name)) })
  }
  console.log(JSON.stringify(found))
}

main()
