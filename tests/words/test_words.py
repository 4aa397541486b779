from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

import pytest

from dateline import words
from dateline.dates import parse
from dateline.diagnostics import Code, Severity
from dateline.model.open_lists import LISTS, EventKind, Word, shipped_words
from dateline.timeline.rules import check
from dateline.words import SHIPPED, Words, keys, label_key, plurals
from dateline.words.files import shipped, source
from tests.made_records import event, timeline

GENERATOR = Path(__file__).parents[2] / "generator" / "dateline"


LANGUAGES = Path(words.__file__).parent / "languages"


def test_the_table_names_every_file() -> None:
    """A language whose file lies there is one that pages can be in."""
    assert sorted(SHIPPED) == sorted(file.stem for file in LANGUAGES.glob("*.yml"))


@pytest.mark.parametrize("tag", SHIPPED)
def test_a_language_that_ships_is_complete(tag: str) -> None:
    """Nobody reads English on a Japanese page because a label was forgotten."""
    assert keys.lacking(tag, shipped(tag)) == ()
    assert sorted(set(shipped(tag)) - keys.known()) == []


@pytest.mark.parametrize("tag", SHIPPED)
def test_a_label_stands_once(tag: str) -> None:
    """Of two lines with one key YAML takes the last, and a translator may correct the other."""
    keys_written = re.findall(r"(?m)^(\w+):", source(tag))
    assert [key for key, times in Counter(keys_written).items() if times > 1] == []


@pytest.mark.parametrize("tag", SHIPPED)
def test_labels_take_the_same_values_in_every_language(tag: str) -> None:
    """What the English label counts or names, the other one does too, or leaves out on purpose."""
    for key, label in shipped(tag).items():
        assert set(keys.named(label)) <= keys.places(key), key
        assert isinstance(label, (list, str)) or keys.is_counting(key), key
        if key in keys.CHOICES:
            assert label in keys.CHOICES[key]


@pytest.mark.parametrize("tag", SHIPPED)
def test_a_counting_label_has_every_form_of_its_language(tag: str) -> None:
    """The categories are those of the Unicode CLDR, and each that a number up to a thousand needs is there."""
    for key, label in shipped(tag).items():
        if isinstance(label, Mapping):
            assert "other" in label, key
            assert plurals.missing(label, tag) == (), key
            assert [name for name in label if name not in plurals.categories(tag) and name[0] != "="] == [], key


@pytest.mark.parametrize("enum", LISTS, ids=lambda enum: enum.__name__)
def test_every_word_of_the_vocabulary_has_a_label(enum: type[StrEnum | Word]) -> None:
    """What an editor may write, a reader can read in each language."""
    missing = [
        label_key(member)
        for member in shipped_words().of(enum)
        for tag in SHIPPED
        if label_key(member) not in shipped(tag)
    ]
    assert missing == []


def test_every_label_that_a_page_asks_for_exists() -> None:
    """Keys written in templates and modules are found; those put together from parts are tested above."""
    asked = set()
    for file in [*GENERATOR.rglob("*.html"), *GENERATOR.rglob("pages/*.py"), *GENERATOR.rglob("pictures/*.py")]:
        text = file.read_text(encoding="utf-8")
        asked |= set(re.findall(r"""(?:\.w|words)(?:\[|\()\s*["'](\w+)["']\s*[\]),]""", text))
        asked |= set(re.findall(r'\b(?:heading|title|lead)="(\w+)"', text))
    assert sorted(asked - set(shipped("en"))) == []
    assert len(asked) > 50


def test_a_counting_label_has_one_form_for_one() -> None:
    """One meeting is not "1 meetings"; Japanese does not tell the two apart."""
    assert Words("en")("held", n=1) != Words("en")("held", n=2).replace("2", "1")
    assert Words("ja")("held", n=1) == Words("ja")("held", n=2).replace("2", "1")


@pytest.mark.parametrize(
    "tag,number,form",
    [
        ("en", 1, "one"),
        ("en", 2, "=2"),
        ("en", 0, "other"),
        ("fr", 0, "one"),
        ("ja", 1, "other"),
        ("ru", 3, "few"),
        ("ru", 11, "many"),
        ("ru", 21, "one"),
        ("ar", 2, "=2"),
        ("he", 3, "other"),
    ],
)
def test_a_number_chooses_its_form(tag: str, number: int, form: str) -> None:
    """An exact number goes before the category that the language's rule gives it."""
    forms = {name: name for name in ("=2", "one", "few", "many", "other")}
    assert plurals.form(forms, number, tag) == form


def test_a_number_without_its_form_gets_the_other() -> None:
    """A form that nobody wrote never ends in an error; what is not counted has the form for many."""
    assert plurals.form({"one": "1", "other": "+"}, 3, "ru") == "+"
    assert plurals.form({"one": "1", "other": "+"}, None, "en") == "+"
    assert plurals.missing({"one": "1", "other": "+"}, "ru") == ("few", "many")
    assert plurals.missing({"=1": "1", "other": "+"}, "en") == ()
    assert plurals.missing({"=1": "1", "other": "+"}, "fr") == ("one",)


