#!/bin/sh
# num2words: the year -44 is "minus one hundred fifty-six" in German, Dutch, Danish, Norwegian and Slovene, and 44 AD in Bengali.
#
# Guess: to="year" of -44 is forty-four with "before Christ" or "minus", as in English (forty-four BC), French, Spanish
# and Korean.
#
# Seen: these languages split every year into hundreds and a rest as they do with 1953; in Python -44 is -1 hundred and
# 56.
#
# For texts to be read aloud: speak the year without its sign and add the era oneself.
#
# Versions: num2words 0.5.14, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check num2words==0.5.14 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
from num2words import num2words
for lang in ('en', 'fr', 'ko', 'de', 'nl', 'da', 'no', 'sl', 'bn'):
    print(lang, '| -44', num2words(-44, to='year', lang=lang), '| 44', num2words(44, to='year', lang=lang), '| 56', num2words(56, lang=lang))
END
)
stated=$(cat <<'END'
en | -44 forty-four BC | 44 forty-four | 56 fifty-six
fr | -44 moins quarante-quatre | 44 quarante-quatre | 56 cinquante-six
ko | -44 기원전 사십사년 | 44 사십사년 | 56 오십육
de | -44 minuseinshundertsechsundfünfzig | 44 vierundvierzig | 56 sechsundfünfzig
nl | -44 min één honderd zesenvijftig | 44 vierenveertig | 56 zesenvijftig
da | -44 minus et hundrede seksoghalvtreds | 44 fireogfyrre | 56 seksoghalvtreds
no | -44 minus en hundre og femtiseks | 44 førtifire | 56 femtiseks
sl | -44 minus ena hundert šestinpetdeset | 44 štiriinštirideset | 56 šestinpetdeset
bn | -44 চৌচল্লিশ সাল | 44 চৌচল্লিশ সাল | 56 ছাপ্পান্ন
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: num2words speaks years before Christ in another way.'
  exit 1
fi
echo 'As stated.'
