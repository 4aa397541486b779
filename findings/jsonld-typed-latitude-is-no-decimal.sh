#!/bin/sh
# JSON-LD: a latitude given as a number with the type xsd:decimal becomes an invalid decimal.
#
# Guess: a context that types "latitude" as xsd:decimal makes 39.03 the literal "39.03"; xsd:decimal
# allows no exponent (XML Schema Part 2, decimal).
#
# Seen: the standard itself (JSON-LD 1.1 API, object to RDF conversion) writes every number with a
# fraction as a double, whatever its type: PyLD and pyoxigraph give "3.903E1"^^xsd:decimal, which
# the type does not allow. rdflib writes 39.03, and 39.0 comes out well.
#
# For a site of records: write coordinates as strings when they have a type, or leave the type out.
#
# Versions: PyLD 3.3.0, pyoxigraph 0.5.13, rdflib 7.6.0, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check PyLD==3.3.0 pyoxigraph==0.5.13 rdflib==7.6.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import json
import pyoxigraph
from pyld import jsonld
from rdflib import Graph
place = {'@context': {'latitude': {'@id': 'https://schema.org/latitude', '@type': 'http://www.w3.org/2001/XMLSchema#decimal'}},
         '@id': 'https://example.org/pyongyang', 'latitude': 39.03}
text = json.dumps(place)
print('PyLD', jsonld.to_rdf(place, {'format': 'application/n-quads'}).split('"')[1])
print('pyoxigraph', next(pyoxigraph.parse(text.encode(), format=pyoxigraph.RdfFormat.JSON_LD)).object.value)
print('rdflib', next(Graph().parse(data=text, format='json-ld').objects()))
for number in (39.03, '39.03', 39.0):
    print(repr(number), jsonld.to_rdf({**place, 'latitude': number}, {'format': 'application/n-quads'}).split('"')[1])
END
)
stated=$(cat <<'END'
PyLD 3.903E1
pyoxigraph 3.903E1
rdflib 39.03
39.03 3.903E1
'39.03' 39.03
39.0 39
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: JSON-LD processors write typed numbers in another way.'
  exit 1
fi
echo 'As stated.'
