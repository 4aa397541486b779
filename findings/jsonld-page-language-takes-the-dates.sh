#!/bin/sh
# JSON-LD: one @language for the page makes Japanese texts of its dates.
#
# Guess: "@language": "ja" in a context is meant for names and descriptions; a startDate beside them
# stays the plain text 2018-06-12, which a query can ask for.
#
# Seen: every string without a type gets it: "2018-06-12"@ja in PyLD, rdflib and pyoxigraph alike
# (JSON-LD 1.1, string internationalization), which is not equal to "2018-06-12", and a query for
# that day finds nothing.
#
# For a site of records: give dates, ids and URLs a type in the context ("@type": "xsd:date", "@id")
# or "@language": null, or put the language on the names alone.
#
# Versions: PyLD 3.3.0, rdflib 7.6.0, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check PyLD==3.3.0 rdflib==7.6.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import json
from pyld import jsonld
from rdflib import Graph
def event(start):
    return {'@context': {'@vocab': 'https://schema.org/', '@language': 'ja', 'startDate': start},
            '@id': 'https://example.org/e', 'name': '首脳会談', 'startDate': '2018-06-12'}
for start in ({}, {'@language': None}, {'@type': 'http://www.w3.org/2001/XMLSchema#date'}):
    document = event({'@id': 'https://schema.org/startDate', **start})
    quads = jsonld.to_rdf(document, {'format': 'application/n-quads'})
    graph = Graph().parse(data=json.dumps(document), format='json-ld')
    ask = 'ASK { ?e <https://schema.org/startDate> ?d FILTER(%s) }'
    found = [graph.query(ask % test).askAnswer for test in ('?d = "2018-06-12"', 'YEAR(?d) = 2018')]
    print(next(line.split('startDate> ')[1] for line in quads.splitlines() if 'startDate' in line), 'by day, by year:', found)
END
)
stated=$(cat <<'END'
"2018-06-12"@ja . by day, by year: [False, False]
"2018-06-12" . by day, by year: [True, False]
"2018-06-12"^^<http://www.w3.org/2001/XMLSchema#date> . by day, by year: [False, True]
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: the language of a page reaches the dates in another way.'
  exit 1
fi
echo 'As stated.'
