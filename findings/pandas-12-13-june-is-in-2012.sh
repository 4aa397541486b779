#!/bin/sh
# pandas and dateutil: "12-13 June 2018" is 13 June 2012, 20:18, and the interval 2018-06-12/13 is one o'clock in the afternoon.
#
# Guess: two days are no moment, so both refuse the text, as they do "from 12 to 13 June 2018" and "spring 2018".
#
# Seen: the first number becomes the year (12 is 2012, 27 is 2027) and 2018 the clock, 20:18. "June 12-13, 2018" is
# 12 June 2013. errors="coerce" does not help, since nothing fails; only in a column whose first cell is a single day are
# they NaT, or refused. With the dash of typography (12–13 June 2018) both do refuse the text.
#
# For a table of events: keep spans as texts with two columns of days beside them, and always give to_datetime() a format.
#
# Versions: pandas 3.1.1, python-dateutil 4.0.0, Python 3.11. Written on 2026-11-29.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1 python-dateutil==4.0.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import warnings
import pandas
from dateutil.parser import parse

warnings.simplefilter('ignore')


def read(how, text):
    try:
        return how(text)
    except ValueError:
        return 'refused'


for text in ('12 June 2018', '12-13 June 2018', 'June 12-13, 2018', '27-28 February 2019', '2018-06-12/13', '12–13 June 2018', 'spring 2018'):
    print(text, '| pandas', read(pandas.to_datetime, text), '| dateutil', read(parse, text), '| Period', read(pandas.Period, text))
for column in (['27-28 February 2019', '12-13 June 2018'], ['12 June 2018', '27-28 February 2019']):
    print(column, [str(day) for day in pandas.to_datetime(pandas.Series(column), errors='coerce')])
END
)
stated=$(cat <<'END'
12 June 2018 | pandas 2018-06-12 00:00:00 | dateutil 2018-06-12 00:00:00 | Period 2018-06-12
12-13 June 2018 | pandas 2012-06-13 20:18:00 | dateutil 2012-06-13 20:18:00 | Period 2012-06-13 20:18
June 12-13, 2018 | pandas 2013-06-12 20:18:00 | dateutil 2013-06-12 20:18:00 | Period 2013-06-12 20:18
27-28 February 2019 | pandas 2027-02-28 20:19:00 | dateutil 2027-02-28 20:19:00 | Period 2027-02-28 20:19
2018-06-12/13 | pandas 2018-06-12 13:00:00 | dateutil 2018-06-12 13:00:00 | Period 2018-06-12 13:00
12–13 June 2018 | pandas refused | dateutil refused | Period refused
spring 2018 | pandas refused | dateutil refused | Period refused
['27-28 February 2019', '12-13 June 2018'] ['2027-02-28 20:19:00', '2012-06-13 20:18:00']
['12 June 2018', '27-28 February 2019'] ['2018-06-12 00:00:00', 'NaT']
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: spans of days are read in another way.'
  exit 1
fi
echo 'As stated.'
