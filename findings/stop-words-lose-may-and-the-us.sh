#!/bin/sh
# lunr and elasticlunr: a search for May finds nothing, neither the month nor Theresa May, and US finds no United States.
#
# Guess: the words left out of an English index are articles and the like (a, the, of), not the name of a month.
#
# Seen: "may", "us", "will" and "like" are in the list, which knows no capitals and is taken off the question as well:
# in lunr "+May +1882" finds nothing, and "May 1882" every event of 1882.
#
# For a search over dated records: builder.pipeline.remove(lunr.stopWordFilter), or a list of one's own; test it with
# each month.
#
# Versions: lunr 2.3.9, elasticlunr 0.9.5, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" lunr@2.3.9 elasticlunr@0.9.5 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import lunr from 'lunr'
import elasticlunr from 'elasticlunr'
const titles = { a: 'Theresa May resigns', b: 'Treaty of May 1882', c: 'US and North Korea meet', d: 'Mutiny of June 1882' }
const index = (remove) => lunr(function () {
  if (remove) this.pipeline.remove(lunr.stopWordFilter)
  this.ref('id')
  this.field('title')
  for (const [id, title] of Object.entries(titles)) this.add({ id, title })
})
const elastic = elasticlunr(function () { this.setRef('id'); this.addField('title') })
for (const [id, title] of Object.entries(titles)) elastic.addDoc({ id, title })
const [before, after] = [index(false), index(true)]
const found = (hits) => hits.map((hit) => hit.ref).sort().join('') || 'none'
for (const words of ['June', 'May', 'US', '+May +1882'])
  console.log(words, '| lunr', found(before.search(words)), '| elasticlunr', found(elastic.search(words, {})), '| lunr without the list', found(after.search(words)))
END
)
stated=$(cat <<'END'
June | lunr d | elasticlunr d | lunr without the list d
May | lunr none | elasticlunr none | lunr without the list ab
US | lunr none | elasticlunr none | lunr without the list c
+May +1882 | lunr none | elasticlunr bd | lunr without the list b
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: these searches leave out other words.'
  exit 1
fi
echo 'As stated.'
