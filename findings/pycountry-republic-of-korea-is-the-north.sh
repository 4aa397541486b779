#!/bin/sh
# pycountry: search_fuzzy("Republic of Korea") finds North Korea alone, "Niger" finds Nigeria first.
#
# Guess: the name by which the South calls itself finds the South, since a search that is called fuzzy knows ISO's
# "Korea, Republic of"; and the exact name of a country comes before a longer name.
#
# Seen: the text is looked for in the names as it stands: "Democratic People's Republic of Korea" has it in it, "Korea,
# Republic of", the only long name that the South has there, does not. South Korea, a common name, is found. A name of a
# state or province counts nearly as much as that of a country, and Nigeria has a state called Niger.
#
# For who turns names of countries into codes: use lookup() with names of one's own table, never the first of
# search_fuzzy().
#
# Versions: pycountry 26.2.16, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check pycountry==26.2.16 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import pycountry
for name in ('South Korea', 'North Korea', 'Korea, Republic of', 'Republic of Korea', 'Niger', 'Mali'):
    print(name, '=>', [country.alpha_2 for country in pycountry.countries.search_fuzzy(name)][:3])
END
)
stated=$(cat <<'END'
South Korea => ['KR']
North Korea => ['KP']
Korea, Republic of => ['KR']
Republic of Korea => ['KP']
Niger => ['NG', 'NE']
Mali => ['ML', 'GN', 'SO']
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: pycountry finds these names in another way.'
  exit 1
fi
echo 'As stated.'
