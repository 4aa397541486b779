"""What holds for every message in the package: read from the source, not from what a few runs happen to tell."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from dateline.diagnostics.message import CATALOGUES, NOTHING, Message, either, in_code, spoken, templates

PLACES = re.compile(r"\{([a-z_]+)\}")
TEXTS = {"message", "expected", "cure"}
EDITING = {"casefold", "endswith", "format", "index", "lower", "partition", "removeprefix", "removesuffix", "replace"} | {
    *("find", "rpartition", "split", "startswith", "strip", "upper")
}


def modules(root: Path) -> Iterator[tuple[str, ast.Module]]:
    """Every module of the package that is no catalogue: its path below the package, and its tree."""
    package = root / "generator" / "dateline"
    for path in sorted(package.rglob("*.py")):
        name = path.relative_to(package).as_posix()
        if not name.startswith("diagnostics/ja/"):
            yield name, ast.parse(path.read_text(encoding="utf-8"))


def calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    """Every call of a function by its plain name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
            yield node


def templates_of(call: ast.Call) -> list[str] | None:
    """What `Message(…)` is made of: one template, or both of a `plural`; None for anything but literal texts."""
    if not call.args:
        return []
    first = call.args[0]
    is_plural = isinstance(first, ast.Call) and isinstance(first.func, ast.Name) and first.func.id == "plural"
    found = first.args[1:] if is_plural and isinstance(first, ast.Call) else [first]
    texts = [one.value for one in found if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return texts if len(texts) == len(found) else None


def descriptions(tree: ast.AST) -> Iterator[str]:
    """What the models say of a key, as a message says it where the key is missing."""
    for call in calls(tree, "Field"):
        for keyword in call.keywords:
            if keyword.arg == "description":
                yield ast.literal_eval(keyword.value).rstrip(".")


def english(root: Path) -> set[str]:
    """Every template in the package."""
    found = set()
    for _, tree in modules(root):
        found.update(descriptions(tree))
        for call in calls(tree, "Message"):
            found.update(templates_of(call) or ())
    return found
