from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import Any

import pytest

from dateline.model import Event, Record
from dateline.pictures.marks import days_of
from dateline.pictures.strip import draw as strip
from dateline.words import SHIPPED
from tests.made_records import both, event, part, person
from tests.pictures.reading import classes, drawings, label_boxes, links, outside, overlapping, page, parsed

FORECAST: dict[str, Any] = {
    "text": both("They will meet"),
    "by": "a-source",
    "made": "2018-05-01",
    "outcome": {"status": "came-true"},
}


@cache
def many(number: int) -> tuple[Record, ...]:
    """Events over twelve years, three in four of them in two busy ones."""
    years = (2011, 2014, 2018, 2018, 2018, 2025, 2025, 2025)
    return tuple(
        event(f"event-{n}", f"{years[n % len(years)]}-{n * 7 % 12 + 1:02}-{n * 11 % 28 + 1:02}") for n in range(number)
    )


def number_in(span: int | str, number: int) -> int:
    """How many of so many events lie in a year or in a month."""
    return sum(str(found.date).startswith(str(span)) for found in many(number) if isinstance(found, Event))


def test_nothing_is_drawn_of_nothing() -> None:
    """A page without events has no empty picture."""
    assert strip(page()) == ""


@pytest.mark.parametrize("number", [5, 60])
def test_every_event_is_a_link(number: int) -> None:
    """Each event has a mark that leads to its page and says its date, title and status, in both layouts."""
    found = links(strip(page(*many(number))))
    for n in range(number):
        assert sum(href == f"events/event-{n}/" for href, _ in found) == 2
    assert ("events/event-0/", "1 Jan 2011: Event 0 (took place)") in found


@pytest.mark.parametrize("number", [500, 5000])
def test_a_busy_year_shows_counts(number: int) -> None:
    """Where marks have no room a month is a bar with its count, which adds up, and leads to its year."""
    picture = strip(page(*many(number)))
    found = links(picture)
    months = {title.split()[0] for href, title in found if href == "events/#y2018" and " 2018: " in title}
    assert months == {
        f"{dt.date(2018, month, 1):%b}" for month in range(1, 13) if number_in(f"2018-{month:02}", number)
    }
    counted = {title for _, title in found if " 2018: " in title and "events: " in title}
    assert sum(int(title.split(": ")[1].split()[0]) for title in counted) == number_in(2018, number)
    assert len(picture) < 400_000


def test_years_without_events_are_folded() -> None:
    """A gap is drawn as one broken line that says which years it leaves out."""
    picture = strip(page(event("early", "1945-09-02"), event("late", "2018-06-12")))
    texts = {words for svg in drawings(picture) for words, _ in label_boxes(svg)}
    assert "1946–2017: no events" in texts
    assert "dl-break" in classes(picture)


@pytest.mark.parametrize(
    "language, words", [("en", "1915–1917: 1 event going on"), ("ja", "1915〜1917年：続く出来事1件")]
)
def test_years_inside_an_event_are_not_called_empty(language: str, words: str) -> None:
    """Years in which nothing began are folded too, but the event that goes on is drawn through them and leads to it."""
    picture = strip(page(event("war", "1914-07-28/1918-11-11"), event("late", "1920-06-12"), language=language))
    for svg in drawings(picture):
        texts = {text for text, _ in label_boxes(svg)}
        assert words in texts
        assert len([text for text in texts if "1919" in text]) == 1
        assert not [text for text in texts if "1915" in text and text != words]
        assert sum(a.get("href", "").endswith("events/war/") for a in svg.svg.iter("a")) == 3
        assert overlapping(svg) == []
        assert outside(svg) == []


@pytest.mark.parametrize("date", ["1788/1850", "1788-03-01/1850-01-02", "1788~/1850?", "1788/.."])
def test_a_year_inside_an_interval_is_never_without_events(date: str) -> None:
    """However the interval is written, and where its end is open, up to the review."""
    picture = strip(page(event("long", date), event("early", "1700"), event("late", "1900")))
    told = [words for words, _ in label_boxes(drawings(picture)[0]) if "no events" in words]
    assert told[0] == "1701–1787: no events"
    assert told[1:] == ([] if date.endswith("..") else ["1851–1899: no events"])


def test_events_that_go_on_at_once_stand_above_each_other() -> None:
    """Each has a bar through the years in which none began."""
    picture = strip(page(event("one", "1914/1918"), event("two", "1913/1919")))
    wide = drawings(picture)[0]
    assert "1915–1917: 2 events going on" in {words for words, _ in label_boxes(wide)}
    assert [sum(a.get("href") == f"events/{key}/" for a in wide.svg.iter("a")) for key in ("one", "two")] == [3, 5]


