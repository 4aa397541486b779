#!/bin/sh
# JSON-LD: the key "zh-Hans" of a language map comes back as "zh-hans".
#
# Guess: BCP 47 (RFC 5646, 2.1.1) says that case carries no meaning but recommends zh-Hans; a map
# that goes through a processor unchanged in content keeps its keys.
#
# Seen: PyLD and pyoxigraph put the tags in lower case (JSON-LD 1.1 lets them): name["zh-Hans"] is
# then missing, and in SPARQL lang(?n) = "zh-Hans" finds nothing in pyoxigraph; rdflib keeps the
# case and finds it.
#
# For a site of records: publish the tags in lower case, or look them up without regard to case and
# use langMatches() in queries.
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
context = {'name': {'@id': 'https://schema.org/name', '@container': '@language'}}
person = {'@context': context, '@id': 'https://example.org/p', 'name': {'zh-Hans': '金正恩', 'ja-Kana': 'キム'}}
print('PyLD keys:', sorted(jsonld.compact(person, context)['name']))
text = json.dumps(person)
store = pyoxigraph.Store()
store.load(text.encode(), format=pyoxigraph.RdfFormat.JSON_LD)
graph = Graph().parse(data=text, format='json-ld')
for test in ('lang(?n) = "zh-Hans"', 'langMatches(lang(?n), "zh-Hans")'):
    query = 'SELECT ?n { ?p ?name ?n FILTER(%s) }' % test
    print(test, '| pyoxigraph', len(list(store.query(query))), '| rdflib', len(list(graph.query(query))))
END
)
stated=$(cat <<'END'
PyLD keys: ['ja-kana', 'zh-hans']
lang(?n) = "zh-Hans" | pyoxigraph 0 | rdflib 1
langMatches(lang(?n), "zh-Hans") | pyoxigraph 1 | rdflib 1
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: language tags keep or change their case in another way.'
  exit 1
fi
echo 'As stated.'
