"""`dateline export`: one format by itself."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.commands.command import OK, REFUSED, UNUSABLE
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
    config = site / "mkdocs.yml"
    config.write_text("site_url: https://history.example/\n" + config.read_text(encoding="utf-8"), encoding="utf-8")
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


@pytest.mark.parametrize(
    "typed, ours",
    [
        ("bibtex", "citations"),
        ("RIS", "citations"),
        ("iCal", "calendars"),
        ("ics", "calendars"),
        ("rss", "feeds"),
        ("json", "api"),
        ("JSON-LD", "linked-data"),
        ("excel", "xlsx"),
        ("sql", "sqlite"),
        ("yaml", "json-schema"),
    ],
)
def test_names_of_other_programs_lead_to_ours(site: Path, typed: str, ours: str) -> None:
    """What a format is called elsewhere is no slip."""
    terminal = Typed()
    assert main(["--root", str(site), "export", typed], terminal) == UNUSABLE
    assert f"did you mean `{ours}`?" in terminal.told


def test_no_guess_where_none_is_near(site: Path) -> None:
    """A wrong one is worse than the list."""
    terminal = Typed()
    assert main(["--root", str(site), "export", "docbook"], terminal) == UNUSABLE
    assert "write one of `api`, `csv`" in terminal.told


@pytest.mark.parametrize("name", [Format.CALENDARS, Format.TIMELINEJS, Format.FEEDS, Format.LINKED_DATA, Format.EMBEDS])
def test_a_format_of_whole_addresses_asks_for_the_sites(site: Path, name: Format) -> None:
    """One sentence that names the setting, and no success."""
    terminal = Typed()
    assert main(["--root", str(site), "export", name.value, "--to", str(site / "out")], terminal) == REFUSED
    assert terminal.told.startswith("no file written: ")
    assert "`site_url: https://" in terminal.told
    assert not terminal.said
    assert not (site / "out").exists()


def test_one_file_is_one(site: Path) -> None:
    """In words, too."""
    terminal = Typed()
    assert main(["--root", str(site), "export", "sqlite"], terminal) == OK
    assert terminal.said.startswith("1 file written to ")


def test_the_help_lists_every_format(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody has to know a name beforehand."""
    with pytest.raises(SystemExit):
        main(["export", "--help"])
    shown = "".join(capsys.readouterr().out.split())
    assert all(name in shown for name in Format)
