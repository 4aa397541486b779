#!/bin/sh
# WanaKana: ティ, ファ, グェ and ウィ, which names from abroad are written with, lose their sound in toRomaji().
#
# Guess: ティラーソン is "tiraason" and ファソン "fason" (the sounds that the Cabinet's notice of 1991 on loanwords gives
# them), and toKana() brings the text back.
#
# Seen: the small vowel is written out: "teiraason", "fuason", "uiin". Going back gives ていらあそん: names that were
# two become one, so that an index by these letters puts ティ beside テイ.
#
# For an index or an address made from kana: write these pairs by a table of one's own before toRomaji().
#
# Versions: wanakana 5.3.1, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" wanakana@5.3.1 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { toKana, toRomaji } from 'wanakana'
for (const name of ['ティラーソン', 'テイラー', 'ファソン', 'ウィーン', 'グェン', 'ヴェトナム', 'キム・ジョンウン']) {
  console.log(name, '=>', toRomaji(name), '=>', toKana(toRomaji(name)))
}
END
)
stated=$(cat <<'END'
ティラーソン => teiraason => ていらあそん
テイラー => teiraa => ていらあ
ファソン => fuason => ふあそん
ウィーン => uiin => ういいん
グェン => guen => ぐえん
ヴェトナム => vyetonamu => ゔぇとなむ
キム・ジョンウン => kimu/jon'un => きむ・じょんうん
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: WanaKana writes these sounds in another way.'
  exit 1
fi
echo 'As stated.'