def test_a_language_without_words_of_its_own_gets_english_ones() -> None:
    """A site may have a further language before anybody has translated the pages; its dates are in it all the same."""
    welsh = Words("cy")
    assert welsh["timeline"] == Words("en")["timeline"]
    assert welsh("count_event", n=2) == "2 events"
    assert welsh.dates.short_date(parse("2018-06-12")) == "12 Meh 2018"


@pytest.mark.parametrize(
    "tag,served", [("en-US", "en"), ("ja-JP", "ja"), ("pt-BR", "en"), ("zh-TW", "en"), ("zh-Hant", "en")]
)
def test_a_regional_tag_gets_the_words_of_its_language(tag: str, served: str) -> None:
    """A tag of a country or script is served by its language, but not by one in another script."""
    assert Words(tag)["timeline"] == Words(served)["timeline"]


def test_a_label_that_is_missing_is_english() -> None:
    """A language may lack some labels; what English lacks too is the id in words. Never an error."""
    breton = Words("br", {"br": {"map": "Kartenn", "held": {"=1": "ur wech", "other": "{n} gwech"}}})
    assert (breton["map"], breton["timeline"]) == ("Kartenn", "Timeline")
    assert (breton("held", n=1), breton("held", n=3), breton("to_come", n=1)) == (
        "ur wech",
        "3 gwech",
        "one meeting expected",
    )
    assert breton("count_ship", n=3) == "count ship"
    assert breton.get("language_xx", "xx") == "xx"


def test_a_label_that_is_missing_is_of_the_first_language() -> None:
    """A French site's readers of Breton see French before English, and English where neither says it.

    A word that the site itself names in French is no id for them, and a language that the CLDR does not know has
    French dates.
    """
    own = {"br": {"map": "Kartenn"}, "fr": {"event_kind_strike": "Grève"}, "en": {"event_kind_wake": "Wake"}}
    breton = Words("br", own, "fr")
    assert (breton["map"], breton["timeline"]) == ("Kartenn", "Chronologie")
    assert (breton("count_event", n=3), breton["event_kind_strike"]) == ("3 événements", "Grève")
    assert (breton["event_kind_wake"], breton["event_kind_trial"]) == ("Wake", "trial")
    assert (breton.get("event_kind_strike", "none"), breton.has("event_kind_strike")) == ("Grève", False)
    assert breton.dates.short_date(parse("2018-06-12")) == "12 Mezh. 2018"
    unknown = Words("x-gallo", own, "fr")
    assert unknown.dates.short_date(parse("2018-06-12")) == Words("fr").dates.short_date(parse("2018-06-12"))
    assert unknown.dates.date(parse("{1667,1668}")) == Words("fr").dates.date(parse("{1667,1668}"))


def test_pages_of_a_site_fall_back_to_its_first_language() -> None:
    """The words of a timeline's pages are those of `Words` with the first language of its settings."""
    found = timeline(languages={"fr": "Français", "br": "Brezhoneg"}, partial=("br",))
    assert found.words_in("br")["timeline"] == "Chronologie"


def test_a_site_may_say_it_otherwise() -> None:
    """A site's own label goes before the one that ships, in its language and where English is the way out."""
    own = {"ja": {"people": "登場人物"}, "en": {"people": "Workers", "event_kind_strike": "Strike"}}
    assert Words("ja", own)["people"] == "登場人物"
    assert Words("ja", own)["places"] == Words("ja")["places"]
    assert (Words("cy", own)["people"], Words("ja", own)["event_kind_strike"]) == ("Workers", "Strike")
    assert Words("ja", own).has("people")
    assert not Words("ja", own).has("event_kind_strike")


@pytest.mark.parametrize("lacking,shown", [(("en", "ja"), "letter")])
def test_a_word_without_label_is_reported_where_it_is_used(
    monkeypatch: pytest.MonkeyPatch, lacking: tuple[str, ...], shown: str
) -> None:
    """Once, with the number of places; a word that no record uses is no business of an editor's."""
    gone = {label_key(word) for word in shipped_words().of(EventKind) if word in {"letter", "vote"}}
    labels = {tag: {k: v for k, v in shipped(tag).items() if tag not in lacking or k not in gone} for tag in SHIPPED}
    monkeypatch.setattr("dateline.words.shipped", labels.get)
    letters = [event(key, "2018", kind="letter") for key in ("one", "two")]
    (found,) = [one for one in check(timeline(event("x", "2018"), *letters)) if one.code is Code.LABEL_MISSING]
    assert (found.span.path, found.severity) == ("one", Severity.WARNING)
    tags = " and ".join(f"`{tag}`" for tag in lacking)
    assert str(found.message) == f"the pages have no label for `letter` in {tags}; it stands in 2 places"
    assert f"“{shown}”" in str(found.cure)
    assert "`event_kind_letter`" in str(found.cure)
