from __future__ import annotations

import re

import pytest

from dateline.pages import PAGES, home, source
from dateline.pages.page import Page
from dateline.pages.view import View
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, part, person, place, record, role
from tests.made_records import source as a_source
from tests.made_records import timeline as made
from tests.pages.reading import read


def made_by(small: Timeline, language: str = "en") -> dict[str, Page]:
    """Every page, by address."""
    view = View(small, language)
    return {page.url: page for make in PAGES.values() for page in make(view)}


def part_of(page: Page, anchor: str) -> str:
    """The words of a section."""
    return read(next(section.html for section in page.write().sections if section.anchor == anchor)).text


def test_a_person_has_names_offices_meetings_events_and_words(small: Timeline) -> None:
    """The profile shows each in a section of its own."""
    page = made_by(small)["people/ben/"]
    assert [anchor for anchor, _ in page.outline] == [
        *("roles", "encounters", "events", "family", "names", "sources", "record")
    ]
    assert "9 May 2016 – 9 January 2021 Chairman A party" in part_of(page, "roles")
    assert "Ann met twice one meeting did not take place" in part_of(page, "encounters")
    assert "daughter Cat reported" in part_of(page, "family").lower().replace("cat", "Cat")
    assert "Бен" in part_of(page, "names")


def test_events_stand_by_role_with_the_title_of_the_day(small: Timeline) -> None:
    """A person's title changes between two events; the profile says so."""
    events = part_of(made_by(small)["people/ben/"], "events")
    assert "principal 3 events" in events
    assert "27–28 Feb 2019 Second Meeting Chairman" in events
    assert "Lost Meeting did not take place Secretary" in events


def test_a_person_is_shown_with_what_they_said_wherever_it_stands(small: Timeline) -> None:
    """A claim on an event stands on its speaker's profile too, with the event it is about."""
    said = part_of(made_by(small)["people/ann/"], "said")
    assert "First Meeting 13 Jun 2018 corrected They met on a Tuesday" in said
    assert "An hour." in said


def test_an_article_is_shown_with_what_it_says_and_what_rests_on_it(small: Timeline) -> None:
    """A source lists its claims and forecasts, and by kind the records that cite it."""
    page = made_by(small)["sources/foreign-source/"]
    assert "Two." in part_of(page, "said")
    assert "They will meet again." in part_of(page, "said")
    assert part_of(page, "uses").startswith("1 event First Meeting")
    assert "¶ 3, 12" in part_of(made_by(small)["sources/a-source/"], "uses")


def test_an_organisation_lists_its_holders_in_order_of_time(small: Timeline) -> None:
    """Offices by the day they began."""
    offices = part_of(made_by(small)["organisations/a-party/"], "people")
    assert offices.index("Chairman") < offices.index("Secretary")


def test_people_stand_by_side_in_the_order_of_the_settings(small: Timeline) -> None:
    """The site's sides first, in their order; those of no state last."""
    page = made_by(small)["people/"]
    assert page.outline == (("north-korea", "North Korea"), ("united-states", "United States"), ("others", "Others"))


def test_where_nothing_is_of_a_side_nothing_stands_under_others() -> None:
    """Places that lie in no state are all places, no others."""
    page = made_by(made(place("jena"), place("weimar")))["places/"]
    assert page.outline == (("all", "All"),)


def test_a_name_in_a_language_without_a_label_stands_beside_the_languages_name() -> None:
    """No file names Latin: the page says it as its own language does."""
    jena = place("jena", name={"en": "Jena", "la": "Ienae"})
    found = made(jena, event("fair", "2018-06-12", place="jena"))
    for language, address, latin in (("en", "places/jena/", "Latin"), ("de", "de/places/jena/", "Latein")):
        assert f"{latin} Ienae" in part_of(made_by(found, language)[address], "names")


def test_what_did_not_take_place_in_a_place_stands_apart() -> None:
    """Below "Events here" first what took place, then what is expected, then what was and did not come."""
    found = made(
        place("town"),
        event("called-off", "2017-06-12", place="town", status="cancelled"),
        event("held", "2018-06-12", place="town"),
        event("to-come", "2026-06-12", place="town", status="scheduled"),
    )
    events = part_of(made_by(found)["places/town/"], "events")
    assert re.fullmatch(
        "12 Jun 2018 Held Expected here 12 Jun 2026 To Come scheduled "
        "Expected here, but did not take place 12 Jun 2017 Called Off cancelled",
        events,
    )


