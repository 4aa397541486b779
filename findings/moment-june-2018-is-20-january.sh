#!/bin/sh
# moment: "June 2018" read with D MMMM YYYY is 20 January 2018, and 12 February in Catalan or Croatian is 12 January.
#
# Guess: what lacks the day is invalid, and what moment writes in a locale it reads back in that locale.
#
# Seen: unless the argument behind the locale says "strict", it takes what fits and passes over the rest: the 20 of 2018 is the day,
# and there is no month. Of a month as these locales write it behind a day (febrer with "de", veljače) nothing fits, and January stands in:
# eleven months of twelve in Catalan and Occitan, nine in Croatian. A Chinese quarter past one in the afternoon (LLLL) comes back as one
# at night. isValid() is true each time; strict, all of these are invalid, moment's own texts too.
#
# For who reads texts with it: the last argument true, always, and each month tried in each locale, as written by moment itself.
#
# Versions: moment 2.31.0, Node 20.20.2. Written on 2026-11-29.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" moment@2.31.0 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import moment from 'moment'
import 'moment/min/locales.js'

const read = (text, form, locale, strict) => {
  const found = moment.utc(text, form, locale, strict)
  return found.isValid() ? found.format(form === 'LLLL' ? 'YYYY-MM-DD HH:mm' : 'YYYY-MM-DD') : 'invalid'
}
moment.locale('en')
for (const [text, form, locale] of [
  ['12 June 2018', 'D MMMM YYYY', 'en'],
  ['June 2018', 'D MMMM YYYY', 'en'],
  ['12 de febrer de 2018', 'LL', 'ca'],
  ['12. veljače 2018', 'LL', 'hr'],
  ['2018年6月12日星期二下午1点15分', 'LLLL', 'zh-cn'],
]) console.log(text, form, locale, '=>', read(text, form, locale), '| strict', read(text, form, locale, true))
const lost = {}
for (const locale of moment.locales())
  for (let month = 0; month < 12; month++) {
    const day = moment.utc([2018, month, 12]).locale(locale)
    const again = moment.utc(day.format('LL'), 'LL', locale)
    if (again.isValid() && again.valueOf() !== day.valueOf()) lost[locale] = (lost[locale] ?? 0) + 1
  }
console.log('months that come back as another day:', JSON.stringify(lost))
END
)
stated=$(cat <<'END'
12 June 2018 D MMMM YYYY en => 2018-06-12 | strict 2018-06-12
June 2018 D MMMM YYYY en => 2018-01-20 | strict invalid
12 de febrer de 2018 LL ca => 2018-01-12 | strict invalid
12. veljače 2018 LL hr => 2018-01-12 | strict invalid
2018年6月12日星期二下午1点15分 LLLL zh-cn => 2018-06-12 01:15 | strict invalid
months that come back as another day: {"ca":11,"hr":9,"oc-lnc":11}
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: moment reads these texts in another way.'
  exit 1
fi
echo 'As stated.'
