"""A new user of each kind begins with the page of data for programs and has the three meetings in the program."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import pytest

from dateline.exports.tables import TABLES
from dateline.site import prepare
from tests.readers.conftest import READERS, Show, run
from tests.readers.test_programs_of_debian import shown_by_libreoffice

WHO = "one=donald-trump&other=kim-jong-un&became=held"
DAYS = ["2018-06-12", "2019-02-27", "2019-06-30"]
TITLES = {
    "en": [
        "First US–North Korea summit, in Singapore",
        "Second US–North Korea summit, in Hanoi",
        "Trump and Kim meet at Panmunjom",
    ],
    "ja": ["シンガポールでの第1回米朝首脳会談", "ハノイでの第2回米朝首脳会談", "トランプ氏と金正恩氏、板門店で会談"],
}


@dataclass(frozen=True)
class Start:
    """The page in a language: the links of each of its sections, as paths from the site's root."""

    language: str
    html: str

    def links(self, section: str) -> list[str]:
        """Those of a format."""
        text = self.html.partition(f'<h2 id="{section}">')[2].partition("</section>")[0]
        base = "/data/" if self.language == "en" else f"/{self.language}/data/"
        return [urljoin(base, href).lstrip("/") for href in re.findall(r'<a href="([^"#]+)"', text)]

    def link(self, section: str, end: str) -> str:
        """The first whose address ends so."""
        return next(path for path in self.links(section) if path.endswith(end))


@pytest.fixture(scope="module")
def pages(root: Path, with_the_flagship: None) -> dict[str, str]:  # noqa: ARG001 -- skips where the record is another
    """The page in each language."""
    site = prepare(root).site
    assert site
    found = {page.language: page for page in site.pages if page.kind == "data"}
    return {language: str(page.write().html) for language, page in found.items()}


@pytest.fixture(params=["en", "ja"])
def start(request: pytest.FixtureRequest, pages: dict[str, str]) -> Start:
    """Where a user begins."""
    return Start(language=request.param, html=pages[request.param])


def meetings(rows: Iterator[dict[str, str]]) -> list[dict[str, str]]:
    """What a filter of the table of encounters leaves."""
    found = [
        row for row in rows if (row["one"], row["other"], row["became"]) == ("donald-trump", "kim-jong-un", "held")
    ]
    return sorted(found, key=lambda row: row["date_first"])


def test_a_spreadsheet(start: Start, exported: Path, tmp_path: Path) -> None:
    """LibreOffice: the workbook, its sheet of encounters, a filter by two names."""
    path = exported / start.link("xlsx", ".xlsx")
    header, *rows = shown_by_libreoffice(tmp_path, str(path), "", list(TABLES).index("encounters") + 1)
    found = meetings(dict(zip(header, row, strict=True)) for row in rows)
    assert [row["date_first"] for row in found] == DAYS
    assert [row[f"title_{start.language}"] for row in found] == TITLES[start.language]


def test_a_calendar(start: Start, show_in_javascript: Show) -> None:
    """ical.js: the calendar of the two, in the language of the page."""
    path = start.link("calendars", "/donald-trump--kim-jong-un/calendar.ics")
    found = show_in_javascript(f"""
const ICAL = require("ical.js").default ?? require("ical.js");
const whole = new ICAL.Component(ICAL.parse(read("{path}")));
const events = whole.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
print(events.filter((one) => one.component.getFirstPropertyValue("status") === "CONFIRMED")
  .map((one) => [one.startDate.toString().slice(0, 10), one.summary]));
""")
    assert found == [list(pair) for pair in zip(DAYS, TITLES[start.language], strict=True)]


def test_a_feed_reader(start: Start, exported: Path, tmp_path: Path) -> None:
    """Newsboat: the feed of the two has each of the three as added."""
    path = start.link("feeds", "/donald-trump--kim-jong-un/feed.xml")
    (tmp_path / "urls").write_text(f"file://{exported / path}\n", encoding="utf-8")
    (tmp_path / "config").touch()
    run(["newsboat", "-u", "urls", "-c", "cache.db", "-C", "config", "-x", "reload"], tmp_path)
    with closing(sqlite3.connect(tmp_path / "cache.db")) as cache:
        found = {title for (title,) in cache.execute("SELECT title FROM rss_item")}
    begin = {"en": "Added: ", "ja": "追加："}[start.language]
    assert {begin + title for title in TITLES[start.language]} <= found


@pytest.mark.parametrize("end", [".biblatex.bib", ".csl.json"])
def test_a_reference_manager(start: Start, exported: Path, end: str) -> None:
    """Pandoc: the three files beside the pages."""
    paths = [
        path for path in start.links("citations") if path.startswith(("events/", "ja/events/")) and path.endswith(end)
    ]
    form = "csljson" if end == ".csl.json" else "biblatex"
    found = [json.loads(run(["pandoc", f"--from={form}", "--to=csljson", path], exported)) for path in paths]
    assert [entry["title"] for entries in found for entry in entries] == TITLES[start.language]


def test_datasette(start: Start, exported: Path) -> None:
    """The table of encounters, narrowed by two names and what became of it, tells titles and days."""
    path = start.link("sqlite", ".sqlite")
    asked = f"/records/encounters.json?{WHO}&_sort=number&_shape=array"
    found = json.loads(run([READERS, "-m", "datasette", path, "--get", asked], exported))
    assert [row["date_first"] for row in found] == DAYS
    assert [row[f"title_{start.language}"] for row in found] == TITLES[start.language]


def test_pandas_and_duckdb(start: Start, show: Show) -> None:
    """One table is enough; its days are days."""
    path = start.link("csv", "/encounters.csv")
    by_pandas, by_duckdb = show(f"""
import duckdb, pandas
met = pandas.read_csv({path!r}, parse_dates=["date_first"])
met = met[(met.one == "donald-trump") & (met.other == "kim-jong-un") & (met.became == "held")].sort_values("date_first")
where = "one = 'donald-trump' AND other = 'kim-jong-un' AND became = 'held'"
table = duckdb.read_csv({path!r}).filter(where).order("date_first")
rows = table.project("date_first, title_{start.language}").fetchall()
print(json.dumps([[[str(day.date()), title] for day, title in zip(met.date_first, met.title_{start.language})],
  [[day.isoformat(), title] for day, title in rows]]))
""")
    assert by_pandas == by_duckdb == [list(pair) for pair in zip(DAYS, TITLES[start.language], strict=True)]
