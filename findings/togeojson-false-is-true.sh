#!/bin/sh
# togeojson: a field of type bool that says false in KML is true in GeoJSON, and the year 0645 is 645.
#
# Guess: fields with a type in the Schema are read by that type: false and 0 are false.
#
# Seen: the text is handed to Boolean(), for which every text but the empty one is true. The name of a place is lost too
# where its ExtendedData has an entry "name": that one replaces it.
#
# For who publishes or reads places as KML: write yes and no as words in a string field, and give no field the name
# "name" or "description".
#
# Versions: @tmcw/togeojson 7.1.3, @xmldom/xmldom 0.9.12, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" @tmcw/togeojson@7.1.3 @xmldom/xmldom@0.9.12 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { kml } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
const point = '<Point><coordinates>103.8,1.25</coordinates></Point>'
const fields = '<SimpleField name="held" type="bool"/><SimpleField name="year" type="int"/>'
const typed = (held, year) => `<Placemark><name>${year}</name><ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="held">${held}</SimpleData>
  <SimpleData name="year">${year}</SimpleData></SchemaData></ExtendedData>${point}</Placemark>`
const named = `<Placemark><name>Sentosa</name><ExtendedData><Data name="name"><value>서미트</value></Data></ExtendedData>${point}</Placemark>`
const text = `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Schema id="s">${fields}</Schema>${typed('true', 2018)}${typed('false', 1953)}${typed('0', '0645')}${named}</Document></kml>`
for (const { properties } of kml(new DOMParser().parseFromString(text, 'text/xml')).features) console.log(JSON.stringify(properties))
END
)
stated=$(cat <<'END'
{"name":"2018","held":true,"year":2018}
{"name":"1953","held":true,"year":1953}
{"name":"0645","held":true,"year":645}
{"name":"서미트"}
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: togeojson reads typed fields or names in another way.'
  exit 1
fi
echo 'As stated.'
