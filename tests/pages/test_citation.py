from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from dateline.model import Source
from dateline.pages import all_pages
from dateline.pages import event as event_page
from dateline.pages import source as source_page
from dateline.pages import timeline as timeline_page
from dateline.pages.citing.bibtex import in_tex
from dateline.pages.how_to_cite import cited
from dateline.pages.report_links import DEAD_LINK_FORM, EVENT_FORM, dead_link_url, edit_url, propose_url, report_url
from dateline.pages.template_functions import between_tags
from dateline.pages.view import View
from dateline.reading.settings import addresses
from dateline.timeline.timeline import Timeline
from tests.made_records import source
from tests.pages.reading import read


def test_a_record_is_cited_with_its_permanent_address_and_the_day_of_review(small: Timeline) -> None:
    """All three forms have the title, the address and the day; none has today's. When and where it was is a note."""
    found = cited(View(small, "en"), small.records["first-meeting"])
    assert found.url == "https://dateline.example/events/first-meeting/"
    forms = dict(found.forms)
    assert forms["cite_text"] == (
        "“First Meeting”, A record, record first-meeting, as of 1 Mar 2026."
        " https://dateline.example/events/first-meeting/"
    )
    assert forms["cite_bibtex"].startswith("@misc{first-meeting,\n  title = {{First Meeting}},")
    assert json.loads(forms["cite_csl"]) == {
        "id": "first-meeting",
        "type": "webpage",
        "title": "First Meeting",
        "container-title": "A record",
        "issued": {"date-parts": [[2026, 3, 1]]},
        "language": "en",
        "note": "12 Jun 2018, Hotel, City",
        "URL": "https://dateline.example/events/first-meeting/",
    }


def test_a_record_reviewed_until_another_day_says_so_wherever_it_names_the_day(small: Timeline) -> None:
    """Its page, its citations and its embed go by its own day; other records and the lists by that of the site."""
    key = "first-meeting"
    reviewed = small.records[key].model_copy(update={"reviewed": dt.date(2026, 2, 3)})
    told = Timeline({**small.records, key: reviewed}, small.settings)
    view = View(told, "en")
    forms = dict(cited(view, reviewed).forms)
    assert "as of 3 Feb 2026." in forms["cite_text"]
    assert "note = {12 Jun 2018, Hotel, City · As of 3 Feb 2026}" in forms["cite_bibtex"]
    assert json.loads(forms["cite_csl"])["issued"] == {"date-parts": [[2026, 2, 3]]}
    pages = {page.id: read(page.write().html).text for page in event_page.pages(view)}
    assert "Covers events until 3 Feb 2026" in pages[key]
    assert "1 Mar 2026" not in pages[key]
    others = [text for other, text in pages.items() if other != key]
    assert others
    assert all("Covers events until 1 Mar 2026" in text and "3 Feb 2026" not in text for text in others)
    assert "As of 1 Mar 2026" in read(next(iter(timeline_page.pages(view))).write().html).text


def test_a_site_without_an_address_gives_none(small: Timeline) -> None:
    """An address relative to the page would lead nowhere from elsewhere: neither the page nor a citation has one."""
    told = Timeline(small.records, small.settings.model_copy(update={"base_url": None}))
    for language, end in (("en", "as of 1 Mar 2026."), ("ja", "2026年3月1日現在。")):
        view = View(told, language)
        found = cited(view, told.records["first-meeting"])
        assert not found.url
        forms = dict(found.forms)
        assert forms["cite_text"].endswith(end)
        assert "url" not in forms["cite_bibtex"]
        assert "URL" not in json.loads(forms["cite_csl"])
        page = next(page for page in event_page.pages(view) if page.id == "first-meeting")
        assert view.words["permalink"] not in read(page.write().html).text
        known = next(page for page in event_page.pages(View(small, language)) if page.id == "first-meeting")
        assert view.words["permalink"] in read(known.write().html).text


def test_a_page_links_to_no_file_that_the_site_does_not_have(small: Timeline) -> None:
    """With `exports: []` neither files to cite by nor feeds nor calendars stand anywhere."""
    told = Timeline(small.records, small.settings.model_copy(update={"exports": ()}))
    for page in all_pages(told):
        found = [*read(page.write().html).having("href"), *read(page.head()).having("href")]
        assert not [href for href in found if href.endswith((".bib", ".ris", ".json", ".xml", ".ics"))], page.url


def test_a_japanese_page_is_cited_in_japanese(small: Timeline) -> None:
    """Title, site and sentence are in the language of the page, and the address leads to it."""
    found = cited(View(small, "ja"), small.records["first-meeting"])
    assert found.url.endswith("/ja/events/first-meeting/")
    assert dict(found.forms)["cite_text"].startswith("「First Meeting（日本語）」『記録』")


@pytest.mark.parametrize(
    "text, tex",
    [
        ("50% & {more}_#$", r"50\% \& \{more\}\_\#\$"),
        (r"a\b^~", r"a\textbackslash{}b\textasciicircum{}\textasciitilde{}"),
    ],
)
def test_tex_prints_a_title_as_it_is(text: str, tex: str) -> None:
    """Characters that mean something to TeX are escaped, each once."""
    assert in_tex(text) == tex


def asked(url: str) -> dict[str, str]:
    """What an address asks."""
    return dict(parse_qsl(urlsplit(url).query))


def with_form(small: Timeline, form: str | None) -> View:
    """The small record on a site whose reports open `form`."""
    return View(Timeline(small.records, small.settings.model_copy(update={"report_url": form})), "en")


