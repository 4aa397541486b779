#!/bin/sh
# Babel: the Korean months are Japanese once somebody has asked for the Japanese ones.
#
# Guess: what a locale answers depends on the locale alone. Korean has 1월 in every form of its months.
#
# Seen: Korean gives no names of its own for months that stand alone and inherits from the root that those in a date are
# meant. Babel resolves this in place, in a dictionary that all locales share: whoever asks a language without
# such names first gives its own to every later one. After Japanese, Korean says 1月; after Chinese, 一月. The days
# of the week are right, and so is Korean if it is asked first.
#
# For a site in several languages: read the forms from a deep copy of babel.localedata.load(), or ask for "format" months.
#
# Versions: Babel 2.18.0, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check Babel==2.18.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$(for order in 'ko' 'ja ko' 'zh_Hans ko' 'fr ko' 'ko ja'; do
  "$room/env/bin/python" - $order <<'END'
import sys
from babel import Locale
print(*(f"{tag} {Locale.parse(tag).months['stand-alone']['wide'][1]}" for tag in sys.argv[1:]), sep=", ")
END
done)
stated=$(cat <<'END'
ko 1월
ja 1月, ko 1月
zh_Hans 一月, ko 一月
fr janvier, ko 1월
ko 1월, ja 1月
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: the months of one language no longer come from another.'
  exit 1
fi
echo 'As stated.'
