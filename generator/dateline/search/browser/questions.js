// What turns words into a question and tells nothing of its subject: "when did … meet", "…はいつですか", "…언제".

import { LEAST_BEGINNING } from "./constants.js"
import { fold, isRun, LETTER } from "./fold.js"

const wordsOf = (text) => new Set(text.split(" "))
const ASKING = wordsOf("when where who whom whose what which why how did do does")
// Words that are but part of the question where one of those stands.
const BESIDE_ASKING = wordsOf("done can could should would happen happened tell me say says become held")
const AFTER_HOW = wordsOf("many much long old often far big")

// Whether the word at `at` only asks.
export const isAsking = (tokens, at) => ASKING.has(tokens[at])
  || (BESIDE_ASKING.has(tokens[at]) && tokens.some((token) => ASKING.has(token)))
  || (AFTER_HOW.has(tokens[at]) && tokens[at - 1] === "how")

// Told apart from katakana, so before the text is folded: い in ドイツ is none. A word that asks stands alone, behind
// a particle or behind something that is not hiragana.
const ASKING_JAPANESE = new RegExp(
  "(?:(?<![ぁ-ん])|のは|とは|は|が|を|に|の|で|と|も)"
  + "(?:いつ|どこ|だれ|誰|なぜ|何故|どう(?:して|やって)?|どのように|どんな|どの|どれ|いくつ|いくら|何(?:[回度人年月日歳]|[カか]国)?)"
  + "(?:なのですか|なのか|なの|ですか|でしたか|だったか|でしょうか|で|に|が|を|の|から|まで|か)?(?![ぁ-ん])", "g")
const ENDING_JAPANESE = new RegExp(
  "(?:(?<=[\u3400-\u9fff])(?:さ?れた|し(?:まし)?た|しています|している|する|します)|ました|ますか|です|でした|とは)?"
  + "(?:のは|のですか|のか|ですか|でしたか|か)?[ ?]*$")
const ASKING_KOREAN =
  /(?:은|는|이|가|을|를)?(?: |^)(?:언제|어디서|어디|누가|누구|무엇|왜|어떻게|몇)(?:인가요|인가|입니까|에서|를|이야|야|가|번|명)?(?= |[?]|$)/g

// A query without what only asks, unless nothing is left.
export function withoutAsking(query) {
  const text = query.normalize("NFKC")
  let rest = text.replace(ASKING_JAPANESE, " ").replace(ASKING_KOREAN, " ")
  if (rest !== text || /[?]\s*$/.test(text)) rest = rest.trim().replace(ENDING_JAPANESE, "")
  return LETTER.test(fold(rest)) ? rest : text
}

const isCue = (cues, token) => cues.some((cue) => token === cue
  || (isRun(cue) ? token.includes(cue) : cue.length >= LEAST_BEGINNING && token.startsWith(cue)))

export const isLongEnough = (tokens) => tokens.length + tokens.join("").length / 4 > 2
// Whether a line above the results may answer what was typed, so that the script that does (answers/main.js) is needed.
export const mayBeAnswered = (cues, tokens) => tokens.some((token) => ASKING.has(token) || isCue(cues, token))
