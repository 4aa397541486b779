"""The page for programs says of each reader what is installed to test it, in both languages."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

PAGES = ("docs/programs.md", "docs/ja/programs.md")


def readers(root: Path, page: str) -> list[tuple[str, str]]:
    """Name and version in each row of the table of readers; a name in brackets is that of the package."""
    rows = re.findall(r"(?m)^\| [^|]+ \| ([^|]+) \| (\d[\d.]*) \|", (root / page).read_text(encoding="utf-8"))
    return [(named[1] if (named := re.search("`(.+)`", name)) else name.strip(), version) for name, version in rows]


def pinned(root: Path) -> dict[str, str]:
    """What `make test-readers` installs from PyPI and npm, with its version."""
    lines = (root / "tests/readers/requirements.txt").read_text(encoding="utf-8")
    package = json.loads((root / "tests/readers/javascript/package.json").read_text(encoding="utf-8"))
    of_npm: dict[str, str] = package["dependencies"]
    return dict(re.findall(r"(?m)^([\w-]+)==([\d.]+)$", lines)) | of_npm


NAMES = {"TimelineJS 3": "@knight-lab/timelinejs"}
OF_DEBIAN = {"ogrinfo": "gdal-bin", "LibreOffice": "libreoffice-calc-nogui"}
PLUGINS = "@citation-js/plugin-"


@pytest.mark.parametrize("page", PAGES)
def test_the_versions_are_those_that_are_installed(root: Path, page: str) -> None:
    """Each reader that is pinned has its row, and each row has a reader: pinned, or from Debian."""
    known = {name.casefold(): version for name, version in pinned(root).items() if not name.startswith(PLUGINS)}
    debian = debian_packages(root)
    seen = set()
    for name, version in readers(root, page):
        key = NAMES.get(name, name).casefold()
        if key in known:
            assert version == known[key], name
            seen.add(key)
        else:
            assert OF_DEBIAN.get(name, name) in debian, name
    assert seen == known.keys()


def debian_packages(root: Path) -> list[str]:
    """What `make test-readers` installs from Debian."""
    made = re.search(
        r"(?m)^test-readers:.*\n(?:\t.*\n)*?\tscripts/debian-install (.+)$", (root / "Makefile").read_text("utf-8")
    )
    assert made
    return made[1].split()


@pytest.mark.parametrize("page", PAGES)
def test_the_packages_of_debian_are_named(root: Path, page: str) -> None:
    """In one sentence, so that nobody is surprised by what is installed."""
    sentences = re.split(r"(?<=[.。])\s*", (root / page).read_text(encoding="utf-8"))
    assert any("Debian" in one and all(name in one for name in debian_packages(root)) for one in sentences)


def test_both_languages_have_the_same_rows(root: Path) -> None:
    """In the same order."""
    english, japanese = (readers(root, page) for page in PAGES)
    assert english == japanese


@pytest.mark.parametrize("page", PAGES)
def test_the_tests_that_it_names_are_there(root: Path, page: str) -> None:
    """Each row of habits of readers says what holds it."""
    named = set(re.findall(r"`(test_\w+\.py)`", (root / page).read_text(encoding="utf-8")))
    there = {path.name for room in ("readers", "exports") for path in (root / "tests" / room).glob("test_*.py")}
    assert len(named) > 10
    assert named <= there
