from __future__ import annotations

import re

import pytest

from dateline.model.vocabulary import Outcome, Status
from dateline.pages import event
from dateline.pages import person as profiles
from dateline.pages.page import Page
from dateline.pages.plain_text import plain_text
from dateline.pages.view import View
from dateline.timeline.timeline import Timeline
from tests.made_records import both, part, person, record, source, state, timeline
from tests.made_records import event as an_event
from tests.pages.reading import Read, read


def page_of(small: Timeline, key: str, language: str = "en") -> Page:
    """The page of an event."""
    return next(page for page in event.pages(View(small, language)) if page.id == key)


def part_of(small: Timeline, key: str, anchor: str, language: str = "en") -> Read:
    """A section of the page of an event."""
    body = page_of(small, key, language).write()
    return read(next(section.html for section in body.sections if section.anchor == anchor))


def test_the_head_has_place_day_and_every_clock_with_its_date(small: Timeline) -> None:
    """Nine in the morning in Singapore was the evening before in Washington, and the page says which day."""
    text = read(page_of(small, "first-meeting").write().html).text
    assert "Hotel, City" in text.replace(" ,", ",")
    assert "12 June 2018 (Tuesday)" in text
    assert "Local time UTC+8 09:04 12 Jun 2018 UTC 01:04 12 Jun 2018 Washington 21:04 11 Jun 2018" in text


@pytest.mark.parametrize(
    "kind, status, is_told",
    [
        ("summit", "occurred", True),
        ("summit", "did-not-happen", True),
        ("statement", "cancelled", True),
        ("statement", "occurred", False),
        ("document", "occurred", False),
    ],
)
def test_the_status_is_told_where_it_tells_something(kind: str, status: str, *, is_told: bool) -> None:
    """A meeting may have taken place or not; that a document in the record was made goes without saying."""
    view = View(timeline(an_event("one", "2018-06-12", kind=kind, status=status)), "en")
    shown = read(next(iter(event.pages(view))).write().html).text
    assert (view.label(Status(status)) in shown) is is_told


@pytest.mark.parametrize(
    "date, times, told",
    [
        ("2024-05-10", ("10:00", "16:00"), "UTC+8 10:00 – 16:00 10 May 2024 UTC"),
        ("2024-05-10/2024-05-12", ("10:00", "16:00"), "UTC+8 10:00 10 May 2024 – 16:00 12 May 2024 UTC"),
        ("2024-05-10/2024-05-12", ("16:00", "10:00"), "UTC+8 16:00 10 May 2024 – 10:00 12 May 2024 UTC"),
        ("2024-05-10", ("22:00", "01:00"), "UTC+8 22:00 10 May 2024 – 01:00 11 May 2024 UTC"),
        ("2023-12-31/2024-01-01", ("10:00", "10:00"), "UTC+8 10:00 31 Dec 2023 – 10:00 1 Jan 2024 UTC"),
    ],
)
def test_an_end_stands_on_the_last_day(date: str, times: tuple[str, str], told: str) -> None:
    """Of an event over several days, and of one that went on past midnight; each time with its day."""
    fields = dict(zip(("time", "end_time"), times, strict=True))
    made = timeline(an_event("one", date, timezone="Asia/Singapore", **fields))
    found = read(page_of(made, "one").write().html)
    assert f"Local time {told}" in re.sub(" ?– ?", " – ", found.text)
    assert found.mistakes == []


def test_an_end_after_the_clocks_changed_says_how_far_it_is_from_utc() -> None:
    """The zone of the beginning is not that of the end."""
    made = timeline(
        an_event("one", "2018-11-03/2018-11-05", timezone="America/New_York", time="10:00", end_time="16:00")
    )
    text = read(page_of(made, "one").write().html).text
    assert "Local time UTC−4 10:00 3 Nov 2018 – 16:00 UTC−5 5 Nov 2018 UTC 14:00 3 Nov 2018" in re.sub(
        " ?– ?", " – ", text
    )


def test_japanese_names_places_from_the_outside_inwards(small: Timeline) -> None:
    """The city stands before the hotel."""
    text = read(page_of(small, "first-meeting", "ja").write().html).text
    assert text.index("City") < text.index("Hotel")


def test_participants_stand_by_side_with_the_title_of_the_day(small: Timeline) -> None:
    """Under each state its own, each with title and role."""
    found = part_of(small, "first-meeting", "participants")
    assert "United States Ann President principal" in found.text
    assert "North Korea Ben Chairman principal A party observer" in found.text
    assert found.having("data-side") == ["2", "2", "1", "1"]


def test_a_state_that_took_part_alone_is_named_once() -> None:
    """Its own name stands there as a participant's, so that no heading repeats it; one above a person stays."""
    alone = {"organisation": "north-korea", "role": "signatory"}
    found = timeline(
        state("north-korea"),
        state("united-states"),
        person("ann", country="united-states"),
        an_event("signed", "2018-06-12", part("ann"), alone, kind="document"),
    )
    told = part_of(found, "signed", "participants").text
    assert (told.count("North Korea"), told.count("United States")) == (1, 1)


