"""Texts of one character too many, in each kind of field."""

from __future__ import annotations

import pytest

from dateline.diagnostics import Code
from dateline.model.kinds import models_by_folder
from dateline.reading.record import parse

CONTEXT = {"language": "en", "languages": "en ja"}
SOURCE = "added: 2026-01-02\nlanguage: en\nkind: news\npublisher: A gazette\n"


def codes(text: str) -> set[Code]:
    """What is told of a source."""
    model = models_by_folder()["sources"]
    return {one.code for one in parse((SOURCE + text).encode(), "sources/x.yml", model, CONTEXT).findings}


def line(name: str, length: int) -> str:
    """A key with a text of so many characters."""
    return f"{name}: {'x' * length}\n"


def test_a_title_is_short() -> None:
    """300 characters of a title and no more."""
    assert codes(line("title", 300)) == set()
    assert codes(line("title", 301)) == {Code.VALUE_TOO_LONG}


def test_a_text_of_markdown_ends() -> None:
    """16,384 characters and no more: above them a parser takes long."""
    assert codes(line("title", 1) + line("note", 16_384)) == set()
    assert codes(line("title", 1) + line("note", 16_385)) == {Code.VALUE_TOO_LONG}


def test_one_line_is_short() -> None:
    """300 characters of an author and no more."""
    assert codes(line("title", 1) + line("author", 300)) == set()
    assert codes(line("title", 1) + line("author", 301)) == {Code.VALUE_EMPTY}


@pytest.mark.parametrize("length, is_told", [(2_000, False), (2_001, True)])
def test_an_address_is_short(length: int, *, is_told: bool) -> None:
    """2,000 characters and no more, which every browser takes."""
    begin = "https://example.org/"
    found = codes(f"title: x\nurl: {begin}{'x' * (length - len(begin))}\n")
    assert bool(found) is is_told
