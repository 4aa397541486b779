#!/bin/sh
# Babel: format_skeleton("yMMMMd") asks for the whole name of the month and gives "Jun 12, 2018".
#
# Guess: a skeleton that the locale's data do not list is matched with the nearest one, and the
# pattern is widened to what was asked (UTS #35, Dates, "Matching Skeletons": yMMMMd from yMMMd by
# writing MMMM for MMM). Intl.DateTimeFormat in browsers does so.
#
# Seen: the nearest pattern is used as it stands. English, Russian, Ukrainian, Hungarian and Greek
# get the short month; German, French and Japanese look right only because theirs are alike, and
# Polish and Finnish because their data list this skeleton.
#
# For a site in many languages: take the long date format (format_date(..., "long")), and try a
# month whose short name differs.
#
# Versions: Babel 2.18.0, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check Babel==2.18.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
from datetime import date
from babel.dates import format_date, format_skeleton
day = date(2018, 6, 12)
for locale in ('en', 'hu', 'el', 'pl'):
    print(f"{locale}: {format_skeleton('yMMMMd', day, locale=locale)} / {format_date(day, 'long', locale=locale)}")
END
)
stated=$(cat <<'END'
en: Jun 12, 2018 / June 12, 2018
hu: 2018. jún. 12. / 2018. június 12.
el: 12 Ιουν 2018 / 12 Ιουνίου 2018
pl: 12 czerwca 2018 / 12 czerwca 2018
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: Babel answers yMMMMd in another way.'
  exit 1
fi
echo 'As stated.'
