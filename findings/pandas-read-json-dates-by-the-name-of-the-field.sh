#!/bin/sh
# pandas: read_json turns "2018-06" into 1 June because its field is called date.
#
# Guess: JSON has texts and numbers; a text "2018-06" stays a text, as it does in read_csv, and so
# does an identifier "001".
#
# Seen: columns named date, or ending in _at, become timestamps where they can be read as such: June
# 2018 is 2018-06-01, and nothing of the month is left; the same text in a field called when stays.
# "001" becomes 1.
#
# For a site of records: name partial dates "when" or "edtf" in JSON, or tell readers of the API to
# use dtype=False, convert_dates=False.
#
# Versions: pandas 3.1.1, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import io
import pandas
text = '[{"id": "001", "date": "2018-06", "starts_at": "0645-07-10", "when": "2018-06"}]'
for options in ({}, {'dtype': False, 'convert_dates': False}):
    print({name: str(value) for name, value in pandas.read_json(io.StringIO(text), **options).iloc[0].items()})
END
)
stated=$(cat <<'END'
{'id': '1', 'date': '2018-06-01 00:00:00', 'starts_at': '0645-07-10 00:00:00', 'when': '2018-06'}
{'id': '001', 'date': '2018-06', 'starts_at': '0645-07-10', 'when': '2018-06'}
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: pandas reads JSON dates in another way.'
  exit 1
fi
echo 'As stated.'
