// The first, the last or another one of what a topic follows, where the record has all of it: "last inter-Korean summit".

import { WORDS_AND_RUNS } from "../constants.js"
import { alike } from "./alike.js"
import { tellEvent } from "./events.js"
import { isRun } from "./items.js"
import { sayingOf, shareSaid } from "./titles.js"

const MAX_TOPICS = 6

export async function inRow(question) {
  const { has, ordinals, people, places, organisations, events, shared, period } = question
  if (has("which_number", "how_many") || [people, places, organisations, events, shared].some(({ length }) => length) || period) return null
  const number = has("first") ? 1 : ordinals[0]
  if (!number && !has("last") || ordinals.length > 1) return null
  const [topic, another] = (await topicsMeant(question)).filter(({ whole }) => whole)
  if (!topic || another) return null
  const document = has("last") ? topic.whole[topic.whole.length - 1] : topic.whole[number - 1]
  return document === undefined ? null : tellEvent(question, await question.read(document))
}

// Those that are named, else those of which all of a title is said, and nothing that it does not say.
async function topicsMeant({ index, read, hits, topics, rest, tokens }) {
  if (topics.length) return rest.length ? [] : topics
  const found = hits.filter(([document]) => index.markOf(document).kind === "topic").slice(0, MAX_TOPICS)
  const said = sayingOf(tokens.flatMap((token) => alike(token, index.forms)))
  const isIn = (title) => (text) => (isRun(text) ? title.includes(text) : title.match(new RegExp(WORDS_AND_RUNS, "g")).some((word) => alike(text, index.forms).includes(word)))
  const isMeant = ({ titles }) => titles.some((title) => shareSaid(title, said, index.stop) === 1 && rest.every(isIn(title)))
  return (await Promise.all(found.map(([document]) => read(document)))).filter(isMeant)
}
