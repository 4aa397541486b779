#!/bin/sh
# jeraconv: 10 July 645, before the first era, is given as the year minus 1373 of Reiwa.
#
# Guess: the first era name, Taika, begins with 645; for a day that lies in no era of its table a
# converter raises an error or answers nothing. Its other direction does raise for 平成32年.
#
# Seen: W2J answers 令和-1373年7月10日, the newest era counted backwards; 1853 and 1336 are right.
#
# For a site of records: show no era name before the first day of the first era in one's own table,
# and check the sign of what a converter gives.
#
# Versions: jeraconv 0.2.1, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check jeraconv==0.2.1 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
from jeraconv import jeraconv
converter = jeraconv.W2J()
for day in ((2018, 6, 12), (1853, 7, 8), (645, 7, 10)):
    print(day, converter.convert(*day))
END
)
stated=$(cat <<'END'
(2018, 6, 12) 平成30年6月12日
(1853, 7, 8) 嘉永6年7月8日
(645, 7, 10) 令和-1373年7月10日
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: jeraconv answers for days before the first era in another way.'
  exit 1
fi
echo 'As stated.'
