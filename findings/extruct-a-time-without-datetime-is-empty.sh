#!/bin/sh
# extruct: <time itemprop="endDate">2018-06-13</time> has no value, and RDFa loses languages and datetime.
#
# Guess: a <time> without datetime has its text as value (HTML Standard, "datetime value"), and in HTML+RDFa lang gives
# the language and datetime the value. All three are rules of the formats that the package says it reads.
#
# Seen: in microdata only the attribute is looked at. A ruby or any other element inside a name puts blanks into it:
# 「米朝 首脳 会談」. In RDFa lang and datetime count for nothing: the name in Korean is a text without language, and the
# date is 「6月12日」. None of it brings a message.
#
# For a page of records: say all of it in JSON-LD; in microdata always write datetime.
#
# Versions: extruct 0.18.0, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check extruct==0.18.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
import json
import warnings
warnings.simplefilter('ignore')
import extruct
page = """<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>会談</title></head><body>
<div itemscope itemtype="https://schema.org/Event"><span itemprop="name">米朝<b>首脳</b>会談</span>
<time itemprop="startDate" datetime="2018-06-12">6月12日</time><time itemprop="endDate">2018-06-13</time></div>
<div vocab="https://schema.org/" typeof="Event"><span property="name" lang="ko">조미</span><time property="startDate" datetime="2018-06-12">6月12日</time></div></body></html>"""
read = extruct.extract(page, base_url='https://example.org/', syntaxes=['microdata', 'rdfa'])
print('microdata', json.dumps(read['microdata'][0]['properties'], ensure_ascii=False))
event = next(node for node in read['rdfa'] if 'https://schema.org/name' in node)
print('RDFa', json.dumps({key[19:]: value for key, value in sorted(event.items()) if key.startswith('https')}, ensure_ascii=False))
END
)
stated=$(cat <<'END'
microdata {"name": "米朝 首脳 会談", "startDate": "2018-06-12", "endDate": ""}
RDFa {"name": [{"@value": "조미"}], "startDate": [{"@value": "6月12日"}]}
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: extruct reads <time>, names or RDFa in another way.'
  exit 1
fi
echo 'As stated.'
