#!/bin/sh
# Markdown: a paragraph that begins with 2018. 6. 12. is a list in a list in a list.
#
# Guess: Korean writes 12 June 2018 as 2018. 6. 12. (CLDR, short date); at the head of a paragraph
# it stays text.
#
# Seen: CommonMark (5.2, list items) takes up to nine digits and a full stop for a numbered item,
# and an item may begin with another: three nested lists that start at 2018, 6 and 12.
# markdown-it-py, mistune, marko and Python-Markdown agree; on the page the date is three numbers of
# lists.
#
# For a site of records: in Korean texts write 2018년 6월 12일, or 2018\. 6. 12.; a check of records
# should refuse a line that begins so.
#
# Versions: markdown-it-py 4.3.0, mistune 3.4.0, marko 2.2.4, Markdown 3.11.3, Python 3.11. Written
# on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check markdown-it-py==4.3.0 mistune==3.4.0 marko==2.2.4 Markdown==3.11.3 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import markdown
import marko
import mistune
from markdown_it import MarkdownIt
for text in ('2018. 6. 12. 회담', '2018\\. 6. 12. 회담'):
    for render in (MarkdownIt().render, mistune.html, marko.convert, lambda text: markdown.markdown(text, extensions=['sane_lists'])):
        print(render(text).count('<ol'), end=' ')
    print('lists:', text)
print(MarkdownIt().render('2018. 6. 12. 회담').replace('\n', '')[:60])
END
)
stated=$(cat <<'END'
3 3 3 3 lists: 2018. 6. 12. 회담
0 0 0 0 lists: 2018\. 6. 12. 회담
<ol start="2018"><li><ol start="6"><li><ol start="12"><li>회담
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: Markdown reads Korean dates in another way.'
  exit 1
fi
echo 'As stated.'
