#!/bin/sh
# tantivy: a Japanese or Korean title of 14 letters without a blank is not in the index.
#
# Guess: the default tokenizer keeps a run of letters as one word, so that a title is found at least by its whole text.
#
# Seen: words of 40 bytes or more are left out, and a Japanese or Korean letter has three: up to 13 letters are found,
# 14 are not, and nothing says so.
#
# For a search in Japanese: register an analyzer (Tokenizer.ngram) for these fields, and test with a title of twenty
# characters.
#
# Versions: tantivy 0.27.0, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check tantivy==0.27.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import tantivy
titles = ['米朝首脳会談', '米朝首脳会談共同声明署名式', '米朝首脳会談共同声明署名式典', '남북공동련락사무소개소식기념', 'Antidisestablishmentarianism']
builder = tantivy.SchemaBuilder()
builder.add_text_field('title', stored=True)
index = tantivy.Index(builder.build())
writer = index.writer()
for title in titles:
    writer.add_document(tantivy.Document(title=title))
writer.commit()
index.reload()
for title in titles:
    print(title, len(title), 'letters', len(title.encode()), 'bytes | found', index.searcher().search(index.parse_query(f'"{title}"', ['title'])).count)
END
)
stated=$(cat <<'END'
米朝首脳会談 6 letters 18 bytes | found 1
米朝首脳会談共同声明署名式 13 letters 39 bytes | found 1
米朝首脳会談共同声明署名式典 14 letters 42 bytes | found 0
남북공동련락사무소개소식기념 14 letters 42 bytes | found 0
Antidisestablishmentarianism 28 letters 28 bytes | found 1
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: tantivy keeps or leaves out other words.'
  exit 1
fi
echo 'As stated.'
