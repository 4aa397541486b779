#!/bin/sh
# Babel: format_unit(40, "duration-minute", locale="ja") gives "40 duration-minute".
#
# Guess: 40 分, 40분, 40分钟, as the Unicode CLDR has it and as English, French and German are written.
#
# Seen: Babel 2.18.0 writes the English name of the unit after the number wherever the CLDR takes the
# short form for the long one, as it does in Japanese, Korean and Chinese. The short form is right.
# 2.19.0 writes all of them.
#
# For a site in many languages: ask for length="short" in these, or require Babel 2.19.
#
# Versions: Babel 2.18.0 and 2.19.0, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"

seen=$(
  for version in 2.18.0 2.19.0; do
    "$room/env/bin/pip" install --quiet --disable-pip-version-check "Babel==$version" || {
      echo 'The packages could not be installed.' >&2
      exit 2
    }
    "$room/env/bin/python" - "$version" <<'END'
import sys
from babel.units import format_unit
for tag in ('fr', 'ja', 'ko', 'zh_Hans'):
    long, short = (format_unit(40, 'duration-minute', length, locale=tag) for length in ('long', 'short'))
    print(sys.argv[1], tag, '|', long, '|', short.replace('\xa0', ' '))
END
  done
)
stated=$(cat <<'END'
2.18.0 fr | 40 minutes | 40 min
2.18.0 ja | 40 duration-minute | 40 分
2.18.0 ko | 40 duration-minute | 40분
2.18.0 zh_Hans | 40 duration-minute | 40分钟
2.19.0 fr | 40 minutes | 40 min
2.19.0 ja | 40 分 | 40 分
2.19.0 ko | 40분 | 40분
2.19.0 zh_Hans | 40分钟 | 40分钟
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: units are written in another way.'
  exit 1
fi
echo 'As stated.'
