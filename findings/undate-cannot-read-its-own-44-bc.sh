#!/bin/sh
# undate: a year before zero is written so that undate itself refuses it.
#
# Guess: EDTF Level 1 (negative calendar year) writes 44 BC as -0043: a minus and four digits.
# undate reads it, so what it writes should be readable again.
#
# Seen: it writes 0-43 (as EDTF and as ISO 8601); reading that raises ValueError. The interval
# -0100/0100 comes back as -100/0100.
#
# For a site of records: keep the text of the record beside the parsed date, and never write a file
# back from it for antiquity.
#
# Versions: undate 0.8.0, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check undate==0.8.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
from undate import Undate
for text in ('-0043', '-0043-03-15', '-0100/0100'):
    written = Undate.parse(text, 'EDTF').format('EDTF')
    try:
        Undate.parse(written, 'EDTF')
        print(text, '->', written)
    except ValueError:
        print(text, '->', written, 'which it cannot read')
END
)
stated=$(cat <<'END'
-0043 -> 0-43 which it cannot read
-0043-03-15 -> 0-43-03-15 which it cannot read
-0100/0100 -> -100/0100
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: undate writes years before zero in another way.'
  exit 1
fi
echo 'As stated.'
