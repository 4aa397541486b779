#!/bin/sh
# rdflib and pySHACL: 15 March 44 BC is no date, and a filter "before 2018" leaves it out.
#
# Guess: XML Schema Part 2 (date) has negative years, and in 1.1 the year 0000; -0043-03-15 is a
# valid xsd:date, which is smaller than 2018-06-12.
#
# Seen: rdflib marks it ill-typed, has no value for it, gives one event instead of two for "before
# 2018", and YEAR() of it raises; a SHACL shape with sh:datatype xsd:date does not hold. pyoxigraph
# finds both events.
#
# For a site of records: give antiquity a second, plain integer (the year) to filter and sort by.
#
# Versions: rdflib 7.6.0, pyshacl 0.40.1, pyoxigraph 0.5.13, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check rdflib==7.6.0 pyshacl==0.40.1 pyoxigraph==0.5.13 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import logging
import pyoxigraph
from pyshacl import validate
from rdflib import Graph
logging.disable(logging.CRITICAL)
xsd = '@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix : <https://example.org/> .'
data = xsd + ':caesar a :Event ; :on "-0043-03-15"^^xsd:date . :armistice :on "1953-07-27"^^xsd:date .'
query = 'SELECT ?e { ?e ?p ?d FILTER(?d < "2018-06-12"^^<http://www.w3.org/2001/XMLSchema#date>) }'
graph = Graph().parse(data=data, format='turtle')
store = pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
print('before 2018: rdflib', len(list(graph.query(query))), 'pyoxigraph', len(list(store.query(query))))
shape = '''@prefix sh: <http://www.w3.org/ns/shacl#> . ''' + xsd + '''
:shape a sh:NodeShape ; sh:targetClass :Event ; sh:property [ sh:path :on ; sh:datatype xsd:date ] .'''
print('pySHACL conforms:', validate(graph, shacl_graph=Graph().parse(data=shape, format='turtle'))[0])
END
)
stated=$(cat <<'END'
before 2018: rdflib 1 pyoxigraph 2
pySHACL conforms: False
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: years before zero are treated in another way.'
  exit 1
fi
echo 'As stated.'
