"""Slips that one line shows by itself, also where YAML reads something else without complaint."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from dateline.diagnostics.message import Message
from dateline.diagnostics.text import quoted
from dateline.reading.yaml.characters import describe

KEY = r"[A-Za-z_][\w-]*"
ITEM = r"\s*(?:- +)*"
VALUE_LINE = re.compile(rf"(?P<before>{ITEM}[\"']?{KEY}[\"']?: +)(?P<value>\S.*)", re.ASCII)
"""A line that has a key and a value."""
IN_QUOTES = Message('put the text in quotation marks: "…"')

_LONGEST_SHOWN = 60
SHOWN = 90
"""Characters of a line to write, as far as it is shown: 40 of its key, and 40 of its value."""
_WIDE_COLON = re.compile(rf"{ITEM}({KEY})\s*：", re.ASCII)
_NO_SPACE = re.compile(rf"({ITEM}({KEY})):(?!//)(\S.*)", re.ASCII)
OTHER_BLANKS = "\u3000\u00a0\u2002-\u200a\u202f"
"""The blank of a Japanese keyboard, and those that do not break or have a width of their own, as Word writes them."""
_WIDE_BLANK = re.compile(rf"({ITEM}(?:({KEY}):|-)) *([{OTHER_BLANKS}])[{OTHER_BLANKS} ]*(\S.*)", re.ASCII)
_WIDE_INDENT = re.compile(rf"({ITEM})(([{OTHER_BLANKS}])[{OTHER_BLANKS} ]*)(?:- |-\Z|{KEY}\s*[:：])", re.ASCII)
_HYPHEN = re.compile(r"(\s*)-(?![\s-])(.*)")
_BEGIN = re.compile(rf"\s*(?:- +(?=(?:- +)*{KEY}:))*", re.ASCII)
_STARTS_MAP = re.compile(rf"{KEY}\s*[:：]", re.ASCII)
_ITEM_LINE = re.compile(r"\s*- ")
_COMMENT = re.compile(r"\s* #[^\s#]")


@dataclass(frozen=True, slots=True)
class Mend:
    """A change on one line: so many characters go, others come in their place. Lines and columns count from 1."""

    line: int
    column: int
    remove: int
    insert: str

    def on(self, text: str) -> str:
        """The line after the change."""
        return text[: self.column - 1] + self.insert + text[self.column - 1 + self.remove :]


class Loses(Enum):
    """What cannot be judged where a slip is not mended."""

    NOTHING = auto()
    ENTRY = auto()
    """All that its key in the first column holds."""
    FILE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """What an editor did, where (from 1), and what to write instead."""

    line: int
    column: int
    message: Message
    expected: Message
    cure: Message
    width: int = 1
    mend: tuple[Mend, ...] = ()
    """What the cure says, done; nothing where only the editor knows what was meant."""
    is_only_cure: bool = True
    """Whether the cure says nothing but what the mend does."""
    loses: Loses = Loses.ENTRY


def in_quotes(text: str) -> Message:
    """The cure that shows a short text as it should stand, and a long one in principle."""
    text = text.strip()
    mark = '"' if not set(text) & {'"', "\\"} else "'"
    if len(text) > _LONGEST_SHOWN or mark in text:
        return IN_QUOTES
    return Message("put it in quotation marks: {text}", text=f"{mark}{text}{mark}")


def quoting(lines: tuple[str, ...], line: int, column: int) -> tuple[Mend, ...]:
    """Quotation marks around the text that goes from a place to the end of its line; nothing where it may go on."""
    text = lines[line - 1][column - 1 :]
    mark = next((mark for mark in "\"'" if mark not in text), "")
    if not mark or (mark == '"' and "\\" in text):
        return ()
    end = ending(lines, line, mark)
    return (Mend(line, column, 0, mark), *end) if end else ()


def ending(lines: tuple[str, ...], line: int, sign: str) -> tuple[Mend, ...]:
    """A sign at the end of a line; nothing where what it ends may go on below, or a comment follows."""
    whole = lines[line - 1].rstrip()
    begins = _BEGIN.match(whole)
    below = next((one for one in lines[line:] if one.strip()), "")
    goes_on = begins is not None and len(below) - len(below.lstrip()) > begins.end()
    return () if goes_on or " #" in whole else (Mend(line, len(whole) + 1, 0, sign),)


def in_line(line: int, text: str) -> Iterator[Mistake]:
    """A separator that is nearly right: `title：x`, `title:x`, `-x`, or one of the blanks of a Japanese keyboard."""
    if found := _WIDE_INDENT.match(text):
        yield Mistake(
            line=line,
            column=found.start(2) + 1,
            width=len(found[2]),
            message=Message("full-width blanks stand at the beginning of this line")
            if found[3] == "\u3000"
            else Message(
                "blanks of another program ({character}) stand at the beginning of this line",
                character=describe(found[3]),
            ),
            expected=Message("ordinary blanks, two for each level"),
            cure=Message("write {number} ordinary blanks instead", number=len(found[2])),
            mend=(Mend(line, found.start(2) + 1, len(found[2]), " " * len(found[2])),),
        )
    elif found := _WIDE_BLANK.match(text):
        start, end = found.end(1), found.start(4)
        yield Mistake(
            line=line,
            column=start + 1,
            width=end - start,
            message=Message("a full-width blank follows {sign}", sign=quoted(found[1].strip()))
            if found[3] == "\u3000"
            else Message(
                "a blank of another program ({character}) follows {sign}",
                character=describe(found[3]),
                sign=quoted(found[1].strip()),
            ),
            expected=Message("a blank of the Latin keyboard"),
            cure=Message("write {text}", text=quoted(f"{found[1].strip()[:40]} {found[4].rstrip()[:40]}", SHOWN)),
            mend=(Mend(line, start + 1, end - start, " "),),
        )
    elif found := _WIDE_COLON.match(text):
        yield Mistake(
            line=line,
            column=found.end(),
            message=Message("a full-width colon `：` follows the key"),
            expected=Message("a colon and a space: `key: value`"),
            cure=Message("write {key} with the colon of a Latin keyboard", key=quoted(f"{found[1][:40]}: ", SHOWN)),
            mend=(Mend(line, found.end(1) + 1, found.end() - found.end(1), ": "),),
        )
    elif found := _NO_SPACE.match(text):
        yield Mistake(
            line=line,
            column=found.end(1) + 1,
            message=Message("no space follows the colon after {key}", key=quoted(found[2])),
            expected=Message("a colon and a space: `key: value`"),
            cure=Message("write {text}", text=quoted(f"{found[2][:40]}: {found[3].rstrip()[:40]}", SHOWN)),
            mend=(Mend(line, found.end(1) + 2, 0, " "),),
        )
    elif found := _HYPHEN.match(text):
        yield Mistake(
            line=line,
            column=len(found[1]) + 1,
            message=Message("no space follows the hyphen of a list item"),
            expected=Message("a hyphen and a space: `- item`"),
            cure=Message(
                "write {text}; if the hyphen belongs to a text, {in_quotes}",
                text=quoted(f"- {found[2].rstrip()[:40]}", SHOWN),
                in_quotes=IN_QUOTES,
            ),
            # A map's other keys stand below its first one, so they would have to move as well.
            mend=() if _STARTS_MAP.match(found[2]) else (Mend(line, len(found[1]) + 2, 0, " "),),
        )


def swallowed(lines: tuple[str, ...], first: int, last: int) -> Iterator[Mistake]:
    """Lines that YAML takes for the continuation of a text, although they look like entries of their own."""
    in_list = False
    for number in range(first, last + 1):
        text = lines[number - 1]
        if in_list and _ITEM_LINE.match(text):
            continue  # a hyphen above it that is none yet makes it an item
        if _ITEM_LINE.match(text):
            yield Mistake(
                line=number,
                column=len(text) - len(text.lstrip()) + 1,
                message=Message("this list item is read as part of the text above"),
                expected=Message("a list below a key that has no value on its own line, all its hyphens in one column"),
                cure=Message(
                    "move it below the other hyphens; if it belongs to the text, {in_quotes}", in_quotes=IN_QUOTES
                ),
            )
        else:
            slips = list(in_line(number, text))
            in_list = in_list or (bool(slips) and text.lstrip().startswith("-"))
            yield from slips


def comment_in_text(line: int, text: str, column: int) -> Iterator[Mistake]:
    """`title: Summit #2`: YAML drops what follows the sign. `column` is where the text ends for YAML."""
    found = _COMMENT.match(text, column - 1)
    if found:
        yield replace(comment(line, found.end() - 1, text), loses=Loses.NOTHING)


def comment(line: int, column: int, text: str) -> Mistake:
    """The comment that begins at a column, as one that was not meant."""
    return Mistake(
        line=line,
        column=column,
        message=Message("{text} is read as a comment and left out", text=quoted(text[column - 1 :].rstrip())),
        expected=Message("a text with ` #` in it in quotation marks"),
        cure=Message("{in_quotes}; if it is a comment, write a space after `#`", in_quotes=IN_QUOTES),
        width=len(text.rstrip()) - column + 1,
    )
