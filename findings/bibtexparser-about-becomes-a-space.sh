#!/bin/sh
# bibtexparser: decoding LaTeX turns the "about" of a BibLaTeX date into a no-break space.
#
# Guess: BibLaTeX takes EDTF in its date fields (manual, date specifications): date = {2018-06~} is
# about June 2018, where ~ is no LaTeX.
#
# Seen: LatexDecodingMiddleware works on every field, so the date is "2018-06" and U+00A0, and the
# doubt is gone; LatexEncodingMiddleware writes {\textasciitilde} into it, which is no date any
# more, and puts backslashes before the braces that hold a name together.
#
# For a site of records: decode names and titles only, or read the dates before decoding.
#
# Versions: bibtexparser 2.1.0, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check bibtexparser==2.1.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import bibtexparser
from bibtexparser.middlewares import LatexDecodingMiddleware, LatexEncodingMiddleware
text = '@online{a, author = {{Archives nationales}}, date = {2018-06~}}'
for middleware in (LatexDecodingMiddleware, LatexEncodingMiddleware):
    entry = bibtexparser.parse_string(text, append_middleware=[middleware()]).entries[0]
    print(middleware.__name__, ascii(entry['date']), entry['author'])
END
)
stated=$(cat <<'END'
LatexDecodingMiddleware '2018-06\xa0' Archives nationales
LatexEncodingMiddleware '2018-06{\\textasciitilde}' \{Archives nationales\}
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: bibtexparser treats dates and braces in another way.'
  exit 1
fi
echo 'As stated.'
