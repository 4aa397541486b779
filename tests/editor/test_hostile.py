"""What an editor shows of the records of strangers: names in lists and bubbles are words, never links or pictures."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from dateline.cli import main
from tests.browser.hostile import records, written
from tests.editor.conversation import Conversation
from tests.node import installed, node

HERE = Path(__file__).resolve().parent
READER = MarkdownIt("commonmark", {"html": True})
TYPED = {
    "people": ("participants:\n  - person: \n", "hostile-person"),
    "places": ("place: \n", "hostile-place"),
    "topics": ("topics:\n  - \n", "hostile-topic"),
    "sources": ("sources:\n  - source: \n", "hostile"),
    "events": ("related:\n  - event: \n", "hostile-2"),
    "whoever claims": ("claims:\n  - by: \n", "hostile-body"),
}
"""What an event may name, as it is typed, and an id that is then offered."""
WORDS = {"inline", "paragraph_open", "paragraph_close", "text", "softbreak"}


@pytest.fixture(scope="module")
def editor(root: Path, sites: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Conversation]:
    """The language server on the small site with marks in every text."""
    project = Path(shutil.copytree(sites / "small", tmp_path_factory.mktemp("editor") / "site"))
    shutil.copytree(root / ".vscode", project / ".vscode")
    for path, record in records():
        (project / path).parent.mkdir(exist_ok=True)
        (project / path).write_text(written(record), encoding="utf-8")
    broken = "added: 2026-01-02\nname: |-\n  Broken\n  # x\n  ![x](taken.png)\nkind: city\nknd: x\n"
    (project / "profiles/places/broken.yml").write_text(broken, encoding="utf-8")
    main(["--root", str(project), "check"])
    program = installed(HERE) / "yaml-language-server" / "bin" / "yaml-language-server"
    conversation = Conversation([str(node()), str(program), "--stdio"], project)
    yield conversation
    conversation.close()


def kinds(tokens: list[Token]) -> Iterator[str]:
    """What a Markdown is made of."""
    for token in tokens:
        yield token.type
        yield from kinds(token.children or [])


def markdown_of(item: dict[str, Any]) -> str:
    """What an editor shows as Markdown beside an item; "" where it is plain text."""
    told = item.get("documentation")
    return str(told["value"]) if isinstance(told, dict) and told["kind"] == "markdown" else ""


@pytest.mark.parametrize("what", TYPED)
def test_what_is_offered_is_words(editor: Conversation, what: str) -> None:
    """Of whatever may be named: an id is typed, nothing else, and what stands beside it is text alone."""
    typed, wanted = TYPED[what]
    path = f"events/2018/{what.replace(' ', '-')}.yml"
    editor.open(path, typed)
    *_, last, _ = typed.split("\n")
    offered = editor.complete_with(wanted, path, typed.count("\n") - 1, len(last))
    assert "taken" in str(offered[wanted]["documentation"])
    for label, one in offered.items():
        assert set(kinds(READER.parse(markdown_of(one)))) <= WORDS, label
        assert "taken" not in text(one), label


def test_a_bubble_is_words(editor: Conversation) -> None:
    """Over an id with many marks, and over one whose record is broken and has several lines in its name."""
    for number, name in enumerate(("hostile-place", "broken")):
        path = f"events/2018/bubble-{number}.yml"
        editor.open(path, f"place: {name}\n")
        told = editor.hover(path, 0, 10)
        assert "taken" in told
        assert not {"image", "html_inline", "html_block", "link_open"} & set(kinds(READER.parse(told))), told


def test_records_of_one_name_are_offered_each_by_itself(editor: Conversation) -> None:
    """Where two labels were equal, the server made one of them, which wrote the name and a list of both ids."""
    editor.open("events/2018/same.yml", "claims:\n  - by: \n")
    offered = editor.complete_with("hostile-body", "events/2018/same.yml", 1, 8)
    written_by_names = [text(one) for label, one in offered.items() if "taken" in label]
    assert set(written_by_names) == {"hostile", "hostile-body", "hostile-person"}


def text(item: dict[str, Any]) -> str:
    """What choosing an item writes."""
    return str(item.get("textEdit", {}).get("newText") or item.get("insertText"))
