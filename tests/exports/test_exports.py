"""What the site offers to programs."""

from __future__ import annotations

import gc
import json
import re
import shutil
import weakref
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

import dateline.exports
from dateline import dates
from dateline.exports import EXPORTS, files, offers
from dateline.exports.dates import date_fields
from dateline.exports.tables import tables
from dateline.exports.views import Views
from dateline.model.formats import Format
from dateline.pages import all_pages
from dateline.schemas.json_schema import described
from dateline.site import Site, prepare
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, part, person, place, record, timeline


def published_site(sites: Path) -> Site:
    """The small site at an address: without one it has nothing that is read from elsewhere."""
    site = prepare(sites / "small").site
    assert site
    settings = site.timeline.settings.model_copy(update={"base_url": "https://dateline.example/"})
    return Site(Timeline(site.timeline.records, settings))


def test_every_export_is_part_of_the_site(sites: Path) -> None:
    """Each gives files of its own, and the site has them byte for byte."""
    site = published_site(sites)
    published = {file.path: file.content for file in site.files()}
    seen: set[str] = set()
    for name, export in EXPORTS.items():
        made = dict(export.files(Views(site.timeline)))
        assert made, name
        assert made.items() <= published.items(), name
        assert seen.isdisjoint(made), name
        seen |= made.keys()


def test_every_export_is_the_same_each_time(sites: Path) -> None:
    """Neither the clock nor the order of a set shows in what programs read."""
    first, second = (published_site(sites) for _ in range(2))
    for name, export in EXPORTS.items():
        assert list(export.files(Views(first.timeline))) == list(export.files(Views(second.timeline))), name


def test_tables_are_made_once_and_let_go_of(small: Timeline) -> None:
    """Four formats write the same ones; behind them nobody needs them, nor at the end what the views have written."""
    views = Views(small)
    view, first = weakref.ref(views.default), views.once(tables)
    kept = {path: views.once(tables) is first for path, _ in files(views)}
    assert all(kept[path] for path in ("data/csv/datapackage.json", "data/records.xlsx", "data/records.sqlite"))
    assert not kept["feed.xml"]
    gc.collect()
    assert view() is None


def test_every_module_is_in_the_table() -> None:
    """An export that nobody put into `EXPORTS` would be written by nobody."""
    folder = Path(dateline.exports.__file__).parent
    writing = {
        path.stem for path in folder.glob("*.py") if re.search(r"(?m)^def files\(views", path.read_text("utf-8"))
    }
    assert {export.files.__module__.rpartition(".")[2] for export in EXPORTS.values()} == writing - {"__init__"}
    assert set(EXPORTS) == set(Format)


def test_the_schemas_know_the_ids(sites: Path) -> None:
    """One for each kind of record and one for what was removed, at the addresses that they say; the ids stand once."""
    site = prepare(sites / "small").site
    assert site
    made = dict(EXPORTS[Format.JSON_SCHEMA].files(Views(site.timeline)))
    assert made.keys() == {f"schema/{name}.json" for name in (*described(), "ids")}
    assert [path for path, content in made.items() if b'"ada"' in content] == ["schema/ids.json"]
    lists = json.loads(made["schema/ids.json"])["definitions"]
    referred = {ref for content in made.values() for ref in re.findall(r'"\$ref":"([^"#]+#[^"]*)"', content.decode())}
    assert referred == {f"ids.json#/definitions/{name}" for name in lists}
    base = (site.timeline.settings.base_url or "").rstrip("/")
    assert {json.loads(content).get("$id") for content in made.values()} == (
        {f"{base}/{path}" for path in made} if base else {None}
    )


def test_each_is_switched_by_settings() -> None:
    """A site without one has none of its files; by default it has all."""
    everything = dict(files(Views(timeline())))
    assert dict(files(Views(timeline(exports=[])))) == {}
    for name, export in EXPORTS.items():
        alone = dict(files(Views(timeline(exports=[name.value]))))
        assert alone == dict(export.files(Views(timeline(exports=[name.value]))))
        assert alone.keys() <= everything.keys()


def test_every_example_stands_in_its_file(sites: Path) -> None:
    """What the page on formats shows is a file of the site, and the files of the same are, in each language."""
    views = Views(published_site(sites).timeline)
    for name, export in EXPORTS.items():
        made = dict(export.files(views))
        for view in views:
            example = export.example(views, view)
            assert example, name
            assert example.path in made, name
            assert {path.removesuffix("/index.html") for path in made} >= {one.rstrip("/") for one in example.files}


PAIR = "encounters/ann--ben/"


