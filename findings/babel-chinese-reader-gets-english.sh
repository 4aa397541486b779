#!/bin/sh
# Babel: a reader who asks for zh-Hans-CN is given English from a site with zh-Hans.
#
# Guess: RFC 4647 (3.4, lookup) shortens a wished tag from its end: zh-Hans-CN, zh-Hans, zh. A site
# with zh_Hans therefore answers in Chinese.
#
# Seen: negotiate_locale tries the whole tag and then the bare language, never language and script:
# zh_Hans_CN against zh_Hans, en is None, and with en as the second wish English wins. ja_JP finds
# ja.
#
# For a site of records: list zh and the regional forms as aliases of zh-Hans, or shorten the tags
# oneself.
#
# Versions: Babel 2.19.0, Python 3.11. Written on 2026-11-27.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check babel==2.19.0 || {
  echo 'The packages could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
from babel import negotiate_locale
site = ['zh_Hans', 'ja', 'en']
for wishes in (['ja_JP', 'en'], ['zh_Hans_CN'], ['zh_Hans_CN', 'en'], ['zh_Hans', 'en']):
    print(wishes, '->', negotiate_locale(wishes, site))
END
)
stated=$(cat <<'END'
['ja_JP', 'en'] -> ja
['zh_Hans_CN'] -> None
['zh_Hans_CN', 'en'] -> en
['zh_Hans', 'en'] -> zh_Hans
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: Babel negotiates languages with a script in another way.'
  exit 1
fi
echo 'As stated.'
