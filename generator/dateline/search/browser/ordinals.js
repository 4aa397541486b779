// Ordinals in one form, "4th": 第4回, 四度目の, fourth, no. 4, 제4차, 네 번째. See dateline/search/ordinals.py.

const ENGLISH = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ")
const KOREAN = "첫 두 세 네 다섯 여섯 일곱 여덟 아홉 열".split(" ")
const KANJI = "〇一二三四五六七八九"
const NUMBER = "([0-9]{1,3}|[〇一二三四五六七八九十]{1,3})"
const ORDINAL = new RegExp(
  `(?<![a-z])(?:(${ENGLISH.join("|")}|1st|2nd|3rd)|no\\.? ?([0-9]{1,3}))(?![a-z0-9])`
  + `|(?:(?<![0-9])第|(?<![가-힣])제) ?${NUMBER}(?![0-9])(?:(?:回目?|番目?|[次期代度차회기대])(?![長官관장]))?の?`
  + `|(?<![0-9])${NUMBER} ?(?:[回度番期代人つ]目|번째|회째|차(?![장관]))の?`
  + `|(?<![가-힣])(?:(${KOREAN.join("|")}) ?번째|첫 )|(?:最初|(?<![当年月期])初(?:めて)?)の`, "g")

const withOrdinals = (folded) => folded.replace(ORDINAL, oneForm)

function oneForm(_, english, abbreviated, behind, before, korean) {
  if (english) return `${ENGLISH.indexOf(english) + 1 || english[0]}th`
  if (abbreviated) return `${Number(abbreviated)}th`
  return ` #${korean ? KOREAN.indexOf(korean) + 1 : valueOf(behind || before || "一")}th `
}

function valueOf(number) {
  if (/[0-9]/.test(number)) return Number(number)
  const digits = (kanji) => Number([...kanji].map((digit) => KANJI.indexOf(digit)).filter((digit) => digit >= 0).join(""))
  const ten = number.lastIndexOf("十")
  return ten < 0 ? digits(number) : (digits(number.slice(0, ten)) || 1) * 10 + digits(number.slice(ten + 1))
}
