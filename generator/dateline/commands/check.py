"""`dateline check`: read all records and report every finding."""

from __future__ import annotations

import argparse
import gc
from pathlib import Path

from dateline.commands.command import OK, REFUSED, Command
from dateline.commands.language import add_language, chosen
from dateline.commands.paths import below, lines_below, narrowed
from dateline.commands.progress import progress
from dateline.commands.records import require_records
from dateline.commands.report import what_pages_lack
from dateline.commands.terminal import Terminal
from dateline.diagnostics.reports import REPORTS
from dateline.editing.live_schema import refresh
from dateline.project import read_and_check
from dateline.reading.settings import read_settings
from dateline.timeline.timeline import Timeline


def arguments(parser: argparse.ArgumentParser) -> None:
    """Files or folders, and the form of the report."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="report on these files and folders alone")
    parser.add_argument("--format", choices=tuple(REPORTS), default="text", help="how to report (default: text)")
    add_language(parser)


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Report. Everything is read whatever the paths are: an id is only unknown beside all the others."""
    paths = below(root, options.paths)
    # Everything that is read is kept to the end, so looking for what can be freed would be in vain.
    gc.disable()
    language = chosen(options, terminal, read_settings(root).settings)
    with progress(terminal, language) as on_progress:
        checked = read_and_check(root, on_progress=on_progress)
    found = narrowed(checked.findings, paths)
    if not len(found):
        require_records(root, paths, with_settings=True)
    language = chosen(options, terminal, checked.timeline.settings if checked.timeline else None)
    if checked.timeline and not paths and not found.errors:
        for one in what_pages_lack(checked.timeline.settings):
            terminal.tell(one.in_language(language))
    report = REPORTS[options.format](
        found,
        lines_below(root),
        help_url=help_url(checked.timeline),
        is_coloured=terminal.is_coloured,
        language=language,
    )
    terminal.say(report)
    refresh(root, checked.timeline, checked.loaded)
    gc.freeze()  # for the same reason, when Python ends
    return REFUSED if found.errors else OK


def help_url(timeline: Timeline | None) -> str:
    """Where the published site explains the findings; "" where no address is known."""
    base = timeline.settings.base_url if timeline else None
    return f"{base.rstrip('/')}/findings/" if base else ""


COMMAND = Command(name="check", run=run, arguments=arguments)
