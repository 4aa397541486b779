"""The package by itself: nothing is there but what `pip install dateline` brings."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hosts.absent import RUN

CURE = "pip install 'dateline[mkdocs]'"


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
