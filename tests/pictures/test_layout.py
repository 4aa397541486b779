from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.pages.unbroken import JOINER
from dateline.pictures.layout import ELLIPSIS, lanes, shortened, text_width, wrapped

SPANS = st.lists(st.tuples(st.floats(0, 90), st.floats(1, 30), st.integers(1, 2)), max_size=40)


def test_a_han_character_is_as_wide_as_it_is_high() -> None:
    """Japanese takes about twice the room of as many Latin letters."""
    assert text_width("米朝", 10) == 20
    assert 9 < text_width("ab", 10) < 13
    assert text_width("e\u0301", 10) == text_width("e", 10)


@pytest.mark.parametrize(
    "words,width,expected",
    [
        ("First summit", 200, ("First summit",)),
        ("First US–North Korea summit, in Singapore", 150, ("First US–North Korea", "summit, in Singapore")),
        ("トランプ氏と金正恩氏、板門店で会談", 150, ("トランプ氏と", "金正恩氏、", "板門店で会談")),
        ("ハノイでの第2回米朝首脳会談", 150, ("ハノイでの", "第2回米朝首脳会談")),
        ("会談は「板門店」で。", 100, ("会談は", "「板門店」で。")),
    ],
)
def test_lines_break_where_a_reader_pauses(words: str, width: float, expected: tuple[str, ...]) -> None:
    """Latin breaks at blanks, Japanese behind a phrase; neither splits a name that would fit."""
    assert wrapped(words, 14, width, 4) == expected


@pytest.mark.parametrize(
    "words, width, expected",
    [
        ("Expected talks of Trump and Kim Jong Un", 150, ("Expected talks of", "Trump and", "Kim Jong Un")),
        ("Kim Jong Un speaks", 50, ("Kim", "Jong", "Un", "speaks")),
    ],
)
def test_a_name_stays_in_one_line_where_it_fits(words: str, width: float, expected: tuple[str, ...]) -> None:
    """What holds it together is not drawn; one wider than a line breaks as other words do, and nothing is cut."""
    assert wrapped(words.replace("Kim Jong Un", JOINER.join("Kim Jong Un")), 14, width, 4) == expected


@given(words=st.text(max_size=80), width=st.floats(20, 300), most=st.integers(1, 4))
def test_lines_fit(words: str, width: float, most: int) -> None:
    """Whatever the words, no line is wider than the room and there are no more lines than asked for."""
    found = wrapped(words, 13, width, most)
    assert len(found) <= most
    assert all(text_width(line, 13) <= width or line == ELLIPSIS for line in found)


@given(words=st.text(alphabet="あ。、」（「漢アa", max_size=60), width=st.floats(60, 200))
def test_no_line_begins_with_a_full_stop(words: str, width: float) -> None:
    """Japanese line breaking: closing marks never begin a line that follows another."""
    found = wrapped(words, 13, width, 40)
    assert not any(line[0] in "。、」" for line in found[1:])


def test_a_cut_text_keeps_whole_characters() -> None:
    """An accent goes with its letter, and a character outside the first plane is not halved."""
    assert shortened("𠮷野家" * 5, 10, 45) == "𠮷野家" + ELLIPSIS
    assert not shortened("ee\u0301" * 9, 10, 30).endswith("\u0301" + ELLIPSIS + "\u0301")


@given(SPANS)
def test_lanes_do_not_overlap(spans: list[tuple[float, float, int]]) -> None:
    """Two spans that share room never share a lane."""
    placed = [(left, left + width, height) for left, width, height in spans]
    found = lanes(placed)
    for (one, low), (other, high) in combinations(zip(placed, found, strict=True), 2):
        beside = one[1] <= other[0] or other[1] <= one[0]
        above = low + one[2] <= high or high + other[2] <= low
        assert beside or above
