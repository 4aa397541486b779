"""ESLint over every script that a reader's browser runs."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.node import installed, node

HERE = Path(__file__).resolve().parent
CONFIG = "eslint.config.js"
FOLDERS = (
    "assets",
    "hosts/browser",
    "hosts/mkdocs/browser",
    "hosts/own/browser",
    "search/browser",
    "search/browser/answers",
)


def complaints(package: Path, *names: str) -> list[str]:
    """What ESLint says of scripts and folders below `package`."""
    modules = installed(HERE)
    config = shutil.copyfile(HERE / CONFIG, modules.parent / CONFIG)  # it imports what lies in node_modules
    eslint = modules / "eslint" / "bin" / "eslint.js"
    command = [str(node()), str(eslint), "--config", str(config), "--format", "json", *names]
    ran = subprocess.run(command, cwd=package, capture_output=True, text=True, check=False)
    assert ran.returncode in {0, 1}, ran.stderr
    return list(_told(json.loads(ran.stdout), package))


def _told(results: list[dict[str, Any]], package: Path) -> Iterator[str]:
    for result in results:
        path = Path(result["filePath"]).relative_to(package.resolve())
        for message in result["messages"]:
            yield f"{path.as_posix()}:{message['line']}: {message['ruleId']}: {message['message']}"


def test_no_script_has_a_mistake(root: Path) -> None:
    """Nothing is unused, unknown, shadowed or compared loosely."""
    assert complaints(root / "generator" / "dateline", *FOLDERS) == []


def test_every_script_is_read(root: Path) -> None:
    """Scripts lie in these folders and nowhere else."""
    package = root / "generator" / "dateline"
    assert {path.parent.relative_to(package).as_posix() for path in package.rglob("*.js")} == set(FOLDERS)


@pytest.mark.parametrize(
    "line,rule",
    [
        ("unknown()", "no-undef"),
        ("const unused = 1", "no-unused-vars"),
        ("export const same = (one) => one == 1", "eqeqeq"),
        ("export function two() { let one = 1; return one }", "prefer-const"),
    ],
)
def test_mistakes_are_found(tmp_path: Path, line: str, rule: str) -> None:
    """The rules are in force."""
    (tmp_path / "script.js").write_text(f"{line}\n", encoding="utf-8")
    (complaint,) = complaints(tmp_path, "script.js")
    assert complaint.startswith(f"script.js:1: {rule}: ")


def test_versions_are_locked_without_an_address() -> None:
    """What npm installs is named with a hash and comes from wherever npm is told to look."""
    lock = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))
    packages = [package for name, package in lock["packages"].items() if name]
    assert len(packages) > 50
    assert all(package["integrity"].startswith("sha512-") and "resolved" not in package for package in packages)
