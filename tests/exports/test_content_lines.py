"""Lines of iCalendar: what is written is read back as the same words, and no line is too long."""

from __future__ import annotations

import datetime as dt

import icalendar
import pytest

from dateline.exports.feed.content_lines import LIMIT, component, day, folded, instant, text

WORDS = (
    "a plain one",
    "one, two; three: four",
    "C:\\New\\folder, and a slash \\ at the end\\",
    "first line\nsecond line\n\nfourth line",
    "会談は2018年6月12日、シンガポールで開かれた。" * 9,
    "정상회담, 판문점; " * 20,
    "\\" * 200,
    "," * 200,
    "x" * (LIMIT - len("SUMMARY:") - 1),
    "x" * (LIMIT - len("SUMMARY:")),
)


@pytest.mark.parametrize("words", WORDS)
def test_a_text_is_read_back_as_it_was(words: str) -> None:
    """By a library that is not the one that wrote it."""
    written = component("VEVENT", {"SUMMARY": text(words)})
    assert str(icalendar.Event.from_ical(written)["SUMMARY"]) == words


@pytest.mark.parametrize("words", WORDS)
def test_lines_are_short_and_are_cut_neither_in_a_character_nor_in_an_escape(words: str) -> None:
    """A piece behind a backslash would end in half of what is escaped; of backslashes alone every piece does."""
    line = f"SUMMARY:{text(words)}"
    pieces = folded(line).split("\r\n ")
    assert "".join(pieces) == line
    assert all(len(piece.encode()) < LIMIT for piece in pieces)
    assert not any(piece.endswith("\\") for piece in pieces[:-1]) or set(words) == {"\\"}


def test_no_pair_of_backslashes_is_parted() -> None:
    """Wherever in a line a few of them stand: each is written as two."""
    for before in range(LIMIT):
        for number in (1, 2, 3):
            pieces = folded(text(f"{'x' * before}{chr(92) * number}, and so on")).split("\r\n ")
            assert not [piece for piece in pieces[:-1] if piece.endswith("\\")]


def test_days_and_instants_have_four_digits_of_a_year() -> None:
    """Also before the year 1000, and in UTC whatever the offset was."""
    assert day(dt.date(645, 7, 3)) == "06450703"
    seoul = dt.timezone(dt.timedelta(hours=8, minutes=30))
    assert instant(dt.datetime(2018, 4, 27, 9, 0, tzinfo=seoul)) == "20180427T003000Z"
    assert instant(dt.datetime(645, 7, 3, 12, tzinfo=dt.UTC)) == "06450703T120000Z"
