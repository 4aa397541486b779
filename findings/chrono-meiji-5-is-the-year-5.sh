#!/bin/sh
# chrono: 明治5年12月2日 (Meiji 5, 1872) is read as 2 December of the year 5.
#
# Guess: a reader of Japanese that knows the names of eras knows all five since 1868, or leaves alone what it does not know.
#
# Seen: 昭和, 平成 and 令和 are read; 明治 and 大正 are passed over and the rest, "5年12月2日", is taken for the year 5 after
# Christ. Nothing tells the result from a certain one: isCertain('year') is true.
#
# For who takes dates out of Japanese texts: turn 明治N年 into N + 1867 and 大正N年 into N + 1911 first (and mind that
# up to Meiji 5 the months are those of the old calendar).
#
# Versions: chrono-node 2.10.3, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" chrono-node@2.10.3 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import * as chrono from 'chrono-node'
for (const text of ['令和元年6月30日', '平成30年6月12日', '昭和20年8月15日', '大正12年9月1日', '明治5年12月2日', '明治38年9月5日']) {
  const [found] = chrono.ja.parse(text)
  console.log(text, '=>', found.text, found.start.get('year'), found.start.get('month'), found.start.get('day'), found.start.isCertain('year'))
}
END
)
stated=$(cat <<'END'
令和元年6月30日 => 令和元年6月30日 2019 6 30 true
平成30年6月12日 => 平成30年6月12日 2018 6 12 true
昭和20年8月15日 => 昭和20年8月15日 1945 8 15 true
大正12年9月1日 => 12年9月1日 12 9 1 true
明治5年12月2日 => 5年12月2日 5 12 2 true
明治38年9月5日 => 38年9月5日 38 9 5 true
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: chrono reads the Meiji era in another way.'
  exit 1
fi
echo 'As stated.'
