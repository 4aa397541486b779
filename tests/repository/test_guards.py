"""Guards that bear load: with each switched off, the test that stands for it fails."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import dateline
from tests.counts import LONG, tell
from tests.guards import GUARDS

WITHOUT_A_BROWSER = [name for name, guard in GUARDS.items() if not guard.test.startswith("tests/browser/")]
TRIED = list(GUARDS) if LONG else WITHOUT_A_BROWSER[::10]
"""A browser takes longer than all else: three guards are switched off where the whole counts run alone."""


@pytest.mark.parametrize("name", TRIED)
def test_without_the_guard_its_test_fails(name: str, root: Path) -> None:
    """The test is run by itself, in a process in which something harmless stands in the guard's place."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-x",
        "-p",
        "no:cacheprovider",
        "-p",
        "tests.guards",
        GUARDS[name].test,
    ]
    paths = os.pathsep.join([str(root), str(Path(dateline.__file__).parents[1])])
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")}
    environment |= {"DATELINE_GUARD": name, "PYTHONPATH": paths}
    result = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == pytest.ExitCode.TESTS_FAILED, result.stdout + result.stderr
    assert re.search(r"^(FAILED|ERROR) ", result.stdout, re.MULTILINE)
    tell("G17", f"the guard of {name} switched off", "its test fails")


@pytest.mark.parametrize("page", ["reliability.md", "ja/reliability.md"])
def test_every_guard_is_listed(docs: Path, page: str) -> None:
    """Both pages name each guard's test, and no other."""
    named = re.findall(r"`(tests/\S+?)`", (docs / page).read_text(encoding="utf-8").partition("<!-- guards -->")[2])
    assert named == [guard.test for guard in GUARDS.values()]


def test_the_package_has_no_switch(root: Path) -> None:
    """No module of the package knows of the guards' switch, nor of any other variable that begins like it."""
    for path in (root / "generator").rglob("*.py"):
        assert "DATELINE_" not in path.read_text(encoding="utf-8"), path
