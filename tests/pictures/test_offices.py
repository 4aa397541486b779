from __future__ import annotations

import datetime as dt

import pytest
from markupsafe import Markup

from dateline.model import Person, Record
from dateline.pages.page_view import PageView
from dateline.pages.view import View
from dateline.pictures.axis import END, Axis
from dateline.pictures.offices import draw as offices
from tests.made_records import event, part, person, role, state, timeline
from tests.pictures.reading import classes, drawings, label_boxes, links, outside, overlapping, page, parsed

ANN = person(
    "ann",
    role("Minister", "2018-03-06", "2020-05-01", organisation="a-state"),
    role("President", "2020-05-01"),
    role("Member", "2019", "2021", secondary="true"),
    country="a-state",
)


def drawn(*records: Record, language: str = "en") -> Markup:
    """The picture of the first person among the records."""
    view = page(*records, language=language)
    found = next(record for record in records if isinstance(record, Person))
    return offices(view, found)


def test_without_a_dated_office_nothing_is_drawn() -> None:
    """An office of which nobody knows when it was is in the list and not in the picture."""
    assert drawn(person("ann", role("Minister"))) == ""


def test_every_office_has_its_title_and_span() -> None:
    """Each office is named in both layouts, with its dates for whoever points at it."""
    picture = drawn(ANN, state("a-state"))
    for svg in drawings(picture):
        assert {"Minister", "Member", "President"} <= {words for words, _ in label_boxes(svg)}
    assert ("organisations/a-state/", "Minister: 6 March 2018 – 1 May 2020") in links(picture)
    assert "President: since 1 May 2020" in picture


def test_shapes_tell_main_from_beside_and_known_from_vague() -> None:
    """Offices held beside others and ends that are not known to the day look different, and a legend says so."""
    picture = drawn(ANN)
    assert {"dl-office--main", "dl-office--beside", "dl-office--vague"} <= classes(picture)
    assert "held beside the main office" in picture
    plain = drawn(person("ben", role("Minister", "2018-03-06", "2020-05-01")))
    assert not {"dl-office--beside", "dl-office--vague"} & classes(plain)


def test_an_office_that_lasts_ends_at_the_review() -> None:
    """Nothing is drawn beyond the day until which the record was reviewed but the arrow that says it goes on."""
    svg = drawings(drawn(person("ben", role("Minister", "2020-01-01"))))[0].svg
    bar = next(rect for rect in svg.iter("rect") if "dl-office" in rect.get("class", ""))
    end = float(bar.get("x", 0)) + float(bar.get("width", 0))
    assert end == pytest.approx(Axis(first=2020, last=2026, low=0, high=712).at(dt.date(2026, 3, 1), END), abs=0.2)
    (arrow,) = (path for path in svg.iter("path") if path.get("class") != "dl-grid")
    assert arrow.get("class") == bar.get("class")


def test_an_office_ends_at_the_review_of_the_person_alone() -> None:
    """Somebody reviewed until 2024 alone is not drawn in office until the day of the others, 2026."""
    ann = person("ann", role("President", "2020-05-01"), reviewed="2024-01-01")
    assert isinstance(ann, Person)
    told = offices(PageView(View(timeline(ann), "en"), "", ann), ann)
    assert "As of 1 Jan 2024" in told
    bar = next(rect for rect in drawings(told)[0].svg.iter("rect") if "dl-office" in rect.get("class", ""))
    end = float(bar.get("x", 0)) + float(bar.get("width", 0))
    assert end == pytest.approx(Axis(first=2020, last=2024, low=0, high=712).at(dt.date(2024, 1, 1), END), abs=0.2)


def test_every_event_is_a_link() -> None:
    """Below the offices stand the events somebody took part in, each once."""
    events = [event(f"e-{n}", f"2019-0{n}-11", part("ann"), part("ann", "signatory")) for n in range(1, 9)]
    found = [href for href, _ in links(drawn(ANN, *events))]
    assert all(found.count(f"events/e-{n}/") == 2 for n in range(1, 9))


def test_too_many_events_become_counts() -> None:
    """Where dots have no room a year has a bar with its number, which adds up."""
    events = [event(f"e-{n}", f"{2018 + n % 3}-03-{n % 28 + 1:02}", part("ann")) for n in range(300)]
    found = [title for href, title in links(drawn(ANN, *events)) if href == "#events"]
    assert sum(int(title.split(": ")[1].split()[0]) for title in found) == 600


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("start", ["1890", "1984-05", "2025-06-01"])
def test_no_label_covers_another(language: str, start: str) -> None:
    """Titles and years stay apart and inside, for a career of a century and one of a few months."""
    title = "Under Secretary of State for Political Affairs and a rather long title besides"
    roles = [role(title, start), role("Member of the party’s Politburo", "2025-12-31"), role("Envoy", None, "2026")]
    records = [person("ann", *roles), event("one", "2025-06-12", part("ann"))]
    for svg in drawings(drawn(*records, language=language)):
        assert overlapping(svg) == []
        assert outside(svg) == []


def test_a_hostile_title_stays_text() -> None:
    """A title with markup in it is shown as it was written."""
    hostile = role("Minister", "2018") | {"title": "<script>x</script>"}
    picture = drawn(person("ann", hostile))
    assert "<script" not in picture
    assert parsed(picture) is not None


def test_the_axis_ends_with_the_life() -> None:
    """A picture of a life runs to its end, not to the day of the review; an office that no date ends stops there."""
    picture = drawn(person("ann", role("Deputy", "1902-05-27"), born="1859-09-03", died="1914-07-31"))
    years = {int(words) for svg in drawings(picture) for words, _ in label_boxes(svg) if words.isdigit()}
    assert max(years) <= 1914
    assert "Deputy: 27 May 1902 – 31 July 1914" in picture


def test_without_a_death_the_axis_ends_where_nobody_can_be_living() -> None:
    """Offices that ended generations ago leave no room for empty decades."""
    person_of_then = person("ann", role("Deputy", "1883", "1893"))
    years = {int(words) for svg in drawings(drawn(person_of_then)) for words, _ in label_boxes(svg) if words.isdigit()}
    assert max(years) <= 1893
