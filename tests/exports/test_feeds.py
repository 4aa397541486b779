"""Feeds as a reader reads them that did not write them."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urljoin

import feedparser
import pytest

from dateline.exports import feeds
from dateline.exports.feed.entries import MAX_ENTRIES, clean
from dateline.exports.views import Views
from dateline.model.source import Tombstone
from dateline.pages import all_pages
from dateline.pages.head import FOLLOWED
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, part, person, source, timeline
from tests.pages.reading import read

HOSTILE = "]]></title><b>&amp; \u2028=1+1"


@pytest.fixture(scope="module")
def made(small: Timeline) -> dict[str, str]:
    """Every feed of the small record."""
    return {path: content.decode() for path, content in feeds.files(Views(small))}


def parsed(text: str) -> Any:
    """What feedparser reads; it must find nothing wrong."""
    found = feedparser.parse(text.encode())
    assert not found.bozo, found.get("bozo_exception")
    return found


def test_every_subject_has_a_feed_in_each_language(small: Timeline, made: dict[str, str]) -> None:
    """The whole, each profile and each pair; events and sources have none of their own."""
    profiles = len(small.people) + len(small.organisations) + len(small.places) + len(small.topics)
    assert len(made) == 2 * 2 * (1 + profiles + len(small.encounters))
    assert {"feed.xml", "ja/feed.json", "people/ann/feed.xml", "encounters/ann--ben/feed.xml"} <= made.keys()


def test_what_was_added_and_what_was_corrected_are_two_entries(made: dict[str, str]) -> None:
    """Each with an id of its own, the time of the change, and the words of the language."""
    found = parsed(made["ja/people/ann/feed.xml"])
    assert (found.feed.language, found.feed.title) == ("ja", "Ann（日本語）｜記録")
    entries = {entry.id.rpartition("/")[2]: entry for entry in found.entries if "first-meeting" in entry.id}
    assert set(entries) == {"#added", "#corrected-2026-02-01"}
    corrected, added = entries["#corrected-2026-02-01"], entries["#added"]
    assert corrected.title == "訂正：First Meeting（日本語）"
    assert corrected.content[0].value == "<p>The hour was wrong.（日本語）</p>"
    assert (corrected.published, corrected.updated) == ("2026-02-01T12:00:00Z", "2026-02-01T12:00:00Z")
    assert added.published_parsed[:6] == (2026, 1, 2, 12, 0, 0)
    assert added.content[0].value.startswith("<p>2018年6月12日（火）</p>")
    assert added.content[0].type == "text/html"
    assert added.link == "https://dateline.example/ja/events/first-meeting/"
    assert found.feed.updated == "2026-02-01T12:00:00Z"


def test_no_entry_bears_the_date_of_an_event(small: Timeline, made: dict[str, str]) -> None:
    """Every time is that of the record's own history."""
    days = {change.date.isoformat() for change in small.changes}
    for path, text in made.items():
        if path.endswith(".xml"):
            assert {entry.published[:10] for entry in parsed(text).entries} <= days, path


def test_both_forms_have_the_same_entries(made: dict[str, str]) -> None:
    """Ids, titles, times and order agree, and the newest comes first."""
    for path in [path for path in made if path.endswith(".xml")]:
        xml, found = parsed(made[path]), json.loads(made[path.replace(".xml", ".json")])
        assert [(one.id, one.title, one.published) for one in xml.entries] == [
            (one["id"], one["title"], one["date_published"]) for one in found["items"]
        ]
        times = [one.published for one in xml.entries]
        assert times == sorted(times, reverse=True)
        assert found["version"] == "https://jsonfeed.org/version/1.1"
        assert found["feed_url"].endswith(path.replace(".xml", ".json"))


def test_an_id_stays_when_more_is_added_and_corrected() -> None:
    """A second correction of one day gets an id of its own; nobody else's changes."""
    log = [{"date": "2026-02-01", "note": both("One.")}, {"date": "2026-02-01", "note": both("Two.")}]

    def ids(*entries: dict[str, Any]) -> list[str]:
        told = timeline(event("a", "2018", corrections=list(entries)), base_url="https://x.example/")
        made = dict(feeds.files(Views(told)))
        return [one.id for one in parsed(made["feed.xml"].decode()).entries]

    before, after = ids(log[0]), ids(*log)
    assert set(before) < set(after)
    assert set(after) - set(before) == {"https://x.example/events/a/#corrected-2026-02-01-2"}


