#!/bin/sh
# JSON Schema: the pattern ^\d{4}$ takes ２０１８ in Python and refuses it in JavaScript and Rust.
#
# Guess: JSON Schema Core (6.4, regular expressions) asks for the dialect of ECMA-262, where \d is 0
# to 9 alone; a pattern for years holds everywhere.
#
# Seen: jsonschema and fastjsonschema use Python's own expressions, where \d is any decimal digit: a
# year typed with a Japanese keyboard passes; Ajv and jsonschema-rs refuse it. \p{L}, which ECMA-262
# has, is an error in both Python libraries.
#
# For a site of records: write [0-9] in schemas, never \d, and no \w or \p.
#
# Versions: jsonschema 4.26.0, fastjsonschema 2.22.3, jsonschema-rs 0.61.0, Ajv 8.20.0, Node
# 20.20.2, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check jsonschema==4.26.0 fastjsonschema==2.22.3 jsonschema-rs==0.61.0 || {
  echo 'The packages could not be installed.'
  exit 2
}
npm install --silent --no-fund --no-audit --prefix "$room" ajv@8.20.0 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(
"$room/env/bin/python" - <<'END'
import fastjsonschema
import jsonschema
import jsonschema_rs
for year in ('2018', '２０１８'):
    schema = {'pattern': r'^\d{4}$'}
    def quick():
        try:
            fastjsonschema.compile(schema)(year)
            return True
        except fastjsonschema.JsonSchemaException:
            return False
    print(year, '| jsonschema', jsonschema.Draft202012Validator(schema).is_valid(year), '| fastjsonschema', quick(),
          '| jsonschema-rs', jsonschema_rs.is_valid(schema, year))
END
node --input-type=module - <<'END'
import Ajv from 'ajv'
const ajv = new (Ajv.default ?? Ajv)()
for (const year of ['2018', '２０１８']) console.log(year, '| Ajv', ajv.validate({ pattern: '^\\d{4}$' }, year))
END
)
stated=$(cat <<'END'
2018 | jsonschema True | fastjsonschema True | jsonschema-rs True
２０１８ | jsonschema True | fastjsonschema True | jsonschema-rs False
2018 | Ajv true
２０１８ | Ajv false
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: validators read digits in patterns in another way.'
  exit 1
fi
echo 'As stated.'
