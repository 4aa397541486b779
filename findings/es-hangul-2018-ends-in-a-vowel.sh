#!/bin/sh
# es-hangul: josa() gives a number the particle of a word that ends in a vowel: 2018는, where Korean says 2018은.
#
# Guess: the particle follows the sound of the last digit (팔, 일, 삼, 육, 칠 end in a consonant), as it follows that of
# Latin letters here (UN은, KCNA는), and the same package can spell a number (numberToHangul).
#
# Seen: every number is treated alike, with the particle after a vowel.
#
# For texts with years and counts in Korean: spell the number with numberToHangul(), take the particle of that.
#
# Versions: es-hangul 2.4.0, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" es-hangul@2.4.0 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { josa, numberToHangul } from 'es-hangul'
for (const number of ['2018', '2019', '3', '6', '10']) {
  const spelt = numberToHangul(Number(number))
  console.log(josa(number, '은/는'), josa(spelt, '은/는'), josa(number, '이/가'), josa(spelt, '이/가'))
}
console.log(josa('UN', '은/는'), josa('KCNA', '은/는'))
END
)
stated=$(cat <<'END'
2018는 이천십팔은 2018가 이천십팔이
2019는 이천십구는 2019가 이천십구가
3는 삼은 3가 삼이
6는 육은 6가 육이
10는 십은 10가 십이
UN은 KCNA는
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: es-hangul gives numbers another particle.'
  exit 1
fi
echo 'As stated.'