def test_a_place_says_where_it_lies(small: Timeline) -> None:
    """Degrees with their directions, and what happened there or within."""
    page = made_by(small)["places/city/"]
    assert "1.2900° N, 103.8500° E" in read(page.write().html).text
    assert "First Meeting Hotel" in part_of(page, "events")


@pytest.mark.parametrize(
    "name, english, japanese",
    [
        ("Asia/Ho_Chi_Minh", "UTC+7 (Asia/Ho_Chi_Minh)", "UTC+7（Asia/Ho_Chi_Minh）"),
        (
            "America/New_York",
            "UTC−5, in summer UTC−4 (America/New_York)",
            "UTC−5、夏はUTC−4（America/New_York）",
        ),
        (
            "Australia/Sydney",
            "UTC+10, in summer UTC+11 (Australia/Sydney)",
            "UTC+10、夏はUTC+11（Australia/Sydney）",
        ),
    ],
)
def test_a_zone_is_told_by_its_distance_from_utc(name: str, english: str, japanese: str) -> None:
    """Readers who know no IANA names see the hours, in both hemispheres."""
    found = made(place("town", timezone=name))
    for language, words in (("en", english), ("ja", japanese)):
        assert words in read(made_by(found, language)[f"{'ja/' * (language == 'ja')}places/town/"].write().html).text


@pytest.mark.parametrize("details, is_remark", [("The position is approximate.", True), ("One.\n\nTwo.", False)])
def test_a_remark_on_a_place_needs_no_heading(details: str, *, is_remark: bool) -> None:
    """One paragraph stands below the coordinates and search finds it; a longer text has its heading."""
    page = made_by(made(place("town", details=both(details))))["places/town/"]
    body = page.write()
    assert ("details" in dict(page.outline)) is not is_remark
    assert read(body.html).text.count(details.split(maxsplit=1)[0]) == 1
    assert (details in body.lead_text) is is_remark


def test_search_shows_what_a_source_is_and_finds_each_title_once(small: Timeline) -> None:
    """Publisher and note first; a record that cites the source in several places is named once."""
    body = made_by(small)["sources/foreign-source/"].write()
    assert body.lead_text == "Publisher of foreign-source. A copy."
    uses = next(section for section in made_by(small)["sources/a-source/"].write().sections if section.anchor == "uses")
    assert uses.text.split(" ").count("First") == 1


def test_the_front_page_tells_the_story_and_counts_honestly(small: Timeline) -> None:
    """Meetings held with the days between, the one that was not held, and the numbers."""
    page = made_by(small)[""]
    story = part_of(page, "encounters")
    assert "Ann and Ben met twice one meeting did not take place" in story
    assert "260 days (8 months and 15 days)" in story
    assert "2 meetings held 0 still expected 1 expected, but not held" in part_of(page, "numbers")


def test_changes_are_told_by_day_with_corrections_in_full(small: Timeline) -> None:
    """What was corrected is named; what was added is counted by kind."""
    changes = part_of(made_by(small)[""], "changes")
    assert "1 Feb 2026 First Meeting : The hour was wrong." in changes
    assert "2 Jan 2026 Added: 4 events, 3 people" in changes


def test_an_empty_record_has_a_home_page() -> None:
    """A site without meetings has a front page that claims none."""
    view = View(made(event("a-speech", "2020-01-01", kind="speech")), "en")
    page = next(home.pages(view))
    assert [anchor for anchor, _ in page.outline] == ["newest", "numbers", "changes"]
    assert "meetings" not in page.write().html


def test_a_hostile_name_stays_text() -> None:
    """What an editor writes is never markup, wherever it stands."""
    evil = '<b onmouseover="x">&"\''
    records = [
        record(
            "organisation",
            "a-body",
            name=both(evil),
            kind="office",
            summary=both(evil),
            also=[{"name": evil, "language": "en"}],
        ),
        event(
            "an-event", "2020-01-01", {"organisation": "a-body", "role": "host"}, title=both(evil), summary=both(evil)
        ),
    ]
    for page in made_by(made(*records)).values():
        assert not [element for element in read(page.write().html).elements if "onmouseover" in element.attributes]


@pytest.mark.parametrize(
    "author, language, page, lang",
    [
        ("Ann Smith", "en", "ja", "en"),
        ("Ann Smith", "en", "en", None),
        ("松本方哉", "ja", "en", "ja"),
        ("Park Min-jun", "ko", "ja", "ko-Latn"),
        ("박민준", "ko", "ja", "ko"),
        ("Yves", "fr", "en", "fr"),
    ],
)
def test_an_author_is_marked_with_the_language_of_the_name(
    author: str, language: str, page: str, lang: str | None
) -> None:
    """A screen reader says it, and a browser sets it, as what it is."""
    view = View(made(a_source("report", author=author, language=language)), page)
    found = read(next(found for found in source.pages(view) if found.id == "report").write().html)
    marked = [element for element in found.elements if element.attributes.get("lang") == lang]
    assert author in found.text
    assert lang is None or marked


