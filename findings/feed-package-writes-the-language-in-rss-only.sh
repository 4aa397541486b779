#!/bin/sh
# feed (npm): of three formats written from one feed, only RSS says that it is Japanese.
#
# Guess: the option language stands beside title and description; Atom has xml:lang (RFC 4287, 2)
# and JSON Feed 1.1 has language, so all three carry it.
#
# Seen: rss2() has it; atom1() has no xml:lang, and json1() writes JSON Feed version 1, which has no
# such field.
#
# For a site of records: set xml:lang and language oneself; without them a reader picks Chinese
# letter forms for Japanese text.
#
# Versions: feed 6.0.0, Node 20.20.2. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" feed@6.0.0 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { Feed } from 'feed'
const feed = new Feed({ id: 'https://example.org/', title: '首脳会談', language: 'ja', link: 'https://example.org/', copyright: '', updated: new Date(0) })
for (const [name, text] of [['RSS', feed.rss2()], ['Atom', feed.atom1()], ['JSON', feed.json1()]])
  console.log(name, /lang(uage)?["=>:]/.test(text) ? 'names its language' : 'names none', text.match(/jsonfeed.org\/version\/[\d.]+/)?.[0] ?? '')
END
)
stated=$(cat <<'END'
RSS names its language 
Atom names none 
JSON names none jsonfeed.org/version/1
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: the feed package names the language in other formats.'
  exit 1
fi
echo 'As stated.'
