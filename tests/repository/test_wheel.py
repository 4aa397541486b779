"""The built package, used where there is no checkout."""

from __future__ import annotations

import os
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path
from runpy import run_path
from types import SimpleNamespace
from zipfile import ZipFile

import pytest
import yaml

from tests.once import once

DATA = (
    *("dateline/py.typed", "dateline/pictures/*.json", "dateline/pages/templates/*.html"),
    *("dateline/assets/*.css", "dateline/search/browser/*.js", "dateline/hosts/mkdocs/theme/*.html"),
    *("dateline/hosts/own/theme/*.html", "dateline/hosts/own/theme/*.css", "dateline/hosts/own/browser/*.js"),
)
"""Every kind of file that is no module."""

TYPED = """from dateline import __version__
from dateline.dates import Edtf, parse

date: Edtf = parse("2018-06-12")
wrong: int = __version__
"""
"""A program that a type checker understands only where it reads our annotations."""


@pytest.fixture(scope="module")
def script(root: Path) -> SimpleNamespace:
    """What `scripts/try_wheel.py` defines."""
    return SimpleNamespace(**run_path(str(root / "scripts" / "try_wheel.py")))


@pytest.fixture(scope="module")
def wheel(script: SimpleNamespace, shared: Path) -> Path:
    """The wheel of the checkout, built by the first process that asks for it."""
    (wheel,) = once(shared / "dist", script.built).glob("*.whl")
    return wheel


def without(wheel: Path, name: str, folder: Path) -> Path:
    """The same wheel, one file left out."""
    cut = folder / wheel.name
    with ZipFile(wheel) as whole, ZipFile(cut, "w") as rest:
        for entry in whole.namelist():
            if entry != name:
                rest.writestr(entry, whole.read(entry))
    return cut


def test_the_wheel_is_enough_to_build_a_site(root: Path, script: SimpleNamespace, wheel: Path, tmp_path: Path) -> None:
    """Nothing is left out; check, build and copy work; and what it says of its types is true."""
    assert script.missing(wheel) == []
    python = script.environment(tmp_path / "environment", locked=False)
    (tmp_path / "site").mkdir()
    script.use(wheel, python, tmp_path / "site")
    (tmp_path / "program.py").write_text(TYPED, encoding="utf-8")
    # What mypy knows of the standard library and of pydantic it need not find out each time.
    cache = root / ".cache" / "mypy-of-the-wheel"
    strict = ("--strict", "--no-error-summary", "--python-executable", str(python), "--cache-dir", str(cache))
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *strict, "program.py"],
        cwd=tmp_path,
        env={name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "MYPY"))},
        capture_output=True,
        text=True,
        check=False,
    )
    (found,) = done.stdout.splitlines()
    assert found.startswith('program.py:5: error: Incompatible types in assignment (expression has type "str"')


@pytest.mark.parametrize("pattern", DATA)
def test_a_file_left_out_is_named(script: SimpleNamespace, wheel: Path, tmp_path: Path, pattern: str) -> None:
    """Whatever kind of file a setting of the build forgets, the one that is missing is named."""
    name = next(one for one in ZipFile(wheel).namelist() if fnmatch(one, pattern))
    assert script.missing(without(wheel, name, tmp_path)) == [name]


def test_a_wheel_that_cannot_build_a_site_is_found_by_use(script: SimpleNamespace, wheel: Path, tmp_path: Path) -> None:
    """The small site is really built: without the outlines of its map it is not."""
    cut = without(wheel, "dateline/pictures/land.json", tmp_path)
    python = script.environment(tmp_path / "environment", locked=False)
    (tmp_path / "site").mkdir()
    with pytest.raises(script.WheelError, match=r"land\.json"):
        script.use(cut, python, tmp_path / "site")


def test_ci_tries_the_wheel_as_make_does(root: Path) -> None:
    """The job has no way of its own: it types what a maintainer types, and that runs the script tested here."""
    jobs = yaml.safe_load((root / ".github/workflows/ci.yml").read_text(encoding="utf-8"))["jobs"]
    assert [step["run"] for step in jobs["wheel"]["steps"] if "run" in step] == ["make wheel"]
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    assert "\n\t$(BIN)/python scripts/try_wheel.py --locked --into dist\n" in makefile
