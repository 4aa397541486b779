#!/bin/sh
# feedparser: <ruby> is taken out, so a name and its reading run together as 金正恩キムジョンウン.
#
# Guess: HTML marks the reading of a name with ruby and rt, both harmless; a feed body keeps p,
# span, table, dl, time and lang, so it keeps these.
#
# Seen: the default cleaning drops the tags and leaves their text: 金正恩キムジョンウン, in titles of type
# xhtml too. With rp the brackets stay and it reads 金正恩（キムジョンウン）.
#
# For a site of records: always write rp with full-width brackets in what goes into a feed, or write
# the reading in brackets there.
#
# Versions: feedparser 6.0.14, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.14 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import feedparser
from html import escape
def body(markup):
    feed = ('<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:example:1</id><content type="html">%s</content></entry></feed>')
    return feedparser.parse(feed % escape(markup)).entries[0].content[0].value
print(body('<p lang="ja"><ruby>金正恩<rt>キムジョンウン</rt></ruby></p>'))
print(body('<p lang="ja"><ruby>金正恩<rp>（</rp><rt>キムジョンウン</rt><rp>）</rp></ruby></p>'))
END
)
stated=$(cat <<'END'
<p lang="ja">金正恩キムジョンウン</p>
<p lang="ja">金正恩（キムジョンウン）</p>
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: feedparser treats ruby in another way.'
  exit 1
fi
echo 'As stated.'
