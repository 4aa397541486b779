#!/bin/sh
# open-graph-scraper: the date of a page is the first <time> in its text, and of two authors it gives the second.
#
# Guess: ogDate is the date of publication that the page states (article:published_time); what stands there several
# times becomes a list, as with og:image.
#
# Seen: ogDate is the first <time datetime> of the body, for a page on the armistice 1953-07-27, whatever the head says;
# of article:author, article:tag and og:locale:alternate the last one alone is given. article:published_time itself is
# in articlePublishedTime.
#
# For who reads pages of records: take articlePublishedTime before ogDate, and read authors and languages from the HTML.
#
# Versions: open-graph-scraper 6.12.0, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" open-graph-scraper@6.12.0 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import scrape from 'open-graph-scraper'
const meta = (property, content) => `<meta property="${property}" content="${content}">`
const head = meta('og:title', '休戦協定') + meta('article:published_time', '2018-06-12') + meta('article:author', '松本') + meta('article:author', '김')
  + meta('og:locale', 'ja_JP') + meta('og:locale:alternate', 'en_US') + meta('og:locale:alternate', 'ko_KR') + meta('article:tag', '朝鮮') + meta('article:tag', '休戦')
for (const body of ['', '<p><time datetime="1953-07-27">7月27日</time>に署名</p>']) {
  const { result } = await scrape({ html: `<html lang="ja"><head>${head}</head><body>${body}</body></html>` })
  console.log(body ? 'with <time>' : 'without', '| ogDate', result.ogDate, '| published', result.articlePublishedTime)
  console.log(result.articleAuthor, '|', result.ogLocaleAlternate, '|', result.articleTag)
}
END
)
stated=$(cat <<'END'
without | ogDate undefined | published 2018-06-12
김 | ko_KR | 休戦
with <time> | ogDate 1953-07-27 | published 2018-06-12
김 | ko_KR | 休戦
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: open-graph-scraper chooses dates or lists in another way.'
  exit 1
fi
echo 'As stated.'
