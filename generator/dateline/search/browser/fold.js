// Text as search compares it. dateline/search/fold.py does the same when the index is made; the cases of
// tests/search/folding.yaml hold both.

const WORD_LETTERS = "a-z0-9\u00df-\u00f6\u00f8-\u02af\u0370-\u10ff\u1200-\u1cff\u1f00-\u1fff"
const HAN_AND_KANA = "\u3005-\u3007\u3041-\u3096\u3400-\u9fff"
const HANGUL = "\uac00-\ud7a3"
const TOKEN = new RegExp(
  `[a-z0-9]+|[${WORD_LETTERS.slice(6)}]+|[${HAN_AND_KANA}]+|[${HANGUL}]+`, "g")
const LETTER = new RegExp(`[${WORD_LETTERS}${HAN_AND_KANA}${HANGUL}]`)

const LATIN_WITH_MARKS = /[\u00c0-\u024f\u1e00-\u1eff]/g
const DROPPED = /[\u0300-\u036f・ー'’‘ʼʻ`´\u00ad\u200b-\u200d\u2060\ufeff]/g
const POSSESSIVE = /['’]s(?![a-z0-9])/g
// Two ways to write a foreign sound, of which newspapers use now one, now the other: ヴィ and ビ, ティ and チ, フォ and ホ.
const KANA_PAIRS = (
  "ゔぁ ば ゔぃ び ゔぇ べ ゔぉ ぼ ゔゅ びゅ ゔ ぶ てぃ ち でぃ じ てゅ ちゅ でゅ じゅ とぅ つ どぅ ず つぃ ち "
  + "ふぁ は ふぃ ひ ふぇ へ ふぉ ほ しぇ せ じぇ ぜ うぃ うい うぇ うえ うぉ うお").split(" ")
const KANA = new Map(KANA_PAIRS.flatMap((kana, at) => (at % 2 ? [] : [[kana, KANA_PAIRS[at + 1]]])))
const KANA_WRITTEN_TWO_WAYS = /ゔ[ぁぃぇぉゅ]?|[てで][ぃゅ]|[とど]ぅ|つぃ|ふ[ぁぃぇぉ]|[しじ]ぇ|う[ぃぇぉ]/g
const PLAIN = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", ı: "i" }

const fold = (text) => withOrdinals(foldSigns(text))

// Without what several signs make together.
function foldSigns(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(POSSESSIVE, "")
    .replace(LATIN_WITH_MARKS, withoutMarks)
    .replace(DROPPED, "")
    .replace(/[\u30a1-\u30f6]/g, (katakana) => String.fromCharCode(katakana.charCodeAt(0) - 0x60))
    .replace(KANA_WRITTEN_TWO_WAYS, (kana) => KANA.get(kana))
}

function withoutMarks(letter) {
  const base = letter.normalize("NFD")[0]
  return base >= "a" && base <= "z" ? base : PLAIN[letter] || letter
}

// The words, and the runs of Han and kana or of Hangul, of a folded text.
function tokensOf(folded) {
  return folded.match(TOKEN) || []
}

function key(text) {
  return tokensOf(fold(text)).join("")
}

const isHangul = (token) => token[0] >= "\uac00" && token[0] <= "\ud7a3"
const isRun = (token) => token[0] > "\u2fff"
