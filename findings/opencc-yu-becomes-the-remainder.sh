#!/bin/sh
# OpenCC (opencc-js): the general 余秋里 is written 餘秋裏 in traditional characters, and 范长江 範長江.
#
# Guess: names are left alone where the character is a surname or name in both scripts: 余秋里, 范長江, as 于右任 and 姜維 are.
#
# Seen: only names in its list of phrases are safe (范文瀾, 于右任); any other is turned character by character into the
# commonest traditional form, which for 余, 范 and 里 is another word ("remainder", "pattern", "inside").
#
# For a site in both scripts: keep a name in each script in the record of the person; convert running text only, with
# the names put aside.
#
# Versions: opencc-js 1.4.2, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" opencc-js@1.4.2 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { Converter } from 'opencc-js'
const traditional = Converter({ from: 'cn', to: 't' }), taiwan = Converter({ from: 'cn', to: 'twp' })
for (const name of ['余秋里', '范长江', '范文澜', '于右任', '姜维', '谷牧', '金正恩']) console.log(name, '|', traditional(name), '|', taiwan(name))
END
)
stated=$(cat <<'END'
余秋里 | 餘秋裏 | 餘秋裡
范长江 | 範長江 | 範長江
范文澜 | 范文瀾 | 范文瀾
于右任 | 于右任 | 于右任
姜维 | 姜維 | 姜維
谷牧 | 谷牧 | 谷牧
金正恩 | 金正恩 | 金正恩
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: OpenCC converts these names in another way.'
  exit 1
fi
echo 'As stated.'
