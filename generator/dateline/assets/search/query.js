// What a reader typed, taken apart into what can be looked up: dates, names, words and runs of characters.

const MOST_CHARACTERS = 200
const MOST_TOKENS = 12
const LONGEST_NAME = 4 // tokens
const LONGEST_RUN = 24 // characters in which names are looked for
const NEARBY_SHARDS = 8

const AFTER_NAME = new RegExp(
  "^(?:元|前|氏|さん|様|君|大統領|国家主席|主席|総書記|書記長|委員長|副委員長|国務委員長|首相|外相|外務相|国務長官|長官|"
  + "副部長|部長|補佐官|特別代表|代表|大使|議員|教授|記者|は|が|を|に|の|と|で|へ|も|や|から|まで|より|について|による)+")
const BEFORE_NAME = /(?:は|が|を|に|の|と|で|へ|も|や|から|まで|より|対)+$/
const AFTER_HANGUL_NAME = new RegExp(
  "^(?:전|씨|님|위원장|국무위원장|총비서|총서기|대통령|국가주석|주석|총리|외무상|장관|국무장관|부장|제1부부장|대표|특사|"
  + "이|가|은|는|을|를|의|에|에서|에게|께서|와|과|랑|도|로|으로|만|부터|까지|보다|처럼)+")

// The units of a query, in order. Each is one of
//   {kind: "date", term}                       {kind: "name", documents: Map(document -> sureness), tokens}
//   {kind: "near", documents, tokens}          {kind: "word", token}          {kind: "run", token}
async function unitsOf(index, query) {
  const { dates, rest } = takeDates(fold(query.slice(0, MOST_CHARACTERS)))
  const units = dates.map((term) => ({ kind: "date", term }))
  const tokens = tokensOf(rest).slice(0, MOST_TOKENS)
  const named = await namesIn(index, tokens)
  for (let at = 0; at < tokens.length;) {
    const name = named[at] || await nearName(index, tokens, at, named)
    if (name) {
      units.push({ ...name, isLast: at + name.tokens.length === tokens.length })
      at += name.tokens.length
      continue
    }
    const token = tokens[at++]
    const isLast = at === tokens.length
    if (isRun(token)) units.push(...(await partsOfRun(index, token)).map((unit) => ({ ...unit, isLast })))
    else if (tokens.length === 1 || !index.stop.has(token)) units.push({ kind: "word", token, isLast })
  }
  return { units, tokens }
}

const nameOf = (index, text) => index.postings(`=${text}`)

// For each token the longest name that begins there, if one does.
async function namesIn(index, tokens) {
  return Promise.all(tokens.map(async (_, at) => {
    for (let count = Math.min(LONGEST_NAME, tokens.length - at); count > 0; count--) {
      const together = tokens.slice(at, at + count)
      const documents = await nameOf(index, together.join(""))
      if (documents.size) return { kind: "name", documents, tokens: together, key: together.join("") }
    }
    return null
  }))
}

// The name that the tokens from `at` on were meant to be, if they are a few steps away from one.
async function nearName(index, tokens, at, named) {
  for (let count = Math.min(LONGEST_NAME, tokens.length - at); count > 0; count--) {
    if (named.slice(at, at + count).some(Boolean)) continue
    const together = tokens.slice(at, at + count)
    const text = together.join("")
    if (!mostSteps(text) || (count === 1 && await isKnown(index, text))) continue
    const { found, steps } = nearest(text, await namesNear(index, text))
    if (!found.length) continue
    const documents = new Map()
    for (const name of found) {
      for (const [document, sureness] of await nameOf(index, name)) documents.set(document, sureness)
    }
    return { kind: "near", documents, tokens: together, key: found[0], steps }
  }
  return null
}

// Whether a single token is itself something that texts say.
async function isKnown(index, token) {
  if (!isRun(token)) return (await index.postings(token)).size > 0
  const counts = await Promise.all(pairsOf(token).map(async (pair) => (await index.postings(pair)).size))
  return counts.every(Boolean)
}

// All names if there are few, and those that begin alike.
async function namesNear(index, text) {
  const most = 20000
  const names = [
    ...await index.termsFrom("=", most, NEARBY_SHARDS),
    ...await index.termsFrom(`=${text[0]}`, most, NEARBY_SHARDS),
  ]
  return [...new Set(names)].map((name) => name.slice(1))
}

// A run of Han and kana or of Hangul, which has no spaces: the names in it, and what is left between them.
async function partsOfRun(index, run) {
  const after = isHangul(run) ? AFTER_HANGUL_NAME : AFTER_NAME
  const units = []
  let left = ""
  const flush = (isBeforeName) => {
    if (units.length) left = left.replace(after, "")
    if (isBeforeName) left = left.replace(BEFORE_NAME, "")
    if (left) units.push({ kind: "run", token: left })
    left = ""
  }
  for (let at = 0; at < run.length;) {
    const name = at < LONGEST_RUN && await longestName(index, run.slice(at, at + LONGEST_RUN))
    if (name) {
      flush(true)
      units.push(name)
      at += name.key.length
    } else {
      left += run[at++]
    }
  }
  flush(false)
  return units
}

// The longest name that a run begins with.
async function longestName(index, run) {
  for (let length = Math.min(12, run.length - 1); length > 1; length--) {
    const text = run.slice(0, length)
    const documents = await nameOf(index, text)
    if (documents.size) return { kind: "name", documents, tokens: [text], key: text }
  }
  return null
}

const pairsOf = (run) => Array.from({ length: Math.max(run.length - 1, 0) }, (_, at) => run.slice(at, at + 2))
