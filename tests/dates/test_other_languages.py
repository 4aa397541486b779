"""Dates as people write them in French, German and Spanish: the cure is the EDTF text."""

from __future__ import annotations

import pytest

from dateline.dates import DateError, parse
from dateline.dates.other_languages import in_english


@pytest.mark.parametrize(
    "text, meant",
    [
        ("16 août 1892", "1892-08-16"),
        ("mardi 16 août 1892", "1892-08-16"),
        ("le 1er mai 1892", "1892-05-01"),
        ("du 16 août au 3 novembre 1892", "1892-08-16/1892-11-03"),
        ("vers 1788", "1788~"),
        ("entre 1850 et 1860", "[1850..1860]"),
        ("printemps 1892", "1892-21"),
        ("en 1892", "1892"),
        ("depuis 1892", "1892/.."),
        ("jusqu’en 1900", "../1900"),
        ("début 1945", "1945"),
        ("XIXe siècle", "18XX"),
        ("19e siècle", "18XX"),
        ("44 av. J.-C.", "-0043"),
        ("3. März 1849", "1849-03-03"),
        ("Dienstag, 16. August 1892", "1892-08-16"),
        ("im Mai 1945", "1945-05"),
        ("um 1930", "1930~"),
        ("zwischen 1850 und 1860", "[1850..1860]"),
        ("vor 1900", "../1899"),
        ("Herbst 1892", "1892-23"),
        ("Anfang 1945", "1945"),
        ("19. Jahrhundert", "18XX"),
        ("16 de agosto de 1892", "1892-08-16"),
        ("1º de mayo de 1890", "1890-05-01"),
        ("hacia 1788", "1788~"),
        ("desde 1892", "1892/.."),
        ("siglo XIX", "18XX"),
        ("the 19th century", "18XX"),
        ("19世紀", "18XX"),
        ("19世纪", "18XX"),
        ("19세기", "18XX"),
    ],
)
def test_a_date_in_words_is_told_with_what_to_write(text: str, meant: str) -> None:
    """The likeliest stands first, and can be read."""
    with pytest.raises(DateError) as told:
        parse(text)
    assert told.value.meant[0] == meant
    assert str(parse(meant)) == meant


@pytest.mark.parametrize("text", ["bonjour", "1892 mineurs", "la grève", "e e e", "siglo", "mi 1º", "d’août"])
def test_what_is_no_date_in_any_of_them_is_told_so(text: str) -> None:
    """With the form alone."""
    with pytest.raises(DateError) as told:
        parse(text)
    assert told.value.meant == ()


def test_words_of_no_such_language_stay() -> None:
    """Only whole words are put into English."""
    assert in_english("Maine, Marzipan 1892") == "maine, marzipan 1892"
