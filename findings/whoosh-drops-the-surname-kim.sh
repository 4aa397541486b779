#!/bin/sh
# Whoosh: its standard analyzer drops 金 of "金 正恩" and 김 of "김 위원장", and the 6 of 2018-6-12.
#
# Guess: a word of one letter is a word; the filter of short words concerns "a" and "I".
#
# Seen: minsize is 2 letters, in every script, and Chinese and Korean surnames have one; "X", "J" and single digits go
# the same way. May, us and will are stop words besides.
#
# For an index of names: StandardAnalyzer(minsize=1, stoplist=None).
#
# Versions: Whoosh-Reloaded 2.7.5, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check whoosh-reloaded==2.7.5 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
from whoosh.analysis import StandardAnalyzer
for text in ('金 正恩', '김 위원장', '2018-6-12', 'Theresa May meets the US', 'Malcolm X'):
    print(text, '=>', [word.text for word in StandardAnalyzer()(text)], '|', [word.text for word in StandardAnalyzer(minsize=1, stoplist=None)(text)])
END
)
stated=$(cat <<'END'
金 正恩 => ['正恩'] | ['金', '正恩']
김 위원장 => ['위원장'] | ['김', '위원장']
2018-6-12 => ['2018', '12'] | ['2018', '6', '12']
Theresa May meets the US => ['theresa', 'meets'] | ['theresa', 'may', 'meets', 'the', 'us']
Malcolm X => ['malcolm'] | ['malcolm', 'x']
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: Whoosh drops other words.'
  exit 1
fi
echo 'As stated.'