@pytest.mark.parametrize(
    "born, status, english, japanese",
    [
        ("1984-01-08", "occurred", "principal · 34 years old", "当事者 · 34歳"),
        ("1984", "occurred", "principal · 33 or 34 years old", "当事者 · 33〜34歳"),
        ("1984-01-08?", "occurred", "principal · probably 34 years old", "当事者 · 34歳とみられる"),
        ("1984-01-08", "cancelled", "principal", "当事者"),
        (None, "occurred", "principal", "当事者"),
    ],
)
def test_the_age_on_the_day_stands_beside_the_role(born: str | None, status: str, english: str, japanese: str) -> None:
    """As a range where the birth is imprecise; not for what did not take place."""
    ben = person("ben", born=born) if born else person("ben")
    line = timeline(ben, an_event("talks", "2018-06-12", part("ben"), status=status))
    for language, role in (("en", english), ("ja", japanese)):
        assert part_of(line, "talks", "participants", language).text.endswith(role)


@pytest.mark.parametrize("key, heading", [("first-meeting", "Who took part"), ("lost-meeting", "Who was to take part")])
def test_nobody_took_part_in_what_did_not_happen(small: Timeline, key: str, heading: str) -> None:
    """The heading over the participants says whether they came."""
    assert ("participants", heading) in page_of(small, key).outline


@pytest.mark.parametrize("status", ["expected", "announced", "scheduled", "postponed"])
def test_what_lies_ahead_is_not_told_as_past(status: str) -> None:
    """An event that may still come has people who are to take part."""
    ahead = an_event("ahead", "2026-05-14", part("ann"), status=status)
    assert ("participants", "Who is to take part") in page_of(timeline(person("ann"), ahead), "ahead").outline


def test_a_statement_names_its_source_by_the_number_it_has_on_the_page(small: Timeline) -> None:
    """Several places in a source are one note; the number leads to the source in the list."""
    found = part_of(small, "first-meeting", "story")
    assert found.having("href") == ["#source-1"]
    assert "1 Publisher of a-source ¶ 3, 12" in found.text
    sources = part_of(small, "first-meeting", "sources")
    assert sources.having("id") == ["source-1", "source-2"]


def test_a_source_says_who_speaks_in_which_language_and_where_copies_are(small: Timeline) -> None:
    """Kind, side, language, address, archived copy, and what it repeats."""
    found = part_of(small, "first-meeting", "sources")
    for words in ("state media", "North Korea", "Korean", "Repeats A page", "Archived copy"):
        assert words in found.text
    assert {"https://news.example/x?a=1&b=2", "https://archive.example/x"} <= set(found.having("href"))


def test_paragraphs_are_parted_as_the_language_does(small: Timeline) -> None:
    """A Japanese page has no half-width comma between numbers."""
    assert "¶ 3、12" in part_of(small, "first-meeting", "story", "ja").text


def test_the_language_of_a_claims_source_is_not_taken_for_the_speakers(small: Timeline) -> None:
    """What stands behind the speaker says that it is the source's; the page's own language goes without."""
    assert "出典：英語" in part_of(small, "first-meeting", "claims", "ja").text
    assert "source in English" not in part_of(small, "first-meeting", "claims").text


def test_claims_say_who_when_how_it_stands_and_what_the_record_says(small: Timeline) -> None:
    """The answers to a question stand beside each other; a correction stands under what it corrects."""
    text = part_of(small, "first-meeting", "claims").text
    assert text.index("How long?") < text.index("An hour.") < text.index("Two.")
    assert "Ann 13 Jun 2018" in text
    assert "corrected They met on a Tuesday" in text
    assert "What the record says It was a Wednesday." in text


def test_a_forecast_stands_beside_what_came_of_it(small: Timeline) -> None:
    """Who expected what, until when, and how it ended."""
    text = part_of(small, "lost-meeting", "forecasts").text
    assert "Publisher of foreign-source citing unnamed diplomats 1 Jan 2019 They will meet again." in text
    assert "by 31 Dec 2025" in text
    assert "not as expected 30 Oct 2025 They did not." in text


@pytest.mark.parametrize(
    "language, wording",
    [
        ("en", {"came-true": "as expected", "did-not-happen": "not as expected"}),
        ("ja", {"came-true": "予測通り", "did-not-happen": "予測と異なる"}),
    ],
)
def test_an_outcome_is_told_of_the_forecast_not_of_the_event(language: str, wording: dict[str, str]) -> None:
    """Who foresaw that nothing would happen is not told that it "came true" above "no meeting was held"."""
    view = View(timeline(), language)
    assert {outcome.value: view.label(outcome) for outcome in (Outcome.CAME_TRUE, Outcome.DID_NOT_HAPPEN)} == wording
    assert not {view.label(outcome) for outcome in Outcome} & {view.label(status) for status in Status}


