from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from markupsafe import Markup

from dateline.model import Record
from dateline.pages.home import leading_pair
from dateline.pictures.story import draw as story
from tests.made_records import event, part, person, timeline
from tests.pictures.reading import classes, drawings, label_boxes, links, outside, overlapping, page, parsed

TWO = (part("ann"), part("ben"))
PEOPLE = (person("ann"), person("ben"), person("cat"))


def meetings() -> list[Record]:
    """Two meetings held and a third that did not take place."""
    return [
        *PEOPLE,
        event("first-meeting", "2018-06-12", *TWO, series={"topic": "t", "number": "1"}),
        event("second-meeting", "2019-02-27/2019-02-28", *TWO, series={"topic": "t", "number": "2"}),
        event("third-meeting", "2025-10-29", *TWO, series={"topic": "t", "number": "3"}, status="did-not-happen"),
    ]


def texts(picture: Markup) -> list[set[str]]:
    """The words of each layout."""
    return [{words for words, _ in label_boxes(svg)} for svg in drawings(picture)]


def test_the_time_between_five_meetings_is_told_whole() -> None:
    """Where five stand beside each other the words take more lines, and no number is cut off."""
    dates = ("2012-02-28", "2014-05-30", "2019-06-30", "2025-10-29", "2026-02-28")
    picture = story(page(*PEOPLE, *(event(f"meeting-{n}", date, *TWO) for n, date in enumerate(dates))))
    assert not [words for found in texts(picture) for words in found if "…" in words]
    assert overlapping(drawings(picture)[0]) == []


def test_without_a_meeting_there_is_no_story() -> None:
    """A record of statements alone has no picture of meetings."""
    assert story(page(event("one", "2018-06-12", kind="statement"))) == ""


def test_every_meeting_is_told_and_linked() -> None:
    """Each meeting has its title, date and a link; the one that did not take place says so."""
    picture = story(page(*meetings()))
    hrefs = [href for href, _ in links(picture)]
    assert {"events/first-meeting/", "events/second-meeting/", "events/third-meeting/"} <= set(hrefs)
    for words in texts(picture):
        assert {"12 Jun 2018", "27–28 Feb 2019", "29 Oct 2025", "did not take place", "1", "2", "3"} <= words


def test_the_time_between_meetings_is_told() -> None:
    """Between two meetings stands how long it took from the end of one to the beginning of the next."""
    wide, narrow = texts(story(page(*meetings())))
    assert {"8 months and 15 days"} <= wide & narrow
    assert {"6 years, 8 months", "and 1 day"} <= wide or "6 years, 8 months and 1 day" in narrow


def test_a_meeting_without_a_known_beginning_stands_on_the_axis_where_it_is_known() -> None:
    """The axis does not begin in the year 1."""
    picture = story(page(*PEOPLE, event("first", "../2018-06-12", *TWO), event("second", "2019-02-27", *TWO)))
    for words in texts(picture):
        assert min(int(word) for word in words if word.isdigit()) >= 2018


def test_between_meetings_whose_days_are_not_known_no_time_is_told() -> None:
    """Of a meeting known by its month alone nobody can say how many days it was before the next."""
    picture = story(page(*PEOPLE, event("first", "2018-06", *TWO), event("second", "2019-02-27", *TWO)))
    assert not [words for found in texts(picture) for words in found if "month" in words or "day" in words]


def test_shapes_tell_what_came_of_a_meeting() -> None:
    """A meeting that did not take place is drawn in another shape and reached by a broken line."""
    assert {"dl-mark--failed", "dl-way--failed", "dl-cross", "dl-way--held"} <= classes(story(page(*meetings())))


def test_what_became_of_a_meeting_is_told_apart_from_its_date() -> None:
    """All lines of it look the same, where a language needs two."""
    for drawing in drawings(story(page(*meetings()))):
        fate = [text.text for text in drawing.svg.iter("text") if "dl-picture__fate" in (text.get("class") or "")]
        assert fate == ["did not take place"]


def test_the_caption_counts_to_the_day_of_the_review() -> None:
    """Nobody reads the picture as if nothing could have happened since."""
    caption = parsed(story(page(*meetings()))).findtext("figcaption")
    assert caption == (
        "Ann and Ben: 2 meetings held, 1 did not take place. "
        "As of 1 Mar 2026: 7 years and 1 day since the last meeting held."
    )


def test_the_story_is_that_of_the_numbered_meetings() -> None:
    """A pair whose meetings are numbered comes before one that met more often."""
    often = [event(f"talk-{n}", f"2020-01-{n:02}", part("ann"), part("cat")) for n in range(1, 9)]
    found = leading_pair(timeline(*meetings(), *often))
    assert found is not None
    assert found.pair == ("ann", "ben")


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("number", [1, 3, 5, 12])
def test_no_label_covers_another(language: str, number: int) -> None:
    """Words stay apart and inside the picture, however many meetings there are and however long their titles."""
    title = {"en": "A meeting with a rather long title, in a far-away place", "ja": "遠く離れた場所での長い題の会談"}
    found = [event(f"m-{n}", f"{2010 + n}-03-0{n % 9 + 1}", *TWO, title=title) for n in range(number)]
    for svg in drawings(story(page(*PEOPLE, *found, language=language))):
        assert overlapping(svg) == []
        assert outside(svg) == []


def test_a_hostile_title_stays_text() -> None:
    """A title with markup in it is shown as it was written."""
    picture = story(page(*PEOPLE, event("one", "2018-06-12", *TWO, title="<script>x</script>")))
    assert "<script" not in picture
    assert parsed(picture) is not None


def drawn(picture: ET.Element, class_: str) -> str:
    """All paths of a class, one behind the other."""
    return "".join(path.get("d", "") for path in picture.iter("path") if path.get("class") == class_)


def test_a_year_begins_where_its_january_bar_does() -> None:
    """The stroke between two years and the bar of the first month stand at one point of the axis."""
    january = event("one", "2020-01-15", *TWO)
    wide = drawings(story(page(*PEOPLE, january, event("two", "2021-06-01", *TWO))))[0].svg
    bars = [float(x) for x in re.findall(r"M([\d.]+) ", drawn(wide, "dl-bar"))]
    strokes = [float(x) for x in re.findall(r"M([\d.]+) [\d.]+V", drawn(wide, "dl-base"))]
    assert len(bars) == 2
    assert len(strokes) > 1
    assert bars[0] == strokes[0] == 0
