from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.cli import main, parser
from dateline.commands import HELP, NAMES, command

PAGES = ("commands.md", "ja/commands.md")


def sections(page: Path) -> dict[str, str]:
    """The text below each second-level heading."""
    parts = re.split(r"(?m)^## (.+)$", page.read_text(encoding="utf-8"))
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def options(name: str) -> set[str]:
    """The long options of a command; of `new` those that every kind has."""
    choices = next(a for a in parser()._actions if isinstance(a, argparse._SubParsersAction)).choices  # noqa: SLF001
    found = choices[name]
    inner = next((a for a in found._actions if isinstance(a, argparse._SubParsersAction)), None)  # noqa: SLF001
    if inner is not None:
        each = [set(kind._option_string_actions) for kind in inner.choices.values()]  # noqa: SLF001
        return set.intersection(*each) - {"--help", "-h", "--summary", "--name", "--title", "--kind"}
    own = {name for name in found._option_string_actions if name.startswith("--")}  # noqa: SLF001
    return own - {"--help", "--root"}  # which every command has, so the head of the page explains them


@pytest.mark.parametrize("page", PAGES)
def test_every_command_is_explained(docs: Path, page: str) -> None:
    """Each command has a section, and no section is of a command that is no more."""
    assert sorted(sections(docs / page)) == sorted(f"dateline {name}" for name in NAMES)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_option_is_explained(docs: Path, page: str, name: str) -> None:
    """Each option stands in its command's section, and no other does."""
    text = sections(docs / page)[f"dateline {name}"]
    named = set(re.findall(r"(?<![\w-])--[a-z-]+", text)) - {"--help"}
    missing = options(name) - named
    assert missing == set()
    if name != "new":
        assert named <= options(name)


@pytest.mark.parametrize("page", PAGES)
def test_every_example_can_be_typed(docs: Path, page: str) -> None:
    """The lines of the page's shell blocks are understood by the program."""
    lines = re.findall(r"(?m)^dateline (.+?)(?:\s+#.*)?$", (docs / page).read_text(encoding="utf-8"))
    assert {line.split()[0] for line in lines} == {
        "check",
        "diff",
        "export",
        "fmt",
        "headers",
        "import",
        "init",
        "new",
        "schema",
        "verify",
        "words",
    }
    for line in lines:
        words = [re.sub(r'^"|"$', "", word) for word in re.findall(r'"[^"]*"|\S+', line)]
        if "--help" not in words:
            parser().parse_args(words)


def test_a_command_is_called_what_it_is_typed_as() -> None:
    """The name in the list, the module's and the command's own are one; its help begins small, as all do."""
    assert [command(name).name for name in NAMES] == list(NAMES)
    assert all(told[0].islower() for told in HELP.values())


@pytest.mark.parametrize("typed", [[], ["chekc"], ["--root"], ["--root", "check"]])
def test_what_is_no_command_is_answered_with_all(typed: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A slip in the command ends with 2 and a line that says what can be typed."""
    with pytest.raises(SystemExit) as ended:
        main(typed)
    assert ended.value.code == 2
    assert "usage: dateline" in capsys.readouterr().err


@pytest.mark.parametrize("typed", [["--help"], ["--version"], ["chekc"]])
def test_help_waits_for_no_command(typed: list[str]) -> None:
    """The list of the commands imports none of them, nor settings, models or records: it stands there at once."""
    code = "import sys; from dateline.cli import main\ntry: main(sys.argv[1:])\nfinally: print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code, *typed], check=False, capture_output=True, text=True)
    told = set(run.stdout.split())
    assert "dateline.commands.command" in told
    assert {
        "pydantic",
        "yaml",
        "babel",
        "dateline.model",
        "dateline.reading",
        "dateline.commands.check",
    } & told == set()


def test_check_waits_for_nothing_it_does_not_need() -> None:
    """The host, the pages and the network's modules are not imported by a check: it is to answer in a second."""
    code = "import sys; from dateline.cli import main, parser; parser(['check']); print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert "dateline.timeline.rules" in told
    assert {"mkdocs", "jinja2", "http.client", "dateline.pages", "dateline.site"} & set(told) == set()
