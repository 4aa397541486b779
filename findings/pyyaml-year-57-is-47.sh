#!/bin/sh
# PyYAML: the year 0057 of a record is 47, 0645 is 421, and 0239 is a text.
#
# Guess: EDTF and ISO 8601 write years with four digits; a bare 0057 in YAML 1.2 (10.3.2, core
# schema) is the number 57, and one expects all four-digit years to be read alike.
#
# Seen: PyYAML follows YAML 1.1, where a leading zero means octal: 57 becomes 47 and -0043 becomes
# -35, but 0239 has a 9 and stays text. It also writes the text 0239 without quotes, which YAML 1.2
# readers (ruamel.yaml, JavaScript) take for a number.
#
# For a site of records: demand quotes round every date of a record, and refuse a date that arrives
# as a number.
#
# Versions: PyYAML 6.0.4, ruamel.yaml 0.19.1, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check PyYAML==6.0.4 ruamel.yaml==0.19.1 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import ruamel.yaml
import yaml
for year in ('0057', '-0043', '0645', '0239'):
    print(year, '->', repr(yaml.safe_load(year)), '| ruamel.yaml', repr(ruamel.yaml.YAML(typ='safe').load(year)))
written = yaml.safe_dump({'year': '0239'}).strip()
print(written, '->', repr(ruamel.yaml.YAML(typ='safe').load(written)['year']))
END
)
stated=$(cat <<'END'
0057 -> 47 | ruamel.yaml 57
-0043 -> -35 | ruamel.yaml -43
0645 -> 421 | ruamel.yaml 645
0239 -> '0239' | ruamel.yaml 239
year: 0239 -> 239
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: PyYAML reads years with a leading zero in another way.'
  exit 1
fi
echo 'As stated.'
