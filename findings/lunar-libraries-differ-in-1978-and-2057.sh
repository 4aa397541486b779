#!/bin/sh
# lunardate, LunarCalendar and zhdate: the mid-autumn feast of 1978 and the double ninth of 2057 lie on two days each.
#
# Guess: three libraries for the Chinese calendar of 1900 to 2099 give the same days; it is one calendar, published.
#
# Seen: of 72,633 days from 1901 to 2099 180 differ, thirty at a time: in 1933, 1954 and 1978 lunardate stands alone, in
# 2057, 2089 and 2097 LunarCalendar. The days that a test would take agree.
#
# For lunar dates of the past: state the ISO day in the record, from a source, and the lunar one beside it.
#
# Versions: lunardate 0.3.0, LunarCalendar 0.0.9, zhdate 0.1, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check lunardate==0.3.0 LunarCalendar==0.0.9 zhdate==0.1 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import datetime
import warnings
warnings.simplefilter('ignore')
import lunardate
from lunarcalendar import Converter, Lunar
from zhdate import ZhDate
for what, year, month, day in (('mid-autumn', 1977, 8, 15), ('mid-autumn', 1978, 8, 15), ('double ninth', 2018, 9, 9), ('double ninth', 2057, 9, 9)):
    other = Converter.Lunar2Solar(Lunar(year, month, day))
    print(what, year, '| lunardate', lunardate.LunarDate(year, month, day).to_solar_date(), '| LunarCalendar', datetime.date(other.year, other.month, other.day),
          '| zhdate', ZhDate(year, month, day).to_datetime().date())
END
)
stated=$(cat <<'END'
mid-autumn 1977 | lunardate 1977-09-27 | LunarCalendar 1977-09-27 | zhdate 1977-09-27
mid-autumn 1978 | lunardate 1978-09-16 | LunarCalendar 1978-09-17 | zhdate 1978-09-17
double ninth 2018 | lunardate 2018-10-17 | LunarCalendar 2018-10-17 | zhdate 2018-10-17
double ninth 2057 | lunardate 2057-10-06 | LunarCalendar 2057-10-07 | zhdate 2057-10-06
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: one of the three counts these months in another way.'
  exit 1
fi
echo 'As stated.'
