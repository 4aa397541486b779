#!/bin/sh
# cnlunar: 31 January 1900, the first day of the lunar year, is the 22nd of the twelfth month; no day of that year is right.
#
# Guess: a day before the first year of its tables is refused, as a day after the last is.
#
# Seen: its tables begin with the lunar year 1901. From then on it agrees with sxtwl (on every day of 1902 and 2018); before, nothing is
# raised, and every day of 1894, 1898 and 1900 is another: 25 July 1894, when the fleets met off Pungdo, is the 13th of the sixth
# month, not the 23rd.
#
# For the Sino-Japanese war and all before: sxtwl or lunar-javascript, and a test with a new year's day of each century.
#
# Versions: cnlunar 0.2.5, sxtwl 2.0.7, Python 3.11. Written on 2026-11-29.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check cnlunar==0.2.5 sxtwl==2.0.7 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import datetime

import cnlunar
import sxtwl


def of(day):
    one, other = cnlunar.Lunar(datetime.datetime(day.year, day.month, day.day, 12)), sxtwl.fromSolar(day.year, day.month, day.day)
    return (one.lunarYear, one.lunarMonth, one.lunarDay), (other.getLunarYear(True), other.getLunarMonth(), other.getLunarDay())


for text in ('1892-01-30', '1894-07-25', '1895-04-17', '1900-01-31', '1901-02-19', '1911-10-10', '2018-06-12'):
    print(text, '| cnlunar {}-{}-{} | sxtwl {}-{}-{}'.format(*sum(of(datetime.date.fromisoformat(text)), ())))
for year in (1894, 1898, 1900, 1902, 2018):
    days = [of(datetime.date(year, 1, 1) + datetime.timedelta(number)) for number in range(365)]
    print(year, 'days that differ:', sum(one != other for one, other in days))
END
)
stated=$(cat <<'END'
1892-01-30 | cnlunar 1891-12-22 | sxtwl 1892-1-1
1894-07-25 | cnlunar 1894-6-13 | sxtwl 1894-6-23
1895-04-17 | cnlunar 1895-3-13 | sxtwl 1895-3-23
1900-01-31 | cnlunar 1899-12-22 | sxtwl 1900-1-1
1901-02-19 | cnlunar 1901-1-1 | sxtwl 1901-1-1
1911-10-10 | cnlunar 1911-8-19 | sxtwl 1911-8-19
2018-06-12 | cnlunar 2018-4-29 | sxtwl 2018-4-29
1894 days that differ: 365
1898 days that differ: 365
1900 days that differ: 365
1902 days that differ: 0
2018 days that differ: 0
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: cnlunar counts the days before 1901 in another way.'
  exit 1
fi
echo 'As stated.'
