#!/bin/sh
# humanize: in Chinese, "8 months" comes out as 8月, which is August; eight months are 8个月.
#
# Guess: a library that says how long something took has the counter 个 before 月, without which no Chinese
# reader takes it for a duration. Japanese (8ヶ月) and Korean (8개월) have theirs.
#
# Seen: naturaldelta(), naturaltime() and precisedelta() say 8月 in zh_CN and "8 月" in zh_HK; "8 months ago"
# is "before August".
#
# For a timeline in Chinese: take durations from CLDR (Babel's format_timedelta says 8个月).
#
# Versions: humanize 4.17.0, Babel 2.18.0, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check humanize==4.17.0 Babel==2.18.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
from datetime import timedelta
import humanize
from babel.dates import format_timedelta
for locale in ("zh_CN", "zh_HK", "ja_JP", "ko_KR"):
    humanize.i18n.activate(locale)
    print(locale, "/", humanize.naturaldelta(timedelta(days=259)), "/", humanize.naturaltime(timedelta(days=259)))
print("Babel", format_timedelta(timedelta(days=240), granularity="month", locale="zh_CN"))
END
)
stated=$(cat <<'END'
zh_CN / 8月 / 8月之前
zh_HK / 8 月 / 8 月 之前
ja_JP / 8ヶ月 / 8ヶ月前
ko_KR / 8개월 / 8개월 전
Babel 8个月
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: humanize counts months in Chinese in another way.'
  exit 1
fi
echo 'As stated.'
