// Ordinals in one form, "4th": 第4回, 四度目の, fourth, no. 4, 제4차, 네 번째. See dateline/search/ordinals.py.

import {
  ABBREVIATED_ORDINAL, AT_FIRST, COUNTED_ORDINAL, ENGLISH_ORDINALS, HANGUL, KANJI_DIGITS, KOREAN_ORDINALS, PREFIXED_ORDINAL,
} from "./constants.js"

const ORDINAL_FORMS = `(?<![a-z])(?:(${ENGLISH_ORDINALS.join("|")}|1st|2nd|3rd)|${ABBREVIATED_ORDINAL})(?![a-z0-9])`
  + `|(?:(?<![0-9])第|(?<![${HANGUL}])제)${PREFIXED_ORDINAL}`
  + `|(?<![0-9])${COUNTED_ORDINAL}`
  + `|(?<![${HANGUL}])(?:(${KOREAN_ORDINALS.join("|")}) ?번째|첫 )|${AT_FIRST}`
export const ORDINAL = new RegExp(ORDINAL_FORMS, "g")

export const withOrdinals = (folded) => folded.replace(ORDINAL, oneForm)

export function oneForm(_, english, abbreviated, behind, before, korean) {
  if (english) return `${ENGLISH_ORDINALS.indexOf(english) + 1 || english[0]}th`
  if (abbreviated) return `${Number(abbreviated)}th`
  return ` #${korean ? KOREAN_ORDINALS.indexOf(korean) + 1 : valueOf(behind || before || "一")}th `
}

export function valueOf(number) {
  if (/[0-9]/.test(number)) return Number(number)
  const digits = (kanji) => Number([...kanji].map((digit) => KANJI_DIGITS.indexOf(digit)).filter((digit) => digit >= 0).join(""))
  const ten = number.lastIndexOf("十")
  return ten < 0 ? digits(number) : (digits(number.slice(0, ten)) || 1) * 10 + digits(number.slice(ten + 1))
}
