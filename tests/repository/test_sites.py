"""Every whole site in the repository: the flagship, and the examples about other subjects and in other languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from dateline.cli import main
from dateline.diagnostics import Code
from dateline.model import Event, Source
from dateline.site import Prepared, prepare
from tests.browser.fixtures import ANY_ADDRESS, built_once
from tests.conftest import ROOT
from tests.counts import count

EXAMPLES = tuple(sorted(path.parent.relative_to(ROOT).as_posix() for path in ROOT.glob("examples/*/mkdocs.yml")))
SITES = (".", *EXAMPLES)


@pytest.fixture(scope="session")
def built(request: pytest.FixtureRequest, root: Path, shared: Path) -> Path:
    """The folder of a built site."""
    name = str(request.param)
    if name == ".":
        request.getfixturevalue("with_the_flagship")
    folder = shared / ("flagship" if name == "." else Path(name).name)
    return built_once(root / name, folder)


@cache
def prepared_from(folder: Path) -> Prepared:
    """A site as its pages are made from it."""
    return prepare(folder)


@pytest.mark.parametrize("site", SITES)
def test_a_site_has_no_finding(root: Path, site: str) -> None:
    """But for the texts that a language lacks which is translated in part."""
    prepared = prepared_from(root / site)
    assert prepared.site is not None
    left = [
        str(found)
        for found in prepared.findings
        if found.code is not Code.LANGUAGE_INCOMPLETE  # the pages' own labels, which the tests of `words` count
    ]
    assert left == []


@pytest.mark.parametrize("site", SITES)
def test_a_sites_records_are_in_canonical_form(root: Path, site: str) -> None:
    """As `dateline fmt` writes them."""
    assert main(["--root", str(root / site), "fmt", "--check"]) == 0


@pytest.mark.parametrize("site", EXAMPLES)
def test_an_example_is_a_whole_site(root: Path, site: str) -> None:
    """Enough for each kind of page to have something on it; every event has a source that can be opened."""
    prepared = prepared_from(root / site)
    assert prepared.site is not None
    records = prepared.site.timeline.records
    counted = Counter(type(record).__name__ for record in records.values())
    assert counted["Event"] >= 30
    assert len(counted) == 6
    for record in records.values():
        if isinstance(record, Event):
            cited = [records[one.source] for one in record.sources]
            assert any(isinstance(source, Source) and source.url for source in cited), record.id


@pytest.mark.parametrize("built", SITES, indirect=True, ids=str)
def test_every_link_of_a_site_leads_somewhere(built: Path) -> None:
    """To a page or file that is there, and to a part of a page that it has."""
    pages = sorted(page.relative_to(built).as_posix() for page in built.rglob("*.html") if page.name != "404.html")
    assert len(pages) > 100
    assert [f"{page}: {link}" for page in some_of_each_kind(pages) for link in lost_links(page, built)] == []


def some_of_each_kind(pages: list[str]) -> Iterator[str]:
    """Of the pages whose folders lie in one folder the first and each tenth; where the whole counts run, every one."""
    seen: Counter[str] = Counter()
    for page in pages:
        kind = page.rpartition("/")[0].rpartition("/")[0]
        if seen[kind] % count(10, 1) == 0 or not kind:
            yield page
        seen[kind] += 1


class Anchors(HTMLParser):
    """The ids of a page, and where its links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what an element is called and where it leads."""
        given = dict(attrs)
        if given.get("id"):
            self.ids.add(given["id"] or "")
        if tag == "a" and given.get("href"):
            self.links.add(given["href"] or "")


@cache
def read(page: Path) -> Anchors:
    """A page as far as links go."""
    found = Anchors()
    found.feed(page.read_text(encoding="utf-8"))
    return found


def lost_links(page: str, site: Path) -> Iterator[str]:
    """The links of a page that lead nowhere within the site."""
    here = urljoin(ANY_ADDRESS, re.sub(r"index\.html$", "", page))
    for link in sorted(read(site / page).links):
        whole = urlsplit(urljoin(here, link))
        if not whole.geturl().startswith(ANY_ADDRESS):
            continue
        path = unquote(whole.path.removeprefix("/record/"))
        file = f"{path}index.html" if path.endswith("/") or not path else path
        fragment = unquote(whole.fragment)
        is_there = (site / file).is_file()
        if not is_there or (fragment and file.endswith(".html") and fragment not in read(site / file).ids):
            yield link


def test_the_program_knows_no_example(root: Path) -> None:
    """A site is what its own files say."""
    names = re.compile("|".join(Path(site).name for site in EXAMPLES), re.IGNORECASE)
    sources = [
        path for path in (root / "generator").rglob("*") if path.suffix in {".py", ".html", ".js", ".css", ".yml"}
    ]
    assert len(sources) > 200
    assert [str(path) for path in sources if names.search(path.read_text(encoding="utf-8"))] == []
