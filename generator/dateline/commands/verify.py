"""`dateline verify`: whether a folder or an address holds the published site."""

from __future__ import annotations

import argparse
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

from dateline.commands.command import OK, REFUSED, Command, UsageError
from dateline.commands.language import add_language, chosen
from dateline.commands.progress import progress
from dateline.commands.terminal import Terminal
from dateline.diagnostics.message import Message
from dateline.diagnostics.progress import OnProgress, counted
from dateline.diagnostics.text import plural, printable
from dateline.links.mirror import Mirror, MirrorError
from dateline.links.target import TargetError
from dateline.publishing import sums

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def arguments(parser: argparse.ArgumentParser) -> None:
    """The mirror, and what it must be."""
    parser.add_argument("site", metavar="FOLDER|ADDRESS", help="a built site, a mirror of it, or its address")
    parser.add_argument(
        "--against",
        metavar="FILE|ADDRESS",
        help="SHA256SUMS of the published site, from its own address (default: the mirror's own)",
    )
    add_language(parser)


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Compare every file; tell each that is missing, changed or, in a folder, too many."""
    language = chosen(options, terminal, None)
    try:
        data = _sums(options.against or f"{options.site.rstrip('/')}/{sums.NAME}", root)
        expected = sums.read(data)
        with progress(terminal, language) as on_progress:
            found = list(_differences(options.site, root, expected, on_progress))
    except sums.SumsError as error:
        raise UsageError(error.message) from error
    except (MirrorError, TargetError) as error:
        why = Message(
            "{address} gave no answer that can be compared: {reason}", address=options.site, reason=str(error)
        )
        raise UsageError(why) from error
    for one in found:
        terminal.say(f"{one.in_language(language)}\n")
    if found:
        told = Message(
            plural(
                len(found),
                "{number} file is not that of the published site",
                "{number} files are not those of the published site",
            ),
            number=f"{len(found):,}",
        )
    else:
        told = Message(
            plural(
                len(expected),
                "{number} file is the one that {name} lists",
                "{number} files are those that {name} lists",
            ),
            number=f"{len(expected):,}",
            name=sums.NAME,
        )
    terminal.say(f"{told.in_language(language)}\n")
    if not options.against:
        own = Message(
            "{name} is the mirror's own (SHA-256 {sum}): to compare with the published site, "
            "give its file by --against",
            name=sums.NAME,
            sum=hashlib.sha256(data).hexdigest(),
        )
        terminal.tell(own.in_language(language))
    return REFUSED if found else OK


def _sums(where: str, root: Path) -> bytes:
    """The list of sums at an address or in a file."""
    if _ADDRESS.match(where):
        folder, _, name = where.rpartition("/")
        with closing(Mirror(folder)) as mirror:
            data = mirror.content(name)
    else:
        path = root / where
        data = path.read_bytes() if path.is_file() else None
    if data is None:
        raise UsageError(Message("there is no {path} to compare with", path=printable(where)))
    return data


def _differences(
    site: str, root: Path, expected: Mapping[str, tuple[int, str]], on_progress: OnProgress
) -> Iterator[Message]:
    """What is missing and changed, in the order of the list, and then what is too many."""
    listed = counted(Message("Comparing the files"), list(expected.items()), on_progress)
    if _ADDRESS.match(site):
        with closing(Mirror(site)) as mirror:
            yield from _wrong(listed, mirror.sum)
        return
    yield from _wrong(listed, lambda path: _sum(root / site / path))
    for path in sorted(set(sums.published(root / site)) - expected.keys()):
        yield Message("`{path}` does not belong to the published site", path=printable(path))


def _wrong(listed: Iterable[tuple[str, tuple[int, str]]], sum_of: Callable[[str], str | None]) -> Iterator[Message]:
    for path, (line, checksum) in listed:
        there = sum_of(path)
        place = f"{sums.NAME}:{line}:1"
        if there is None:
            yield Message("{place}: `{path}` is missing", place=place, path=printable(path))
        elif there != checksum:
            yield Message("{place}: `{path}` is not the published file", place=place, path=printable(path))


def _sum(path: Path) -> str | None:
    try:
        return sums.hashed(path) if path.is_file() and not path.is_symlink() else None
    except OSError:
        return None


COMMAND = Command(
    name="verify",
    run=run,
    arguments=arguments,
    needs_config=False,
)
"""What the command line knows of it."""
