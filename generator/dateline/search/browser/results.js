// Results as the theme shows them.

import { fold, isRun, key, tokensOf } from "./fold.js"
import { escapeHtml, places, withMarks } from "./marks.js"
import { pairsOf } from "./query.js"

// The first results once more, now that their words are at hand: those that say exactly what was typed come first, and
// before all others those whose title or name it is. A record that says it all comes before its sources; of those that
// say as much as each other the one of which others speak most, the summit before its press conference, where its title
// does not make up for that.
export function byWording(shown, typed, { units, bare, isWhole, equal }, spoken) {
  const tokens = units.flatMap((unit) => unit.tokens || (unit.token ? [unit.token] : []))
  if (typed.length < (isRun(typed) ? 2 : 4)) return shown
  for (const hit of shown) {
    const [, title, , text, names] = hit.result
    const all = [title, ...names.map(([name]) => name)]
    const titles = all.map(key)
    hit.isCalledThat = titles.includes(typed)
    hit.isTitled = tokens.length > 1 && all.some((name) => hasAll(name, tokens))
    if (hit.isCalledThat) hit.score *= 2
    else if (titles.includes(bare)) hit.score *= 1.8
    else if (titles.some((name) => name.startsWith(typed))) hit.score *= 1.6
    else if (titles.some((name) => name.includes(typed))) hit.score *= 1.4 + 0.2 * shareOf(titles, typed)
    else if (key(text).includes(typed)) hit.score *= 1.3
    else if (hit.isTitled || equal.includes(hit.document)) hit.score *= 1.4
  }
  const spokenOf = ({ document, isTitled }) => (spoken.get(document) || 0) * (isTitled ? 2 : 1)
  shown.sort((one, other) => other.isCalledThat - one.isCalledThat || other.score - one.score || spokenOf(other) - spokenOf(one))
  const at = shown[0]?.kind === "source" && !shown[0].isCalledThat ? shown.findIndex(({ document, kind }) => kind !== "source" && isWhole(document)) : -1
  return at < 0 ? shown : [...shown.splice(at, 1), ...shown]
}

// Whether a name has every token, in any order.
function hasAll(name, tokens) {
  const words = tokensOf(fold(name))
  return tokens.every((token) => words.some((word) => (isRun(token) ? word.includes(token) : word === token)))
}

// How much was typed of the name of which most was.
const shareOf = (names, typed) =>
  Math.max(...names.map((name) => (name.includes(typed) ? typed.length / name.length : 0)))

// What to mark: a name as it was meant, else its words; a run, else its pairs; words as typed, or those meant.
export function needlesOf({ units, words }) {
  const tells = (token) => token && (isRun(token) ? token.length > 1 || units.length === 1 : token.length > 1)
  const needles = [[words]]
  for (const { kind, key: name, tokens, token } of units) {
    if (tokens) needles.push([[name], tokens.filter((word) => tells(word) && (isRun(word) || word.length > 2))])
    else if (kind === "run") needles.push([[token], pairsOf(token)])
    else if (tells(token)) needles.push([[token]])
  }
  return needles
}

// What marks names in other scripts than the one typed: all names of the records that were meant (`results`).
export const namesOf = (results) => results.filter(Boolean).map(([, title, , , names]) =>
  [[title, ...names.map(([name]) => name)].map(key).filter((name) => name.length > (isRun(name) ? 1 : 2))
    .map((name) => `${name} `)])

// A result in the theme's shape; `labels` are the names of kinds in the page's language. `sought` has `needles`, `names`
// and `dates`.
export function itemOf([url, title, date, text, names], kind, { needles, names: meant, dates }, isDated, labels, score) {
  const all = [...needles, ...meant]
  const inText = places(text, all, dates)
  const inDate = isDated && date ? [[0, date.length]] : []
  const facts = [`<span>${escapeHtml(labels[`record_kind_${kind}`])}</span>`]
  if (date) facts.push(`<span>${withMarks(date, inDate)}</span>`)
  const other = places(title, needles).length ? null : bestName(names, needles)
  if (other && !inText.some(([start, end]) => text.slice(start, end) === other.name)) {
    facts.push(`<span lang="${escapeHtml(other.language)}" dir="auto">${withMarks(other.name, other.found)}</span>`)
  }
  return {
    location: url,
    title: withMarks(title, places(title, all, dates)),
    text: `<p class="dl-search-facts">${facts.join(" ")}</p><p>${withMarks(text, inText)}</p>`,
    score,
    terms: {},
  }
}

// The name that was found, where the title is not it: in another script, say.
function bestName(names, needles) {
  let best = null
  let most = 0
  for (const [name, language] of names) {
    const found = places(name, needles)
    const length = found.reduce((sum, [start, end]) => sum + end - start, 0) / name.length
    if (length > most) {
      most = length
      best = { name, language, found }
    }
  }
  return most > 0.2 ? best : null
}
