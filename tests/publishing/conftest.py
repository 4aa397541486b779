"""A project, its published site, and builds of it as processes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import dateline
from dateline.publishing import staging, write_tree
from tests.publishing.one_voice import site_of

Build = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """An empty project's folder."""
    (tmp_path / "project" / "docs").mkdir(parents=True)
    return tmp_path / "project"


@pytest.fixture
def site(tmp_path: Path, project: Path) -> Path:
    """A site that is published and says "old"."""
    with staging(tmp_path / "site", project) as stage:
        write_tree(stage, site_of("old"))
    return tmp_path / "site"


@pytest.fixture
def build(root: Path) -> Iterator[Build]:
    """Starts `one_voice.py` and gives the process once it is about to build; ends what is left of them."""
    processes = []
    environment = {**os.environ, "PYTHONPATH": str(Path(dateline.__file__).parents[1])}

    def start(site: Path, *arguments: str) -> subprocess.Popen[str]:
        command = [sys.executable, str(root / "tests" / "publishing" / "one_voice.py"), str(site), *arguments]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
        processes.append(process)
        assert says(process) == "ready"
        return process

    yield start
    for process in processes:
        process.kill()
        process.communicate()


def says(process: subprocess.Popen[str]) -> str:
    """The next line that a process prints."""
    assert process.stdout is not None
    return process.stdout.readline().rstrip("\n")
