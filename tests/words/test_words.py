from __future__ import annotations

import re
from enum import StrEnum
from itertools import chain
from pathlib import Path

import pytest

from dateline.model import vocabulary
from dateline.pages.view import label_key
from dateline.words import LABELS, Words

GENERATOR = Path(__file__).parents[2] / "generator" / "dateline"
ENUMS = [
    member
    for member in vars(vocabulary).values()
    if isinstance(member, type) and issubclass(member, StrEnum) and member is not StrEnum
]


def test_every_language_has_the_same_labels() -> None:
    """A label that one language lacks would break its pages."""
    keys = {language: set(labels) for language, labels in LABELS.items()}
    assert keys["ja"] == keys["en"]


def test_labels_take_the_same_values_in_every_language() -> None:
    """What the English label counts or names, the Japanese one does too, or leaves out on purpose."""
    for key, english in LABELS["en"].items():
        japanese = LABELS["ja"][key]
        assert _places(japanese) <= _places(english), key


def _places(label: str | tuple[str, str]) -> set[str]:
    forms = (label,) if isinstance(label, str) else label
    return set(chain.from_iterable(re.findall(r"{(\w+)", form) for form in forms))


@pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: enum.__name__)
def test_every_word_of_the_vocabulary_has_a_label(enum: type[StrEnum]) -> None:
    """What an editor may write, a reader can read in each language."""
    missing = [label_key(member) for member in enum for labels in LABELS.values() if label_key(member) not in labels]
    assert missing == []


def test_every_label_that_a_page_asks_for_exists() -> None:
    """Keys written in templates and modules are found; those put together from parts are tested above."""
    asked = set()
    for file in [*GENERATOR.rglob("*.html"), *GENERATOR.rglob("pages/*.py"), *GENERATOR.rglob("pictures/*.py")]:
        text = file.read_text(encoding="utf-8")
        asked |= set(re.findall(r"""(?:\.w|words)(?:\[|\()\s*["'](\w+)["']\s*[\]),]""", text))
        asked |= set(re.findall(r'\b(?:heading|title|lead)="(\w+)"', text))
    assert sorted(asked - set(LABELS["en"])) == []
    assert len(asked) > 50


def test_a_counting_label_has_one_form_for_one() -> None:
    """One meeting is not "1 meetings"; Japanese does not tell the two apart."""
    assert Words("en")("held", n=1) != Words("en")("held", n=2).replace("2", "1")
    assert Words("ja")("held", n=1) == Words("ja")("held", n=2).replace("2", "1")


def test_a_language_without_words_of_its_own_gets_english_ones() -> None:
    """A site may have a third language before anybody has translated the interface."""
    assert Words("ko")["timeline"] == Words("en")["timeline"]