def test_a_feed_has_the_newest_and_says_where_the_rest_is() -> None:
    """Fifty entries of seventy events, those that were added last."""
    events = [event(f"e{n:02}", "1953", part("ann"), added=f"2026-01-{1 + n // 3:02}") for n in range(70)]
    made = dict(feeds.files(Views(timeline(person("ann"), *events, base_url="https://x.example/"))))
    whole, hers = (parsed(made[path].decode()) for path in ("feed.xml", "people/ann/feed.xml"))
    assert len(whole.entries) == len(hers.entries) == MAX_ENTRIES
    assert hers.entries[0].id.endswith("events/e69/#added")
    assert hers.feed.subtitle.endswith(" https://x.example/people/ann/")
    assert whole.feed.subtitle.endswith(" https://x.example/changes/")


def test_a_record_that_went_is_told_of() -> None:
    """In the feed of the whole, with the reason."""
    found = timeline(base_url="https://x.example/")
    gone = {"id": "x", "kind": "event", "date": "2026-02-02", "reason": both("It never was.")}
    stone = Tombstone.model_validate(gone, context={"language": "en"})
    made = dict(feeds.files(Views(Timeline({**found.records, "x": stone}, found.settings))))
    newest = parsed(made["feed.xml"].decode()).entries[0]
    assert (newest.title, newest.content[0].value) == ("Removed: x", "<p>It never was.</p>")


def test_what_an_editor_writes_cannot_leave_its_place() -> None:
    """Titles with ends of markup come back letter by letter, and HTML in a text stays text."""
    told = timeline(
        source("s", title={"en": HOSTILE}, note={"en": f"{HOSTILE} [[a]] [[s]]"}),
        event("a", "2018", summary={"ko": "<script>x</script>"}),
        base_url="https://x.example/sub/",
    )
    made = dict(feeds.files(Views(told)))
    by_id = {entry.id.rpartition("/sub/")[2]: entry for entry in parsed(made["feed.xml"].decode()).entries}
    assert "</title><b>&amp;" in json.loads(made["feed.json"])["items"][-1]["title"]
    assert 'href="https://x.example/sub/events/a/"' in by_id["sources/s/#added"].content[0].value
    items = {item["id"]: item for item in json.loads(made["feed.json"])["items"]}
    html = items["https://x.example/sub/events/a/#added"]["content_html"]
    assert "<script" not in html
    assert '<div lang="ko"' in html


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\ufffe", "\uffff"])
def test_a_character_that_xml_does_not_have_ends_no_feed(sign: str) -> None:
    """No record may have one; should one come by another way, the feed is read without it."""
    assert clean(f"a{sign}b\n") == "ab\n"


def test_a_site_without_an_address_has_none(small: Timeline) -> None:
    """A feed is read elsewhere: no file, no link."""
    told = Timeline(small.records, small.settings.model_copy(update={"base_url": None}))
    assert not list(feeds.files(Views(told)))
    for page in all_pages(told):
        assert "feed" not in page.head()
        assert "feed.xml" not in page.write().html


FEED_TYPES = ("application/atom+xml", "application/feed+json")
"""Beside them a page may name what embeds it (`application/json+oembed`)."""


def test_a_page_names_one_feed_in_its_head(small: Timeline, made: dict[str, str]) -> None:
    """Its subject's, else the whole; and the pages of subjects link to theirs in words, once."""
    base = "https://dateline.example/"
    for page in all_pages(small):
        alternates = [one.attributes for one in read(page.head()).elements if one.tag == "link"]
        # The theme's script takes whatever is `[rel=alternate]` for the home of a language, and asks for its sitemap.
        assert {one["rel"] for one in alternates} == {"alternate "}
        links = [one["href"] for one in alternates if one["type"] in FEED_TYPES]
        assert len(links) == 1, page.url
        assert links[0].removeprefix(base) in made
        shown = [href for href in read(page.write().html).having("href") if href.endswith("feed.xml")]
        has_link = page.kind in FOLLOWED | {"changes"}
        assert [urljoin(base + page.url, href) for href in shown] == links * has_link, page.url
