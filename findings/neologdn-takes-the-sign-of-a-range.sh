#!/bin/sh
# neologdn: 1950〜1953年 becomes 19501953年, and the EDTF "about June 2018", 2018-06~, plain 2018-06.
#
# Guess: the normaliser for Japanese text unites the forms of the wave dash into one.
#
# Seen: it takes all of them out, the ASCII ~ too, so that two years become one number; blanks between Japanese words go
# as well (金 正恩, where the blank parts surname and name). normalize(text, tilde="ignore") keeps the dash.
#
# For who prepares Japanese text for search or for a model: always pass tilde="ignore" or "normalize_zenkaku", and keep
# dates out of it.
#
# Versions: neologdn 0.5.6, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check neologdn==0.5.6 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import neologdn
for text in ('1950〜1953年', '6月12日～13日', '2018-06~', '第1回〜第3回', '金 正恩'):
    print(text, '=>', neologdn.normalize(text), '| tilde="ignore"', neologdn.normalize(text, tilde='ignore'))
END
)
stated=$(cat <<'END'
1950〜1953年 => 19501953年 | tilde="ignore" 1950〜1953年
6月12日～13日 => 6月12日13日 | tilde="ignore" 6月12日～13日
2018-06~ => 2018-06 | tilde="ignore" 2018-06~
第1回〜第3回 => 第1回第3回 | tilde="ignore" 第1回〜第3回
金 正恩 => 金正恩 | tilde="ignore" 金正恩
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: neologdn treats wave dashes in another way.'
  exit 1
fi
echo 'As stated.'
