#!/bin/sh
# Fuse.js: with ignoreDiacritics a search for ハス (lotus) finds バス (bus) and パス (pass).
#
# Guess: the option is described as ignoring accents, so that "Kyoto" finds "Kyōto"; the marks of
# kana make other letters (か ka, が ga), not accented ones.
#
# Seen: accents are taken off by Unicode decomposition, and the marks of kana go with them: か and が,
# ハ, バ and パ are one. Without the option composed and decomposed Hangul do not meet; with it they
# do.
#
# For a site of records: do not use it over Japanese text; take off accents oneself and leave U+3099
# and U+309A alone.
#
# Versions: fuse.js 7.5.0, Node 20.20.2. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" fuse.js@7.5.0 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import Fuse from 'fuse.js'
const words = ['バス', 'ハス', 'パス', 'かく', 'がく', 'Kyōto']
for (const wish of ['Kyoto', 'ハス', 'がく'])
  console.log(wish, '->', ...[false, true].map((ignoreDiacritics) =>
    new Fuse(words, { threshold: 0, ignoreDiacritics }).search(wish).map((hit) => hit.item).join(' ') || 'nothing'))
END
)
stated=$(cat <<'END'
Kyoto -> nothing Kyōto
ハス -> ハス バス ハス パス
がく -> がく かく がく
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: Fuse.js treats the marks of kana in another way.'
  exit 1
fi
echo 'As stated.'
