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
from tests.node import installed, node

READERS = os.environ.get("DATELINE_READERS", "")
"""The Python of the environment that has the readers; `make test-readers` makes it and says so here."""

JAVASCRIPT = Path(__file__).resolve().parent / "javascript"
"""The folder that names the readers of JavaScript."""

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


Show = Callable[[str], Any]
"""What a program prints as JSON, run in the folder of the exports."""


def run(command: list[str], folder: Path) -> str:
    """What a program prints; it has to end well."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def show(exported: Path) -> Show:
    """For the readers of Python, in their own environment."""
    return lambda program: json.loads(run([READERS, "-c", f"import json\n{program}"], exported))


@pytest.fixture(scope="session")
def show_in_javascript(exported: Path) -> Show:
    """For the readers of JavaScript, which are there by `require`; `read` gives the text of a file."""
    modules = installed(JAVASCRIPT)
    begin = f"""
const require = process.getBuiltinModule("node:module").createRequire({json.dumps(str(modules / "x.js"))});
const read = (path) => require("node:fs").readFileSync(path, "utf8");
const print = (found) => process.stdout.write(JSON.stringify(found));
"""
    return lambda program: json.loads(run([str(node()), "--input-type=module", "--eval", begin + program], exported))
