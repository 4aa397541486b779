"""The same records give the same bytes, by each host: wherever, whenever and by whomever the site is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import dateline
from dateline.publishing.sums import NAME
from tests.browser.test_own_host import with_every_kind
from tests.counts import LONG, tell

PACKAGE = Path(dateline.__file__).parents[1]
LATER = "+400 days"
FASTER_DISK = Path("/dev/shm")  # noqa: S108 -- a folder of another file system, below which each test makes its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How a build differs from the first one."""

    environment: Mapping[str, str] = field(default_factory=dict)
    options: tuple[str, ...] = ()
    """Of Python."""
    umask: int = 0o022
    later: str = ""
    """What the clock is told, as faketime(1) takes it."""
    is_elsewhere: bool = False
    """In a folder of another name on another file system, its files made in the other order and older."""
    is_warm: bool = False
    """In the folder of the first build, over the site and the caches that it left."""

    def both(self, other: Way) -> Way:
        """What one does and what the other does."""
        return Way(
            environment={**self.environment, **other.environment},
            options=self.options + other.options,
            umask=other.umask if other.umask != Way().umask else self.umask,
            later=self.later or other.later,
            is_elsewhere=self.is_elsewhere or other.is_elsewhere,
            is_warm=self.is_warm or other.is_warm,
        )


WAYS = {
    "another path, order and age of files": Way(is_elsewhere=True),
    "another time zone": Way(environment={"TZ": "Pacific/Kiritimati"}),
    "a Japanese locale": Way(environment={"LC_ALL": "ja_JP.UTF-8", "LANG": "ja_JP.UTF-8"}),
    "a locale of ASCII": Way(environment={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    "another umask": Way(umask=0o077),
    "another hash seed": Way(environment={"PYTHONHASHSEED": "4711"}),
    "a clock 400 days on": Way(later=LATER),
    "SOURCE_DATE_EPOCH": Way(environment={"SOURCE_DATE_EPOCH": "0"}),
    "no docstrings": Way(options=("-OO",)),
    "a warm cache": Way(is_warm=True),
}


def copied(source: Path, target: Path) -> Path:
    """A copy of a project, its files made from the last to the first, and as old as the hills."""
    target.mkdir(parents=True)
    paths = sorted((path for path in source.rglob("*") if "site" not in path.relative_to(source).parts), reverse=True)
    for path in paths:
        made = target / path.relative_to(source)
        if path.is_file():
            made.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, made)
            os.utime(made, (1, 1))
    return target


def built(root: Path, host: str, way: Way) -> dict[str, bytes]:
    """Every file of the site as it is built in a way of its own, by its path."""
    command = [sys.executable, *way.options, "-m", "dateline", "--root", str(root), "build", "--host", host, "--fresh"]
    if way.later:
        command = ["faketime", "-f", way.later, *command]
    usual = {"PATH": os.environ["PATH"], "PYTHONPATH": str(PACKAGE), "PYTHONHASHSEED": "1", "TZ": "UTC"}
    environment = usual | {"HOME": str(root), "LC_ALL": "C.UTF-8", **way.environment}
    subprocess.run(command, check=True, capture_output=True, env=environment, umask=way.umask)
    return {path.relative_to(root / "site").as_posix(): path.read_bytes() for path in files(root / "site")}


def files(folder: Path) -> list[Path]:
    """Every file below a folder."""
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.fixture(scope="module", params=["own", "mkdocs"])
def host(request: pytest.FixtureRequest) -> str:
    """What makes pages of the records."""
    return str(request.param)


@pytest.fixture(scope="module")
def project(sites: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site with a page of each kind, and an address."""
    root = with_every_kind(sites, tmp_path_factory.mktemp("same") / "small")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("site_url: https://record.example/\n")
    return root


@pytest.fixture(scope="module")
def first(project: Path, host: str) -> dict[str, bytes]:
    """What the first build writes."""
    return built(project, host, Way())


@pytest.fixture
def elsewhere() -> Path:
    """A folder that is not there yet, on another file system where there is one."""
    return Path(tempfile.mkdtemp(dir=FASTER_DISK if FASTER_DISK.is_dir() else None)) / "a record, kopiert (2)"


def all_at_once() -> Way:
    """Every way together, but for the clock where nothing here can put it on."""
    whole = Way()
    for way in WAYS.values():
        if not way.is_warm and (not way.later or shutil.which("faketime")):
            whole = whole.both(way)
    return whole


@pytest.mark.parametrize("name", [*(WAYS if LONG else ()), "all of these"])
def test_the_bytes_are_the_same(
    root: Path, project: Path, first: dict[str, bytes], host: str, elsewhere: Path, name: str
) -> None:
    """File by file; the list of sums as well, which stands for all of them."""
    if LONG and not shutil.which("faketime"):
        subprocess.run([root / "scripts" / "debian-install", "faketime"], check=True)
    way = WAYS.get(name) or all_at_once()
    try:
        made = built(copied(project, elsewhere) if way.is_elsewhere else project, host, way)
    finally:
        shutil.rmtree(elsewhere.parent)
    assert len(first) > 100
    assert [path for path in first | made if first.get(path) != made.get(path)] == []
    assert first[NAME]
    tell("G6", f"{len(first)} files by {name}, host {host}", "the same bytes")


def test_another_record_gives_other_bytes(project: Path, first: dict[str, bytes], host: str, elsewhere: Path) -> None:
    """A word in a record is seen in the sums: the test above can fail."""
    root = copied(project, elsewhere)
    try:
        topic = root / "profiles" / "topics" / "summits.yml"
        topic.write_text(topic.read_text(encoding="utf-8").replace("The summits.", "Summits."), encoding="utf-8")
        assert built(root, host, Way())[NAME] != first[NAME]
    finally:
        shutil.rmtree(elsewhere.parent)
