#!/bin/sh
# hanja: 金正恩 is 금정은, not 김정은; the airport 金浦 is 금포, and June, 六月, is 육월.
#
# Guess: a converter of Chinese characters into Korean script knows that 金 is Kim as a surname and in place names, and
# that the sixth and tenth months are 유월 and 시월; it does know the rule of first sounds (李承晩 is 이승만).
#
# Seen: every character has one reading; 金 is always 금 (metal, gold). Only the rule for the first sound of a word is
# applied, so that some names come out right and the most frequent surname of all comes out wrong.
#
# For a site of people: state the Korean form of every name in the record; convert running text only, and look for 금 at
# the head of names.
#
# Versions: hanja 0.15.1, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check hanja==0.15.1 setuptools==80.9.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import hanja
for text in ('金正恩', '金大中', '金浦', '李承晩', '盧泰愚', '1953年 六月', '十月革命'):
    print(text, '=>', hanja.translate(text, 'substitution'))
END
)
stated=$(cat <<'END'
金正恩 => 금정은
金大中 => 금대중
金浦 => 금포
李承晩 => 이승만
盧泰愚 => 노태우
1953年 六月 => 1953년 육월
十月革命 => 십월혁명
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: hanja reads these names in another way.'
  exit 1
fi
echo 'As stated.'
