"""`dateline words`: the file in which the labels of the pages are translated into a language."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from dateline.commands.command import OK, REFUSED, Command, UsageError
from dateline.commands.language import add_language, chosen
from dateline.commands.paths import lines_below
from dateline.commands.report import tell_findings
from dateline.commands.terminal import Terminal
from dateline.diagnostics import Findings, Severity
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import quoted
from dateline.editing.translation import translated
from dateline.model.open_lists import shipped_words
from dateline.publishing.writing import write_if_changed
from dateline.reading import yaml
from dateline.reading.labels import path_of, read_language
from dateline.reading.settings import read_settings

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def arguments(parser: argparse.ArgumentParser) -> None:
    """The language, and whether to write the file."""
    parser.add_argument("tag", metavar="LANG", help="the language to translate into, such as `fr`")
    parser.add_argument("--write", action="store_true", help="write words/LANG.yml instead of showing it")
    add_language(parser)


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Show or write the file: translations that are there stay, what is missing stands in English beside its key."""
    settings = read_settings(root).settings
    tag, language = options.tag, chosen(options, terminal, settings)
    if not _TAG.fullmatch(tag):
        raise UsageError(Message("{word} is no language tag: write one such as `fr` or `zh-Hant`", word=quoted(tag)))
    path = path_of(tag)
    _, findings = read_language(root, tag, settings.vocabulary if settings else shipped_words())
    if any(one.severity is Severity.ERROR for one in findings):
        tell_findings(Findings(findings), lines_below(root), terminal, language)
        return REFUSED
    text = (root / path).read_text(encoding="utf-8") if (root / path).exists() else ""
    document = yaml.read(text.encode(), path) if text else None
    made = translated(tag, text, document.root.entries.keys() if document and document.root else ())
    if not options.write:
        terminal.say(made)
        return OK
    is_new = write_if_changed(root / path, made.encode())
    told = Message("{path} is written", path=path) if is_new else Message("{path} lacks nothing", path=path)
    terminal.tell(told.in_language(language))
    return OK


COMMAND = Command(name="words", run=run, arguments=arguments)
