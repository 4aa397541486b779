// Which topics a question is about.

import { WORDS_AND_RUNS } from "../constants.js"
import { alike } from "./alike.js"
import { isRun } from "./items.js"
import { sayingOf, shareSaid } from "./titles.js"

const MAX_TOPICS = 6

// Those that are named, else those of which all of a title is said, and nothing that it does not say.
export async function topicsMeant({ index, read, hits, topics, people, shared, rest, tokens }) {
  if (topics.length) return rest.length ? [] : topics
  const found = hits.filter(([document]) => index.markOf(document).kind === "topic").slice(0, MAX_TOPICS)
  const bearers = await Promise.all(shared.flatMap((documents) => [...documents.keys()]).map(read))
  const names = [...people, ...bearers].flatMap(({ titles }) => titles)
  const said = sayingOf([...tokens.flatMap((token) => alike(token, index.forms)), ...names])
  const isIn = (title) => (text) => (isRun(text) ? title.includes(text) : title.match(new RegExp(WORDS_AND_RUNS, "g")).some((word) => alike(text, index.forms).includes(word)))
  const isMeant = ({ titles }) => titles.some((title) => shareSaid(title, said, index.stop) === 1 && rest.every(isIn(title)))
  return (await Promise.all(found.map(([document]) => read(document)))).filter(isMeant)
}
