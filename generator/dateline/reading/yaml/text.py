"""From a file's bytes to the text a YAML parser may see: UTF-8, of bearable size, nothing invisible in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.diagnostics import Code, Diagnostic, Edit, Span
from dateline.diagnostics.message import Message
from dateline.reading.yaml.characters import (
    FORBIDDEN_IN_FILE,
    FORBIDDEN_IN_TEXT,
    REPLACEMENT,
    WITHOUT_WIDTH,
    describe,
)

MAX_BYTES = 256 * 1024
"""The largest file that is read. The longest record of the flagship site has 16 KB."""

_BOM = "\ufeff"
_UTF_16_OR_32 = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")
_LONE_CARRIAGE_RETURN = re.compile("\r(?!\n)")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_SHORT_ESCAPES = {"0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b"} | {
    "N": "\x85",
    "L": "\u2028",
    "P": "\u2029",
}


def decode(data: bytes, path: str) -> tuple[str | None, Iterator[Diagnostic]]:
    """The text of a file, or None where it cannot be one, and what is wrong with its characters.

    A forbidden character is replaced by U+FFFD, so that the rest can still be read and no place moves.
    """
    if len(data) > MAX_BYTES:
        return None, iter([_too_large(data, path)])
    if data.startswith(_UTF_16_OR_32) or b"\0" in data[:4]:
        return None, iter([_not_utf8(Span(path), Message("the file is UTF-16 or UTF-32"))])
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = point(path, data[: error.start].decode("utf-8").removeprefix(_BOM))
        message = Message("byte {byte} is not UTF-8 text", byte=f"0x{data[error.start]:02X}")
        return None, iter([_not_utf8(place, message)])
    visible = text.removeprefix(_BOM)
    lone = _LONE_CARRIAGE_RETURN.search(visible) if "\r" in visible else None
    if lone:
        return None, iter([_old_line_end(point(path, visible[: lone.start()]))])
    # Whatever may not stand there is not printable either, and that is known ten times as fast.
    is_plain = visible.replace("\n", "").isprintable() or FORBIDDEN_IN_FILE.search(visible) is None
    if is_plain and visible is text:
        return text, iter(())
    return FORBIDDEN_IN_FILE.sub(REPLACEMENT, visible), _in_file(visible, path, bom=visible is not text)


def split_lines(text: str) -> tuple[str, ...]:
    """The lines of a text without their line ends."""
    return tuple(line.removesuffix("\r") for line in text.split("\n"))


def point(path: str, before: str) -> Span:
    """The place of one character: the one that follows `before`."""
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    return Span(path, line, column, line, column + 1)


def escaped(raw: str, start: Span) -> Iterator[Diagnostic]:
    """Each forbidden character that escapes in a double-quoted text, as it stands in the file, would bring in.

    `start` is the place of the opening quotation mark, the first character of `raw`.
    """
    for escape in _ESCAPE.finditer(raw):
        digits = escape[1] or escape[2] or escape[3]
        character = chr(int(digits, 16)) if digits else _SHORT_ESCAPES.get(escape[4], "")
        if FORBIDDEN_IN_TEXT.match(character):
            before = raw[: escape.start()]
            line = start.line + before.count("\n")
            column = len(before) - before.rfind("\n") if "\n" in before else start.column + len(before)
            place = Span(start.path, line, column, line, column + len(escape[0]))
            yield _forbidden(
                place,
                Message(
                    "`{escape}` stands for the invisible character {character}",
                    escape=escape[0],
                    character=describe(character),
                ),
            )


def _in_file(text: str, path: str, *, bom: bool) -> Iterator[Diagnostic]:
    if bom:
        yield Diagnostic(
            code=Code.TEXT_BOM,
            span=Span(path),
            message=Message("the file begins with a byte order mark (U+FEFF)"),
            expected=Message("UTF-8 without a byte order mark"),
            cure=Message('choose "UTF-8", not "UTF-8 with BOM", when saving'),
        )
    for found in FORBIDDEN_IN_FILE.finditer(text):
        message = Message("invisible character {character}", character=describe(found[0]))
        place = point(path, text[: found.start()])
        yield replace(_forbidden(place, message), edits=(Edit(place, ""),) if found[0] in WITHOUT_WIDTH else ())


def _forbidden(span: Span, message: Message) -> Diagnostic:
    return Diagnostic(
        code=Code.TEXT_FORBIDDEN_CHARACTER,
        span=span,
        message=message,
        expected=Message("text in which everything can be seen"),
        cure=Message("delete the character; if it came along when copying, type the words around it anew"),
    )


def _not_utf8(span: Span, message: Message) -> Diagnostic:
    return Diagnostic(
        code=Code.TEXT_NOT_UTF8,
        span=span,
        message=message,
        expected=Message("UTF-8"),
        cure=Message("save the file as UTF-8 (many programs ask for it as «encoding»)"),
    )


def _old_line_end(span: Span) -> Diagnostic:
    return Diagnostic(
        code=Code.TEXT_FORBIDDEN_CHARACTER,
        span=span,
        message=Message("a carriage return (U+000D) stands alone"),
        expected=Message("lines that end with a line feed"),
        cure=Message('save the file with "LF" line ends'),
    )


def _too_large(data: bytes, path: str) -> Diagnostic:
    return Diagnostic(
        code=Code.FILE_TOO_LARGE,
        span=Span(path),
        message=Message("the file has {number} bytes", number=f"{len(data):,}"),
        expected=Message("at most {number} bytes", number=f"{MAX_BYTES:,}"),
        cure=Message("divide it into several records"),
    )
