#!/bin/sh
# korean-romanizer: 신라 is Sinra, 종로 Jongro and 독립문 Dokripmun, where its Revised Romanization has Silla, Jongno and Dongnimmun.
#
# Guess: it follows the Revised Romanization of the National Institute of Korean Language, as it says, which writes the
# sounds as they are spoken (its third chapter gives Jongno and Silla as examples).
#
# Seen: a final consonant moves to a vowel behind it, but no consonant changes before another: no n for r after ng, no l
# for n beside r. es-hangul (npm) writes all of them.
#
# For names of places in Latin letters: take the official form from a gazetteer, or es-hangul, and test with 신라.
#
# Versions: korean-romanizer 0.28.0, es-hangul 2.4.0, Python 3.11, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
{
  "$room/env/bin/pip" install --quiet --disable-pip-version-check korean-romanizer==0.28.0 &&
    npm install --silent --no-fund --no-audit --prefix "$room" es-hangul@2.4.0
} || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$("$room/env/bin/python" - <<'END'
import subprocess
from korean_romanizer.romanizer import Romanizer
for name in ('신라', '종로', '독립문', '한라산', '압록강', '백령도', '판문점', '평양'):
    es = subprocess.run(['node', '-e', f"console.log(require('es-hangul').romanize('{name}'))"], capture_output=True, text=True).stdout.strip()
    print(name, '|', Romanizer(name).romanize(), '| es-hangul', es)
END
)
stated=$(cat <<'END'
신라 | sinra | es-hangul silla
종로 | jongro | es-hangul jongno
독립문 | dokripmun | es-hangul dongnimmun
한라산 | hanrasan | es-hangul hallasan
압록강 | aprokgang | es-hangul amnokgang
백령도 | baekryeongdo | es-hangul baengnyeongdo
판문점 | panmunjeom | es-hangul panmunjeom
평양 | pyeongyang | es-hangul pyeongyang
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: Korean names are romanized in another way.'
  exit 1
fi
echo 'As stated.'