@pytest.mark.parametrize(
    "status, english, japanese",
    [
        ("occurred", "no. 4", "第4回"),
        ("expected", "would be no. 4", "実現すれば4回目"),
        ("did-not-happen", "would have been no. 4", "実現していれば4回目"),
    ],
)
def test_only_what_was_held_has_a_number(status: str, english: str, japanese: str) -> None:
    """A meeting that was not held is no fourth one; it is told which one it would have been."""
    topic = record("topic", "talks", name=both("Talks"), kind="series", summary=both("T."))
    meeting = an_event("a-meeting", "2025-10-29", status=status, series={"topic": "talks", "number": "4"})
    for language, words in (("en", english), ("ja", japanese)):
        head = read(page_of(timeline(topic, meeting), "a-meeting", language).write().html)
        assert f"Talks{'（日本語）' if language == 'ja' else ''} {words}" in head.text


def test_a_step_that_changes_nothing_repeats_no_status() -> None:
    """Expected is not said again above a step that tells of doubt."""
    steps = [
        {"date": day, "status": status, "note": both(f"Step {day}.")}
        for day, status in (("2025-08-25", "expected"), ("2025-10-24", "expected"), ("2025-10-29", "did-not-happen"))
    ]
    found = part_of(timeline(an_event("lost", "2025-10-29", status="did-not-happen", history=steps)), "lost", "story")
    assert found.text.count("expected") == 1
    assert found.having("data-status").count("expected") == 3


def test_the_meetings_of_the_same_people_stand_in_a_row_with_the_time_between(small: Timeline) -> None:
    """From the last day of a meeting held to the first of the next, this one marked."""
    found = part_of(small, "second-meeting", "encounters")
    assert "260 days (8 months and 15 days)" in found.text
    assert "met twice one meeting did not take place" in found.text
    marked = [element for element in found.elements if "aria-current" in element.attributes]
    assert len(marked) == 1


def test_connections_are_told_from_both_ends(small: Timeline) -> None:
    """What says that it follows another one is followed from there."""
    assert "follows First Meeting" in part_of(small, "second-meeting", "connections").text
    assert "followed by Second Meeting" in part_of(small, "first-meeting", "connections").text


def test_a_text_in_another_language_says_so(small: Timeline) -> None:
    """A summary that only exists in Japanese stands on the English page, marked and with a notice."""
    found = read(page_of(small, "a-year").write().html)
    assert "has not been translated yet" in found.text
    assert "ja" in found.having("lang")


def test_an_ordinal_in_a_japanese_title_stays_whole() -> None:
    """第 does not end a line with the number on the next; what else is in the title stays text."""
    titles = {"en": "The 2nd < summit", "ja": "ハノイでの第2回<会談>"}
    small = timeline(an_event("hanoi", "2019-02-27", title=titles))
    html = page_of(small, "hanoi", "ja").write().html
    assert '<h1 id="title">ハノイでの<span class="dl-whole">第2回</span>&lt;会談&gt;</h1>' in html
    assert "dl-whole" not in page_of(small, "hanoi").write().html


@pytest.mark.parametrize("language, name", [("en", "Source 2: The Gazette, ¶ 3"), ("ja", "出典2：ガゼット、¶ 3")])
def test_a_text_cites_a_source_by_the_number_it_has_on_the_page(language: str, name: str) -> None:
    """The number leads to the source at the end of the page, also of a source that only a text cites."""
    made = timeline(
        an_event("one", "2018-06-12", sources=[{"source": "a-source"}], summary=both("They met.[^gazette: ¶ 3]")),
        source(),
        source("gazette", publisher={"en": "The Gazette", "ja": "ガゼット"}),
    )
    body = page_of(made, "one", language).write()
    marks = re.findall(r'<a class="dl-cite dl-cite--text" href="#source-(\d)" aria-label="([^"]*)">', body.html)
    assert marks == [("2", name)]
    assert 'id="source-2"' in body.html


def test_words_alone_cite_nothing() -> None:
    """The description of a page and what search is told of it have no marks."""
    text = both("They met.[^a-source: ¶ 3] Then they left [^a-source].")
    made = timeline(an_event("one", "2018-06-12", summary=text, details=text), source())
    page = page_of(made, "one")
    assert page.description.endswith("They met. Then they left.")
    body = page.write()
    assert body.lead_text == "They met. Then they left."
    details = next(section for section in body.sections if section.anchor == "details")
    assert plain_text(details.html) == "They met. Then they left."


def test_elsewhere_a_text_cites_by_publisher_and_date() -> None:
    """On a page that has no list of the record's sources the mark leads to the source's own page."""
    claim = {"text": both("It was.[^gazette]"), "by": "ann", "status": "reported", "sources": [{"source": "a-source"}]}
    made = timeline(
        an_event("one", "2018-06-12", claims=[claim]),
        person("ann"),
        source(),
        source("gazette", publisher=both("The Gazette"), published="2018-06-12"),
    )
    found = next(page for page in profiles.pages(View(made, "en")) if page.id == "ann").write().html
    assert '<span class="dl-cite__who">The Gazette 12 Jun 2018</span>' in found
