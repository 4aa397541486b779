"""`dateline schema`: write the JSON Schemas that editors complete and check records by."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from dateline.commands.command import OK, REFUSED, Command
from dateline.commands.language import chosen
from dateline.commands.terminal import Terminal
from dateline.diagnostics.message import Message
from dateline.editing.live_schema import LIVE, write
from dateline.project import read_and_check
from dateline.reading.settings import read_settings
from dateline.schemas import reference
from dateline.schemas.json_schema import schemas

PLAIN = Path("schema")
"""Where the committed schemas lie, which know no ids."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """With or without ids, and where to."""
    parser.add_argument("--ids", action="store_true", help="offer the ids of all records, with their names")
    parser.add_argument("--reference", action="store_true", help="write docs/reference.md in each language instead")
    parser.add_argument("--out", type=Path, metavar="DIR", help=f"the folder (default: {PLAIN}, with --ids {LIVE})")


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Write one file for each kind of record."""
    settings = None if options.ids else read_settings(root).settings
    if options.reference:
        pages = reference.pages(tuple(settings.languages), settings.vocabulary) if settings else reference.pages()
        return _report(root / (options.out or "docs"), pages, root, terminal)
    if not options.ids:
        return _report(
            root / (options.out or PLAIN), schemas(vocabulary=settings.vocabulary if settings else None), root, terminal
        )
    checked = read_and_check(root)
    if checked.timeline is None:
        told = Message("mkdocs.yml cannot be used: `dateline check` says why")
        terminal.tell(told.in_language(chosen(options, terminal, None)))
        return REFUSED
    return _report(root / (options.out or LIVE), schemas(checked.timeline, checked.loaded), root, terminal)


def _report(folder: Path, files: Iterable[tuple[str, bytes]], root: Path, terminal: Terminal) -> int:
    for path in write(folder, files):
        terminal.say(f"{path.relative_to(root) if path.is_relative_to(root) else path}\n")
    return OK


COMMAND = Command(name="schema", run=run, arguments=arguments)
