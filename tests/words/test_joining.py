"""Words that change by the sound beside them, in lists and in labels with names."""

from __future__ import annotations

import re

import pytest

from dateline.dates import parse
from dateline.words import Words, keys
from dateline.words.files import shipped
from dateline.words.locales import listed

OF_DATES = {"first", "last", "date", "day", "month", "year", "least", "most", "n", "number"}
"""Places that numbers and dates stand in, which begin and end alike."""


@pytest.mark.parametrize(
    "name, joined",
    [
        ("Berta", "Ana y Berta"),
        ("Isabel", "Ana e Isabel"),
        ("íñigo", "Ana e íñigo"),
        ("Hiroshi", "Ana e Hiroshi"),
        ("Hierro", "Ana y Hierro"),
        ("Yves", "Ana e Yves"),
        ("Yolanda", "Ana y Yolanda"),
        ("", "Ana y "),
    ],
)
def test_spanish_y_before_its_own_sound_is_e(name: str, joined: str) -> None:
    """As the Real Academia writes it, in a list, in a label with two names and between two links."""
    words = Words("es")
    assert listed(["Ana", name], "es", is_choice=False) == joined
    assert words("pair_title", one="Ana", other=name) == joined
    assert f"Ana{words.before('pair_separator', name)}{name}" == joined
    assert Words("es-MX")("pair_title", one="Ana", other=name) == joined


@pytest.mark.parametrize("name", ["Isabel", "Hiroshi", "Ono", "8"])
@pytest.mark.parametrize(
    "tag, joined", [("en", "Ana and {}"), ("fr", "Ana et {}"), ("de", "Ana und {}"), ("ko", "Ana, {}")]
)
def test_other_languages_join_all_names_alike(tag: str, joined: str, name: str) -> None:
    """Nothing changes where no language asks for it."""
    assert Words(tag)("pair_title", one="Ana", other=name) == joined.format(name)


@pytest.mark.parametrize(
    "text, shown",
    [
        ("[1667,1668]", "1667 o 1668"),
        ("[1892-08-07,1892-08-08]", "7 de agosto de 1892 u 8 de agosto de 1892"),
        ("[1892-08-10,1892-08-11]", "10 de agosto de 1892 u 11 de agosto de 1892"),
        ("[1892-08-10,1892-11]", "10 de agosto de 1892 o noviembre de 1892"),
        ("[1892-08,1892-10]", "agosto de 1892 u octubre de 1892"),
        ("{1892-08,1892-10}", "agosto de 1892 y octubre de 1892"),
    ],
)
def test_spanish_o_before_its_own_sound_is_u(text: str, shown: str) -> None:
    """Before 8 and 11, which are read ocho and once, and before October."""
    assert Words("es").dates.date(parse(text)) == shown


def places_behind(tag: str, pattern: str) -> set[str]:
    """The places of a language's labels that a pattern stands beside, those of dates and numbers left out."""
    texts = [text for label in shipped(tag).values() for text in keys.texts(label)]
    return {found for text in texts for found in re.findall(pattern, text)} - OF_DATES


def test_no_label_elides_before_a_name() -> None:
    """French would need d'Ana beside de Berta: a name stands behind a word that never changes."""
    assert places_behind("fr", r"(?i)\b(?:de|que|jusque|lorsque|si|le|la|du|au) \{(\w+)") == set()
    assert places_behind("en", r"(?i)\ban? \{(\w+)") == set()
    assert places_behind("fr", r"(?i)\b(?:entre) \{(\w+)") == {"one"}, "the pattern finds what there is"


def test_no_korean_particle_depends_on_a_name() -> None:
    """김정은은 beside 트럼프는: no label has a particle of two forms behind a name."""
    assert places_behind("ko", r"\{(\w+)\}(?:은|는|이|가|을|를|와|과|으로|로|이나|나|이라|라)(?![가-힣])") == set()
    assert places_behind("ko", r"\{(\w+)\}") > {"one", "other"}
