// Results as the theme shows them. It writes titles and texts as HTML, so everything is escaped here, once.

const escapeHtml = (text) =>
  text.replace(/[&<>"']/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign])

// Where what was looked for stands in a text, as pairs of positions in it, in order, none overlapping. Each of
// `needles` is a row of alternatives, the best first, and each alternative a row of texts; a blank behind one says that
// the word ends there. `dates` are terms.
function places(text, needles, dates = []) {
  const { letters, positions, ends, beginsWord, plain, origins } = lettersIn(text)
  const marked = new Uint8Array(text.length)
  const isEnd = (at) => at === letters.length || beginsWord[at]
  const mark = (needle) => {
    const sought = needle.trimEnd()
    let isFound = false
    for (let at = letters.indexOf(sought); at >= 0; at = letters.indexOf(sought, at + 1)) {
      const end = at + sought.length
      if (!isRun(sought) && !(beginsWord[at] && (sought === needle || isEnd(end)))) continue
      marked.fill(1, positions[at], ends[end - 1])
      isFound = true
    }
    return isFound
  }
  for (const alternatives of needles) alternatives.some((row) => row.filter(mark).length)
  if (dates.length) {
    eachDate(plain, (term, start, end) => {
      if (dates.some((date) => isOfDate(term, date))) marked.fill(1, origins[start][0], origins[end - 1][1])
    })
  }
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

// A text folded sign by sign (`plain`) with where each is from and ends (`origins`); and its letters without what stands
// between them, ordinals in their one form, where each is from and ends, and which begin a word.
function lettersIn(text) {
  let plain = ""
  const origins = []
  let position = 0
  for (const sign of text.match(SIGNS) || []) {
    const folded = foldSigns(sign)
    plain += folded
    for (let n = 0; n < folded.length; n++) origins.push([position, position + sign.length])
    position += sign.length
  }
  let letters = ""
  const positions = []
  const ends = []
  const beginsWord = []
  let before = ""
  const add = (letter, start, end) => {
    if (LETTER.test(letter)) {
      letters += letter
      positions.push(start)
      ends.push(end)
      beginsWord.push(!LETTER.test(before) || isRun(before) !== isRun(letter))
    }
    before = letter
  }
  let done = 0
  const addUntil = (end) => { for (; done < end; done++) add(plain[done], ...origins[done]) }
  for (const match of plain.matchAll(ORDINAL)) {
    addUntil(match.index)
    done += match[0].length
    const last = done - (match[0].endsWith("の") ? 2 : 1)
    for (const letter of oneForm(...match)) add(letter, origins[match.index][0], origins[last][1])
  }
  addUntil(plain.length)
  return { letters, positions, ends, beginsWord, plain, origins }
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

// What marks names in other scripts than the one typed: all names of the records that were meant (`results`).
const namesOf = (results) => results.filter(Boolean).map(([, title, , , names]) =>
  [[title, ...names.map(([name]) => name)].map(key).filter((name) => name.length > (isRun(name) ? 1 : 2))
    .map((name) => `${name} `)])

// A result in the theme's shape; `labels` are the names of kinds in the page's language. `sought` has `needles`, `names`
// and `dates`.
function itemOf([url, title, date, text, names], kind, { needles, names: meant, dates }, isDated, labels, score) {
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
