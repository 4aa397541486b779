#!/bin/sh
# edtf (npm): in Korean and Chinese a span of days is shown as its first day.
#
# Guess: format(date, locale) of edtf uses the program's own table of phrases and, for the rest,
# Intl; for a locale without phrases one expects a plainer text of the same date.
#
# Seen: English and Japanese show both days, "about" and the unknown year; in Korean and Chinese
# 2018-06-12/2018-06-13 is 12 June alone, 2018-06~ loses its "about", 201X becomes 2010 and
# 2018-06-XX the 1st of June, without an error.
#
# For a site of records: a Korean reader is given a day that the record does not state; write the
# texts of the dates oneself and do not leave them to this function outside the locales that it has
# phrases for.
#
# Versions: edtf 4.11.1, Node 20.20.2 (ICU 78.2). Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" edtf@4.11.1 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import edtf, { format } from 'edtf'
for (const locale of ['ja', 'ko', 'zh'])
  console.log(locale, ['2018-06-12/2018-06-13', '2018-06~', '201X', '2018-06-XX']
    .map((text) => format(edtf(text), locale)).join(' | '))
END
)
stated=$(cat <<'END'
ja 2018/06/12～2018/06/13 | 2018/6頃 | XXXX年 | 2018/6/X
ko 2018. 6. 12. | 2018. 6. | 2010년 | 2018. 6. 1.
zh 2018/6/12 | 2018/6 | 2010年 | 2018/6/1
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: edtf formats spans and unknown parts in another way.'
  exit 1
fi
echo 'As stated.'
