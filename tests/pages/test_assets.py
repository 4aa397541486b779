from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from dateline.bundle import ordered, read
from dateline.pages.assets import AROUND, LAYERS, files, layered


def test_styles_and_scripts_are_one_file_each() -> None:
    """Whoever lays the theme around a page has two files to link, and pictures beside them."""
    assert {"assets/dateline.css", "assets/dateline.js", "assets/dateline-mark.svg"} <= dict(files()).keys()


def test_the_script_is_small() -> None:
    """All of our own script for pages is below 30 KB as it is sent."""
    assert len(gzip.compress(dict(files())["assets/dateline.js"])) < 30_000


def test_nothing_is_asked_of_another_server() -> None:
    """No style sheet or script names an address outside the site."""
    for path, content in files():
        without_namespaces = content.decode().replace("http://www.w3.org/", "")
        assert not re.search(
            r"(?:https?:)?//[a-z]", re.sub(r"^\s*//.*$", "", without_namespaces, flags=re.MULTILINE)
        ), path
        assert b"@import" not in content


def test_the_layers_are_declared_once_in_order() -> None:
    """The order stands before all rules, so no file and no sheet around ours changes it; print counts most."""
    css = dict(files())["assets/dateline.css"].decode()
    first, rest = css.split("\n", maxsplit=1)
    assert first == f"@layer {AROUND}, {', '.join(LAYERS)};"
    assert re.findall(r"^@layer (\w+) \{$", rest, re.MULTILINE) == list(LAYERS)
    assert LAYERS[-1] == "print"


def test_every_style_sheet_is_a_layer(root: Path) -> None:
    """None but that for frames stands alone, and only the one for paper speaks of paper: it has the last word there."""
    folder = root / "generator/dateline/assets"
    sheets = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.css")}
    assert sheets.keys() == {*LAYERS, "embed"}
    assert [name for name, text in sheets.items() if "@media print" in text] == ["print"]


@pytest.mark.parametrize("sign", ["", '@charset "UTF-8";'])
def test_the_encoding_stays_before_the_layer(sign: str) -> None:
    """A browser reads it nowhere else."""
    assert layered("a", f"{sign}p{{}}") == f"{sign}@layer a {{\np{{}}}}\n"


def test_every_script_is_sent(root: Path) -> None:
    """No module lies there that the page's script does not need, nor that of a page at an old address or at none."""
    scripts = {f"assets/{path.name}" for path in (root / "generator/dateline/assets").glob("*.js")}
    entries = ("assets/main.js", "assets/moved.js", "assets/not-found.js")
    needed = {module.path for entry in entries for module in ordered(entry, read, {})}
    assert {path for path in needed if path.startswith("assets/")} == scripts


def test_scripts_look_for_what_pages_have(root: Path) -> None:
    """Each class of ours that a script names is on a page, or is one that the script gives and a rule draws."""
    package = root / "generator/dateline"
    written = "".join(
        path.read_text(encoding="utf-8") for path in package.rglob("*") if path.suffix in {".html", ".py"}
    )
    styled = dict(files())["assets/dateline.css"].decode()
    named = {
        name: path.name
        for folder in ("assets", "hosts/mkdocs/browser", "hosts/own/browser", "search/browser")
        for path in (package / folder).glob("*.js")
        for name in re.findall(r"\bdl-[a-z_-]+[a-z]", path.read_text(encoding="utf-8"))
    }
    assert len(named) > 10
    assert [(name, path) for name, path in named.items() if name not in written and f".{name}" not in styled] == []
