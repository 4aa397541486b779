#!/bin/sh
# cn2an: transform() makes 李4光 of the geologist 李四光, 1带1路 of 一带一路, and 2018-06-12 becomes "two thousand and eighteen minus six minus twelve".
#
# Guess: in a sentence only what is a number or a date is rewritten: 二〇一八年六月十二日 to 2018年6月12日, and back.
#
# Seen: every numeral is one, in names of people, of events (五四运动 is 54运动, 九一八事变 918事变) and of policies. The other way a
# year is spelt digit by digit whatever it is: 公元前44年 is 公元前四四年 for 四十四年, and the sign between the parts of an ISO date is a minus.
#
# For texts that name people and events: find the dates with a pattern of one's own (digits before 年, 月, 日) and hand these
# to cn2an alone.
#
# Versions: cn2an 0.5.24, Python 3.11. Written on 2026-11-29.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check cn2an==0.5.24 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import cn2an

for text in ('二〇一八年六月十二日', '李四光', '一带一路', '五四运动', '九一八事变', '三国演义'):
    print(text, '=>', cn2an.transform(text, 'cn2an'))
for text in ('2018年6月12日', '公元前44年', '2018-06-12', '3.1运动'):
    print(text, '=>', cn2an.transform(text, 'an2cn'))
END
)
stated=$(cat <<'END'
二〇一八年六月十二日 => 2018年6月12日
李四光 => 李4光
一带一路 => 1带1路
五四运动 => 54运动
九一八事变 => 918事变
三国演义 => 3国演义
2018年6月12日 => 二零一八年六月十二日
公元前44年 => 公元前四四年
2018-06-12 => 二千零一十八负六负十二
3.1运动 => 三点一运动
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: cn2an rewrites other numerals in a text.'
  exit 1
fi
echo 'As stated.'
