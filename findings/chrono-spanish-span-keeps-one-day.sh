#!/bin/sh
# chrono: "del 15 al 17 de agosto de 1892" is found as 17 August alone, 「6月12日から13日」 as the 12th alone.
#
# Guess: what is read as a span in English, French and German (27–28 February, 15 au 17 août, 15. bis 17. August) is read
# as one in the other languages that chrono has.
#
# Seen: in Spanish and Japanese one day comes back, in Spanish the last, in Japanese the first, with no end and no sign
# that something was left out.
#
# For who takes dates out of texts: look at what stands before and behind the text that was found.
#
# Versions: chrono-node 2.10.3, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" chrono-node@2.10.3 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import * as chrono from 'chrono-node'
for (const [language, text] of [
  ['en', '15 to 17 August 1892'], ['fr', 'du 15 au 17 août 1892'], ['de', 'vom 15. bis 17. August 1892'],
  ['es', 'del 15 al 17 de agosto de 1892'], ['ja', '2018年6月12日から13日'],
]) {
  const [found] = chrono[language].parse(text)
  console.log(language, found.text, '/', found.start.get('day'), '-', found.end?.get('day') ?? 'no end')
}
END
)
stated=$(cat <<'END'
en 15 to 17 August 1892 / 15 - 17
fr 15 au 17 août 1892 / 15 - 17
de 15. bis 17. August 1892 / 15 - 17
es 17 de agosto de 1892 / 17 - no end
ja 2018年6月12日 / 12 - no end
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: chrono reads spans in Spanish or Japanese in another way.'
  exit 1
fi
echo 'As stated.'
