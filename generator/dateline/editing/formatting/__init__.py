"""One canonical form for every record: what `dateline fmt` writes.

Keys stand in the order of the models, two spaces further in for each level, without blank lines between
them; quotation marks only where they are needed. Comments, braces and blocks of text stay as they were
typed. What the file says never changes: the result is read again, and given only if it says the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from dateline.diagnostics import Diagnostic
from dateline.editing.formatting.comments import place
from dateline.editing.formatting.source import Source
from dateline.editing.formatting.writer import Writer
from dateline.reading.yaml import plain, read


@dataclass(frozen=True, slots=True, kw_only=True)
class Formatted:
    """A file in its canonical form, or why it has none."""

    text: str | None
    """None where the file cannot be read as YAML."""
    findings: tuple[Diagnostic, ...] = ()


class MeaningChangedError(Exception):
    """The canonical form would say something else: a mistake of this program, never of the file."""


def formatted(data: bytes, path: str, model: type[BaseModel], languages: Sequence[str] = ()) -> Formatted:
    """The canonical form of a file.

    `path` is POSIX and relative to the root; `languages` are the tags that come first in each text, in
    their order. Raises `MeaningChangedError`. Line ends stay as they are where all are CRLF, as git checks files out on
    Windows; where they are mixed they become LF.
    """
    document = read(data, path)
    if document.root is None or document.findings:
        return Formatted(text=None, findings=document.findings)
    source = Source(document.text)
    comments = place(source, document.root)
    text = source.with_line_ends(Writer(source, comments, tuple(languages)).write(document.root, model))
    if text == document.text:
        return Formatted(text=text)
    again = read(text.encode(), path)
    if again.root is None or again.findings or plain(again.root) != plain(document.root):
        raise MeaningChangedError(path)
    return Formatted(text=text)
