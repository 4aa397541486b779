#!/bin/sh
# rdflib: a graph that is read and written again has lost the zones of its days.
#
# Guess: XML Schema Part 2 (date) allows a zone: 2018-06-12+09:00 is another day than 2018-06-12Z,
# nine hours earlier. RDF keeps the text of a literal.
#
# Seen: on reading, the text itself is rewritten to 2018-06-12, in any format; days in different
# zones become one value and one triple. Offsets of xsd:dateTime stay.
#
# For a site of records: put a zone only on full times; a day of Tokyo published with its zone does
# not survive this library.
#
# Versions: rdflib 7.6.0, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check rdflib==7.6.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
from rdflib import Graph
data = """@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<https://example.org/e> <https://example.org/on> "2018-06-12+09:00"^^xsd:date, "2018-06-12Z"^^xsd:date,
  "2018-06-12T09:00:00+09:00"^^xsd:dateTime ."""
graph = Graph().parse(data=data, format='turtle')
for line in sorted(graph.serialize(format='nt').splitlines()):
    print(line.split('"')[1], end=' ')
print('|', len(graph), 'triples of 3')
END
)
stated=$(cat <<'END'
2018-06-12 2018-06-12T09:00:00+09:00 | 2 triples of 3
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: rdflib treats days with a zone in another way.'
  exit 1
fi
echo 'As stated.'
