from __future__ import annotations

import re
from enum import StrEnum
from itertools import chain
from pathlib import Path

import pytest

from dateline.diagnostics import Code, Severity
from dateline.model.vocabulary import LISTS, EventKind, Status
from dateline.timeline.rules import check
from dateline.words import LABELS, Words, label_key
from tests.made_records import event, timeline

GENERATOR = Path(__file__).parents[2] / "generator" / "dateline"


def test_every_language_has_the_same_labels() -> None:
    """Nobody reads English on a Japanese page because a label was forgotten."""
    keys = {language: set(labels) for language, labels in LABELS.items()}
    assert keys["ja"] == keys["en"]


def test_labels_take_the_same_values_in_every_language() -> None:
    """What the English label counts or names, the Japanese one does too, or leaves out on purpose."""
    for key, english in LABELS["en"].items():
        japanese = LABELS["ja"][key]
        assert _places(japanese) <= _places(english), key


def _places(label: str | tuple[str, ...]) -> set[str]:
    forms = (label,) if isinstance(label, str) else label
    return set(chain.from_iterable(re.findall(r"{(\w+)", form) for form in forms))


@pytest.mark.parametrize("enum", LISTS, ids=lambda enum: enum.__name__)
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


def test_a_label_that_is_missing_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """A language may lack some labels; what English lacks too is the id in words. Never an error."""
    monkeypatch.setattr("dateline.words.LABELS", {"en": {"a": "A", "held": ("once", "{n} times")}, "fr": {"b": "B"}})
    french = Words("fr")
    assert (french["b"], french["a"], french("held", n=1), french("held", n=3)) == ("B", "A", "once", "3 times")
    assert french[label_key(Status.DID_NOT_HAPPEN)] == "did not happen"
    assert french("count_ship", n=3) == "count ship"
    assert french.get("language_xx", "xx") == "xx"
    assert french.dates is Words("en").dates


@pytest.mark.parametrize("lacking,shown", [(("en", "ja"), "letter"), (("ja",), "Letter")])
def test_a_word_without_label_is_reported_where_it_is_used(
    monkeypatch: pytest.MonkeyPatch, lacking: tuple[str, ...], shown: str
) -> None:
    """Once, with the number of places; a word that no record uses is no business of an editor's."""
    gone = {label_key(EventKind.LETTER), label_key(EventKind.VOTE)}
    labels = {tag: {k: v for k, v in LABELS[tag].items() if tag not in lacking or k not in gone} for tag in LABELS}
    monkeypatch.setattr("dateline.words.LABELS", labels)
    letters = [event(key, "2018", kind="letter") for key in ("one", "two")]
    (found,) = [one for one in check(timeline(event("x", "2018"), *letters)) if one.code is Code.LABEL_MISSING]
    assert (found.span.path, found.severity) == ("one", Severity.WARNING)
    tags = " and ".join(f"`{tag}`" for tag in lacking)
    assert str(found.message) == f"the pages have no label for `letter` in {tags}; it stands in 2 places"
    assert f"“{shown}”" in str(found.cure)
    assert "`event_kind_letter`" in str(found.cure)
