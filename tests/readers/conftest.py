"""What the programs of others show of the files that we write: run by `make test-readers` alone."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dateline.exports import EXPORTS
from dateline.exports.views import Views
from dateline.project import read_and_check

READERS = os.environ.get("DATELINE_READERS", "")
"""The Python of the environment that has the readers; `make test-readers` makes it and says so here."""

collect_ignore_glob = [] if READERS else ["test_*.py"]


@pytest.fixture(scope="session")
def exported(root: Path, tmp_path_factory: pytest.TempPathFactory, with_the_flagship: None) -> Path:  # noqa: ARG001
    """A folder with every file for programs, of the records in this checkout."""
    folder = tmp_path_factory.mktemp("exported")
    record = read_and_check(root).timeline
    assert record
    views = Views(record)
    for export in EXPORTS.values():
        for path, content in export.files(views):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
    return folder


@pytest.fixture(scope="session")
def show(exported: Path) -> Callable[[str], Any]:
    """What a program prints as JSON, run in the folder by the readers' own Python."""

    def run(program: str) -> Any:
        environment = {"PATH": os.environ["PATH"], "HOME": str(exported), "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            [READERS, "-c", f"import json\n{program}"],
            cwd=exported,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run
