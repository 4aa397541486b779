#!/bin/sh
# Feed readers: of a page in Japanese and Korean, four readers open two different ones.
#
# Guess: RFC 4287 (4.1.1 and 4.1.2) lets an entry have several links rel="alternate" when hreflang
# or type differ; with hreflang="ja" first in a Japanese feed, a reader opens that one.
#
# Seen: feedparser (Python) and feedparser (npm) take the last alternate, rss-parser and
# feed-extractor the first; none looks at hreflang or at the language of the feed.
#
# For a site of records: give a feed one alternate link per entry, in its own language, and let the
# page itself point to its other languages.
#
# Versions: feedparser 6.0.14 (PyPI), feedparser 2.6.0, rss-parser 3.13.0, @extractus/feed-extractor
# 8.0.3 (npm), Node 20.20.2. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.14 || {
  echo 'The packages could not be installed.'
  exit 2
}
npm install --silent --no-fund --no-audit --prefix "$room" feedparser@2.6.0 rss-parser@3.13.0 @extractus/feed-extractor@8.0.3 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

cat >feed.xml <<'END'
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja"><id>urn:example:f</id><title>会談</title><updated>2026-01-01T00:00:00Z</updated>
<entry><id>urn:example:1</id><title>会談</title><updated>2026-01-01T00:00:00Z</updated>
<link rel="alternate" hreflang="ja" href="https://example.org/ja/1/"/><link rel="alternate" hreflang="ko" href="https://example.org/ko/1/"/>
</entry></feed>
END
seen=$(
  "$room/env/bin/python" - <<'END'
import feedparser
print('feedparser (Python)', feedparser.parse('feed.xml').entries[0].link)
END
  node --input-type=module - <<'END'
import { readFileSync, createReadStream } from 'node:fs'
import FeedParser from 'feedparser'
import Parser from 'rss-parser'
import { extractFromXml } from '@extractus/feed-extractor'
const xml = readFileSync('feed.xml', 'utf8')
for await (const entry of createReadStream('feed.xml').pipe(new FeedParser())) console.log('feedparser (npm)', entry.link)
console.log('rss-parser', (await new Parser().parseString(xml)).items[0].link)
console.log('feed-extractor', extractFromXml(xml).entries[0].link)
END
)
stated=$(cat <<'END'
feedparser (Python) https://example.org/ko/1/
feedparser (npm) https://example.org/ko/1/
rss-parser https://example.org/ja/1/
feed-extractor https://example.org/ja/1/
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: feed readers choose among links in several languages in another way.'
  exit 1
fi
echo 'As stated.'