def test_very_many_events_that_go_on_are_counted() -> None:
    """Where their bars have no room, their number stands alone."""
    picture = strip(page(*(event(f"event-{n}", "1914/1918") for n in range(40))))
    assert "1915–1917: 40 events going on" in {words for words, _ in label_boxes(drawings(picture)[0])}


def test_a_year_of_forecasts_alone_shows_what_goes_on() -> None:
    """A year that has a row for another reason shows the event through it."""
    forecast = FORECAST | {"made": "1916-05-01"}
    wide = drawings(strip(page(event("war", "1914-07-28/1918-11-11", forecasts=[forecast]))))[0]
    assert sum(a.get("href") == "events/war/" for a in wide.svg.iter("a")) == 5


def test_a_forecast_of_which_only_the_latest_day_is_known_stands_in_its_year() -> None:
    """No row of the year 1 is made for it."""
    forecast = FORECAST | {"made": "../2018-05"}
    texts = {
        words for words, _ in label_boxes(drawings(strip(page(event("one", "2018-06-12", forecasts=[forecast]))))[0])
    }
    assert {text for text in texts if text.isdigit()} == {"2018"}


@pytest.mark.parametrize(
    "fields,class_",
    [
        ({"date": "2018-06-12", "status": "occurred"}, "dl-mark--held"),
        ({"date": "2026-06-12", "status": "expected"}, "dl-mark--expected"),
        ({"date": "2018-06-12", "status": "cancelled"}, "dl-mark--failed"),
        ({"date": "2018-06-12", "status": "did-not-happen"}, "dl-cross"),
        ({"date": "2018-06", "status": "occurred"}, "dl-mark--vague"),
        ({"date": "2018-06-12~", "status": "occurred"}, "dl-mark--vague"),
        ({"date": "2018-06-12/..", "status": "occurred"}, "dl-mark--open"),
    ],
)
def test_a_shape_tells_what_became_of_an_event(fields: dict[str, str], class_: str) -> None:
    """What occurred, is expected, did not happen or has no certain day is drawn in shapes of its own."""
    fields = dict(fields)
    plain = classes(strip(page(event("plain", "2018-06-12"))))
    assert class_ in classes(strip(page(event("one", fields.pop("date"), **fields))))
    assert class_ not in plain or class_ == "dl-mark--held"


@pytest.mark.parametrize(
    "date, ways",
    [("2018-06-12/2018-06-20", []), ("../2018-06-12", [-1]), ("2025-06-12/..", [1]), ("2018-06-12/..", [1])],
)
def test_an_end_that_is_not_known_is_pointed_to(date: str, ways: list[int]) -> None:
    """An event without a beginning lies where it is first known, and points back; one without an end points on."""
    picture = strip(page(event("long", date), event("short", "2018-05-01")))
    wide = drawings(picture)[0].svg
    found = [
        [float(x) for x in re.findall(r"(?:^M|L)(-?[\d.]+) ", str(path.get("d")))]
        for path in wide.iter("path")
        if path.get("class") == "dl-open"
    ]
    assert [1 if tip > start else -1 for start, tip, _ in found] == ways
    assert ("beginning or end open" in parsed(picture).itertext()) == bool(ways)


def test_an_interval_is_a_bar() -> None:
    """An event of several weeks is as wide as it was long, one of a day is a dot."""
    drawn = drawings(strip(page(event("long", "2018-01-01/2018-03-31"), event("short", "2018-05-01"))))[0].svg
    bar = next(a.find("rect") for a in drawn.iter("a") if a.get("href") == "events/long/")
    assert bar is not None
    assert float(bar.get("width", 0)) == pytest.approx(90 / 365 * 890, abs=1)
    assert next(a for a in drawn.iter("a") if a.get("href") == "events/short/").find("circle") is not None


def test_an_interval_over_new_year_shows_in_both_years() -> None:
    """No day of an event is lost at the edge of a row."""
    found = links(strip(page(event("long", "2018-12-20/2019-01-10"))))
    assert sum(href == "events/long/" for href, _ in found) == 4


def test_a_forecast_of_a_year_lies_across_the_year() -> None:
    """Its flag stands in the middle of a bar over the days on which it may have been made; that of a day has none."""
    for made, is_wide in (("1900", True), ("1900-05", True), ("1900-05-01", False)):
        picture = strip(page(event("one", "1900-06-12", forecasts=[FORECAST | {"made": made}])))
        assert ("dl-mark--vague" in classes(picture)) is is_wide
    whole = strip(page(event("one", "1900-06-12", forecasts=[FORECAST | {"made": "1900"}])))
    assert '<rect x="66" y="7" width="890"' in whole


