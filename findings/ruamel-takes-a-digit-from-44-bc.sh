#!/bin/sh
# ruamel.yaml: a file that is only loaded and saved has -043 where it had -0043.
#
# Guess: the round-trip loader exists to leave alone what was not changed; it keeps 0057 with its
# zeros.
#
# Seen: a negative number loses one zero: -0043 becomes -043, -0100 becomes -100, which EDTF (Level
# 1, negative years: four digits) does not allow.
#
# For a site of records: quote dates in records before any tool edits them; a formatter built on it
# damages antiquity silently.
#
# Versions: ruamel.yaml 0.19.1, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check ruamel.yaml==0.19.1 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import sys
from ruamel.yaml import YAML
yaml = YAML()
yaml.dump(yaml.load("a: 0057\nb: -0043\nc: -0100\nd: '-0043'\n"), sys.stdout)
END
)
stated=$(cat <<'END'
a: 0057
b: -043
c: -100
d: '-0043'
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: ruamel.yaml writes negative years in another way.'
  exit 1
fi
echo 'As stated.'