@pytest.mark.parametrize("begin", ["", "ja/"])
def test_the_page_on_formats_leads_to_the_files_of_two_people(small: Timeline, begin: str) -> None:
    """By a click, in the page's language; every other link of it leads to a file or a page of the site, too."""
    views = Views(small)
    pages = {page.url: page for page in all_pages(small, offers=offers(views))}
    html = str(pages[f"{begin}data/"].write().html)
    links = {urljoin(f"/{begin}data/", href) for href in re.findall(r'href="([^"#]+)"', html)}
    known = {f"/{path.removesuffix('index.html')}" for path, _ in files(views)} | {f"/{url}" for url in pages}
    assert links <= known
    beside = {"feed.xml", "feed.json", "calendar.ics", "anniversaries.ics", ""}
    assert {f"/{begin}{PAIR}{name}" for name in beside} <= links
    assert f"/{begin}embed/{PAIR}" in links
    assert "/api/v1/pairs/ann--ben.json" in links
    assert f"/{begin}events/first-meeting/first-meeting.ris" in links
    saved = set(re.findall(r'href="([^"#]+)" download', html))
    assert {name.rpartition(".")[2] for name in saved} == {"bib", "ris", "ics"}


def test_examples_are_of_the_meetings_that_the_home_page_begins_with() -> None:
    """Those that are numbered, though others met more often."""
    told = timeline(
        *map(person, ("ann", "ben", "cat")),
        *(event(f"often-{day}", f"2018-01-0{day}", part("ann"), part("cat"), kind="summit") for day in (1, 2, 3)),
        event(
            "first",
            "2019-01-01",
            part("ann"),
            part("ben"),
            kind="summit",
            place="hall",
            series={"topic": "talks", "number": "1"},
        ),
        place("hall", coordinates={"latitude": "1.29", "longitude": "103.85"}),
        record("topic", "talks", name=both("Talks"), kind="series", summary=both("T.")),
        base_url="https://dateline.example/",
    )
    views = Views(told)
    shown = {name: export.example(views, views.default) for name, export in EXPORTS.items()}
    for name, example in shown.items():
        assert example, name
        if name is not Format.JSON_SCHEMA:
            assert "first" in example.text or "ann--ben" in example.text or "2019-01-01" in example.text, name
            assert "often" not in example.text.partition('"derived"')[0], name


@pytest.mark.parametrize("records", [(), (event("alone", "2018"),)])
def test_where_nobody_met_examples_are_of_an_event_or_nothing(records: tuple[Any, ...]) -> None:
    """No format fails for want of a meeting."""
    views = Views(timeline(*records, base_url="https://dateline.example/"))
    told = [example.text for export in EXPORTS.values() if (example := export.example(views, views.default))]
    assert sum("alone" in text for text in told) >= (10 if records else 0)


@pytest.mark.parametrize(
    "written, told",
    [
        ("2018-06-12", "2018-06-12 2018-06-12 day certain"),
        ("2018-06", "2018-06-01 2018-06-30 month certain"),
        ("2018", "2018-01-01 2018-12-31 year certain"),
        ("1984?", "1984-01-01 1984-12-31 year uncertain"),
        ("1984-06~", "1984-06-01 1984-06-30 month approximate"),
        ("1984%", "1984-01-01 1984-12-31 year approximate-uncertain"),
        ("0057-01", "0057-01-01 0057-01-31 month certain"),
        ("2018-06-12/2018-06-13", "2018-06-12 2018-06-13 day certain"),
        ("2018-06-12/2018-07", "2018-06-12 2018-07-31 month certain"),
        ("2018-06-12/..", "2018-06-12 None day certain"),
        ("../1892", "None 1892-12-31 year certain"),
    ],
)
def test_dates_are_plain_days(written: str, told: str) -> None:
    """Nobody has to parse EDTF: first and last day, how exact, how sure."""
    found = dict(date_fields(dates.parse(written)))
    assert found.pop("date_edtf") == written
    assert " ".join(map(str, found.values())) == told


def test_a_slip_in_the_settings_is_answered_with_the_nearest(sites: Path, tmp_path: Path) -> None:
    """A format that does not exist is an error beside its word, and the right word stands in the cure."""
    shutil.copytree(sites / "small", tmp_path / "site")
    config = tmp_path / "site" / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("      as_of:", "      exports: [json-shema]\n      as_of:")
    config.write_text(text, encoding="utf-8")
    (found,) = prepare(tmp_path / "site").findings.errors
    assert str(found.message) == "`exports` cannot be `json-shema`"
    assert str(found.cure) == "did you mean `json-schema`?"


def test_files_of_everything_are_files_of_the_site(sites: Path) -> None:
    """What the page on formats leads to is there, in each language; the tables and the forms of citation all are."""
    views = Views(published_site(sites).timeline)
    for name, export in EXPORTS.items():
        made = dict(export.files(views))
        for view in views:
            assert set(export.whole(view)) <= made.keys(), name
    listed = {name: list(export.whole(views.default)) for name, export in EXPORTS.items()}
    assert listed[Format.CSV] == list(dict(EXPORTS[Format.CSV].files(views)))
    assert len(listed[Format.CITATIONS]) == 4
    assert listed[Format.FEEDS] == ["feed.xml", "feed.json"]
    assert listed[Format.CALENDARS] == ["calendar.ics", "anniversaries.ics"]
    for name in (Format.FEEDS, Format.CALENDARS):
        assert list(EXPORTS[name].whole(Views(timeline(base_url=None)).default)) == []
