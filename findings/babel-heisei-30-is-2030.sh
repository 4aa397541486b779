#!/bin/sh
# Babel: parse_date("平成30年6月12日", locale="ja") is 12 June 2030.
#
# Guess: a Japanese date with an era is read as one of 2018, or refused.
#
# Seen: the first three numbers of the text are taken, whatever stands around them, and a year of two digits is one of
# this century: 平成30 is 2030, 昭和20 (1945) is 2020, 明治45 (1912) is 2045.
#
# For who reads dates of Japanese contributors: refuse a text with other characters than digits, 年, 月, 日 and separators
# before it gets here, or turn eras into years first.
#
# Versions: Babel 2.19.0, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check Babel==2.19.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
from babel.dates import parse_date
for text in ('2018年6月12日', '平成30年6月12日', '昭和20年8月15日', '明治45年7月30日'):
    print(text, '=>', parse_date(text, locale='ja'))
END
)
stated=$(cat <<'END'
2018年6月12日 => 2018-06-12
平成30年6月12日 => 2030-06-12
昭和20年8月15日 => 2020-08-15
明治45年7月30日 => 2045-07-30
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: Babel reads dates with an era in another way.'
  exit 1
fi
echo 'As stated.'
