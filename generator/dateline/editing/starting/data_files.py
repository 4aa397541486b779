"""What lies in `data/`, beside this module: read once, and never written."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from dateline.reading.yaml import plain, read

_DATA = Path(__file__).parent / "data"


def everywhere() -> dict[str, str]:
    """The files that each site gets, with marks to be filled.

    `dot.` begins a name that begins with a dot; `.text` ends that of a program, which is no module of this package.
    """
    folder = _DATA / "everywhere"
    return {
        path.relative_to(folder).as_posix().replace("dot.", ".").removesuffix(".text"): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def pages(tag: str) -> dict[str, str]:
    """The pages written by hand in a language that we have them in, by name."""
    found = sorted((_DATA / "pages").glob(f"*.{tag}.md"))
    return {path.name.replace(f".{tag}.", "."): path.read_text(encoding="utf-8") for path in found}


def readme(tag: str) -> str:
    """What is said about a site's folder in a language that we have it in."""
    return (_DATA / "readme" / f"{tag}.md").read_text(encoding="utf-8")


def yaml(name: str) -> Mapping[str, Any]:
    """A file of YAML: every scalar is a text. `name` is POSIX, without its ending."""
    return _yaml(name)


@cache
def _yaml(name: str) -> Mapping[str, Any]:
    path = _DATA / f"{name}.yml"
    document = read(path.read_bytes(), path.name)
    assert document.root is not None and not document.findings, document.findings  # noqa: PT018, S101 -- our own file
    found: Mapping[str, Any] = plain(document.root)
    return found
