#!/bin/sh
# rss-parser: in a body of type xhtml the marked words leave their sentence.
#
# Guess: RFC 4287 (3.1.1.3 and 4.1.3.3) lets content be a div of XHTML, which is shown as it stands.
#
# Seen: the text of a paragraph is put first and its elements behind it:
# "6月12日に<b>金正恩</b>委員長が<b>トランプ</b>大統領と会談した" becomes "6月12日に委員長が大統領と会談した。金正恩トランプ", without an error.
# As type="html" it stays whole.
#
# For a site of records: write feed bodies as type="html", never as xhtml.
#
# Versions: rss-parser 3.13.0, Node 20.20.2. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" rss-parser@3.13.0 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import Parser from 'rss-parser'
const sentence = '<p>6月12日に<b>金正恩</b>委員長が<b>トランプ</b>大統領と会談した。</p>'
const escaped = sentence.replaceAll('<', '&lt;')
for (const content of [`<content type="html">${escaped}</content>`,
  `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${sentence}</div></content>`]) {
  const feed = await new Parser().parseString(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:example:1</id>${content}</entry></feed>`)
  console.log(feed.items[0].contentSnippet)
}
END
)
stated=$(cat <<'END'
6月12日に金正恩委員長がトランプ大統領と会談した。
6月12日に委員長が大統領と会談した。金正恩トランプ
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: rss-parser reads bodies of type xhtml in another way.'
  exit 1
fi
echo 'As stated.'
