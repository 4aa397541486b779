"""`dateline fmt`: write records in their canonical form."""

from __future__ import annotations

import argparse
from pathlib import Path

from dateline.commands.command import OK, REFUSED, Command
from dateline.commands.language import add_language, chosen
from dateline.commands.paths import below, lines_below, within
from dateline.commands.records import files_of_records, require_records
from dateline.commands.report import tell_findings
from dateline.commands.terminal import Terminal
from dateline.diagnostics import Findings
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import printable
from dateline.editing.formatting import formatted
from dateline.publishing.writing import replace
from dateline.reading.settings import read_settings
from dateline.reading.yaml import MAX_BYTES


def arguments(parser: argparse.ArgumentParser) -> None:
    """Files or folders; writing or only looking."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="format these files and folders alone")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where something would change")
    add_language(parser)


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Format every record that can be read; name those that changed, or would, and tell why others cannot be."""
    paths = below(root, options.paths)
    read = read_settings(root)
    language = chosen(options, terminal, read.settings)
    if read.settings is None:  # without its languages nobody knows the order of a text's
        tell_findings(Findings(read.findings), lines_below(root), terminal, language)
        return REFUSED
    require_records(root, paths)
    languages = tuple(read.settings.languages)
    findings, changed = Findings(), 0
    for path, model in files_of_records(root):
        if paths and not within(path, paths):
            continue
        with (root / path).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        made = formatted(data, path, model, languages)
        findings.extend(made.findings)
        if made.text is None or made.text.encode() == data:
            continue
        changed += 1
        terminal.say(f"{printable(path)}\n")
        if not options.check:
            replace(root / path, made.text.encode())
    if len(findings):
        tell_findings(findings, lines_below(root), terminal, language)
    if options.check and changed:
        told = Message("{number} not in canonical form: type `dateline fmt`", number=changed)
        terminal.tell(told.in_language(language))
    return REFUSED if len(findings) or (options.check and changed) else OK


COMMAND = Command(name="fmt", run=run, arguments=arguments)
