"""`dateline upgrade`: records of an older format, rewritten into the present one."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from dateline.commands.command import OK, REFUSED, Command, UsageError
from dateline.commands.language import add_language, chosen
from dateline.commands.paths import lines_below
from dateline.commands.records import files_of_records
from dateline.commands.report import tell_findings
from dateline.commands.terminal import Terminal
from dateline.diagnostics import Code
from dateline.diagnostics.message import Message, in_code
from dateline.diagnostics.text import printable
from dateline.editing.moved_words import settled
from dateline.editing.upgrading import STEPS, Step, stated, upgraded
from dateline.model.record_format import FORMAT
from dateline.project import read_and_check
from dateline.publishing.writing import replace
from dateline.reading import CONFIG
from dateline.reading.settings import read_settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """The language of what is told."""
    add_language(parser)


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Rewrite every record, or none; and give the site the words that shipped when it was begun."""
    language = chosen(options, terminal, read_settings(root).settings)
    code = settle(root, terminal, language)
    if code is None:
        code = upgrade(root, terminal, language, STEPS, FORMAT)
    return code


def settle(root: Path, terminal: Terminal, language: str) -> int | None:
    """Write the words that are a site's own now into its settings; None where it misses none."""
    checked = read_and_check(root)
    if checked.timeline is None:
        return None
    paths = {one.span.path for one in checked.findings if one.code is Code.VALUE_UNKNOWN} - {CONFIG}
    files = {path: (root / path).read_text(encoding="utf-8") for path in paths}
    made = settled((root / CONFIG).read_bytes(), checked.findings, files, checked.timeline.settings.languages)
    if not made.words:
        return None
    if made.text is None:
        told = Message("these words ship no more: write them below `vocabulary:` in mkdocs.yml")
        terminal.tell(told.in_language(language))
        terminal.say(made.lines)
        return REFUSED
    replace(root / CONFIG, made.text.encode())
    terminal.say(f"{CONFIG}\n")
    told = Message("Words that are the site’s own now stand in mkdocs.yml: {words}", words=in_code(made.words))
    terminal.tell(told.in_language(language))
    return OK


def upgrade(root: Path, terminal: Terminal, language: str, steps: Mapping[int, Step], current: int) -> int:
    """Rewrite the records from the format that the settings name to the `current` one. Raises `UsageError`."""
    settings = stated((root / CONFIG).read_bytes())
    if settings is None:
        raise UsageError(Message("mkdocs.yml cannot be used: `dateline check` says why"))
    if settings.number >= current or settings.number < min(steps, default=current):
        terminal.tell(_nothing_to_do(settings.number, current).in_language(language))
        return OK if settings.number == current else REFUSED
    files = ((path, (root / path).read_bytes(), model) for path, model in files_of_records(root))
    made = upgraded(settings, files, steps, current)
    if len(made.findings):
        tell_findings(made.findings, lines_below(root), terminal, language)
        return REFUSED
    for (
        path,
        text,
    ) in made.texts.items():  # the settings last
        replace(root / path, text.encode())
        terminal.say(f"{printable(path)}\n")
    terminal.tell(Message("The records are in format {current} now.", current=current).in_language(language))
    return OK


def _nothing_to_do(number: int, current: int) -> Message:
    if number == current:
        return Message("The records are in format {current}, the newest: there is nothing to do.", current=current)
    if number > current:
        return Message("format {number} is newer than {current}, which is read here", number=number, current=current)
    return Message("there is no way from format {number} to {current}", number=number, current=current)


COMMAND = Command(name="upgrade", run=run, arguments=arguments)
