#!/bin/sh
# Snowball: in French a search for mars (March) finds Marie, in Spanish one for julio finds Julia, in English Harris finds Harry.
#
# Guess: stems join the forms of a word (meets, meeting); a name keeps its own, but for an s of the plural, and the name of
# a month is joined with nothing.
#
# Seen: endings come off names as off words. French mars, Marie and Mara are mar, mai and Maya mai; Spanish julio and Julia juli, mayo and
# Maya may, martes (Tuesday) and Marta mart; English July and Julie juli, Harris and Harry harri; Portuguese março and Marcos marc.
#
# For a search over people and dates: keep names and months out of the stemmer, or put whole words before stems in the order
# of results; test with each month against each given name in the record.
#
# Versions: snowballstemmer 3.1.1, Python 3.11. Written on 2026-11-29.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check snowballstemmer==3.1.1 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import snowballstemmer

for language, words in {
    'french': 'mars Marie Mara mai Maya août juin',
    'spanish': 'julio Julia mayo Maya martes Marta marzo',
    'english': 'July Julie Harris Harry March Mark May Maya',
    'portuguese': 'março Marcos Márcia maio Maia',
    'german': 'März Marz Juli Julie Juni',
}.items():
    stem = snowballstemmer.stemmer(language).stemWord
    groups = {}
    for word in words.split():
        groups.setdefault(stem(word.lower()), []).append(word)
    print(language, ', '.join(f'{stem}: ' + ' '.join(group) for stem, group in groups.items()))
END
)
stated=$(cat <<'END'
french mar: mars Marie Mara, mai: mai Maya, août: août, juin: juin
spanish juli: julio Julia, may: mayo Maya, mart: martes Marta, marz: marzo
english juli: July Julie, harri: Harris Harry, march: March, mark: Mark, may: May, maya: Maya
portuguese marc: março Marcos, márc: Márcia, mai: maio Maia
german marz: März Marz, juli: Juli Julie, juni: Juni
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: other names and months have one stem.'
  exit 1
fi
echo 'As stated.'
