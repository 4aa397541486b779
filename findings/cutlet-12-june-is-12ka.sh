#!/bin/sh
# cutlet and pykakasi: 12日 is "12ka" in the one, 9時 "9 toki" in the other; 12日間, twelve days, is "12 kakan".
#
# Guess: 12 nichi (or jūninichi) and 9 ji: after a number these two signs have one reading, but for the first ten days of a
# month, 14, 20 and 24.
#
# Seen: cutlet (by unidic-lite) takes ka, which is right from the 2nd to the 10th and in few more, after every number in figures; in
# 十二日 it reads nichi. Its slug() puts it into addresses: 6-gatsu-12ka. pykakasi reads every hour in figures as toki, "time",
# and 九時 rightly as kuji. Each is right where the other fails.
#
# For addresses and readings of Japanese titles: write the dates oneself, from the ISO date, and romanize the rest; or make no
# address from a title.
#
# Versions: cutlet 0.5.2 with fugashi 1.5.2 and unidic-lite 1.0.8, pykakasi 2.3.0, Python 3.11. Written on 2026-11-29.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check cutlet==0.5.2 fugashi==1.5.2 unidic-lite==1.0.8 pykakasi==2.3.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import cutlet
import pykakasi

one, other = cutlet.Cutlet(), pykakasi.kakasi()
for text in ('2018年6月12日', '6月1日', '27日から28日まで', '十二日', '12日間', '午前9時4分', '九時'):
    print(text, '| cutlet', one.romaji(text), one.slug(text), '| pykakasi', ' '.join(part['hepburn'] for part in other.convert(text)))
END
)
stated=$(cat <<'END'
2018年6月12日 | cutlet 2018 nen 6 gatsu 12ka 2018-nen-6-gatsu-12ka | pykakasi 2018 nen 6 gatsu 12 nichi
6月1日 | cutlet 6 gatsu 1ka 6-gatsu-1ka | pykakasi 6 gatsu 1 nichi
27日から28日まで | cutlet 27ka kara 28ka made 27ka-kara-28ka-made | pykakasi 27 nichi kara 28 nichi made
十二日 | cutlet Juu ni nichi juu-ni-nichi | pykakasi juuni nichi
12日間 | cutlet 12 kakan 12-kakan | pykakasi 12 nichikan
午前9時4分 | cutlet Gozen 9 ji 4 fun gozen-9-ji-4-fun | pykakasi gozen 9 toki 4 fun
九時 | cutlet Kyuu ji kyuu-ji | pykakasi kuji
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: cutlet or pykakasi read days and hours in another way.'
  exit 1
fi
echo 'As stated.'