def test_an_author_with_a_record_goes_by_the_name_of_the_page() -> None:
    """What was typed in Latin letters is a link to the person, under the Japanese name on a Japanese page."""
    writer = record("person", "writer", name={"en": "Masaya Matsumoto", "ja": "松本方哉"}, summary=both("W."))
    found = made(a_source("report", author="Masaya Matsumoto", language="ja"), writer)
    page = made_by(found, "ja")["ja/sources/report/"]
    assert '<a href="../../people/writer/"><span class="dl-name">松本方哉</span></a>' in page.write().html


def test_a_death_is_shown_with_the_age() -> None:
    """What somebody was ends with it, and no office of today is given."""
    line = made(person("ann", role("Deputy", "1902-05-27"), born="1859-09-03", died="1914-07-31"))
    body = read(made_by(line)["people/ann/"].write().html).text
    assert "Died 31 July 1914 (Friday) · 54 years old" in body
    assert "27 May 1902 – 31 July 1914 Deputy" in body


def test_the_home_page_counts_meetings_of_organisations() -> None:
    """A union and a company meet as two people do, also one of each; a body that was there alone has met nobody."""
    union, company = ({"organisation": key, "role": "principal"} for key in ("union", "company"))
    bodies = [
        record("organisation", key, kind="company", name=both(key), summary=both(key)) for key in ("union", "company")
    ]
    events = (
        event("talks", "1892-10-20", union, company),
        event("strike-committee", "1892-10-21", union, part("ann")),
        event("arbitration", "2030-10-26", union, company, status="expected"),
        event("congress", "1892-10-27", union, {"organisation": "company", "role": "host"}, status="cancelled"),
        event("rest", "1892-10-20", union, company, related=[{"event": "talks", "as": "part-of"}]),
    )
    for without, said in (([], "2 meetings held 1 still expected 0 expected, but not held"), (["encounters"], "")):
        page = next(home.pages(View(made(person("ann"), *bodies, *events, without=without), "en")))
        (numbers,) = (section for section in page.write().sections if section.anchor == "numbers")
        assert said in read(numbers.html).text
        assert ("meetings held" in read(numbers.html).text) == bool(said)


def test_the_home_page_counts_what_took_place() -> None:
    """What was cancelled or is still expected is no event that took place."""
    held = [event(f"held-{n}", "2018-06-12") for n in range(3)]
    others = [event("gone", "2018-06-13", status="cancelled"), event("to-come", "2030-06-13", status="expected")]
    page = next(home.pages(View(made(*held, *others), "en")))
    (numbers,) = (section for section in page.write().sections if section.anchor == "numbers")
    assert "3 events that took place" in read(numbers.html).text


@pytest.mark.parametrize(
    "known, said",
    [
        ({"count": "27", "kind": "letter"}, "2 of 27 known"),
        ({"count": "2", "kind": "letter"}, "2 of 2 known"),
        ({"count": "4"}, "1 of 4 known"),
    ],
)
def test_a_topic_says_how_many_of_its_events_are_known(known: dict[str, object], said: str) -> None:
    """Counted are the events of a kind, or those of its series, that took place by the day of the count."""
    cited = {"as_of": "2019-12-31", "sources": [{"source": "a-source"}]}
    topic = record(
        "topic", "letters", name=both("Letters"), kind="series", summary=both("Letters."), known=known | cited
    )
    about = {"topics": ["letters"]}
    made_with = made(
        topic,
        event("first", "2018-06-01", kind="letter", **about),
        event("second", "2018-07-06", kind="letter", **about),
        event("third", "2020-03-22", kind="letter", **about),
        event("never-sent", "2019-01-01", kind="letter", status="did-not-happen", **about),
        event("handed-over", "2018-06-02", series={"topic": "letters", "number": "1"}, **about),
    )
    head = read(made_by(made_with)["topics/letters/"].write().html).text
    assert said in head


def test_a_topic_that_counts_nothing_says_nothing_of_it(small: Timeline) -> None:
    """A series whose number nobody gives has no count."""
    topics = [page for url, page in made_by(small).items() if url.startswith("topics/") and url != "topics/"]
    assert topics
    assert not [page.url for page in topics if " known" in read(page.write().html).text]
