#!/bin/sh
# pandoc: the author 金 正恩 of a BibTeX file is printed as 正恩.
#
# Guess: BibTeX reads "First Last" where there is no comma, and takes for a particle (von) only
# words that begin with a small letter; a Chinese character or a Korean syllable has no case, so 金
# would be a first name.
#
# Seen: pandoc takes the family name for a particle like "van" and leaves it out of the citation and
# of the list of works: 正恩, 철수. As BibLaTeX it writes {正恩金}. pybtex takes 金 for a first name, which
# at least stays in the text.
#
# For a site of records: always write East Asian names with a comma (金, 正恩) or in braces; never rely
# on a space.
#
# Versions: pandoc 3.9 (pypandoc_binary 1.17), pybtex 0.26.1, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17 pybtex==0.26.1 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import json
import tempfile
import pypandoc
from pybtex.database import Person
for name in ('金 正恩', '장 철수', '金, 正恩', 'Kim Jong-un'):
    bib = '@online{a, title = {T}, author = {%s}, date = {2018}}' % name
    author = json.loads(pypandoc.convert_text(bib, 'csljson', format='biblatex'))[0]['author'][0]
    with tempfile.NamedTemporaryFile('w', suffix='.bib') as file:
        file.write(bib)
        file.flush()
        cited = pypandoc.convert_text('@a', 'plain', format='markdown', extra_args=['--citeproc', '--bibliography=' + file.name])
    print(name, '->', author, '|', cited.splitlines()[-1], '| pybtex', Person(name).last_names)
END
)
stated=$(cat <<'END'
金 正恩 -> {'dropping-particle': '金', 'family': '正恩'} | 正恩. 2018. “T.” | pybtex ['正恩']
장 철수 -> {'dropping-particle': '장', 'family': '철수'} | 철수. 2018. “T.” | pybtex ['철수']
金, 正恩 -> {'family': '金', 'given': '正恩'} | 金正恩. 2018. “T.” | pybtex ['金']
Kim Jong-un -> {'family': 'Jong-un', 'given': 'Kim'} | Jong-un, Kim. 2018. “T.” | pybtex ['Jong-un']
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: pandoc reads East Asian names without a comma in another way.'
  exit 1
fi
echo 'As stated.'
