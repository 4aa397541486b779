"""`dateline diff`: what a change means, between two git revisions or two folders."""

from __future__ import annotations

import argparse
from contextlib import ExitStack
from pathlib import Path

from dateline.commands.command import OK, REFUSED, Command, UsageError
from dateline.commands.language import add_language, asked, of_site
from dateline.commands.revisions import files_of, state
from dateline.commands.terminal import Terminal
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import printable
from dateline.project import Checked, read_and_check
from dateline.timeline.timeline import Timeline


def arguments(parser: argparse.ArgumentParser) -> None:
    """The two states and the form."""
    parser.add_argument("base", metavar="BASE", help="a git revision, or a folder with mkdocs.yml")
    parser.add_argument("head", metavar="HEAD", nargs="?", help="the same (default: the project as it lies here)")
    parser.add_argument("--format", choices=("text", "markdown", "json"), default="text", help="default: text")
    add_language(parser, "the site's own")


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Compare; fail where an address would be lost, or where the newer state has errors."""
    from dateline.editing.diff import Files, compare  # noqa: PLC0415 -- brings all pages along, which other commands need not wait for
    from dateline.editing.diff.wording import FORMS  # noqa: PLC0415

    with ExitStack() as states:
        before = read_and_check(states.enter_context(state(root, options.base)))
        after = read_and_check(states.enter_context(state(root, options.head)) if options.head else root)
        old, new = _timeline(before, options.base), _timeline(after, options.head)
        language = asked(options, new.settings) or of_site(new.settings)
        is_clean = not before.findings.errors and not after.findings.errors
        lying = files_of(root, options.base), files_of(root, options.head)
        difference = compare(
            old,
            new,
            has_pages=is_clean,
            files=Files(
                before=lying[0], changed=[path for path, text in lying[1].items() if lying[0].get(path) != text]
            ),
            loaded=(before.loaded, after.loaded),
            findings=(before.findings, after.findings),
        )
    terminal.say(FORMS[options.format](difference, language))
    if after.findings.errors:
        told = Message("the newer records have errors, so pages were not compared: `dateline check` tells them")
        terminal.tell(told.in_language(language))
    elif before.findings.errors:
        told = Message("the older records have errors, so pages were not compared")
        terminal.tell(told.in_language(language))
    return REFUSED if difference.problems or after.findings.errors else OK


def _timeline(checked: Checked, named: str | None) -> Timeline:
    if checked.timeline is None:
        here = Message("mkdocs.yml cannot be used: `dateline check` says why")
        there = Message("mkdocs.yml of `{name}` cannot be used", name=printable(named or ""))
        raise UsageError(there if named else here)
    return checked.timeline


COMMAND = Command(name="diff", run=run, arguments=arguments)
