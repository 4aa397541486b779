"""What is not there where nothing but the package was installed."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import packages_distributions, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement

RUN = """
import sys
for name in {absent!r}:
    sys.modules[name] = None  # importing it says that there is no such module
from dateline.cli import main
sys.exit(main({words!r}))
"""
"""A program that types words where some modules are absent."""


def brought(wanted: list[str]) -> set[str]:
    """The distributions that an installer brings for these requirements, by their normalised names."""
    found: set[str] = set()
    waiting = [Requirement(one) for one in wanted]
    while waiting:
        one = waiting.pop()
        name = re.sub(r"[-_.]+", "-", one.name).lower()
        if name in found or (one.marker and not one.marker.evaluate({"extra": ""})):
            continue
        found.add(name)
        waiting += [Requirement(text) for text in requires(name) or ()]
    return found


@pytest.fixture(scope="session")
def absent(root: Path) -> list[str]:
    """Every module that is installed here and that the package by itself does not bring."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    kept = brought(project["dependencies"]) | {"dateline"}
    return [
        module
        for module, owners in packages_distributions().items()
        if not kept & {re.sub(r"[-_.]+", "-", owner).lower() for owner in owners}
    ]
