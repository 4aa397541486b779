"""Symbolic links below docs/: whatever they point at is published by no host."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.diagnostics import Code
from dateline.project import read_and_check

CANARY = "nobody may read this"


@pytest.fixture
def project(sites: Path, tmp_path: Path) -> Path:
    """The small site with a page by hand, and a file outside it."""
    root = Path(shutil.copytree(sites / "small", tmp_path / "small"))
    (root / "docs").mkdir()
    (root / "docs" / "about.md").write_text("# About\n", encoding="utf-8")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "kept.txt").write_text(CANARY, encoding="utf-8")
    return root


@pytest.mark.parametrize("host", ["own", "mkdocs"])
@pytest.mark.parametrize("target", ["../../outside/kept.txt", "../../outside", "about.md"])
def test_a_link_is_refused_and_not_followed(
    project: Path, host: str, target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """To a file outside, a folder outside, a page beside it."""
    (project / "docs" / "linked").symlink_to(target)
    assert main(["--root", str(project), "build", "--host", host]) == 1
    assert "docs/linked:1:1: error[file-symlink]" in capsys.readouterr().err
    assert not (project / "site").exists()


def test_a_folder_that_is_a_link_is_refused(project: Path) -> None:
    """docs/ itself."""
    shutil.rmtree(project / "docs")
    (project / "docs").symlink_to("../outside")
    found = read_and_check(project).findings.errors
    assert [(one.code, one.span.path) for one in found] == [(Code.FILE_SYMLINK, "docs")]


def test_what_an_editor_leaves_is_no_mistake(project: Path) -> None:
    """A hidden link, such as the lock of a file that is being written, is published by nobody."""
    (project / "docs" / ".#about.md").symlink_to("nobody@nowhere.1234")
    assert not read_and_check(project).findings.errors
