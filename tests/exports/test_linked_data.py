"""Linked data as rdflib and a page's own reader see it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import RDF, XSD

from dateline.exports import linked_data
from dateline.exports.views import Views
from dateline.pages import all_pages
from dateline.pages.open_graph import locale
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, part, person, place, source, timeline
from tests.pages.reading import read

BASE = "https://dateline.example/sub/"
SCHEMA = Namespace("https://schema.org/")
OWN = Namespace(f"{BASE}data/terms#")
HOSTILE = "</script><b>\" \\ '\u2028 =1+1"


@pytest.fixture(scope="module")
def told() -> Timeline:
    """One of each kind of date and status, and what strangers may write."""
    return timeline(
        person("ann", born="1946-06", identifiers={"wikidata": "Q1"}),
        place("city", timezone="Asia/Pyongyang", coordinates={"latitude": "39.03", "longitude": "-125.75"}),
        event("timed", "2018-04-27", part("ann"), time="09:00", place="city"),
        event("year", "1953~"),
        event("days", "2019-02-27/2019-02-28"),
        event("open", "2018-06-12/.."),
        event("never", "2018-08-01", status="did-not-happen"),
        event("hoped", "2026-08", status="expected"),
        event("hostile", "2018-06", title={"en": HOSTILE}, summary=both(HOSTILE)),
        source("paper", title={"ko": "기사"}, language="ko", published="2018", url="https://e.example/a?b=c&d"),
        base_url=BASE,
    )


@pytest.fixture(scope="module")
def graph(told: Timeline) -> Graph:
    """What rdflib reads of the file of all."""
    ((path, content),) = linked_data.files(Views(told))
    assert path == "data/record.nt"
    found = Graph().parse(data=content.decode(), format="nt")
    assert set(Graph().parse(data=content.decode(), format="turtle")) == set(found)
    assert len(found) == content.count(b"\n")
    return found


def it(key: str) -> URIRef:
    """What the record of an event is about."""
    return URIRef(f"{BASE}events/{key}/#it")


def test_a_date_has_the_type_of_its_precision(graph: Graph) -> None:
    """And both of its days in full, for engines that order what has several types wrongly."""
    assert graph.value(it("year"), SCHEMA.startDate) == Literal("1953", datatype=XSD.gYear)
    assert graph.value(it("hostile"), SCHEMA.startDate) == Literal("2018-06", datatype=XSD.gYearMonth)
    assert graph.value(it("timed"), SCHEMA.startDate) == Literal("2018-04-27T09:00:00+08:30", datatype=XSD.dateTime)
    assert graph.value(it("days"), SCHEMA.endDate) == Literal("2019-02-28", datatype=XSD.date)
    assert graph.value(it("open"), SCHEMA.endDate) is None
    assert graph.value(it("open"), OWN.lastDay) is None
    days = {
        key: (str(graph.value(it(key), OWN.firstDay)), str(graph.value(it(key), OWN.lastDay)))
        for key in ("year", "hostile")
    }
    assert days == {"year": ("1953-01-01", "1953-12-31"), "hostile": ("2018-06-01", "2018-06-30")}
    assert graph.value(it("year"), OWN.edtf) == Literal("1953~")


def test_a_status_is_given_where_it_is_true(graph: Graph) -> None:
    """What did not happen is no scheduled event, and what is only expected has no status."""
    statuses = {str(one).rpartition("/")[2] for one in graph.objects(it("never"), SCHEMA.eventStatus)}
    assert statuses == {"EventCancelled"}
    assert graph.value(it("timed"), SCHEMA.eventStatus) == SCHEMA.EventScheduled
    assert graph.value(it("hoped"), SCHEMA.eventStatus) is None


def test_texts_bear_their_language_and_links_lead_to_things(graph: Graph) -> None:
    """A Korean title stays Korean in each language's view of it."""
    paper = URIRef(f"{BASE}sources/paper/#it")
    assert set(graph.objects(paper, SCHEMA.name)) == {Literal("기사", lang="ko")}
    assert set(graph.objects(it("year"), SCHEMA.name)) == {
        Literal("Year", lang="en"),
        Literal("Year（日本語）", lang="ja"),
    }
    ann = URIRef(f"{BASE}people/ann/#it")
    assert graph.value(it("timed"), SCHEMA.attendee) == ann
    assert graph.value(ann, RDF.type) == SCHEMA.Person
    assert graph.value(ann, SCHEMA.sameAs) == URIRef("https://www.wikidata.org/wiki/Q1")
    assert graph.value(ann, SCHEMA.birthDate) == Literal("1946-06", datatype=XSD.gYearMonth)
    assert graph.value(it("hostile"), SCHEMA.name) == Literal(HOSTILE, lang="en")
    assert graph.value(URIRef(f"{BASE}events/year/"), SCHEMA.citation) == URIRef(f"{BASE}sources/a-source/#it")


