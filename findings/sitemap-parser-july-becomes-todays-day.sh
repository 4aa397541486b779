#!/bin/sh
# ultimate-sitemap-parser: <lastmod>2018-07</lastmod> is the day of July 2018 that has the number of today.
#
# Guess: 2018-07 and 2018, which the protocol allows (W3C Datetime), become the first day or None: one file gives one
# answer.
#
# Seen: they are read by dateutil's parse(), which fills up what is missing from the day on which it runs; the page is
# "last changed" on another day tomorrow.
#
# For a site that writes sitemaps: always a full day or moment in lastmod. For a program that reads them: take the text
# from the XML itself.
#
# Versions: ultimate-sitemap-parser 1.8.1, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check ultimate-sitemap-parser==1.8.1 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import datetime
import logging
logging.disable(logging.CRITICAL)
from usp.tree import sitemap_from_str
days = ('2018-06-12', '2018-07', '2018')
urls = ''.join(f'<url><loc>https://example.org/{day}</loc><lastmod>{day}</lastmod></url>' for day in days)
tree = sitemap_from_str(f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>')
full, month, year = (page.last_modified.date() for page in tree.all_pages())
today = datetime.date.today()
print(days[0], '=>', full)
print(days[1], '=> the day of today in July 2018:', (month.year, month.month, month.day) == (2018, 7, today.day))
print(days[2], '=> the day and month of today in 2018:', (year.year, year.month, year.day) == (2018, today.month, 28 if (today.month, today.day) == (2, 29) else today.day))
END
)
stated=$(cat <<'END'
2018-06-12 => 2018-06-12
2018-07 => the day of today in July 2018: True
2018 => the day and month of today in 2018: True
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: partial days in sitemaps are read in another way.'
  exit 1
fi
echo 'As stated.'
