"""The small pages for other sites: which there are, what oEmbed is told, and how the page itself leads there."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from dateline.exports import embeds, offers
from dateline.exports.views import Views
from dateline.pages import all_pages
from dateline.pages.page import Page
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, part, person, role, source, timeline
from tests.pages.conftest import small_record
from tests.pages.reading import read

BASE = "https://dateline.example/"
MARKED = '"><b id="taken">bold</b>'


@pytest.fixture(scope="module")
def made(small: Timeline) -> dict[str, bytes]:
    """Every file by its path."""
    return dict(embeds.files(Views(small)))


@pytest.fixture(scope="module")
def pages(small: Timeline) -> dict[str, Page]:
    """Every page by its address."""
    return {page.url: page for page in all_pages(small, offers=offers(Views(small)))}


def test_oembed_answers_with_the_frame(made: dict[str, bytes]) -> None:
    """A rich response of oEmbed 1.0: what it must have, and an iframe that leads to the small page."""
    answer = json.loads(made["ja/embed/events/first-meeting/oembed.json"])
    assert (answer["version"], answer["type"]) == ("1.0", "rich")
    assert (answer["title"], answer["provider_name"]) == ("First Meeting（日本語）", "記録")
    (frame,) = read(answer["html"]).elements
    assert frame.tag == "iframe"
    assert frame.attributes["src"] == f"{BASE}ja/embed/events/first-meeting/"
    assert (frame.attributes["width"], frame.attributes["height"]) == (str(answer["width"]), str(answer["height"]))
    assert "allow-scripts" not in frame.attributes["sandbox"]


def test_a_frame_names_the_day_until_which_its_record_was_reviewed(small: Timeline) -> None:
    """That of the record where it has its own, else that of the site."""
    reviewed = small.records["first-meeting"].model_copy(update={"reviewed": dt.date(2026, 2, 3)})
    told = Timeline({**small.records, "first-meeting": reviewed}, small.settings)
    made = dict(embeds.files(Views(told)))
    assert "As of 3 Feb 2026" in made["embed/events/first-meeting/index.html"].decode()
    assert "As of 1 Mar 2026" in made["embed/encounters/ann--ben/index.html"].decode()


@pytest.mark.parametrize("url", ["events/first-meeting/", "people/ann/", "encounters/ann--ben/", "ja/people/ann/"])
def test_the_page_leads_to_its_answer(made: dict[str, bytes], pages: dict[str, Page], url: str) -> None:
    """A link in its head for programs, the code for people, and both name files that are there."""
    links = [one.attributes for one in read(pages[url].head()).elements if one.tag == "link"]
    (found,) = [link for link in links if link["type"] == "application/json+oembed"]
    assert found["rel"].split() == ["alternate"]
    answer = json.loads(made[found["href"].removeprefix(BASE)])
    assert answer["html"] in read(pages[url].write().html).text


def test_only_what_can_be_shown_is_offered(made: dict[str, bytes], pages: dict[str, Page]) -> None:
    """Events, people who took part in one, and pairs; nothing else says that it can be embedded."""
    offering = {url for url, page in pages.items() if "json+oembed" in page.head()}
    answers = {path for path in made if path.endswith("oembed.json")}
    assert len(offering) == len(answers)
    assert {pages[url].kind for url in offering} == {"event", "person", "pair"}


def test_a_title_cannot_leave_the_frame() -> None:
    """Neither on the small page nor in the code that others copy."""
    told = timeline(
        event("marked", "2018-06-12", part("ann"), title=both(MARKED)),
        person("ann", role("President", "2017-01-20")),
        source(),
        base_url=BASE,
    )
    made = dict(embeds.files(Views(told)))
    assert b'id="taken"' not in made["embed/events/marked/index.html"]
    (frame,) = read(json.loads(made["embed/events/marked/oembed.json"])["html"]).elements
    assert frame.attributes["title"] == MARKED


def test_an_old_address_shows_the_same() -> None:
    """A frame on the page of somebody else does not follow a new id."""
    told = timeline(event("new-id", "2018", aliases=["old-id"]), source(), base_url=BASE)
    made = dict(embeds.files(Views(told)))
    assert made["embed/events/old-id/index.html"] == made["embed/events/new-id/index.html"]


def test_a_site_without_an_address_has_none() -> None:
    """Nobody could copy a frame that leads nowhere."""
    told = timeline(*small_record())
    assert dict(embeds.files(Views(told))) == {}
    views = Views(told)
    assert embeds.example(views, views.default) is None


def test_the_style_sheet_knows_light_and_dark() -> None:
    """Its colours are those of the site's pages; none of it names the theme."""
    written = embeds.style_sheet()
    assert written.count("--dl-paper: #15171a") == 1
    assert written.index("prefers-color-scheme: dark") < written.index("--dl-paper: #15171a")
    assert ".md-typeset" not in written
    assert len(written) < 20_000
