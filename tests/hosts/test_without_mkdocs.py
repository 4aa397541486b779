"""The package by itself: nothing is there but what `pip install dateline` brings."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement

RUN = """
import sys
for name in {absent!r}:
    sys.modules[name] = None  # importing it says that there is no such module
from dateline.cli import main
sys.exit(main({words!r}))
"""
CURE = "pip install 'dateline[mkdocs]'"


def brought(wanted: list[str]) -> set[str]:
    """The distributions that an installer brings for these requirements, by their normalised names."""
    found: set[str] = set()
    waiting = [Requirement(one) for one in wanted]
    while waiting:
        one = waiting.pop()
        name = re.sub(r"[-_.]+", "-", one.name).lower()
        if name in found or (one.marker and not one.marker.evaluate({"extra": ""})):
            continue
        found.add(name)
        waiting += [Requirement(text) for text in requires(name) or ()]
    return found


@pytest.fixture(scope="session")
def absent(root: Path) -> list[str]:
    """Every module that is installed here and that the package by itself does not bring."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    kept = brought(project["dependencies"]) | {"dateline"}
    return [
        module
        for module, owners in packages_distributions().items()
        if not kept & {re.sub(r"[-_.]+", "-", owner).lower() for owner in owners}
    ]


@pytest.fixture
def site(sites: Path, tmp_path: Path) -> Path:
    """The small site."""
    return Path(shutil.copytree(sites / "small", tmp_path / "site"))


def run(site: Path, absent: list[str], *words: str) -> subprocess.CompletedProcess[str]:
    """A command of Dateline's in an environment without some modules."""
    command = [sys.executable, "-c", RUN.format(absent=absent, words=list(words))]
    return subprocess.run(command, cwd=site, capture_output=True, text=True, check=False)


def test_the_own_host_needs_nothing_more(site: Path, absent: list[str]) -> None:
    """Neither MkDocs nor Material, nor what they bring: the site is whole, and a look at the records as well."""
    assert {"mkdocs", "material", "pymdownx", "properdocs"} <= set(absent)
    checked = run(site, absent, "check")
    assert checked.returncode == 0, checked.stderr
    built = run(site, absent, "build", "--host", "own")
    assert built.returncode == 0, built.stderr
    for path in ("index.html", "ja/events/first-summit/index.html", "assets/dateline.css", "search/search_index.json"):
        assert (site / "site" / path).is_file()


@pytest.mark.parametrize("command", ["build", "serve"])
@pytest.mark.parametrize("missing", ["mkdocs", "material"])
def test_a_site_whose_host_is_not_installed_is_told_what_to_install(site: Path, command: str, missing: str) -> None:
    """In one sentence and at once, in the language that is asked for; nothing is published."""
    told = run(site, [missing], command)
    assert told.returncode == 2
    assert told.stderr.count("\n") <= 2
    assert CURE in told.stderr
    assert "--host own" in told.stderr
    assert "Traceback" not in told.stderr
    assert CURE in (in_japanese := run(site, [missing], command, "--language", "ja").stderr)
    assert "インストール" in in_japanese
    assert not (site / "site").exists()
