"""What the golden reports in Japanese say: no word of a list stands bare in English, since each has a label."""

from __future__ import annotations

import re
from pathlib import Path

from dateline.model.open_lists import LISTS, shipped_words

_CODE = re.compile(r"`+[^`]*`+|\"[^\"]*\"|「[^」]*」|[a-z]+/\S*")
_SAID = re.compile(r"(?:error|warning)\[[a-z-]+\]: (.*)|(?:求める内容：|直し方：　　)(.*)")
_JOINING = {"or", "and", "of", "the", "one", "a", "an", "is", "in", "to", "not", "write"}


def test_no_word_of_a_list_stands_in_english_outside_of_code(cases: Path) -> None:
    """What is to be typed stands between backticks; whatever else an editor reads is Japanese."""
    words = {word for listed in LISTS for word in shipped_words().of(listed)} | _JOINING
    found = {
        (path.name, word)
        for path in sorted((cases / "records-ja").glob("*.txt"))
        for said in _SAID.finditer(path.read_text(encoding="utf-8"))
        for word in re.findall(r"[A-Za-z-]+", _CODE.sub("", said[1] or said[2] or ""))
        if word in words
    }
    assert found == set()
