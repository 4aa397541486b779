#!/bin/sh
# pypinyin: the surname Park (朴) is read pǔ, and Zeng (曾) céng.
#
# Guess: a name that begins with one of the surnames which have a reading of their own is read with it, at the least where
# the name is one of a head of state whom every Chinese newspaper names: Piáo Jǐnhuì, Zēng Yīnquán.
#
# Seen: the most usual reading of each sign, "plain" and "once". 任 as a surname, and 解, 单 and 朝 in words, come out right.
#
# For sort keys, anchors or addresses made from Chinese names: Park stands under Pu and Zeng under Ceng. Keep the reading
# in the record, or hand the names of one's people over with load_phrases_dict(), which holds.
#
# Versions: pypinyin 0.55.0, Python 3.11. Written on 2026-11-28.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/env"
"$room/env/bin/pip" install --quiet --disable-pip-version-check pypinyin==0.55.0 || {
  echo 'The package could not be installed.'
  exit 2
}

seen=$("$room/env/bin/python" - <<'END'
from pypinyin import Style, lazy_pinyin, load_phrases_dict

def read(name):
    return name, *lazy_pinyin(name, style=Style.TONE)

for name in ('朴槿惠', '朴正熙', '曾荫权', '任正非', '朝鲜', '解放军', '单方面'):
    print(*read(name))
load_phrases_dict({'朴槿惠': [['piáo'], ['jǐn'], ['huì']]})
print('told:', *read('朴槿惠'))
END
)
stated=$(cat <<'END'
朴槿惠 pǔ jǐn huì
朴正熙 pǔ zhèng xī
曾荫权 céng yīn quán
任正非 rèn zhèng fēi
朝鲜 cháo xiān
解放军 jiě fàng jūn
单方面 dān fāng miàn
told: 朴槿惠 piáo jǐn huì
END
)

printf '%s\n' "$seen"
if [ "$seen" != "$stated" ]; then
  echo 'Changed: pypinyin reads the surnames in another way.'
  exit 1
fi
echo 'As stated.'
