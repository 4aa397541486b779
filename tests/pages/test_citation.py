from __future__ import annotations

import json
from typing import Any

import pytest

from dateline.pages import event as event_page
from dateline.pages.citation import cited, edit_url, in_tex, report_url
from dateline.pages.view import View
from dateline.settings import addresses
from dateline.timeline import Timeline
from tests.making import event, timeline
from tests.pages.reading import read


def test_a_record_is_cited_with_its_permanent_address_and_the_day_of_review(small: Timeline) -> None:
    """All three forms have the title, the address and the day; none has today's."""
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
        "URL": "https://dateline.example/events/first-meeting/",
    }


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


def test_a_report_names_the_record_and_the_language(small: Timeline) -> None:
    """The form of the issue is filled in; a site without one has no such link."""
    record = small.records["first-meeting"]
    assert report_url(View(small, "ja"), record) == (
        "https://code.example/issues/new?template=error.yml&title=%E8%AA%A4%E3%82%8A%EF%BC%9Afirst-meeting&record=first-meeting&language=ja"
    )
    assert not report_url(View(timeline(event("first-meeting", "2018-06-12")), "en"), record)


@pytest.mark.parametrize(
    "config, folder",
    [
        ({"edit_uri": "https://code.example/edit/main/docs/"}, "https://code.example/edit/main/"),
        ({"edit_uri": "https://code.example/edit/main/docs"}, "https://code.example/edit/main/"),
        (
            {"repo_url": "https://code.example/a/b", "edit_uri": "edit/main/docs/"},
            "https://code.example/a/b/edit/main/",
        ),
        ({"edit_uri": "https://code.example/x/site/docs/", "docs_dir": "site/docs"}, "https://code.example/x/"),
        ({"edit_uri": "edit/main/docs/"}, None),
        ({"repo_url": "https://code.example/a/b", "edit_uri": ""}, None),
        ({"repo_url": ["no address"]}, None),
        ({}, None),
    ],
)
def test_the_folder_to_edit_is_that_of_mkdocs(config: dict[str, Any], folder: str | None) -> None:
    """`edit_uri` leads to docs/, as MkDocs reads it; the records lie beside it."""
    assert addresses(config).get("edit_url") == folder


def test_a_record_is_edited_where_its_file_lies(small: Timeline) -> None:
    """The link stands in words beside the one that reports an error; a site that tells no folder has none."""
    settings = small.settings.model_copy(update={"edit_url": "https://code.example/edit/main/"})
    paths = {"first-meeting": "events/2018/first-meeting.yml"}
    told = Timeline(small.records, settings, paths=paths)
    assert edit_url(View(told, "en"), small.records["first-meeting"]) == (
        "https://code.example/edit/main/events/2018/first-meeting.yml"
    )
    page = next(page for page in event_page.pages(View(told, "ja")) if page.id == "first-meeting")
    found = read(page.write().html)
    assert "https://code.example/edit/main/events/2018/first-meeting.yml" in found.having("href")
    assert "誤りを報告する この記録を編集する" in found.text
    assert not edit_url(View(small, "en"), small.records["first-meeting"])
