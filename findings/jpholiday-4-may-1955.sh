#!/bin/sh
# jpholiday: 4 May 1955 was a holiday in Japan, thirty years before the law that made it one; so was 12 February 1973.
#
# Guess: a library that knows the days of single years (the wedding of 1959, the funeral of 1989) applies each rule from
# the day on which it came into force, as holidays does.
#
# Seen: the day between two holidays (国民の休日, law of 27 December 1985) is given from 1949 on, and the day in lieu of a
# Sunday (振替休日, law of 12 April 1973) for 11 February of that year.
#
# For "it was a holiday" in a record of the past: take holidays, or a source.
#
# Versions: jpholiday 1.0.3, holidays 0.109, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check jpholiday==1.0.3 holidays==0.109 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import holidays
import jpholiday
for year in (1949, 1955, 1959, 1973, 1985, 1988, 2018):
    one, other = {str(day) for day, _ in jpholiday.year_holidays(year)}, {str(day) for day in holidays.JP(years=year)}
    print(year, '| in jpholiday alone', sorted(one - other), '| in holidays alone', sorted(other - one))
END
)
stated=$(cat <<'END'
1949 | in jpholiday alone ['1949-05-04'] | in holidays alone []
1955 | in jpholiday alone ['1955-05-04'] | in holidays alone []
1959 | in jpholiday alone ['1959-05-04'] | in holidays alone []
1973 | in jpholiday alone ['1973-02-12', '1973-05-04'] | in holidays alone []
1985 | in jpholiday alone ['1985-05-04'] | in holidays alone []
1988 | in jpholiday alone [] | in holidays alone []
2018 | in jpholiday alone [] | in holidays alone []
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: one of the two has other days.'
  exit 1
fi
echo 'As stated.'
