// Dates in what a reader types, as the terms that dateline/search/dates_in_text.py gives to records:
// "#2018", "#2018-06", "#2018-06-12", "#-0043", and without the year "#-06" and "#-06-12".

import {
  AROUND_MONTHS, DATE_SIGN, DAY_DIGITS, KANJI_DIGITS, MONTH_DIGITS, MONTHS, YEAR_DIGITS,
} from "./constants.js"
import { withEras } from "./eras.js"
import { valueOf } from "./ordinals.js"

const MONTH_OF = new Map(MONTHS.toLowerCase().split("|").flatMap((names, at) => names.split(" ").map((name) => [name, at + 1])))
const NAMES = [...MONTH_OF.keys()].sort((a, b) => b.length - a.length).join("|")

const YEAR = `(${YEAR_DIGITS}|~-?[0-9]{4,5})`
const MONTH = `(${MONTH_DIGITS})`
const DAY = `(${DAY_DIGITS})`
const NO_DIGIT = "(?![0-9])"
const OF = `(?: (?:${AROUND_MONTHS.join("|")}))?`
const ARTICLE = "(?:(?:the|le|el|am|den|dem|der|vom) )?"
const AFTER_NONE = "(?<![0-9])"

// Each form with the places of year, month and day among its groups.
const FORMS = [
  [`${AFTER_NONE}${YEAR}[-/.]${MONTH}(?:[-/.]${DAY})?${NO_DIGIT}`, 1, 2, 3],
  // 1892. 8. 16. as Koreans write it.
  [`${AFTER_NONE}${YEAR}\\. ?${MONTH}\\. ?${DAY}${NO_DIGIT}`, 1, 2, 3],
  [`${AFTER_NONE}${YEAR}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])${NO_DIGIT}`, 1, 2, 3],
  [`${AFTER_NONE}${YEAR} ?[年년](?: ?${MONTH} ?[月월](?: ?${DAY} ?[日号일]?)?)?`, 1, 2, 3],
  [`(?<![a-z0-9])${ARTICLE}${DAY}(?:st|nd|rd|th|er|\\.)?${OF} (${NAMES})(?![a-z])\\.?,?(?:${OF} ?${YEAR})?${NO_DIGIT}`, 3, 2, 1],
  [`(?<![a-z0-9])(${NAMES})(?![a-z])\\.? ${DAY}(?:st|nd|rd|th)?(?![a-z0-9])(?:,? ${YEAR}${NO_DIGIT})?`, 3, 1, 2],
  [`(?<![a-z0-9])(${NAMES})(?![a-z])\\.?,?${OF} ${YEAR}${NO_DIGIT}`, 2, 1, 0],
  [`${AFTER_NONE}${YEAR} (${NAMES})(?![a-z])(?: ${DAY}${NO_DIGIT})?`, 1, 2, 3],
  [`${AFTER_NONE}${MONTH} ?[月월](?: ?${DAY} ?[日号일]?${NO_DIGIT})?`, 0, 1, 2],
  [`${AFTER_NONE}${MONTH}[-/]${DAY}[-/]${YEAR}${NO_DIGIT}`, 3, 1, 2],
  // With points, or where it could be no month, the day comes first.
  [`${AFTER_NONE}${DAY}(?:[-/]|\\. ?)${MONTH}(?:[-/]|\\. ?)${YEAR}${NO_DIGIT}`, 3, 2, 1],
  [`${AFTER_NONE}${MONTH}/${DAY}${NO_DIGIT}`, 0, 1, 2],
  // "may" and "march" alone are words.
  [`(?<![a-z0-9])(${MONTHS.match(/[A-Z]\w+/g).join("|").toLowerCase()})(?![a-z0-9])`, 0, 1, 0],
  [`${AFTER_NONE}${YEAR}${NO_DIGIT}`, 1, 0, 0],
].map(([form, ...places]) => [new RegExp(form, "g"), ...places])

const TERM = new RegExp(`^${DATE_SIGN}(-?[0-9]{4,5})?(.*)`)

const ERAS = new Map([["昭和", 1925], ["平成", 1988], ["令和", 2018]])
// 二〇一八年六月十二日, 平成三十年; but 三年 and 一日 are spans as well.
const KANJI = `[${KANJI_DIGITS}十]`
const IN_KANJI = new RegExp(
  `(?<!${KANJI})(?:[${KANJI_DIGITS}]{4}(?=年)|(?<=昭和|平成|令和)${KANJI}{1,3}(?=年)|(?<=前)${KANJI}{1,4}(?=年)|${KANJI}{1,2}(?=月)|(?<=月)${KANJI}{1,3}(?=[日号]))`, "g")
const ERA_YEAR = /(昭和|平成|令和) ?(元|[0-9]{1,2}) ?年/g

// Behind a day it is August in Spanish: 16 ago 1892; two years ago it is none.
const SPANISH_AUGUST = new RegExp(`(?<![a-z0-9])(${DAY_DIGITS}) ago(?![a-z])`, "g")

// The dates of a folded query, and the query without them.
export function takeDates(folded) {
  const dates = []
  const ofOurs = folded.replace(IN_KANJI, valueOf).replace(ERA_YEAR, (_, era, year) => `${ERAS.get(era) + (year === "元" ? 1 : Number(year))}年`).replace(SPANISH_AUGUST, "$1 agosto")
  return { dates, rest: eachDate(withEras(ofOurs), (term) => dates.push(term)) }
}

// Tells the term of each date in a folded text, and from where to where it stands. Gives the text with blanks there.
export function eachDate(folded, tell) {
  return FORMS.reduce((rest, [form, year, month, day]) => rest.replace(form, (...groups) => {
    const [start] = groups.slice(-2)
    const { length } = groups[0]
    tell(dateTerm(groups[year || Infinity], groups[month || Infinity], groups[day || Infinity]), start, start + length)
    return " ".repeat(length)
  }), folded)
}

// Whether the date of a text lies in one that was typed. The year may be missing from either.
export function isOfDate(term, typed) {
  const [, year, rest] = term.match(TERM)
  const [, typedYear, typedRest] = typed.match(TERM)
  const isYear = year === typedYear || (typedRest && !(year && typedYear))
  return Boolean(isYear) && `${rest}-`.startsWith(`${typedRest}-`)
}

function dateTerm(year, month, day) {
  const two = (number) => String(number).padStart(2, "0")
  const number = month && (MONTH_OF.get(month) || Number(month))
  return `${DATE_SIGN}${(year || "").replace("~", "")}${number ? `-${two(number)}` : ""}${number && day ? `-${two(day)}` : ""}`
}