def test_a_report_names_the_record_and_the_language(small: Timeline) -> None:
    """The form of the issue is filled in, its title with the record's; a site without one has no such link."""
    record = small.records["first-meeting"]
    assert asked(report_url(View(small, "ja"), record)) == {
        "template": "error.yml",
        "title": "誤り：First Meeting（日本語）（first-meeting）",
        "record": "first-meeting",
        "language": "ja",
    }
    assert "title=誤り" in report_url(View(small, "ja"), record)
    assert not report_url(with_form(small, None), record)


def test_forms_of_citation_take_no_more_room_than_they_need(small: Timeline) -> None:
    """A key a line in CSL-JSON, and quotes as they are, since they stand between tags; what is markup is escaped."""
    record = small.records["first-meeting"]
    lines = dict(cited(View(small, "en"), record).forms)["cite_csl"].splitlines()
    assert '  "issued": {"date-parts": [[2026, 3, 1]]},' in lines
    page = next(page for page in event_page.pages(View(small, "en")) if page.id == record.id)
    assert "\n".join(lines) in page.write().html
    assert between_tags('</pre><b>"&') == '&lt;/pre&gt;&lt;b&gt;"&amp;'


def test_a_dead_link_is_told_of_with_its_address(small: Timeline) -> None:
    """A source's page leads to the form for dead links beside the one for errors; a source without address has none."""
    found = small.records["foreign-source"]
    assert isinstance(found, Source)
    view = View(small, "en")
    assert asked(dead_link_url(view, found)) == {
        "template": "dead-link.yml",
        "title": "Dead link: 기사 (foreign-source)",
        "link": "https://news.example/x?a=1&b=2",
        "record": "foreign-source",
    }
    assert not dead_link_url(view, found.model_copy(update={"url": None}))
    page = next(page for page in source_page.pages(View(small, "ja")) if page.id == "foreign-source")
    assert "誤りを報告する リンク切れを知らせる" in read(page.write().html).text


def test_the_timeline_leads_to_the_form_for_what_is_missing(small: Timeline) -> None:
    """The form beside the one for reports; none where the site's reports are no such form."""
    assert propose_url(View(small, "en")) == "https://code.example/issues/new?template=event.yml"
    for form in (None, "https://example.org/write-to-us"):
        assert not propose_url(with_form(small, form))
        assert not dead_link_url(with_form(small, form), source("a-source", url="https://news.example/"))  # type: ignore[arg-type]
    (page,) = timeline_page.pages(View(small, "ja"))
    assert "載っていない出来事を提案する" in read(page.write().html).text


def test_the_forms_are_those_of_the_project() -> None:
    """Each form that a page leads to lies in the project and has the fields that are filled in."""
    folder = Path(__file__).parents[2] / ".github" / "ISSUE_TEMPLATE"
    assert (folder / EVENT_FORM).exists()
    form = (folder / DEAD_LINK_FORM).read_text(encoding="utf-8")
    assert {"link", "record"} <= set(re.findall(r"^ +id: (\S+)$", form, re.MULTILINE))


@pytest.mark.parametrize(
    "config, template",
    [
        ({"edit_uri": "https://code.example/edit/main/docs/"}, "https://code.example/edit/main/{path}"),
        ({"edit_uri": "https://code.example/edit/main/docs"}, "https://code.example/edit/main/{path}"),
        (
            {"repo_url": "https://code.example/a/b", "edit_uri": "edit/main/docs/"},
            "https://code.example/a/b/edit/main/{path}",
        ),
        ({"edit_uri": "https://code.example/x/site/docs/", "docs_dir": "site/docs"}, "https://code.example/x/{path}"),
        ({"repo_url": "https://github.com/o/r"}, "https://github.com/o/r/edit/master/{path}"),
        ({"repo_url": "https://gitlab.com/o/r/"}, "https://gitlab.com/o/r/edit/master/{path}"),
        ({"repo_url": "https://bitbucket.org/o/r"}, "https://bitbucket.org/o/r/src/default/{path}"),
        ({"repo_url": "https://code.example/o/r"}, None),
        (
            {
                "repo_url": "https://codeberg.org/o/r",
                "edit_uri_template": "https://codeberg.org/o/r/_edit/main/docs/{path}",
                "edit_uri": "has no effect beside it",
            },
            "https://codeberg.org/o/r/_edit/main/{path}",
        ),
        (
            {"repo_url": "https://code.example/o/r", "edit_uri_template": "?file=docs/{path!q}"},
            "https://code.example/o/r?file={path!q}",
        ),
        ({"edit_uri_template": "unknown:x//{path}"}, None),
        ({"edit_uri": "edit/main/docs/"}, None),
        ({"repo_url": "https://code.example/a/b", "edit_uri": ""}, None),
        ({"repo_url": ["no address"]}, None),
        ({}, None),
    ],
)
def test_the_place_to_edit_is_that_of_mkdocs(config: dict[str, Any], template: str | None) -> None:
    """`edit_uri` leads to docs/, as MkDocs reads it; the records lie beside it."""
    assert addresses(config).get("edit_url") == template


def test_a_record_is_edited_where_its_file_lies(small: Timeline) -> None:
    """The link stands in words beside the one that reports an error; a site that tells no folder has none."""
    settings = small.settings.model_copy(update={"edit_url": "https://code.example/edit/main/{path}"})
    paths = {"first-meeting": "events/2018/first-meeting.yml"}
    told = Timeline(small.records, settings)
    assert edit_url(View(told, "en", paths=paths), small.records["first-meeting"]) == (
        "https://code.example/edit/main/events/2018/first-meeting.yml"
    )
    page = next(page for page in event_page.pages(View(told, "ja", paths=paths)) if page.id == "first-meeting")
    found = read(page.write().html)
    assert "https://code.example/edit/main/events/2018/first-meeting.yml" in found.having("href")
    assert "誤りを報告する この記録を編集する" in found.text
    assert not edit_url(View(small, "en"), small.records["first-meeting"])
