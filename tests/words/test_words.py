from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import pytest

from dateline.model.vocabulary import Status
from dateline.site import prepare
from dateline.words import LABELS, Words, label_key, missing

GENERATOR = Path(__file__).parents[2] / "generator" / "dateline"


@pytest.mark.parametrize("language", LABELS)
def test_a_shipped_language_is_complete(language: str) -> None:
    """Nobody reads English on a Japanese page, or an id on any, because a label was forgotten."""
    assert missing(language) == ()


def test_every_language_has_the_same_labels() -> None:
    """What stands in no English page stands in no other."""
    keys = {language: set(labels) for language, labels in LABELS.items()}
    assert keys["ja"] <= keys["en"]


def test_labels_take_the_same_values_in_every_language() -> None:
    """What the English label counts or names, the Japanese one does too, or leaves out on purpose."""
    for key, english in LABELS["en"].items():
        japanese = LABELS["ja"][key]
        assert _places(japanese) <= _places(english), key


def _places(label: str | tuple[str, str]) -> set[str]:
    forms = (label,) if isinstance(label, str) else label
    return set(chain.from_iterable(re.findall(r"{(\w+)", form) for form in forms))


def test_every_label_that_a_page_asks_for_exists() -> None:
    """Keys written in templates and modules are found; those put together from parts are tested above."""
    asked = set()
    for file in [*GENERATOR.rglob("*.html"), *GENERATOR.rglob("pages/*.py"), *GENERATOR.rglob("pictures/*.py")]:
        text = file.read_text(encoding="utf-8")
        asked |= set(re.findall(r"""(?:\.w|words)(?:\[|\()\s*["'](\w+)["']\s*[\]),]""", text))
        asked |= set(re.findall(r'label="(\w+)"', text))
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
    assert {"a", "held", "status_did_not_happen"} <= set(missing("fr"))
    assert "b" not in missing("fr")
    assert missing("ko") == ()


def test_missing_labels_are_counted_by_the_check(sites: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A warning for each language, at its place in mkdocs.yml; the site is published all the same."""
    short = {key: label for key, label in LABELS["ja"].items() if key not in {"timeline", "status_occurred"}}
    monkeypatch.setattr("dateline.words.LABELS", {**LABELS, "ja": short})
    prepared = prepare(sites / "small")
    assert [(str(found.span), found.severity, found.code, found.message) for found in prepared.findings] == [
        (
            "mkdocs.yml:14:32",
            "warning",
            "label-missing",
            "2 labels of the pages are missing in `ja`: `status_occurred`, `timeline`",
        )
    ]
    assert prepared.site is not None
    assert "Timeline" in {page.title for page in prepared.site.pages if page.language == "ja"}