def data_of(head: str) -> list[dict[str, Any]]:
    """The nodes of the one element of a head."""
    opening = '<script type="application/ld+json">'
    assert head.count("<script") == head.count("</script>") == 1
    found: list[dict[str, Any]] = json.loads(head.partition(opening)[2].partition("</script>")[0])["@graph"]
    return found


def test_every_page_says_what_it_is(told: Timeline) -> None:
    """One element a page, with its address, language and days; a record's page also what the record is about."""
    for page in all_pages(told):
        nodes = data_of(page.head())
        assert (nodes[0]["@id"], nodes[0]["inLanguage"]) == (BASE + page.url, page.language)
        assert nodes[0]["dateModified"] in {"2026-01-02", "2026-03-01"}
        assert len(nodes) == 1 + bool(told.records.get(page.id)), page.url
    pages = {page.url: page for page in all_pages(told)}
    told_of, thing = data_of(pages["ja/events/timed/"].head())
    assert told_of["mainEntity"]["@id"] == thing["@id"] == f"{BASE}events/timed/#it"
    assert thing["url"] == f"{BASE}ja/events/timed/"
    assert thing["startDate"] == "2018-04-27T09:00:00+08:30"
    assert thing["eventStatus"] == "https://schema.org/EventScheduled"
    assert [one["name"] for one in thing["attendee"]] == ["Ann（日本語）"]
    assert thing["location"]["@type"] == "Place"
    assert [one["name"] for one in told_of["citation"]] == ["A page（日本語）"]
    assert data_of(pages["events/hostile/"].head())[1]["name"] == HOSTILE


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # by rdflib's own parser
def test_rdflib_reads_a_page_as_it_reads_the_file(told: Timeline, graph: Graph) -> None:
    """The same things under the same names."""
    pages = {page.url: page for page in all_pages(told)}
    nodes = data_of(pages["events/timed/"].head())
    context = {"@context": {"@vocab": str(SCHEMA)}, "@graph": nodes}
    page = Graph().parse(data=json.dumps(context), format="json-ld")
    assert (it("timed"), SCHEMA.attendee, URIRef(f"{BASE}people/ann/#it")) in page
    assert (it("timed"), RDF.type, SCHEMA.Event) in page
    assert set(page.subjects(RDF.type, SCHEMA.Event)) <= set(graph.subjects(RDF.type, SCHEMA.Event))


def test_what_a_link_shows_where_it_is_shared(told: Timeline) -> None:
    """Title, text, address and language of the page itself, escaped."""
    pages = {page.url: page for page in all_pages(told)}

    def shown(url: str) -> dict[str, str]:
        metas = [one.attributes for one in read(pages[url].head()).elements if one.tag == "meta"]
        return {one["property"]: one["content"] for one in metas}

    found = shown("ja/events/timed/")
    assert found["og:url"] == f"{BASE}ja/events/timed/"
    assert (found["og:title"], found["og:site_name"]) == ("Timed（日本語）", "記録")
    assert (found["og:locale"], found["og:locale:alternate"]) == ("ja_JP", "en_US")
    assert found["article:published_time"] == "2026-01-02T12:00:00Z"
    assert shown("events/hostile/")["og:title"] == HOSTILE
    assert shown("")["og:type"] == "website"


@pytest.mark.parametrize("tag, written", [("ja", "ja_JP"), ("zh-Hant", "zh"), ("en-GB", "en_GB"), ("fr", "fr")])
def test_locales_are_written_as_open_graph_asks(tag: str, written: str) -> None:
    """No territory is made up for a language of many."""
    assert locale(tag) == written


def test_a_site_without_an_address_has_none(told: Timeline) -> None:
    """Things are named by addresses, and heads give whole ones."""
    nowhere = Timeline(told.records, told.settings.model_copy(update={"base_url": None}))
    assert not list(linked_data.files(Views(nowhere)))
    assert not any(page.head() for page in all_pages(nowhere))


@pytest.mark.parametrize("sign", list('<>"{}|^`\\ \n\0'))
def test_no_sign_of_an_address_ends_it(sign: str) -> None:
    """What N-Triples do not take in an address stands in percent."""
    assert linked_data.iri(f"https://x.example/a{sign}b") == f"<https://x.example/a%{ord(sign):02X}b>"
