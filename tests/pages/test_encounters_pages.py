from __future__ import annotations

import pytest

from dateline.model import Record
from dateline.pages import encounters, pair
from dateline.pages import person as person_page
from dateline.pages.page import Page
from dateline.pages.view import View
from tests.made_records import both, event, part, person, record, source, timeline
from tests.pages.reading import read

TWO = (part("ann"), part("ben"))
RECORDS: list[Record] = [
    person("ann"),
    person("ben"),
    person("cat"),
    event("first-meeting", "2018-06-12", *TWO),
    event("second-meeting", "2019-02-27/2019-02-28", *TWO),
    event("lost-meeting", "2025-10-29", *TWO, status="did-not-happen", summary=both("It was expected.")),
    event("coming-meeting", "2026-10-29", part("ben"), part("cat"), status="expected"),
    event("a-dinner", "2018-06-13", *TWO, kind="ceremony"),
]


def made(*records: Record, language: str = "en") -> dict[str, Page]:
    """The pages by address."""
    return {
        page.url: page for module in (encounters, pair) for page in module.pages(View(timeline(*records), language))
    }


@pytest.mark.parametrize("language", ["en", "ja"])
def test_an_outline_is_what_the_page_holds(language: str) -> None:
    """Every section that the table of contents names is on the page, and no other."""
    for page in made(*RECORDS, language=language).values():
        body = page.write()
        assert tuple((section.anchor, section.heading) for section in body.sections) == page.outline
        assert body.html.count("<h1") == 1


def test_each_pair_has_a_page() -> None:
    """A pair that met and one that is only to meet have a page; two who never crossed have none."""
    assert list(made(*RECORDS)) == ["encounters/", "encounters/ann--ben/", "encounters/ben--cat/"]
    assert list(made(*RECORDS, language="ja"))[1] == "ja/encounters/ann--ben/"


def test_a_pair_tells_what_was_held_and_what_was_not() -> None:
    """Meetings held, those that did not take place, the time between and what does not count stand apart."""
    body = made(*RECORDS)["encounters/ann--ben/"].write()
    found = {section.anchor: section.html for section in body.sections}
    assert list(found) == ["held", "did-not-happen", "between", "together"]
    assert "Lost Meeting" in found["did-not-happen"]
    assert "It was expected." in found["did-not-happen"]
    assert "Lost Meeting" not in found["held"]
    assert "A Dinner" in found["together"]
    assert "A Dinner" not in found["held"]


def test_days_between_meetings_are_told() -> None:
    """From the last day of one meeting to the first of the next, and on to the day of the review."""
    body = made(*RECORDS)["encounters/ann--ben/"].write()
    between = next(section.html for section in body.sections if section.anchor == "between")
    assert "8 months and 15 days" in between
    assert "260 days" in between
    assert "As of 1 Mar 2026" in between
    assert "2,558 days" in between


def test_no_days_are_told_where_the_days_are_not_known() -> None:
    """After a meeting whose end nobody knows no time can be counted: not thousands of years."""
    records = (*RECORDS[:3], event("first", "2018-06-12/..", *TWO), event("second", "2019-02-27", *TWO))
    body = made(*records)["encounters/ann--ben/"].write()
    between = next(section.html for section in body.sections if section.anchor == "between")
    table = read(between).text
    assert "First Second – – Second" in table


def test_a_meeting_to_come_is_not_counted_as_held() -> None:
    """A pair that is only expected to meet has met no time yet, and the page says as of when."""
    page = made(*RECORDS)["encounters/ben--cat/"]
    assert [anchor for anchor, _ in page.outline] == ["expected"]
    assert page.description.startswith("Ben and Cat: met 0 times")
    assert "As of 1 Mar 2026" in page.description


@pytest.mark.parametrize(
    "language, note", [("en", "Only meetings in this record count"), ("ja", "本記録に載せた会談だけを数える")]
)
def test_every_count_says_what_is_counted(language: str, note: str) -> None:
    """Nobody takes the number for all meetings there ever were: each page of this kind says so, once."""
    for page in made(*RECORDS, language=language).values():
        assert page.write().html.count(note) == 1


def test_the_table_holds_every_pair() -> None:
    """Who cannot see the picture reads the same counts in a table, the most frequent pair first."""
    body = made(*RECORDS)["encounters/"].write()
    table = next(section.html for section in body.sections if section.anchor == "pairs")
    assert table.index("ann--ben/") < table.index("ben--cat/")
    assert table.count("<tr>") == 3
    assert 'data-label="Held" class="dl-number">2<' in table


def test_the_pages_follow_each_other() -> None:
    """Previous and next lead through the pairs in the order of the table."""
    found = made(*RECORDS)
    first, second = found["encounters/ann--ben/"], found["encounters/ben--cat/"]
    assert first.previous is None
    assert first.next is not None
    assert second.previous is not None
    assert (first.next.url, second.previous.url) == (second.url, first.url)
    assert first.parent_url == "encounters/"
    assert dict(first.alternates)["ja"] == "ja/encounters/ann--ben/"


def test_names_are_escaped() -> None:
    """A name with markup in it is text on both pages."""
    hostile = record("person", "ann", name="<script>x</script>", summary="Ann.")
    for page in made(hostile, *RECORDS[1:]).values():
        assert "<script" not in page.write().html


def test_a_name_in_another_language_is_a_name_on_the_page_of_a_pair() -> None:
    """Who has only a Korean name goes by it in titles, without the markup that marks a language elsewhere."""
    korean = record("person", "ann", name={"ko": "김정은"}, summary="Ann.")
    found = made(korean, *RECORDS[1:])
    assert '<h1 id="title">김정은 and Ben</h1>' in found["encounters/ann--ben/"].write().html
    assert all("&lt;" not in page.write().html for page in found.values())


@pytest.mark.parametrize(
    "language, told", [("en", "1 of 6 known meetings"), ("ja", "判明している会談6回のうち1回を収録")]
)
def test_a_count_says_where_more_meetings_are_known(language: str, told: str) -> None:
    """On the page of the two, on either person's and on the list; nothing of it where the record holds all."""
    known = {"person": "ben", "count": "6", "as_of": "2018-12-31", "sources": [{"source": "a-source"}]}
    made = timeline(
        person("ann", known=[known]), person("ben"), source(), event("one", "2018-06-12", part("ann"), part("ben"))
    )
    view = View(made, language)
    assert told in read(next(iter(pair.pages(view))).write().html).text
    assert told in next(iter(pair.pages(view))).description
    assert all(told in read(page.write().html).text for page in person_page.pages(view))
    whole = timeline(
        person("ann", known=[known | {"count": "1"}]), *(made.records[key] for key in ("ben", "a-source", "one"))
    )
    assert told not in read(next(iter(pair.pages(View(whole, language)))).write().html).text
