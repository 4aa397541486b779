#!/usr/bin/env python3
"""Make the table of Han signs that are written in several ways, for search: 高 髙, 崎 﨑, 国 國, 対 對 对.

    git clone https://github.com/BYVoid/OpenCC
    curl -O https://www.unicode.org/Public/UCD/latest/ucd/Unihan.zip && unzip Unihan.zip Unihan_Variants.txt
    python scripts/list_han_variants.py OpenCC/data/dictionary Unihan_Variants.txt generator/dateline/search/han.txt

Only somebody who changes the table runs this; the file it writes is part of the package. Signs of the first level of
JIS X 0208 are what a Japanese newspaper is written in: two of them are two words (後 and 后), unless one is the old
form of the other (竜 and 龍), so a simplified sign that stands for both goes with one of them alone.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

HEAD = """\
# Han signs that are one for search: the form that texts are compared in, then the others. From OpenCC (Apache License
# 2.0: https://github.com/BYVoid/OpenCC) and the Unihan database (Unicode License V3: https://www.unicode.org/license.txt)
# by scripts/list_han_variants.py.
"""
FIRST, LAST = "\u3400", "\u9fff"
"""What search takes for Han; behind it a few signs that Unicode has not taken for the same as an older one."""
UNIFIED = "\ufa0e\ufa0f\ufa11\ufa13\ufa14\ufa1f\ufa21\ufa23\ufa24\ufa27\ufa28\ufa29"
SECOND_LEVEL = 0xD0
"""The first byte of signs of the second level in EUC-JP."""
OTHERWISE_IN_NAMES = (("邉", "辺"), ("嶋", "島"), ("峯", "峰"), ("冨", "富"))
"""Forms that names keep and neither source has."""
_VARIANT = re.compile(r"U\+(\w+)\t(\w+)\t(.*)")
_CODE = re.compile(r"U\+(\w+)(\S*)")

Pair = tuple[str, str]


def level(sign: str) -> int:
    """1 and 2 in JIS X 0208, 3 outside."""
    try:
        return 1 if sign.encode("euc_jp")[0] < SECOND_LEVEL and len(sign.encode("euc_jp")) == len("ab") else 2
    except UnicodeEncodeError:
        return 3


def is_for_names(sign: str) -> bool:
    """Whether Japanese computers have a sign beyond JIS X 0208, which names need."""
    try:
        return level(sign) == 3 and bool(sign.encode("cp932"))  # noqa: PLR2004
    except UnicodeEncodeError:
        return False


def opencc(path: Path, *, is_first_only: bool) -> Iterator[Pair]:
    """Each sign of a dictionary with each that it is written as, or with the first of them."""
    for line in path.read_text(encoding="utf-8").splitlines():
        sign, _, others = line.partition("\t")
        if others and not line.startswith("#"):
            yield from ((sign, other) for other in others.split()[: 1 if is_first_only else None])


def unihan(path: Path) -> Iterator[Pair]:
    """Signs that are the same but for their shape, and those for names that are the same as one other."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if match := _VARIANT.match(line):
            sign, others = chr(int(match[1], 16)), _CODE.findall(match[3])
            for code, said_by in others:
                is_shape = match[2] == "kZVariant" or ":Z" in said_by
                is_one = match[2] == "kSemanticVariant" and len(others) == 1 and is_for_names(sign)
                if is_shape or is_one:
                    yield sign, chr(int(code, 16))


def classes(old_forms: Iterable[Pair], others: Iterable[Pair]) -> list[str]:
    """The signs that are one, the form that the others go with first."""
    together: dict[str, frozenset[str]] = {}

    def join(one: str, other: str, *, is_old_form: bool) -> None:
        signs = [together.get(sign, frozenset(sign)) for sign in (one, other)]
        are_two_words = all(any(level(sign) == 1 for sign in those) for those in signs)
        if is_han(one) and is_han(other) and (is_old_form or signs[0] == signs[1] or not are_two_words):
            joined = signs[0] | signs[1]
            together.update(dict.fromkeys(joined, joined))

    for one, other in old_forms:
        join(one, other, is_old_form=True)
    for one, other in others:
        join(one, other, is_old_form=False)
    rows = {
        "".join(sorted(signs, key=lambda sign: (level(sign), sign))) for signs in together.values() if len(signs) > 1
    }
    return sorted(rows)


def is_han(sign: str) -> bool:
    """Whether search knows a sign as Han, or can."""
    return len(sign) == 1 and (FIRST <= sign <= LAST or sign in UNIFIED)


def main(arguments: Sequence[str]) -> None:
    """Write the table."""
    folder, variants, written = map(Path, arguments)
    old_forms = [*opencc(folder / "JPShinjitaiCharacters.txt", is_first_only=False), *OTHERWISE_IN_NAMES]
    simplified = opencc(folder / "STCharacters.txt", is_first_only=True)
    traditional = opencc(folder / "TSCharacters.txt", is_first_only=False)
    rows = classes(old_forms, [*simplified, *traditional, *unihan(variants)])
    written.write_text(HEAD + "".join(f"{row}\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
