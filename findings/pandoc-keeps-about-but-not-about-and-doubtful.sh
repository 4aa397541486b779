#!/bin/sh
# pandoc: BibLaTeX 2018~ is circa, 2018% (about, and doubtful) is a plain year.
#
# Guess: EDTF Level 1 (qualification) has ? uncertain, ~ approximate and % for both at once; what
# holds for ~ holds for %.
#
# Seen: ~ becomes "circa": true in CSL-JSON, % becomes nothing, so the least certain date looks
# certain; in front, as Level 2 allows (%2018), the year becomes 0. "?" is dropped too.
#
# For a site of records: write ~ where a date is both, and say the doubt in a note.
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
for date in ('2018~', '2018%', '2018-06%', '2018?', '%2018'):
    bib = '@online{a, title = {T}, date = {%s}}' % date
    print(date, '->', json.loads(pypandoc.convert_text(bib, 'csljson', format='biblatex'))[0]['issued'])
END
)
stated=$(cat <<'END'
2018~ -> {'circa': True, 'date-parts': [[2018]]}
2018% -> {'date-parts': [[2018]]}
2018-06% -> {'date-parts': [[2018, 6]]}
2018? -> {'date-parts': [[2018]]}
%2018 -> {'date-parts': [[0]]}
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: pandoc reads doubtful dates in another way.'
  exit 1
fi
echo 'As stated.'
