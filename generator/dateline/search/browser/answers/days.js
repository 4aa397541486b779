// Days as records have them, "2018-06-12" and "-0043-03-15", compared, and how many lie between them in words.

const WRITTEN = /^(-?\d{4,5})-(\d\d)-(\d\d)$/
const ONE_DAY = 86_400_000 // milliseconds

// A number that grows with the day.
export function placeOf(day) {
  const [, year, month, date] = day.match(WRITTEN)
  return year * 10_000 + month * 100 + Number(date)
}

// Days from one to another.
export const daysBetween = (one, other) => Math.round((instantOf(other) - instantOf(one)) / ONE_DAY)

function instantOf(day) {
  const [, year, month, date] = day.match(WRITTEN)
  return new Date(0).setUTCFullYear(year, month - 1, date)
}

// A number of days as the language writes it; `label` is a text or one for each form of a number.
export function inWords(label, n, language) {
  const forms = typeof label === "string" ? { other: label } : label
  const text = forms[`=${n}`] ?? forms[new Intl.PluralRules(language).select(n)] ?? forms.other
  return text.replace("{number}", new Intl.NumberFormat(language).format(n)).replace("{n}", n)
}
