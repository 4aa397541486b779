#!/bin/sh
# dateparser: search_dates() finds a Friday in the name 金 (Kim), a Tuesday in 火星 (Mars), a Saturday in 土地 (land).
#
# Guess: the signs for the days of the week count as such where they stand alone or before 曜.
#
# Seen: each of 火 水 木 金 土 at the start of a text is taken for the last day of that name, whatever follows.
# From a sentence on Kim Jong Un come two dates, one of them last week. 月 and 日 are not taken so.
#
# For who takes dates out of Japanese texts: drop what was found without a digit in it.
#
# Versions: dateparser 1.5.0, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check dateparser==1.5.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" -W ignore - <<'END'
from datetime import datetime
from dateparser.search import search_dates
today = {"RELATIVE_BASE": datetime(2026, 11, 28)}
for text in ("金正恩は2018年6月12日にトランプと会談した。", "火星15", "土地", "水害", "日本は", "月末に"):
    found = search_dates(text, languages=["ja"], settings=today) or []
    print(text, [(part, moment.strftime("%a %d %b %Y")) for part, moment in found])
END
)
stated=$(cat <<'END'
金正恩は2018年6月12日にトランプと会談した。 [('金', 'Fri 27 Nov 2026'), ('2018年6月12', 'Tue 12 Jun 2018')]
火星15 [('火', 'Tue 24 Nov 2026')]
土地 [('土', 'Sat 28 Nov 2026')]
水害 [('水', 'Wed 25 Nov 2026')]
日本は []
月末に []
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: dateparser takes other words for days of the week.'
  exit 1
fi
echo 'As stated.'
