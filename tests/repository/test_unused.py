"""Nothing public in the package is unused: what only tests call is no part of the program."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

NEEDED: dict[str, str] = {}
"""Names that nobody uses in the package, each with the reason why it stays."""


def unused(modules: Mapping[str, str], others: str = "") -> list[str]:
    """Public functions, classes and constants at the top of a module that no module uses, as `module.name`.

    `modules` has the text of each by its name; `others` are templates and settings, in which every word is a use.
    """
    trees = {name: ast.parse(text) for name, text in modules.items()}
    uses = Counter(used for tree in trees.values() for used in _uses(tree))
    words = set(re.findall(r"\w+", others))
    return sorted(
        f"{module}.{name}"
        for module, tree in trees.items()
        for node in tree.body
        for name in _defined(node)
        if not name.startswith("_") and name not in words and uses[name] <= _inside(node, name)
    )


def _defined(node: ast.stmt) -> Iterator[str]:
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            yield node.name
        case ast.Assign(targets=targets):
            yield from (one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name))
        case ast.AnnAssign(target=ast.Name(id=name)):
            yield name


def _uses(tree: ast.AST) -> Iterator[str]:
    """Every name that is read, by itself or as an attribute. An import or a place in `__all__` alone is no use."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Load()) | ast.Attribute(attr=name):
                yield name


def _inside(node: ast.stmt, name: str) -> int:
    """How often a definition names itself: a function that only calls itself is unused."""
    return sum(used == name for used in _uses(node))


def sources(root: Path) -> tuple[dict[str, str], str]:
    """The package's modules, and its templates with the project's entry points."""
    package = root / "generator" / "dateline"
    modules = {
        ".".join(path.relative_to(package).with_suffix("").parts).removesuffix(".__init__"): path.read_text(
            encoding="utf-8"
        )
        for path in package.rglob("*.py")
    }
    others = [path.read_text(encoding="utf-8") for path in package.rglob("*.html")]
    entries = re.findall(r'(?m)^[\w-]+ = "(dateline[\w.]*:\w+)"', (root / "pyproject.toml").read_text(encoding="utf-8"))
    assert len(entries) >= 2
    return modules, "\n".join([*others, *entries])


def test_nothing_public_is_unused(root: Path) -> None:
    """A function, class or constant that nothing in the package uses goes, with its tests, or has its reason here."""
    found = unused(*sources(root))
    assert [name for name in found if name not in NEEDED] == []
    assert [name for name in NEEDED if name not in found] == [], "used again: no reason is needed"


@pytest.mark.parametrize(
    "modules,found",
    [
        ({"a": "def f(): ..."}, ["a.f"]),
        ({"a": "def f(): f()"}, ["a.f"]),
        ({"a": "def f(): ...", "b": "from a import f"}, ["a.f"]),
        ({"a": "class C: ...\nX: int = 1\nY, Z = 1, 2"}, ["a.C", "a.X", "a.Y", "a.Z"]),
        ({"a": "def f(): ...", "b": "from a import f\nf()"}, []),
        ({"a": "def f(): ...", "b": "import a\na.f()"}, []),
        ({"a": "X = 1\ndef _g(x: X): ..."}, []),
        ({"a": "def _f(): ...\n__all__ = []"}, []),
        ({"a": "def shown(): ..."}, []),
    ],
)
def test_what_is_unused_is_found(modules: dict[str, str], found: list[str]) -> None:
    """An import is no use, a call, an annotation, an attribute and a template are."""
    assert unused(modules, "{{ shown(x) }}") == found
