#!/bin/sh
# arrow: 12 June 2018 written in Thai or Lao is of the year 2561, and read again it is 2561-06-12 of our calendar.
#
# Guess: whichever calendar the locale writes, what arrow writes it reads back as the same day.
#
# Seen: YYYY writes the Buddhist year in these two locales, 543 years ahead, and takes the same token for a year of ours in
# reading: the day lies 543 years later. Nothing is raised. The other locales come back right in all twelve months. And
# format("YYYY-MM-DD", locale="th"), which looks like ISO, is 2561-06-12.
#
# For who shows or reads Thai: take 543 off after reading, and write days for machines with isoformat().
#
# Versions: arrow 1.4.0, Python 3.11. Written on 2026-11-29.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check arrow==1.4.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import arrow
from arrow.locales import _locale_map

moment = arrow.get('2018-06-12')
for locale in ('en', 'ja', 'th', 'lo'):
    text = moment.format('D MMMM YYYY', locale=locale)
    print(locale, text, '=>', arrow.get(text, 'D MMMM YYYY', locale=locale).date(), '|', moment.format('YYYY-MM-DD', locale=locale))
others = {
    name
    for name in _locale_map
    for month in range(1, 13)
    if arrow.get(arrow.get(2018, month, 12).format('D MMMM YYYY', locale=name), 'D MMMM YYYY', locale=name) != arrow.get(2018, month, 12)
}
print('not the same day:', sorted(others))
END
)
stated=$(cat <<'END'
en 12 June 2018 => 2018-06-12 | 2018-06-12
ja 12 6月 2018 => 2018-06-12 | 2018-06-12
th 12 มิถุนายน 2561 => 2561-06-12 | 2561-06-12
lo 12 ມິຖຸນາ 2561 => 2561-06-12 | 2561-06-12
not the same day: ['lo', 'lo-la', 'th', 'th-th']
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: arrow writes or reads Thai years in another way.'
  exit 1
fi
echo 'As stated.'
