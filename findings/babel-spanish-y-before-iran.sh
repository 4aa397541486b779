#!/bin/sh
# Babel: "Estados Unidos y Irán" and "siete o ocho", where Spanish says "e Irán" and "u ocho".
#
# Guess: format_list() writes what Intl.ListFormat writes; Spanish turns y into e before an i, and o into u before an o.
#
# Seen: the patterns of the Unicode CLDR are filled in as they are. The change before i, hi, o and ho stands in no data:
# ICU, and so every browser, does it in its own code, and the page and the script beside it differ.
#
# For a site in Spanish: look at the first sound of the last name after Babel has made the list (not before hie-, as in
# hielo).
#
# Versions: Babel 2.19.0, Python 3.11, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check Babel==2.19.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import json
import subprocess
from babel.lists import format_list
for words, style, type in ((['Estados Unidos', 'Irán'], 'standard', 'conjunction'), (['Corea', 'Italia'], 'standard', 'conjunction'), (['agua', 'hielo'], 'standard', 'conjunction'),
                           (['siete', 'ocho'], 'or', 'disjunction')):
    intl = f"console.log(new Intl.ListFormat('es', {{ type: '{type}' }}).format({json.dumps(words)}))"
    print('Babel:', format_list(words, style=style, locale='es'), '| Intl:', subprocess.run(['node', '-e', intl], capture_output=True, text=True).stdout.strip())
END
)
stated=$(cat <<'END'
Babel: Estados Unidos y Irán | Intl: Estados Unidos e Irán
Babel: Corea y Italia | Intl: Corea e Italia
Babel: agua y hielo | Intl: agua y hielo
Babel: siete o ocho | Intl: siete u ocho
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: Babel or Intl joins lists in Spanish in another way.'
  exit 1
fi
echo 'As stated.'
