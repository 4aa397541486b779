"""What a class of the models says of itself, also where Python has thrown its docstrings away."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from dateline import model


def docstring(one: type) -> str:
    """The docstring of a class of the models, without blanks around it."""
    return (one.__doc__ if __doc__ else _written().get(one.__name__, "")) or ""


def with_descriptions(name: str, made: dict[str, Any]) -> dict[str, Any]:
    """The schema that pydantic makes of the class of that name, with the descriptions that it takes from docstrings.

    Keys stand in pydantic's order, and what a part says in the words of its definition is left out as pydantic does.
    """
    if __doc__:
        return made
    definitions = {key: _described(key, part) for key, part in made.get("$defs", {}).items()}
    for part in (made, *definitions.values()):
        for one in part.get("properties", {}).values():
            if one.get("description") == definitions.get(one.get("$ref", "").rpartition("/")[2], {}).get("description"):
                one.pop("description", None)
    return _described(name, made | {"$defs": definitions})


def _described(name: str, part: Mapping[str, Any]) -> dict[str, Any]:
    told = _written().get(name)
    return dict(sorted({**part, "description": told}.items())) if told else dict(part)


@cache
def _written() -> Mapping[str, str]:
    """The docstring of each class of the models by its name, from the source: `python -OO` keeps none."""
    modules = (import_module(f"{model.__name__}.{one.name}") for one in iter_modules(model.__path__))
    return {
        node.name: ast.get_docstring(node) or ""
        for module in modules
        for node in ast.parse(inspect.getsource(module)).body
        if isinstance(node, ast.ClassDef)
    }
