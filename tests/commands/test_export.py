"""`dateline export`: one format by itself."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.commands.command import OK, UNUSABLE
from dateline.exports import EXPORTS
from dateline.exports.views import Views
from dateline.model.formats import Format
from dateline.project import read_and_check
from tests.typed_terminal import Typed


@pytest.fixture
def site(sites: Path, tmp_path: Path) -> Path:
    """A small site in a folder that may be written into."""
    return Path(shutil.copytree(sites / "small", tmp_path / "site"))


@pytest.mark.parametrize("name", Format)
def test_what_is_written_is_what_a_build_writes(site: Path, tmp_path: Path, name: Format) -> None:
    """Each format by itself, in the folder asked for and nothing beside it."""
    terminal = Typed()
    assert main(["--root", str(site), "export", name.value, "--to", str(tmp_path / "out")], terminal) == OK
    timeline = read_and_check(site).timeline
    assert timeline
    expected = dict(EXPORTS[name].files(Views(timeline)))
    written = {path.relative_to(tmp_path / "out").as_posix(): path for path in (tmp_path / "out").rglob("*")}
    assert {name: path.read_bytes() for name, path in written.items() if path.is_file()} == expected


def test_a_slip_is_answered_with_the_nearest(site: Path) -> None:
    """One sentence, and nothing is written."""
    terminal = Typed()
    assert main(["--root", str(site), "export", "json-shema"], terminal) == UNUSABLE
    assert terminal.told.strip() == "dateline export: there is no format `json-shema`: did you mean `json-schema`?"
    assert not (site / "export").exists()


def test_the_help_lists_every_format(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody has to know a name beforehand."""
    with pytest.raises(SystemExit):
        main(["export", "--help"])
    shown = "".join(capsys.readouterr().out.split())
    assert all(name in shown for name in Format)
