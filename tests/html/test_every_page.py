"""Every page of both hosts, read by html-validate: no mistake but the few that are named here, with why they stand."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.counts import tell
from tests.node import installed, node

HERE = Path(__file__).resolve().parent
CONFIG = "html-validate.json"
"""Off in it are three rules of taste: capitals in the doctype, blanks at a line's end, which of two equal roles."""

AT_ONCE = 100
"""Pages that are read by one process."""


@dataclass(frozen=True, slots=True)
class Stands:
    """A complaint that stands."""

    rule: str
    about: str
    """A pattern for the message, a blank and the selector."""
    why: str


THEME = "the theme's own; nothing of ours is around it"
STANDING = (
    Stands(
        "attribute-misuse", r'rel="edit"', "registered in the list of relations that HTML names, unknown to the rule"
    ),
    Stands("aria-label-misuse", r"dl\.dl-clocks|dl(:nth-child\(\d+\))?$", "the name of a list of times"),
    Stands("unique-landmark", r"nav", "the contents of a page stand twice, for a narrow and for a wide window"),
    Stands("wcag/h32", r"form", "a filter and a search act as they are typed and send nothing"),
    Stands("valid-id", r"\"?__", THEME),
    Stands("input-attributes", r'"autocomplete" is not allowed on <input type="(checkbox|radio)">', THEME),
    Stands("valid-autocomplete", r'<input type="(checkbox|radio)">', THEME),
    Stands("no-implicit-button-type", r"form|nav|header", THEME),
    Stands("wcag/h30", r" > a|headerlink|md-content__button", THEME),
    Stands("attribute-allowed-values", r'"tabindex" has invalid value ""', THEME),
)


def complaints(pages: Sequence[Path]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """What html-validate says of pages, each with its page."""
    program = installed(HERE) / "html-validate" / "bin" / "html-validate.mjs"
    with tempfile.TemporaryDirectory() as folder:
        said = Path(folder) / "said.json"  # it ends before a pipe has taken a long answer
        command = [str(node()), str(program), "--config", str(HERE / CONFIG), "--formatter", f"json={said}"]
        for begin in range(0, len(pages), AT_ONCE):
            some = [str(page) for page in pages[begin : begin + AT_ONCE]]
            ran = subprocess.run([*command, *some], capture_output=True, text=True, check=False)
            assert ran.returncode in {0, 1}, ran.stderr
            for result in json.loads(said.read_bytes()):
                yield from ((Path(result["filePath"]), message) for message in result["messages"])


def stands(message: dict[str, Any]) -> Stands | None:
    """The line of the table that lets a complaint stand."""
    about = f"{message['message']} {message.get('selector') or ''}"
    return next((one for one in STANDING if one.rule == message["ruleId"] and re.search(one.about, about)), None)


def told(found: Iterable[tuple[Path, dict[str, Any]]], site: Path) -> list[str]:
    """The complaints that do not stand, in a line each."""
    return [
        f"{page.relative_to(site)}:{message['line']}:{message['column']}: {message['ruleId']}: {message['message']} "
        f"{message.get('selector')}"
        for page, message in found
        if stands(message) is None
    ]


def test_no_page_has_a_mistake(built: Path, host: str) -> None:
    """All pages: those of records, lists, the error page, pages written by hand and pages to be embedded."""
    pages = sorted(built.rglob("*.html"))
    assert len(pages) > 40
    found = list(complaints(pages))
    assert told(found, built) == []
    theme = sum(one.why == THEME for _, message in found if (one := stands(message)))
    assert host == "mkdocs" or theme == 0
    tell(
        "G11", f"html-validate over {len(pages):,} pages, host {host}", f"0 mistakes of ours, {theme:,} of the theme's"
    )


@pytest.mark.parametrize(
    "html,rule",
    [
        ("<p><p id=a></p><p id=a>x</p>", "no-dup-id"),
        ("<ul><p>x</p></ul>", "element-permitted-content"),
        ('<p title="a"b">x</p>', "parser-error"),
        ("<th align=right>", "no-deprecated-attr"),
        ("<p id=a id=b>x</p>", "no-dup-attr"),
    ],
)
def test_mistakes_are_found(tmp_path: Path, html: str, rule: str) -> None:
    """The rules are in force."""
    page = tmp_path / "index.html"
    page.write_text(f'<!doctype html>\n<html lang="en"><head><title>x</title></head><body>{html}</body></html>\n')
    assert rule in {message["ruleId"] for _, message in complaints([page])}


def test_versions_are_locked_without_an_address() -> None:
    """What npm installs is named with a hash and comes from wherever npm is told to look."""
    lock = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))
    packages = [package for name, package in lock["packages"].items() if name]
    assert len(packages) > 10
    assert all(package["integrity"].startswith("sha512-") and "resolved" not in package for package in packages)
