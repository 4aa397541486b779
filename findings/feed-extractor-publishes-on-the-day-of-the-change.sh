#!/bin/sh
# @extractus/feed-extractor: "published" of an Atom entry is the day of its last change.
#
# Guess: RFC 4287 (4.2.9, 4.2.15): published is an early moment in the life of an entry, updated the
# last change of weight; a field named published is taken from the first.
#
# Seen: with both present it gives updated, so a record of 2025 that was corrected in 2026 is new
# again; published counts only where updated, which Atom demands, is missing. rss-parser takes
# published.
#
# For a site of records: a correction brings an old entry to the top in readers built on this;
# change updated only for corrections that a reader should see.
#
# Versions: @extractus/feed-extractor 8.0.3, rss-parser 3.13.0, Node 20.20.2. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" @extractus/feed-extractor@8.0.3 rss-parser@3.13.0 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import Parser from 'rss-parser'
import { extractFromXml } from '@extractus/feed-extractor'
const xml = `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:f</id><title>f</title><updated>2026-11-27T00:00:00Z</updated>
  <entry><id>urn:example:1</id><title>e</title><link href="https://example.org/1/"/>
  <published>2025-01-01T00:00:00Z</published><updated>2026-11-27T00:00:00Z</updated></entry></feed>`
console.log('feed-extractor', extractFromXml(xml).entries[0].published.slice(0, 10))
console.log('rss-parser', (await new Parser().parseString(xml)).items[0].isoDate.slice(0, 10))
END
)
stated=$(cat <<'END'
feed-extractor 2026-11-27
rss-parser 2025-01-01
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: feed-extractor takes the day of publication from elsewhere.'
  exit 1
fi
echo 'As stated.'
