// The files of the index: which there are is in the head; the others are fetched when a query needs them.

import { INDEX_CALL } from "./constants.js"
import { readHan } from "./fold.js"
import { decode } from "./postings.js"

const MAX_FILES = 200
const MAX_POSTINGS = 400

// Keeps the last `most` promises that were asked for, except those of null.
function remembering(most, make) {
  const kept = new Map()
  return (name) => {
    let promise = kept.get(name)
    if (promise) {
      kept.delete(name)
    } else {
      promise = make(name)
      promise.then((value) => { if (value === null) kept.delete(name) })
    }
    kept.set(name, promise)
    if (kept.size > most) kept.delete(kept.keys().next().value)
    return promise
  }
}

const NO_TERMS = { terms: [], postings: [] }
const NO_POSTINGS = new Map()

// Opens the index at `base`, whose head is the file `headPath`. Rejects if the head cannot be read.
export async function openIndex(base, headPath) {
  const head = await readFile(base, headPath)
  const beginnings = head.beginnings.split(" ")
  const trouble = { count: 0 }

  // A file that is missing or damaged costs what is in it, not the whole answer; the next query tries again.
  const read = remembering(MAX_FILES, async (path) => {
    try {
      return await readFile(base, path)
    } catch {
      trouble.count++
      return null
    }
  })

  function shardOf(term) {
    let low = 0
    let high = beginnings.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (beginnings[middle] <= term) low = middle
      else high = middle - 1
    }
    return low
  }

  const numbered = (kind, folders, number) => `${kind}/${folders[Math.floor(number / head.folder)]}/${number}`
  const readShard = remembering(MAX_FILES, async (number) => {
    const file = await read(numbered("terms", head.terms, number))
    return file && { terms: file.terms.split(" "), postings: file.postings.split(" ") }
  })
  const shard = async (number) => (await readShard(number)) || NO_TERMS

  const readPostings = remembering(MAX_POSTINGS, async (term) => {
    const file = await readShard(shardOf(term))
    if (!file) return null
    const position = positionOf(file.terms, term)
    // What is no term takes no place: most forms that a word might have are none.
    return file.terms[position] === term ? decode(file.postings[position]) : null
  })

  // A term's postings: a map from documents to impacts, the highest first. Empty where there are none.
  const postings = async (term) => (await readPostings(term)) || NO_POSTINGS

  // Up to `most` terms that begin with `beginning`, from at most `mostShards` shards.
  async function termsFrom(beginning, most, mostShards = 8) {
    const found = []
    const first = shardOf(beginning)
    for (let number = first; number < Math.min(beginnings.length, first + mostShards); number++) {
      if (number > first && beginnings[number] > beginning && !beginnings[number].startsWith(beginning)) break
      const { terms } = await shard(number)
      for (let position = positionOf(terms, beginning); position < terms.length; position++) {
        if (!terms[position].startsWith(beginning)) return found
        found.push(terms[position])
        if (found.length === most) return found
      }
    }
    return found
  }

  // The terms from `first` to `last` in at most `mostShards` shards.
  async function termsBetween(first, last, mostShards) {
    const start = shardOf(first)
    const end = Math.min(shardOf(last), start + mostShards - 1)
    const shards = await Promise.all(Array.from({ length: end - start + 1 }, (_, at) => shard(start + at)))
    return shards.flatMap(({ terms }) => terms.slice(positionOf(terms, first), positionOf(terms, last)))
  }

  async function ofDocument(sort, language, number) {
    const block = Math.floor(number / head.block)
    const folders = head[sort]?.[language]
    const found = folders && await read(numbered(`${sort}/${language}`, folders, block))
    return found && found[number % head.block]
  }
  const result = (language, number) => ofDocument("results", language, number)
  // What questions about a record are answered with; null for what is no record.
  const answers = (language, number) => ofDocument("answers", language, number)

  // What not every query needs.
  const rowOf = async (path) => ((await read(path)) || "").split(" ")
  const nearWords = () => rowOf(head.words)
  const askingWords = () => rowOf(head.asking)
  const learnHan = remembering(1, async () => {
    const rows = await read(head.han)
    return rows && readHan(rows.split(" "))
  })

  const { kinds, kindOf, yearOf } = marksOf(head)
  const markOf = (document) => ({ kind: kinds[kindOf[document]], year: yearOf[document] })

  return {
    count: head.count, forms: head.forms, byHand: head.byHand,
    stop: new Set(head.stop.split(" ")), small: new Set(`${head.stop} ${head.small}`.split(" ")), trouble,
    postings, termsFrom, termsBetween, result, answers, nearWords, askingWords, learnHan, markOf,
  }
}

// The kind and year of every document: the head tells where in their order a new kind or year begins.
function marksOf({ count, runs }) {
  const kinds = [...new Set(runs.map(([, kind]) => kind))]
  const kindOf = new Uint8Array(count)
  const yearOf = new Array(count)
  runs.forEach(([start, kind, year], at) => {
    const end = runs[at + 1]?.[0]
    kindOf.fill(kinds.indexOf(kind), start, end)
    // None where it has no year.
    yearOf.fill(year, start, end)
  })
  return { kinds, kindOf, yearOf }
}

// Where a term stands in a sorted row, or would.
function positionOf(terms, term) {
  let low = 0
  let high = terms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (terms[middle] < term) low = middle + 1
    else high = middle
  }
  return low
}

// One file. Over HTTP it is text that ends in JSON; from a saved copy, where nothing can be fetched, it is run.
async function readFile(base, path) {
  const url = `${base}${path}.js`
  if (new URL(url).protocol === "file:") return runFile(url, path)
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status} ${url}`)
  const text = await response.text()
  return JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")")))
}

const arrived = new Map()
self[INDEX_CALL] = (path, value) => arrived.set(path, value)

async function runFile(url, path) {
  await runScript(url)
  const value = arrived.get(path)
  arrived.delete(path)
  if (value === undefined) throw new Error(`damaged: ${url}`)
  return value
}

// A worker runs a script at once; a page from a disk runs one that lies beside it.
export const runScript = (url) => (typeof document === "undefined" ? self.importScripts(url) : runInPage(url))

function runInPage(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = url
    script.onload = () => {
      script.remove()
      resolve()
    }
    script.onerror = () => {
      script.remove()
      reject(new Error(`missing: ${url}`))
    }
    document.head.append(script)
  })
}
