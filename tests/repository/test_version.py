"""The program's name and version, as it is run and as it is packaged."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.version import Version

import dateline
from dateline.cli import main


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """Run the program as a module."""
    return subprocess.run([sys.executable, "-m", "dateline", *words], capture_output=True, text=True, check=False)


def test_the_version_stands_in_one_place(root: Path) -> None:
    """The package's metadata are read from `__version__`, and a second number beside it would be noticed."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" not in settings["project"]
    assert settings["project"]["dynamic"] == ["version"]
    assert root / settings["tool"]["hatch"]["version"]["path"] == Path(dateline.__file__)
    assert str(Version(dateline.__version__)) == dateline.__version__


def test_the_changelog_knows_the_version(root: Path) -> None:
    """The newest dated version of the changelog is the package's, and what is not published yet stands above it."""
    headings = re.findall(r"(?m)^## (.+)$", (root / "CHANGELOG.md").read_text(encoding="utf-8"))
    assert headings[0] == "[Unreleased]"
    newest = re.fullmatch(r"\[(.+)\] - \d{4}-\d\d-\d\d", headings[1])
    assert newest
    assert newest[1] == dateline.__version__


def test_the_program_tells_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    """One line that can be pasted into a report."""
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"dateline {dateline.__version__}\n"


def test_python_runs_the_program_by_its_name() -> None:
    """What is told can be typed as it stands: the way it was run, then the command."""
    done = run("fmt", "nowhere")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("python -m dateline fmt: ")
    assert run("--help").stdout.startswith("usage: python -m dateline [-h] ")
    assert run("check", "--help").stdout.startswith("usage: python -m dateline check [-h] ")
    assert run("--version").stdout == f"dateline {dateline.__version__}\n"
