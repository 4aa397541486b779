from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from dateline.bundle import ordered, read, written
from dateline.search import program
from dateline.search.documents import kinds_to_choose

((CONSTANTS, TABLE),) = program.CONSTANTS.items()
ENTRIES = tuple(f"{program.FOLDER}/{name}" for name in ("worker.js", "page.js", "answers/main.js"))


@pytest.fixture
def sources(root: Path) -> dict[str, str]:
    """The modules of the program by their names."""
    folder = root / "generator/dateline" / program.FOLDER
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.js")}


def test_a_reader_fetches_no_comments() -> None:
    """Lines that only explain the program to its developers are not sent."""
    for path, content in program.files():
        assert b"\n//" not in content.replace(b" ", b""), path


def test_every_module_is_sent(sources: dict[str, str]) -> None:
    """No module lies there that neither script needs."""
    sent = {module.path for entry in ENTRIES for module in ordered(entry, read, program.CONSTANTS)}
    assert sent == {CONSTANTS, *(f"{program.FOLDER}/{name}" for name in sources)}


def test_every_constant_is_needed() -> None:
    """Nothing is in the table that no module imports."""
    modules = [module for entry in ENTRIES for module in ordered(entry, read, program.CONSTANTS)]
    assert {name for module in modules for name in module.imports.get(CONSTANTS, ())} == TABLE.keys()


def test_every_export_is_imported() -> None:
    """What no other module imports is not exported."""
    modules = {module.path: module for entry in ENTRIES for module in ordered(entry, read, program.CONSTANTS)}
    imported = {(path, name) for module in modules.values() for path, names in module.imports.items() for name in names}
    exported = {(path, name) for path, module in modules.items() if path != CONSTANTS for name in module.exports}
    assert exported - imported == set()


@pytest.mark.parametrize("name", [name for name, value in TABLE.items() if isinstance(value, str) and len(value) > 1])
def test_no_text_of_python_stands_in_a_module(sources: dict[str, str], name: str) -> None:
    """What both sides know is written once: the modules import it."""
    literal = re.compile(f"(?<![\\w]){re.escape(str(TABLE[name]))}")
    assert [module for module, source in sources.items() if literal.search(source)] == []


def test_kinds_of_the_program_are_kinds_of_the_index(sources: dict[str, str]) -> None:
    """What counts less beside a record, and what takes an office, is named as the index names it."""
    table = re.search(r"const STANDING = \{(.*)\}", sources["rank.js"])
    assert table
    named = {
        *re.findall(r"(\w+):", table[1]),
        *re.findall(r'markOf\(\w+\)\.kind === "(\w+)"', sources["query.js"], re.MULTILINE),
    }
    assert named == {"source", "page", "person"}
    assert named <= set(kinds_to_choose())


def test_hidden_characters_are_written_by_their_numbers() -> None:
    """A script can be read and copied as it looks."""
    assert all(sign.isprintable() or sign == "\n" for sign in written(TABLE))
    assert (
        json.loads(written({"A": TABLE["DROPPED_SIGNS"]}).removeprefix("export const A = ")) == TABLE["DROPPED_SIGNS"]
    )
