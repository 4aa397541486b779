// Results as the theme shows them. It writes titles and texts as HTML, so everything is escaped here, once.

const escapeHtml = (text) =>
  text.replace(/[&<>"']/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign])

// Where what was looked for stands in a text, as pairs of positions in it, in order, none overlapping. Each of
// `needles` is a row of alternatives, the best first, and each alternative a row of texts.
function places(text, needles) {
  const { letters, positions, ends, beginsWord } = lettersIn(text)
  const marked = new Uint8Array(text.length)
  const mark = (needle) => {
    let isFound = false
    for (let at = letters.indexOf(needle); at >= 0; at = letters.indexOf(needle, at + 1)) {
      if (!isRun(needle) && !beginsWord[at]) continue
      marked.fill(1, positions[at], ends[at + needle.length - 1])
      isFound = true
    }
    return isFound
  }
  for (const alternatives of needles) alternatives.some((row) => row.filter(mark).length)
  const found = []
  for (let at = 0; at < text.length; at++) {
    if (!marked[at]) continue
    const start = at
    while (marked[at]) at++
    found.push([start, at])
  }
  return found
}

// What is folded together: a sign and a small kana behind it.
const SIGNS = /[^][ァィゥェォュぁぃぅぇぉゅ]?/gu

// The folded letters of a text without what stands between them, where each is from and ends, and which begin a word.
function lettersIn(text) {
  let letters = ""
  const positions = []
  const ends = []
  const beginsWord = []
  let isAfterLetter = false
  let at = 0
  for (const sign of text.match(SIGNS) || []) {
    const folded = fold(sign)
    for (const letter of folded) {
      if (!LETTER.test(letter)) continue
      letters += letter
      positions.push(at)
      ends.push(at + sign.length)
      beginsWord.push(!isAfterLetter)
      isAfterLetter = true
    }
    if (folded && !LETTER.test(folded)) isAfterLetter = false
    at += sign.length
  }
  return { letters, positions, ends, beginsWord }
}

function withMarks(text, found) {
  let html = ""
  let done = 0
  for (const [start, end] of found) {
    html += `${escapeHtml(text.slice(done, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`
    done = end
  }
  return html + escapeHtml(text.slice(done))
}

// The first results once more, now that their words are at hand: those that say exactly what was typed come first.
function byWording(shown, typed, units) {
  const tokens = units.flatMap((unit) => unit.tokens || (unit.token ? [unit.token] : []))
  if (typed.length < (isRun(typed) ? 2 : 4)) return shown
  for (const hit of shown) {
    const [, title, , text, names] = hit.result
    const all = [title, ...names.map(([name]) => name)]
    const titles = all.map(key)
    if (titles.includes(typed)) hit.score *= 2
    else if (titles.some((name) => name.startsWith(typed))) hit.score *= 1.6
    else if (titles.some((name) => name.includes(typed))) hit.score *= 1.4 + 0.2 * shareOf(titles, typed)
    else if (key(text).includes(typed)) hit.score *= 1.3
    else if (tokens.length > 1 && all.some((name) => hasAll(name, tokens))) hit.score *= 1.4
  }
  return shown.sort((one, other) => other.score - one.score)
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
function needlesOf({ units, words }) {
  const tells = (token) => token && (isRun(token) ? token.length > 1 || units.length === 1 : token.length > 1)
  const needles = [[words]]
  for (const { kind, key: name, tokens, token } of units) {
    if (tokens) needles.push([[name], tokens.filter((word) => tells(word) && (isRun(word) || word.length > 2))])
    else if (kind === "run") needles.push([[token], pairsOf(token)])
    else if (tells(token)) needles.push([[token]])
  }
  return needles
}

// A result in the theme's shape; `labels` are the names of kinds in the page's language.
function itemOf([url, title, date, text, names], kind, needles, labels, score) {
  const inTitle = places(title, needles)
  const inText = places(text, needles)
  const facts = [labels[`record_kind_${kind}`], date].filter(Boolean).map((fact) => `<span>${escapeHtml(fact)}</span>`)
  const other = inTitle.length ? null : bestName(names, needles)
  if (other && !inText.some(([start, end]) => text.slice(start, end) === other.name)) {
    facts.push(`<span lang="${escapeHtml(other.language)}" dir="auto">${withMarks(other.name, other.found)}</span>`)
  }
  return {
    location: url,
    title: withMarks(title, inTitle),
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
