"""`dateline import`: records made of other programs' files."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from dateline.commands.command import OK, REFUSED, Command, UsageError
from dateline.commands.language import add_language, chosen
from dateline.commands.paths import create_below
from dateline.commands.terminal import Terminal
from dateline.diagnostics.message import Message, in_code
from dateline.diagnostics.text import printable, quoted
from dateline.editing.importing import READERS, Asked, ImportFileError
from dateline.editing.importing.encoded import is_encoding
from dateline.editing.importing.filing import Filing
from dateline.editing.importing.table import KEYS, TEXTS, keys_in
from dateline.model.vocabulary import RecordKind
from dateline.project import read_and_check
from dateline.timeline.timeline import Timeline

MAX_BYTES = 50_000_000
KIND = "session"
"""Of an event whose kind nobody says."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What sort of file, the file, and what it does not say itself."""
    parser.add_argument("format", choices=tuple(READERS), help="what wrote the file")
    parser.add_argument("file", type=Path, metavar="FILE", help="the file")
    columns = f"for csv: the column of a key ({', '.join(KEYS)}; {', '.join(TEXTS)} also with a language: title_fr)"
    parser.add_argument("--column", action="append", default=[], metavar="KEY=COLUMN", help=columns)
    parser.add_argument(
        "--encoding", default="", metavar="NAME", help="what the file is in, if neither UTF-8 nor UTF-16"
    )
    parser.add_argument("--kind", metavar="WORD", help=f"the kind of each event (default: {KIND})")
    add_language(parser)


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Write a record for each that the file gives, and list what was not carried over."""
    checked = read_and_check(root)
    if checked.timeline is None:
        raise UsageError(Message("mkdocs.yml cannot be used: `dateline check` says why"))
    language = chosen(options, terminal, checked.timeline.settings)
    asked = _asked(options, checked.timeline)
    try:
        with options.file.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise UsageError(
                Message("`{path}` is larger than {number} bytes", path=str(options.file), number=MAX_BYTES)
            )
        read = READERS[options.format](data, asked)
    except OSError as error:
        path = printable(str(options.file))
        raise UsageError(Message("`{path}` cannot be read: {reason}", path=path, reason=str(error.strerror))) from None
    except ImportFileError as error:
        raise UsageError(Message("{message}: {hint}", message=quoted(options.file.name), hint=error.message)) from None
    today = dt.date.today().isoformat()  # noqa: DTZ011 -- the editor's own day
    filing = Filing(asked, today, checked.timeline, checked.loaded, lambda path: (root / path).exists())
    made, has_events = 0, False
    for draft in read.drafts:
        for path, content in filing.files(draft):
            create_below(root, path, content)
            terminal.say(f"{printable(path)}\n")
            made += 1
            has_events |= draft.kind is RecordKind.EVENT
    lost = [*read.lost, *filing.lost]
    for one in lost:
        told = Message("{row}: {problem}", row=printable(one.row), problem=one.message)
        terminal.tell(printable(told.in_language(language)))
    if has_events and options.kind is None:
        guessed = Message(
            "Nobody said of what kind the events are; each is a `{kind}` until you write another", kind=KIND
        )
        terminal.tell(guessed.in_language(language))
    count = Message("Records written: {made}. Not carried over: {lost}.", made=made, lost=len(lost))
    terminal.tell(count.in_language(language))
    return OK if made else REFUSED


def _asked(options: argparse.Namespace, timeline: Timeline) -> Asked:
    settings = timeline.settings
    pairs = [one.partition("=") for one in options.column]
    if wrong := [key for key, sign, _ in pairs if key not in keys_in(settings.languages) or not sign]:
        raise UsageError(Message("--column takes KEY=COLUMN; {keys} is no key", keys=in_code(wrong)))
    if options.encoding and not is_encoding(options.encoding):
        raise UsageError(
            Message("--encoding: {name} is no encoding: windows-1252 is one", name=quoted(options.encoding))
        )
    return Asked(
        name=options.file.name,
        language=settings.language,
        languages=tuple(settings.languages),
        today=settings.today,
        kind=options.kind or KIND,
        columns={key: name for key, _, name in pairs},
        encoding=options.encoding,
    )


COMMAND = Command(name="import", run=run, arguments=arguments)
