#!/bin/sh
# date-fns: June in Armenian is read as January, June in Kazakh as May, May in Frisian as March.
#
# Guess: parse() reads what format() has written in the same locale with the same pattern, or gives an invalid date.
#
# Seen: the patterns by which a locale knows its months are tried one after the other and only the beginning is looked
# at; in these locales the pattern of an earlier month fits too. In Vietnamese the second quarter of a year is read as
# the first. Nothing tells the result from a right one.
#
# For who reads dates in the languages of readers: write all twelve months and read them again, once for each locale,
# before it is switched on.
#
# Versions: date-fns 4.4.0, Node 20.20.2. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
npm install --silent --no-fund --no-audit --prefix "$room" date-fns@4.4.0 || {
  echo 'The packages could not be installed.'
  exit 2
}
cd "$room"

seen=$(node --input-type=module - <<'END'
import { format, parse } from 'date-fns'
import { fr, fy, hy, kk, ru, vi } from 'date-fns/locale'
const again = (date, pattern, locale) => {
  const written = format(date, pattern, { locale })
  console.log(locale.code, written, '=>', format(parse(written, pattern, new Date(2000, 0, 1), { locale }), 'yyyy-MM-dd'))
}
for (const locale of [hy, kk, fr, ru]) again(new Date(2018, 5, 12), 'd MMMM yyyy', locale)
again(new Date(2018, 4, 12), 'd MMMM yyyy', fy)
again(new Date(2018, 3, 1), 'QQQQ yyyy', vi)
END
)
stated=$(cat <<'END'
hy 12 հունիս 2018 => 2018-01-12
kk 12 маусым 2018 => 2018-05-12
fr 12 juin 2018 => 2018-06-12
ru 12 июня 2018 => 2018-06-12
fy 12 maaie 2018 => 2018-03-12
vi quý II 2018 => 2018-01-01
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: date-fns reads the months of these locales in another way.'
  exit 1
fi
echo 'As stated.'
