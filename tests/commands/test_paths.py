"""Where a command works: found as git finds its repository, and never a good word about what was not read."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.cli import main

EVENT = "events/2018/first-summit.yml"


@pytest.fixture
def site(tmp_path: Path, sites: Path) -> Path:
    """A small site in a folder of a bigger repository, with one mistake."""
    root = tmp_path / "repository" / "sub"
    shutil.copytree(sites / "small", root)
    event = root / EVENT
    event.write_text(event.read_text(encoding="utf-8").replace("kind: summit", "kind: nonsense"), encoding="utf-8")
    return root


@pytest.mark.parametrize(
    "folder,typed",
    [
        ("", [EVENT]),
        ("", ["events/2018"]),
        ("events/2018", ["first-summit.yml"]),
        ("events/2018", ["."]),
        ("events", []),
        ("..", [f"sub/{EVENT}"]),
        ("..", ["sub"]),
    ],
)
def test_a_mistake_is_found_from_any_folder(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: str, typed: list[str]
) -> None:
    """From the folder of the file, from above the site, by file or by folder: it is the same one error."""
    monkeypatch.chdir(site / folder)
    assert main(["check", *typed]) == 1
    assert f"{EVENT}:" in capsys.readouterr().out
    assert main(["check", "--format", "json", *typed]) == 1
    assert [one["path"] for one in json.loads(capsys.readouterr().out)["findings"]] == [EVENT]


def test_a_broken_configuration_is_told_whatever_was_asked(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With unusable settings no record is read, so no path narrows that finding away, in `fmt` neither."""
    config = site / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("as_of: ", "as_of: on "), encoding="utf-8")
    monkeypatch.chdir(site / "events")
    for command in (["check", "2018"], ["check"], ["fmt", "--check", "2018"], ["fmt"]):
        assert main(command) == 1, command
        told = capsys.readouterr()
        assert "mkdocs.yml:" in told.out + told.err


@pytest.mark.parametrize("typed", ["2018/nonexist.yml", "no/folder/x.yml", "../nonexist.yml", "../../../nonexist.yml"])
def test_a_path_that_is_not_there_is_said(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str
) -> None:
    """Whether it would lie in the project or outside of it: a slip of the hand is named as one."""
    monkeypatch.chdir(site / "events")
    code = main(["check", typed])
    assert (code, capsys.readouterr().err) == (2, f"dateline check: there is no `{typed}`\n")


def test_the_formatter_works_from_any_folder(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is not in canonical form fails, also by a path below another folder."""
    event = site / EVENT
    event.write_text(event.read_text(encoding="utf-8").replace("status: ", "status:   "), encoding="utf-8")
    monkeypatch.chdir(site.parent)
    assert main(["fmt", "--check", f"sub/{EVENT}"]) == 1
    assert capsys.readouterr().out == f"{EVENT}\n"


def test_without_a_site_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence and exit code 2, for every command."""
    (tmp_path / "x.yml").write_text("added: 2026-01-01\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for command in (["check"], ["check", "x.yml"], ["fmt"], ["build"], ["links"], ["check", "--root", "."]):
        assert main(command) == 2, command
        told = capsys.readouterr()
        assert told.out == ""
        assert "there is no mkdocs.yml in" in told.err
        assert len(told.err.splitlines()) == 1


def test_where_no_record_was_read_nothing_is_good(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder without records, and a site without any, are no "No errors"."""
    monkeypatch.chdir(site)
    (site / "notes").mkdir()
    assert main(["check", "notes"]) == 2
    assert "no record lies in `notes`" in capsys.readouterr().err
    assert main(["fmt", "--check", "mkdocs.yml"]) == 2
    assert "no record lies in `mkdocs.yml`" in capsys.readouterr().err
    for folder in ("events", "profiles", "sources"):
        shutil.rmtree(site / folder)
    assert main(["check"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "no record was read" in told.err


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp932", "utf-8"])
def test_every_finding_is_told_in_any_encoding(site: Path, encoding: str) -> None:
    """A pipe that knows few characters gets the others as escapes, never an error in the report's place."""
    event = site / EVENT
    event.write_text(event.read_text(encoding="utf-8") + "第一: 会談 — «é»\n", encoding="utf-8")
    command = [sys.executable, "-m", "dateline", "--root", str(site), "check"]
    environment = {"PYTHONIOENCODING": encoding, "PYTHONPATH": str(Path(sys.modules["dateline"].__path__[0]).parent)}
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stderr == b""
    report = done.stdout.decode(encoding)
    assert f"{EVENT}:" in report
    assert ("第一" if encoding in {"utf-8", "cp932"} else "\\u7b2c\\u4e00") in report
    assert report.rstrip().endswith("warnings.")
    assert io.StringIO(report).readline()


def test_ctrl_c_while_a_command_is_imported_is_no_traceback(site: Path) -> None:
    """The models take most of a second to import, and whoever changes their mind presses Ctrl-C at once."""
    program = (
        "import sys\n"
        "from dateline.cli import main\n"
        "class Interrupting:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'pydantic': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupting())\n"
        "sys.exit(main(['check']))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=site, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.strip()) == (130, "", "")
