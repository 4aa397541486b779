"""A build reads each record and judges it once: what is published is what was checked."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hosts.counting import FOLDERS

PROJECT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def small(sites: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site with a page written by hand, without which MkDocs wants nothing to do with it."""
    root = tmp_path_factory.mktemp("once") / "small"
    shutil.copytree(sites / "small", root)
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs" / "about.md").write_text("# About\n", encoding="utf-8")
    return root


@pytest.mark.parametrize("command", ["own", "mkdocs", "plain mkdocs", "check"])
def test_each_record_is_read_once_and_judged_once(small: Path, command: str) -> None:
    """By `dateline build` with either host, by `mkdocs build`, and by `dateline check`."""
    build = ["dateline", "--root", str(small), "build", "--site-dir", f"out-{command}", "--host"]
    given = {
        "own": [*build, "own"],
        "mkdocs": [*build, "mkdocs"],
        "plain mkdocs": ["mkdocs", "build", "-q", "-f", str(small / "mkdocs.yml"), "-d", str(small / "out-plain")],
        "check": ["dateline", "--root", str(small), "check"],
    }[command]
    run = [sys.executable, "-m", "tests.hosts.counting", *given]
    done = subprocess.run(run, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    counted = json.loads(done.stdout.splitlines()[-1])
    files = {path.parts[-2:] for folder in FOLDERS for path in (small / folder).rglob("*.yml")}
    assert len(files) == 10
    assert counted == {"opened": {"/".join(parts): 1 for parts in files}, "checks": 1}
