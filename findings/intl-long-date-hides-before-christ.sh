#!/bin/sh
# Intl and Temporal: 15 March 44 BC is printed as "March 15, 44" in every language.
#
# Guess: a date style named "long" or "full" names everything that tells a date from another;
# Unicode's data (CLDR) has era names for all four languages.
#
# Seen: no style of dateStyle prints an era or a sign, so 44 BC and AD 44 look alike; the era comes
# only when asked for by name (era: 'short'). The Temporal polyfill does the same.
#
# For a site of records: for years before 1000 build the text from parts with era, and test it with
# one BC date per language.
#
# Versions: @js-temporal/polyfill 0.5.1, Node 20.20.2 (ICU 78.2). Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" @js-temporal/polyfill@0.5.1 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { Temporal } from '@js-temporal/polyfill'
const ides = Temporal.PlainDate.from('-000043-03-15')
const moment = new Date('-000043-03-15T00:00:00Z')
for (const locale of ['en', 'ja', 'ko', 'zh-Hans'])
  console.log([ides.toLocaleString(locale, { dateStyle: 'long' }),
    moment.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' }),
    moment.toLocaleDateString(locale, { year: 'numeric', era: 'short', timeZone: 'UTC' })].join(' | '))
END
)
stated=$(cat <<'END'
March 15, 44 | March 15, 44 | 44 BC
44年3月15日 | 44年3月15日 | 紀元前44年
44년 3월 15일 | 44년 3월 15일 | BC 44년
44年3月15日 | 44年3月15日 | 公元前44年
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: the long date style treats years before Christ in another way.'
  exit 1
fi
echo 'As stated.'
