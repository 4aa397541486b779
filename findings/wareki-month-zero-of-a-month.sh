#!/bin/sh
# @smarthr/wareki: June 2018 becomes the 6th of month 0, and counts as valid.
#
# Guess: ISO 8601-1 (reduced precision) writes June 2018 as 2018-06; the function takes ISO text and
# answers isValid, so it should say 平成30年6月 or false.
#
# Seen: 2018-06 gives 平成30年0月6日 with isValid true; a day of 1853 gives 明治-14年, also valid; the bare
# year 2018 is refused.
#
# For a site of records: hand it full days from 1868 on, nothing else; format months oneself.
#
# Versions: @smarthr/wareki 1.3.1, Node 20.20.2. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" @smarthr/wareki@1.3.1 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { dateToWareki } from '@smarthr/wareki'
for (const text of ['2018-06-12', '2018-06', '1853-07-08', '2018']) {
  const { isValid, result } = dateToWareki(text)
  console.log(text, isValid, result)
}
END
)
stated=$(cat <<'END'
2018-06-12 true 平成30年6月12日
2018-06 true 平成30年0月6日
1853-07-08 true 明治-14年7月8日
2018 false 2018
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: @smarthr/wareki reads months and days before Meiji in another way.'
  exit 1
fi
echo 'As stated.'
