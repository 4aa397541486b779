#!/bin/sh
# pydantic: a datetime field takes the text "2018" for 1 January 1970, 00:33:38, and "20180612" for 22 August 1970.
#
# Guess: 20180612, a day of ISO 8601 without hyphens, is 12 June 2018, as 2018-06-12 is; a year alone is refused, as a
# month is, and strict mode refuses all that is not a full time.
#
# Seen: a text of digits alone is a count of seconds since 1970 (the handbook of 2.1 says so among the accepted forms).
# 2018-06 is refused, and a date field refuses 2018 and 20180612; a file that has one year among its times is read
# without a word. Strict mode takes the same digits from JSON, and refuses the day 2018-06-12. msgspec refuses all four.
#
# For a model of records: keep dates of mixed precision in a text field with a pattern ([0-9]{4}(-[0-9]{2}...)); before
# a datetime field put a validator that refuses digits alone.
#
# Versions: pydantic 2.14.4, msgspec 0.22.0, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check pydantic==2.14.4 msgspec==0.22.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import datetime
import msgspec
import pydantic
def read(function, *arguments, **options):
    try:
        return str(function(*arguments, **options))
    except ValueError:
        return 'refused'
moment, day = pydantic.TypeAdapter(datetime.datetime), pydantic.TypeAdapter(datetime.date)
for text in ('2018-06-12', '20180612', '2018-06', '2018'):
    print(text, '| datetime', read(moment.validate_python, text), '| strict JSON', read(moment.validate_json, f'"{text}"', strict=True),
          '| date', read(day.validate_python, text), '| msgspec', read(msgspec.convert, text, datetime.datetime))
END
)
stated=$(cat <<'END'
2018-06-12 | datetime 2018-06-12 00:00:00 | strict JSON refused | date 2018-06-12 | msgspec refused
20180612 | datetime 1970-08-22 13:43:32+00:00 | strict JSON 1970-08-22 13:43:32+00:00 | date refused | msgspec refused
2018-06 | datetime refused | strict JSON refused | date refused | msgspec refused
2018 | datetime 1970-01-01 00:33:38+00:00 | strict JSON 1970-01-01 00:33:38+00:00 | date refused | msgspec refused
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: pydantic reads digits in another way.'
  exit 1
fi
echo 'As stated.'
