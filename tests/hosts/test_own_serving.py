from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from dateline.hosts.own.preview import file_below
from tests.hosts.served import Served, typed

ADA = "profiles/people/ada.yml"


@pytest.fixture
def project(sites: Path, tmp_path: Path) -> Path:
    """A project of real records with a hand-written page."""
    root = Path(shutil.copytree(sites / "small", tmp_path / "small"))
    (root / "docs").mkdir()
    (root / "docs/about.md").write_text("# About\n\nWords.\n", encoding="utf-8")
    config = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    config["site_url"] = "http://127.0.0.1/record/"
    config["plugins"][-1]["dateline"]["host"] = "own"
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    return root


@pytest.fixture
def served(project: Path) -> Iterator[Served]:
    """The project as `dateline serve` shows it."""
    with typed(project) as served:
        yield served


def edit(path: Path, old: str, new: str) -> None:
    """Save a file with a text in another's place."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_an_edit_is_shown_and_an_error_leaves_the_last_good_page(project: Path, served: Served) -> None:
    """A record, a page by hand, a link to nothing, and its mending; the search is there at once."""
    page = served.get_when("about/", lambda text: "Words." in text)
    assert "data-number" in page
    assert served.get("people/ada/").count("<h1") == 1
    assert '"head"' in served.get("search/search_index.json")
    number = re.findall(r'data-number="(\d+)"', page)[0]
    edit(project / "docs/about.md", "Words.", "[Ada](people/ada.md)")
    assert served.get_raw(f"/livereload?since={number}") != number
    served.get_when("about/", lambda text: 'href="../people/ada/"' in text)
    edit(project / "docs/about.md", "ada.md", "bob-is-not-here.md")
    broken = served.get_when("about/", lambda text: "dateline-errors" in text)
    assert "docs/about.md:3:" in broken
    assert 'href="../people/ada/"' in broken
    assert "<style" not in broken
    edit(project / "docs/about.md", "bob-is-not-here.md", "ada.md")
    served.get_when("about/", lambda text: "dateline-errors" not in text)


def test_an_edit_of_labels_is_shown(project: Path, served: Served) -> None:
    """Their folder may come later; a key that no page has is an error, and the text of one that they have is shown."""
    served.get_when("about/", lambda text: "Words." in text)
    (project / "words").mkdir()
    (project / "words" / "en.yml").write_text('events_page: "Dates"\n', encoding="utf-8")
    served.get_when("about/", lambda text: "dateline-errors" in text)
    edit(project / "words" / "en.yml", "events_page", "timeline")
    served.get_when("events/", lambda text: "<h1" in text and "Dates" in text)


def test_an_address_that_is_none_is_told_so(served: Served) -> None:
    """A page without its last slash is found; what is nothing gets the error page."""
    served.get_when("people/ada", lambda text: "<h1" in text)
    assert "dl-page--404" in served.get("people/nobody/")
    assert "dl-page--404" in served.get("search/../../mkdocs.yml")
    assert "dl-page--404" in served.get("search/a%00b")
    assert "dl-page--404" in served.get(f"search/{'a' * 300}")
    assert served.get_raw(f"/livereload?since={'9' * 5000}").isdecimal()
    assert "Traceback" not in served.log.read_text(encoding="utf-8")


@pytest.mark.parametrize("url", ["../kept.txt", "search/../../kept.txt", "/kept.txt", "linked.txt", "search"])
def test_no_path_leads_out_of_the_folder(tmp_path: Path, url: str) -> None:
    """Neither upwards, nor from the root, nor through a link, and a folder is no file."""
    (tmp_path / "kept.txt").write_text("kept")
    (tmp_path / "site" / "search").mkdir(parents=True)
    (tmp_path / "site" / "search" / "index.json").write_text("{}")
    (tmp_path / "site" / "linked.txt").symlink_to(tmp_path / "kept.txt")
    assert file_below(tmp_path / "site", "search/index.json") == b"{}"
    asked = f"{tmp_path}{url}" if url.startswith("/") else url
    assert file_below(tmp_path / "site", asked) is None
