"""What the site's list of spellings cannot say, since it is a pattern, by the list in `spellings.yml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from dateline.model import DescribedRecord, Source
from dateline.model.walk import texts
from dateline.timeline.timeline import Timeline

SPELLINGS: Mapping[str, Mapping[str, str]] = yaml.safe_load(
    Path(__file__).with_name("spellings.yml").read_text(encoding="utf-8")
)


def otherwise(language: str, text: str) -> tuple[str, ...]:
    """What a text writes otherwise than the list, with what the list says."""
    rules = SPELLINGS.get(language, {})
    return tuple(f"{found}: {right}" for wrong, right in rules.items() for found in re.findall(wrong, text))


def test_one_thing_is_written_one_way(timeline: Timeline) -> None:
    """Other people's titles, in the sources, keep their own spelling."""
    found = [
        f"{record.id} {where} {language}: {one}"
        for record in timeline.records.values()
        if not isinstance(record, Source)
        for where, text in texts(record)
        for language, words in text.items()
        for one in otherwise(language, words)
    ]
    assert found == []


DOCS = Path(__file__).resolve().parents[2] / "docs"
CELLS = re.compile(r"^\| (.+) \| (.+) \|$", re.MULTILINE)


@pytest.mark.parametrize("language, guide", [("en", "contributing.md"), ("ja", "ja/contributing.md")])
def test_the_guide_for_editors_has_the_list_that_the_check_goes_by(
    timeline: Timeline, language: str, guide: str
) -> None:
    """Every line of the settings, in their order, and no other."""
    _, _, section = (
        (DOCS / guide).read_text(encoding="utf-8").partition("spellings}" if language == "ja" else "## Spellings")
    )
    listed = [(right, tuple(re.split("[、,] ?", wrong))) for right, wrong in CELLS.findall(section)[2:]]
    assert listed == [(right, tuple(wrong)) for right, wrong in timeline.settings.spellings[language].items()]


IN_FULL = {"en": "intercontinental ballistic missile", "ja": "大陸間弾道ミサイル"}


def abbreviated_first(language: str, text: str) -> bool:
    """Whether a text says ICBM before it has said what that is."""
    before, abbreviation, _ = text.partition("ICBM")
    return bool(abbreviation) and IN_FULL[language] not in before.lower()


def _told(record: DescribedRecord, language: str) -> str:
    return " ".join(text.get(language, "") for text in (record.summary, record.details) if text)


def test_an_abbreviation_is_told_in_full_first(timeline: Timeline) -> None:
    """In what a page tells, from its summary on; a headline may be short."""
    found = [
        (record.id, language)
        for record in timeline.records.values()
        if isinstance(record, DescribedRecord)
        for language in IN_FULL
        if abbreviated_first(language, _told(record, language))
    ]
    assert found == []


def test_an_abbreviation_alone_is_found() -> None:
    """The full name behind it comes too late."""
    assert abbreviated_first("en", "an ICBM, an intercontinental ballistic missile")
    assert not abbreviated_first("en", "An intercontinental ballistic missile (ICBM)")
    assert abbreviated_first("ja", "ICBMの発射")


def test_the_list_finds_what_it_names() -> None:
    """A rule that finds nothing anywhere would hold nothing."""
    assert otherwise("en", "in this record") == ("this record: nothing, or what it is about",)
    assert otherwise("ja", "本記録では") == ("本記録: 言わないか、何の記録かを言う",)
    assert otherwise("en", "at 9.04 a.m., for 1 hour 25 minutes") == (
        "9.04 a.m.: a colon between hours and minutes, 9:04 a.m.",
        "hour 25 minutes: minutes alone, 85 minutes",
    )
    assert otherwise("ja", "決議2371号") == ("2371号: 決議に号を付けない、決議2371",)
    assert otherwise("ja", "1時間25分の会談") == ("1時間25分: 分だけで書く、85分間",)
