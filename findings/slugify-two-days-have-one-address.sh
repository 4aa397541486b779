#!/bin/sh
# slugify (npm): 2018年1月12日 and 2018年11月2日 have one address, 2018112.
#
# Guess: Chinese characters are turned into Latin or into hyphens, so that two different days have two slugs.
#
# Seen: they are taken out and the digits around them run together: 2018112 for both, 111 for 第1回と第11回 as well as for
# 第11回と第1回; 金正恩 is the empty text. In Korean the blanks between the parts save the date. Đà Nẵng becomes DJa-Nang, with
# the Serbian Dj, unless locale: "vi" is given. @sindresorhus/slugify puts a hyphen where a character was.
#
# For addresses of pages: make them from the ISO date and the id of the record, never from a title in Japanese or
# Chinese, and refuse two equal ones.
#
# Versions: slugify 1.6.9, @sindresorhus/slugify 3.0.1, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" slugify@1.6.9 @sindresorhus/slugify@3.0.1 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import slugify from 'slugify'
import other from '@sindresorhus/slugify'
for (const title of ['2018年1月12日', '2018年11月2日', '第1回と第11回', '第11回と第1回', '2018년 1월 12일', '金正恩', 'Đà Nẵng'])
  console.log(title, '|', slugify(title) || 'empty', '|', other(title) || 'empty')
console.log(slugify('Đà Nẵng', { locale: 'vi' }))
END
)
stated=$(cat <<'END'
2018年1月12日 | 2018112 | 2018-1-12
2018年11月2日 | 2018112 | 2018-11-2
第1回と第11回 | 111 | 1-11
第11回と第1回 | 111 | 11-1
2018년 1월 12일 | 2018-1-12 | 2018-1-12
金正恩 | empty | empty
Đà Nẵng | DJa-Nang | da-nang
Da-Nang
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: slugs of dates in Japanese are made in another way.'
  exit 1
fi
echo 'As stated.'
