#!/bin/sh
# pandoc: langid = {japanese} becomes ja-JP, {korean} and {chinese} stay words.
#
# Guess: BibLaTeX names languages as babel and polyglossia do; on the way to CSL-JSON, whose
# language field holds a tag of BCP 47, japanese, korean and chinese become ja, ko and zh.
#
# Seen: Japanese, German and English get a tag; "korean" and "chinese" are passed on as they are,
# and zh-Hans loses its capital. The way back writes langid = {ja} and {ko}, names that BibLaTeX
# does not have.
#
# For a site of records: fill the language field of CSL-JSON from one's own table, and write langid
# in babel's words.
#
# Versions: pandoc 3.9 (pypandoc_binary 1.17), Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import json
import pypandoc
for langid in ('japanese', 'german', 'korean', 'chinese', 'zh-Hans'):
    bib = '@online{a, title = {T}, langid = {%s}, date = {2018}}' % langid
    print(langid, '->', json.loads(pypandoc.convert_text(bib, 'csljson', format='biblatex'))[0]['language'])
for language in ('ja', 'ko'):
    item = json.dumps([{'id': 'a', 'type': 'webpage', 'title': 'T', 'language': language}])
    print(language, '->', *[line.strip() for line in pypandoc.convert_text(item, 'biblatex', format='csljson').splitlines() if 'langid' in line])
END
)
stated=$(cat <<'END'
japanese -> ja-JP
german -> de-DE
korean -> korean
chinese -> chinese
zh-Hans -> zh-hans
ja -> langid = {ja}
ko -> langid = {ko}
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: pandoc translates the languages of BibLaTeX in another way.'
  exit 1
fi
echo 'As stated.'
