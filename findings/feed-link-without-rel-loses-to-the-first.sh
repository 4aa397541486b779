#!/bin/sh
# rss-parser and feed-extractor: a link without rel loses to any link that stands before it.
#
# Guess: RFC 4287 (4.2.7.2): a link without rel is to be read as rel="alternate", so it is the page
# of the entry wherever it stands.
#
# Seen: behind a rel="related" (a source) or rel="self", both open that one; with rel="alternate"
# written out rss-parser is right, feed-extractor still takes the first link, be it a calendar file
# (rel="enclosure"). feedparser, in Python and npm, is right.
#
# For a site of records: write rel="alternate" and put it before every other link of the entry.
#
# Versions: rss-parser 3.13.0, @extractus/feed-extractor 8.0.3, feedparser 2.6.0 (npm), Node
# 20.20.2. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" rss-parser@3.13.0 @extractus/feed-extractor@8.0.3 feedparser@2.6.0 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { Readable } from 'node:stream'
import FeedParser from 'feedparser'
import Parser from 'rss-parser'
import { extractFromXml } from '@extractus/feed-extractor'
const source = '<link rel="related" href="https://example.org/source"/>'
const calendar = '<link rel="enclosure" type="text/calendar" href="https://example.org/1.ics"/>'
for (const links of [source + '<link href="https://example.org/1/"/>', calendar + '<link rel="alternate" href="https://example.org/1/"/>']) {
  const xml = `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:f</id><title>f</title><updated>2026-01-01T00:00:00Z</updated>
    <entry><id>urn:example:1</id><title>e</title><updated>2026-01-01T00:00:00Z</updated>${links}</entry></feed>`
  const found = [(await new Parser().parseString(xml)).items[0].link, extractFromXml(xml).entries[0].link]
  for await (const entry of Readable.from([Buffer.from(xml)]).pipe(new FeedParser())) found.push(entry.link)
  console.log(found.map((link) => link.replace('https://example.org', '')).join(' | '))
}
END
)
stated=$(cat <<'END'
/source | /source | /1/
/1/ | /1.ics | /1/
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: feed readers choose the page of an entry in another way.'
  exit 1
fi
echo 'As stated.'
