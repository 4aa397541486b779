from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest

from dateline.cli import parser
from dateline.commands import COMMANDS

PAGES = ("docs/commands.md", "docs/ja/commands.md")


def sections(page: Path) -> dict[str, str]:
    """The text below each second-level heading."""
    parts = re.split(r"(?m)^## (.+)$", page.read_text(encoding="utf-8"))
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def options(command: str) -> set[str]:
    """The long options of a command; of `new` those that every kind has."""
    choices = next(a for a in parser()._actions if isinstance(a, argparse._SubParsersAction)).choices  # noqa: SLF001
    found = choices[command]
    inner = next((a for a in found._actions if isinstance(a, argparse._SubParsersAction)), None)  # noqa: SLF001
    if inner is not None:
        each = [set(kind._option_string_actions) for kind in inner.choices.values()]  # noqa: SLF001
        return set.intersection(*each) - {"--help", "-h", "--summary", "--name", "--title", "--kind"}
    return {name for name in found._option_string_actions if name.startswith("--")} - {"--help"}  # noqa: SLF001


@pytest.mark.parametrize("page", PAGES)
def test_every_command_is_explained(root: Path, page: str) -> None:
    """Each command has a section, and no section is of a command that is no more."""
    assert sorted(sections(root / page)) == sorted(f"dateline {command.name}" for command in COMMANDS)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_option_is_explained(root: Path, page: str, command: str) -> None:
    """Each option stands in its command's section, and no other does."""
    text = sections(root / page)[f"dateline {command}"]
    named = set(re.findall(r"(?<![\w-])--[a-z-]+", text)) - {"--help"}
    missing = options(command) - named
    assert missing == set()
    if command != "new":
        assert named <= options(command)


@pytest.mark.parametrize("page", PAGES)
def test_every_example_can_be_typed(root: Path, page: str) -> None:
    """The lines of the page's shell blocks are understood by the program."""
    lines = re.findall(r"(?m)^dateline (.+?)(?:\s+#.*)?$", (root / page).read_text(encoding="utf-8"))
    assert len(lines) > 10
    for line in lines:
        words = [re.sub(r'^"|"$', "", word) for word in re.findall(r'"[^"]*"|\S+', line)]
        if "--help" not in words:
            parser().parse_args(words)
