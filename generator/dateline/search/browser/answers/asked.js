// What an event may say of a question, part by part: a word, a run of characters, a name; each in other words, too.

import { HIGHEST_IMPACT, MENTION_SIGN, OWN_PLACE } from "../constants.js"
import { alike } from "./alike.js"
import { isRun } from "./items.js"

const LEAST_ABOUT = 4 // the impact of a mention from which an event is about somebody
const LEAST_NAMED = 3 // the impact of a mention without which it is not about somebody at all
export const OTHERWISE = 0.9 // what another word of the same meaning counts

const rarity = (index, size) => Math.log(1 + index.count / (size || 1))

// How much of a word or run each document says, itself or otherwise.
export async function askedWord(index, text) {
  const [itself, ...others] = await Promise.all(alike(text, index.forms).map((one) => written(index, one)))
  const documents = new Map(itself.documents)
  for (const other of others) {
    for (const [document, impact] of other.documents) {
      if (other.shareOf(document) === 1) documents.set(document, Math.max(documents.get(document) || 0, OTHERWISE * impact))
    }
  }
  const full = others.filter(({ size }) => size)
  const weight = itself.size || !full.length ? itself.weight : Math.min(...full.map((one) => one.weight))
  const most = (sort, document) => Math.max(itself[sort](document), ...full.map((one) => (one.shareOf(document) === 1 ? OTHERWISE * one[sort](document) : 0)))
  return {
    text, weight, documents, isUnknown: !isRun(text) && !documents.size,
    shareOf: (document) => most("shareOf", document),
    impactOf: (document) => most("impactOf", document),
  }
}

async function written(index, text) {
  const terms = isRun(text) && text.length > 1 ? Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)) : [text]
  const found = await Promise.all(terms.map(index.postings))
  const weights = found.map(({ size }) => rarity(index, size))
  const documents = new Map()
  for (const postings of found) for (const [document, impact] of postings) documents.set(document, (documents.get(document) || 0) + impact / found.length)
  return {
    weight: Math.max(...weights), documents, size: documents.size,
    shareOf: (document) => found.filter((postings) => postings.has(document)).length / found.length,
    impactOf: (document) => documents.get(document) || 0,
  }
}

// How much each document is about who and what is named.
export function askedNames({ index, has, people, places, organisations, topics, events, shared }) {
  const sides = has("part") ? [] : organisations // 中国側
  const bearers = people.map(({ document }) => [document]).concat(shared.map((documents) => [...documents.keys()]))
  const names = [...bearers, ...[...places, ...sides, ...topics, ...events].map(({ document }) => [document])]
  const isPlace = (at) => at >= bearers.length && at < bearers.length + places.length
  return Promise.all(names.map(async (documents, at) => {
    const found = await Promise.all(documents.map((document) => index.postings(`${MENTION_SIGN}${document}`)))
    const most = (document) => Math.max(...found.map((postings) => postings.get(document) || 0))
    // Where much was, having been there tells little of what is meant.
    const about = (document) => (isPlace(at) && most(document) === OWN_PLACE ? LEAST_ABOUT : most(document))
    return {
      text: "NAME", weight: Math.max(...found.map(({ size }) => rarity(index, size))),
      documents: new Map(found.flatMap((postings) => [...postings])),
      shareOf: (document) => (about(document) >= LEAST_ABOUT ? 1 : about(document) / HIGHEST_IMPACT),
      impactOf: about,
      isOf: (document) => at >= bearers.length || about(document) >= LEAST_NAMED,
    }
  }))
}