def test_a_forecast_hangs_below_the_line() -> None:
    """A forecast is a flag with what came of it, which leads to the page of expectations."""
    picture = strip(page(event("one", "2018-06-12", forecasts=[FORECAST])))
    assert "dl-flag--came-true" in classes(picture)
    expected = (
        "expectations/#forecast-one-1",
        "1 May 2018, forecast by A page: They will meet (as expected)",
    )
    assert expected in links(picture)


def test_a_numbered_meeting_stands_out() -> None:
    """A meeting of a series carries its number."""
    people = (person("a"), person("b"))
    picture = strip(
        page(*people, event("one", "2018-06-12", part("a"), part("b"), series={"topic": "t", "number": "7"}))
    )
    assert "7" in {words for words, _ in label_boxes(drawings(picture)[0])}


def test_what_is_counted_is_said_with_its_day() -> None:
    """The caption counts what took place and what did not, as of the day of the review."""
    picture = strip(page(event("one", "2018-06-12"), event("two", "2019-06-12", status="cancelled")))
    caption = parsed(picture).findtext("figcaption")
    assert caption == "2 events from 2018 to 2019: 1 took place, 1 did not take place. As of 1 Mar 2026."


@pytest.mark.parametrize("language", SHIPPED)
def test_the_caption_names_a_single_year_once(language: str) -> None:
    """Nobody writes "from 2018 to 2018"."""
    picture = strip(page(event("one", "2018-06-12"), event("two", "2018-07-12"), language=language))
    assert (parsed(picture).findtext("figcaption") or "").count("2018") == 1


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("number", [5, 60, 500])
def test_no_label_covers_another(language: str, number: int) -> None:
    """Labels stay apart and inside the picture in both layouts and languages."""
    for svg in drawings(strip(page(*many(number), language=language))):
        assert overlapping(svg) == []
        assert outside(svg) == []


def test_a_hostile_title_stays_text() -> None:
    """A title with markup in it is shown as it was written."""
    title = '"><script>x</script>'
    picture = strip(page(event("one", "2018-06-12", title=title)))
    assert "<script" not in picture
    assert {words for _, words in links(picture)} == {"2018: 1 event", f"12 Jun 2018: {title} (took place)"}


def test_the_same_records_give_the_same_picture() -> None:
    """Two builds of one record are the same to the byte, whatever the order of its files."""
    records = many(60)
    assert strip(page(*records)) == strip(page(*reversed(records)))


def test_no_style_stands_in_the_picture() -> None:
    """A strict content security policy lets the picture through as it is."""
    picture = strip(page(*many(60)))
    assert "style" not in picture
    assert "<script" not in picture


def test_a_decade_does_not_go_on_through_its_years() -> None:
    """Some day of the 1890s is in none of the years between for sure; a siege of ten years is in all of them."""
    assert "1891–1898: no event for certain" in strip(page(event("some-day", "189X")))
    assert "1891–1898: 1 event going on" in strip(page(event("a-siege", "1890/1899")))


def test_the_caption_names_years_before_1() -> None:
    """The year -43 is 44 BC to a reader."""
    assert "from 44 BC to 2018" in strip(page(event("ides", "-0043-03-15"), event("summit", "2018-06-12")))


def test_no_year_runs_into_its_row() -> None:
    """The names of years before 1 and of five digits are longer than four digits, and their rows begin behind them."""
    picture = strip(page(event("ice", "Y-10000"), event("march", "-0043-03-15"), event("far", "Y12345"), language="ja"))
    for drawing in drawings(picture):
        years = [box for words, box in label_boxes(drawing) if words in {"紀元前10001", "紀元前44", "12345"}]
        rows = [float(line.get("x1", "")) for line in drawing.svg.iter("line") if line.get("class") == "dl-base"]
        assert len(years) == len(rows) == 3
        assert max(box.right for box in years) < min(rows)


@pytest.mark.parametrize(
    "text, first, last",
    [
        ("1926-22", "1926-06-01", "1926-08-31"),
        ("1926-24", "1926-12-01", "1926-12-31"),
        ("1884-23/1885", "1884-09-01", "1885-12-31"),
        ("1926-06", "1926-06-01", "1926-06-30"),
    ],
)
def test_a_season_is_drawn_for_three_months_of_its_year(text: str, first: str, last: str) -> None:
    """Where it is listed; its days may lie anywhere in the year, which a bar to December would not say either."""
    found = days_of(event("opening", text), dt.date(2026, 1, 1))  # type: ignore[arg-type]
    assert (str(found.first), str(found.last)) == (first, last)
