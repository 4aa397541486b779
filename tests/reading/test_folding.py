"""Texts typed over several lines: what their editor meant comes out, not what YAML's folding makes of it."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.yaml import plain, read


def text_of(value: str) -> str:
    """The text of a key with this value, its further lines already indented."""
    document = read(f"text: {value}\nnext: x\n".encode(), "x.yml")
    assert document.findings == ()
    assert document.root is not None
    found: str = plain(document.root)["text"]
    return found


@pytest.mark.parametrize(
    "typed,meant",
    [
        (">-\n  One line,\n  and another.", "One line, and another."),
        (">-\n  First.\n\n  Second.", "First.\n\nSecond."),
        (">-\n  First.\n\n\n  Second.", "First.\n\n\nSecond."),
        (">-\n  Three things:\n  - one\n    and more\n  - two", "Three things:\n- one\n  and more\n- two"),
        (">-\n  1. one\n  2. two\n  > said", "1. one\n2. two\n> said"),
        (">\n  One\n  line.\n", "One line.\n"),
        (">- # a remark\n  One\n  line.", "One line."),
        (">-\n  両首脳は平壌で会談し、\n  共同声明に署名した。", "両首脳は平壌で会談し、共同声明に署名した。"),
        (">-\n  第一段落。\n\n  第二段落。", "第一段落。\n\n第二段落。"),
        (">-\n  両首脳は、\n  English と話し、\n  Kimと会った。", "両首脳は、English と話し、Kimと会った。"),
        (">-\n  두 정상이\n  만났다.", "두 정상이 만났다."),
        ("日朝\n  首脳会談", "日朝首脳会談"),
        ("North Korea and\n  Japan meet", "North Korea and Japan meet"),
        ("First.\n\n  Second.", "First.\n\nSecond."),
        ('"日朝\n  首脳会談"', "日朝首脳会談"),
        ('"First.\n\n  Second."', "First.\n\nSecond."),
        ('"A \\\n  B"', "A B"),
        ("'it''s\n  here'", "it's here"),
        ("' two\n  blanks '", " two blanks "),
        ("|-\n  One\n  two", "One\ntwo"),
    ],
)
def test_a_text_keeps_what_was_meant(typed: str, meant: str) -> None:
    """Paragraphs, lists and Japanese lines come out the same in whichever style they were typed."""
    assert text_of(typed) == meant


WORDS = st.text(alphabet="abcde", min_size=1, max_size=5)


@given(
    st.lists(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=4), st.sampled_from("\"' >|")
)
def test_lines_of_latin_words_are_folded_as_yaml_folds_them(lines: list[str], style: str) -> None:
    """Where the standard and the editor mean the same, nothing differs from the standard."""
    body = "\n  ".join(lines)
    typed = f"{style}-\n  {body}" if style in ">|" else f"{style}{body}{style}".strip()
    assert text_of(typed) == yaml.safe_load(f"text: {typed}\n")["text"]
