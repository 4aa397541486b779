"""`dateline rename`: give a record another id, everywhere, and leave the old one leading to it."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from dateline.commands.command import OK, REFUSED, Command, UsageError
from dateline.commands.language import add_language, chosen
from dateline.commands.paths import create_below, lines_below
from dateline.commands.report import tell_findings
from dateline.commands.revisions import may_be_known
from dateline.commands.terminal import Terminal
from dateline.diagnostics.message import Message
from dateline.diagnostics.nearest import did_you_mean
from dateline.diagnostics.text import plural, quoted
from dateline.editing.new import is_taken, no_id
from dateline.editing.rename import Renaming, renaming
from dateline.model.fields import record_id
from dateline.project import read_and_check
from dateline.publishing.writing import replace
from dateline.reading.folders import Loaded
from dateline.timeline.timeline import Timeline


def arguments(parser: argparse.ArgumentParser) -> None:
    """The two ids."""
    parser.add_argument("old", metavar="OLD", help="the record's id")
    parser.add_argument("new", metavar="NEW", help="what it is to be")
    add_language(parser)


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Change every file that names the record, then the record's own; tell which, and check the result."""
    checked = read_and_check(root)
    timeline = checked.timeline
    if timeline is None or checked.findings.errors:
        # A file that cannot be read may name the record, and nobody would know.
        raise UsageError(Message("the records have errors: mend them first (`dateline check`)"))
    language = chosen(options, terminal, timeline.settings)
    _refuse(options.old, options.new, timeline, checked.loaded)
    ids = options.old, options.new
    is_known = may_be_known(root, f"{options.old}.yml")
    change = renaming(
        timeline,
        checked.loaded.paths,
        ids,
        lambda path: (root / path).read_bytes().decode(),
        is_known=is_known,
    )
    _write(root, change)
    for path in sorted(change.texts):
        terminal.say(f"{path}\n")
    done = Message(
        plural(
            change.places,
            "`{old}` is `{new}` now, in {number} place; {rest}",
            "`{old}` is `{new}` now, in {number} places; {rest}",
        ),
        old=options.old,
        new=options.new,
        number=change.places,
        rest=Message("the old address leads there")
        if is_known
        else Message("it was in no commit and no built site, so no address of it is kept"),
    )
    terminal.tell(done.in_language(language))
    for place in _handwritten(root, options.old):
        told = Message("{place} may name `{id}` too: look there", place=place, id=options.old)
        terminal.tell(told.in_language(language))
    found = read_and_check(root).findings
    if found.errors:
        tell_findings(found, lines_below(root), terminal, language)
    return REFUSED if found.errors else OK


def _refuse(old: str, new: str, timeline: Timeline, loaded: Loaded) -> None:
    if old not in timeline.records:
        moved = timeline.aliases.get(old)
        hint = Message("it is called `{id}` now", id=moved) if moved else did_you_mean(old, timeline.records)
        unknown = Message("there is no record {id}", id=quoted(old))
        raise UsageError(Message("{message}: {hint}", message=unknown, hint=hint) if hint else unknown)
    try:
        record_id(new)
    except ValueError:
        raise UsageError(no_id(new)) from None
    if is_taken(timeline, loaded, new) and timeline.aliases.get(new) != old:
        raise UsageError(Message("the id `{id}` is taken", id=new))


def _write(root: Path, change: Renaming) -> None:
    """The new file first, the old one last: whatever happens in between, nothing is lost."""
    own = change.texts[change.new_path]
    try:
        create_below(root, change.new_path, own.encode())
    except FileExistsError:
        raise UsageError(Message("`{path}` exists already", path=change.new_path)) from None
    for path, words in change.texts.items():
        if path != change.new_path:
            replace(root / path, words.encode())
    (root / change.old_path).unlink()


def _handwritten(root: Path, old: str) -> Iterator[str]:
    """Lines of the hand-written pages that name an id: they are Markdown, which is not ours to change."""
    named = re.compile(rf"(?<![a-z0-9-]){re.escape(old)}(?![a-z0-9-])")
    for page in sorted((root / "docs").rglob("*.md")):
        for number, line in enumerate(page.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
            if named.search(line):
                yield f"{page.relative_to(root).as_posix()}:{number}"


COMMAND = Command(name="rename", run=run, arguments=arguments)
