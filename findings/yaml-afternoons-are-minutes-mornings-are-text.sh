#!/bin/sh
# YAML between JavaScript and Python: 09:05 stays a time, 13:15 becomes 795.
#
# Guess: the npm package yaml writes YAML 1.2 and puts no quotes where none are needed; a reader in
# Python gets the same texts back.
#
# Seen: PyYAML reads YAML 1.1, where 13:15 is a number to the base of 60; 09:05 begins with 0 and is
# none. So mornings come as text, afternoons as minutes, and 2018-06-12 as a date.
#
# For a site of records: quote times and dates in everything that writes YAML (defaultStringType:
# 'QUOTE_DOUBLE').
#
# Versions: yaml 2.9.1 (npm), PyYAML 6.0.4, Node 20.20.2, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check PyYAML==6.0.4 || {
  echo 'The packages could not be installed.'
  exit 2
}
npm install --silent --no-fund --no-audit --prefix "$room" yaml@2.9.1 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(
node --input-type=module - >clock.yaml <<'END'
import { stringify } from 'yaml'
console.log(stringify({ morning: '09:05', afternoon: '13:15', day: '2018-06-12', month: '2018-06' }))
END
grep . clock.yaml
"$room/env/bin/python" - <<'END'
import yaml
for name, value in yaml.safe_load(open('clock.yaml')).items():
    print(name, repr(value))
END
)
stated=$(cat <<'END'
morning: 09:05
afternoon: 13:15
day: 2018-06-12
month: 2018-06
morning '09:05'
afternoon 795
day datetime.date(2018, 6, 12)
month '2018-06'
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: the two YAML libraries read each other in another way.'
  exit 1
fi
echo 'As stated.'
