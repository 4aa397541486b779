"""`dateline copy`: what it writes, what it says, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.cli import main
from dateline.publishing import MARKER, sums
from dateline.publishing.place import COPY

PAGE = '<a href="events/">All</a>'
"""A page of the site, whose link leads to a folder there and to a file in the copy."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose site is built."""
    write(tmp_path / "site", index=PAGE)
    return tmp_path


def write(site: Path, index: str) -> None:
    """A site as a build leaves it."""
    (site / "events").mkdir(parents=True)
    (site / MARKER).write_text("", encoding="utf-8")
    for page in (site / "index.html", site / "events" / "index.html", site / "404.html"):
        page.write_text(index, encoding="utf-8")


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def copy(project: Path, *options: str) -> int:
    """Run the command in the project."""
    return main(["--root", str(project), "copy", *options])


def test_a_copy_is_written_and_said_where(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The links name pages, and one line says what lies where."""
    assert copy(project) == 0
    assert (project / "copy" / "index.html").read_text(encoding="utf-8") == '<a href="events/index.html">All</a>'
    assert capsys.readouterr().out == f"2 files written to {project / 'copy'}: open index.html there\n"


def test_a_copy_takes_the_place_of_the_last(project: Path) -> None:
    """What is gone from the site is gone from its copy; both folders may be named."""
    options = ("--site-dir", "site", "--copy-dir", "for-the-archive")
    assert copy(project, *options) == 0
    (project / "site" / "events" / "index.html").unlink()
    assert copy(project, *options) == 0
    assert files(project / "for-the-archive").keys() == {"index.html", MARKER, COPY, sums.NAME}


def test_without_a_site_one_sentence_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is made where there is nothing to copy."""
    assert copy(tmp_path) == 2
    told = f"dateline copy: there is no built site in `{tmp_path / 'site'}`: `dateline build` makes one\n"
    assert capsys.readouterr().err == told
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_anything_else_is_left_alone(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither somebody's files nor another published site is overwritten."""
    (project / "letters").mkdir()
    (project / "letters" / "one.txt").write_text("x", encoding="utf-8")
    write(project / "published", index="yesterday")
    before = files(project)
    assert copy(project, "--copy-dir", "letters") == 1
    assert "holds files that no build has written, such as `one.txt`" in capsys.readouterr().err
    assert copy(project, "--copy-dir", "published") == 1
    assert f"`{project / 'published'}` holds a site; expected an empty folder" in capsys.readouterr().err
    assert {name: content for name, content in files(project).items() if not name.endswith(".lock")} == before


@pytest.mark.parametrize("folder", ["site", "site/copy", "site/../site", "."])
def test_a_site_is_never_copied_into_itself(project: Path, folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The copy of a site, or a folder in or around it, is no place for it."""
    before = files(project)
    assert copy(project, "--copy-dir", folder) == 1
    assert "would overlap" in capsys.readouterr().err
    assert files(project) == before
