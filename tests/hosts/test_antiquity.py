"""A site of times that are hard to write: years before 1 and of five digits, the Julian calendar, decades, seasons."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.site import prepare
from tests.hosts.compared import Read, read


@pytest.fixture(scope="module", params=["mkdocs", "own"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, sites: Path) -> Path:
    """The site as one of the hosts publishes it."""
    root = Path(shutil.copytree(sites / "antiquity", tmp_path_factory.mktemp("antiquity") / "antiquity"))
    (root / "docs").mkdir()
    assert main(["--root", str(root), "build", "--host", str(request.param), "--site-dir", "site"]) == 0
    return root / "site"


def page(built: Path, address: str) -> Read:
    """What a reader gets of a page."""
    return read(built / address / "index.html")


def test_its_records_have_no_finding_and_are_in_canonical_form(sites: Path) -> None:
    """The folders of such years among them: -0043, Y-10000."""
    assert not prepare(sites / "antiquity").findings
    assert main(["--root", str(sites / "antiquity"), "fmt", "--check"]) == 0


YEARS = {
    "": ["10001 BC", "44 BC", "70", "79", "1066", "1860", "1890", "1921"],
    "ja/": ["紀元前10001年", "紀元前44年", "70年", "79年", "1066年", "1860年", "1890年", "1921年"],
}
TITLES = (
    *("The ice retreats", "Caesar is killed", "A siege ends", "The eruption", "Battle of Hastings"),
    *("The last day of the year", "A train leaves", "A decade", "A spring"),
)


@pytest.mark.parametrize("language", YEARS)
def test_the_timeline_has_its_years_in_order(built: Path, language: str) -> None:
    """Each with the name of its era; what is 1067 by the Gregorian calendar alone stands under 1066."""
    timeline = page(built, f"{language}events")
    assert [heading for heading in timeline.headings if re.search("[0-9]", heading)] == YEARS[language]


def test_the_timeline_has_its_events_in_order(built: Path) -> None:
    """By the day they were on, whatever calendar they are written by."""
    words = page(built, "events").words
    places = [words.rindex(title) for title in TITLES]
    assert places == sorted(places)


SHOWN = {
    "events/ides-of-march": "15 March 44 BC (Wednesday) in the Julian calendar (13 March 44 BC in the Gregorian)",
    "ja/events/ides-of-march": "ユリウス暦紀元前44年3月15日（水）（グレゴリオ暦紀元前44年3月13日）",
    "events/battle-of-hastings": "14 October 1066 (Saturday) in the Julian calendar (20 October 1066 in the Gregorian)",
    "ja/events/battle-of-hastings": "ユリウス暦1066年10月14日（土）（グレゴリオ暦1066年10月20日）",
    "events/turn-of-the-year": "31 December 1066 (Sunday) in the Julian calendar (6 January 1067 in the Gregorian)",
    "events/ice-retreats": "10001 BC",
    "ja/events/ice-retreats": "紀元前10001年",
    "events/siege": "until 70",
    "ja/events/siege": "〜70年",
    "events/eruption": "24 August 79 or 24 October 79",
    "ja/events/eruption": "79年8月24日または79年10月24日",
    "events/decade": "1890s",
    "ja/events/decade": "1890年代",
    "events/season": "spring 1921",
    "ja/events/season": "1921年春",
    "people/caesar": "12 July 100 BCDied15 March 44 BC (Wednesday) in the Julian calendar",
}


@pytest.mark.parametrize("address", SHOWN)
def test_a_page_has_its_date_in_words(built: Path, address: str) -> None:
    """Both calendars, with the weekday; an era; a decade, a season, one of two days, an end without a beginning."""
    assert SHOWN[address] in page(built, address).words


def test_time_before_the_zones_is_by_the_sun(built: Path) -> None:
    """Rome was 50 minutes before Greenwich, which is no zone that anybody had."""
    words = page(built, "events/local-mean-time").words
    assert "local mean time09:30" in words
    assert "UTC08:40" in words
    assert "UTC+" not in words


def test_age_is_counted_over_the_years_before_1(built: Path) -> None:
    """From July 100 BC to March 44 BC, by the calendar that each record has."""
    assert "55 years old" in page(built, "events/ides-of-march").words
