#!/bin/sh
# @edtf-ts/core: formatHuman with locale ja says "6月 2018 (approximate)".
#
# Guess: its option locale promises the text of that language; in Japanese, Korean and Chinese the
# year stands first and takes a mark (2018年6月).
#
# Seen: a full day is right, but a month is the month's name before the bare year, and
# "approximate", "to", "some day in", "2010s" and "Spring" stay English in all languages.
#
# For a site of records: use it for no language but English; a partial date needs its own sentence
# per language.
#
# Versions: @edtf-ts/core 0.4.2, Node 20.20.2 (ICU 78.2). Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" @edtf-ts/core@0.4.2 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { parse, formatHuman } from '@edtf-ts/core'
for (const locale of ['ja', 'ko', 'zh'])
  console.log(['2018-06-12', '2018-06~', '2018-06-XX'].map((text) => formatHuman(parse(text).value, { locale })).join(' | '))
END
)
stated=$(cat <<'END'
2018年6月12日 | 6月 2018 (approximate) | some day in 6月 2018
2018년 6월 12일 | 6월 2018 (approximate) | some day in 6월 2018
2018年6月12日 | 六月 2018 (approximate) | some day in 六月 2018
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: edtf-ts writes months of other languages in another way.'
  exit 1
fi
echo 'As stated.'
