"""Signs of other programs and keyboards in the place of YAML's: bullets, remarks, `key = value`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.diagnostics.message import Message
from dateline.diagnostics.text import quoted
from dateline.reading.yaml.failure import Failure
from dateline.reading.yaml.slips import IN_QUOTES, ITEM, KEY, Mend, Mistake

_BULLET = re.compile(
    rf"( *)(?:([*＊・･•●‣◦○■□▪▫–—−－ー―‐①-⑳❶-❿])|([0-9]{{1,2}}[.)、．](?=[\s{{])))[ \t\u00a0\u3000]*"
    rf"(?=[{{\[]|{KEY} *[:：]|(?(2)[a-z0-9-]+ *$|(?!)))",
    re.ASCII,
)
"""A bullet or a number, and behind it an entry; an id alone only behind a bullet, for numbers stand in texts."""
_TASK_BOX = re.compile(rf"({ITEM})(\[[ xX]\] +)(?=\S)", re.ASCII)
_SEPARATOR = re.compile(rf"({ITEM}({KEY})) *(=>|:=|->|[=;→＝；⇒]) *(\S.*)", re.ASCII)
_REMARK = re.compile(r"\s*(//|/\*|<!--|※|＃|%|;|--(?!-))")
_COMMA_AT_END = re.compile(r",\s*(?:#.*)?$")
_MARKDOWN_LINK = re.compile(r"\[[^\[\]]*\]\((https?://[^\s()]+)\)")
_WIDE_BRACKETS = str.maketrans("｛｝［］", "{}[]")
_IN_WIDE_BRACKETS = re.compile(rf"{ITEM}{KEY}: *([｛［].*[｝］]) *", re.ASCII)


def bullet(failure: Failure) -> Iterator[Mistake]:
    """`・{person: ada}`: a list item with the sign of another list, on the lines around the place."""
    for suspect in failure.suspects:
        if not _BULLET.match(failure.at(suspect)):
            continue
        first = suspect
        while _BULLET.match(failure.at(first - 1)):
            first -= 1
        while found := _BULLET.match(failure.at(first)):
            place, sign = len(found[1]) + 1, found[2] or found[3]
            yield Mistake(
                line=first,
                column=place,
                message=Message("a list item begins with `{sign}`", sign=sign),
                expected=Message("a hyphen and a space: `- item`"),
                cure=Message("write `- ` instead"),
                mend=(Mend(first, place, found.end() - place + 1, "- "),),
            )
            first += 1
        return


def task_box(failure: Failure) -> Iterator[Mistake]:
    """`- [x] {person: ada}`: an entry behind the box of a list of tasks."""
    for line in failure.suspects:
        found = _TASK_BOX.match(failure.at(line))
        if found:
            box = found[2].rstrip()
            yield Mistake(
                line=line,
                column=found.start(2) + 1,
                width=len(box),
                message=Message("the box `{box}` of a list of tasks is read as a list", box=box),
                expected=Message("a hyphen and a space: `- item`"),
                cure=Message("take `{box}` away", box=box),
                mend=(Mend(line, found.start(2) + 1, len(found[2]), ""),),
            )


def remark(failure: Failure) -> Iterator[Mistake]:
    """`// a remark`, `※…`: a line that is no entry, with the sign of a remark."""
    for line in failure.suspects:
        found = _REMARK.match(failure.at(line))
        if found:
            yield Mistake(
                line=line,
                column=found.start(1) + 1,
                width=len(found[1]),
                message=Message("`{sign}` begins no comment", sign=found[1]),
                expected=Message("`# ` before a comment"),
                cure=Message("write `# ` before it"),
                mend=(Mend(line, found.start(1) + 1, 0, "# "),),
            )


def separator(failure: Failure) -> Iterator[Mistake]:
    """`kind = summit`: another sign than a colon behind a key."""
    for line in failure.suspects:
        found = _SEPARATOR.fullmatch(failure.at(line))
        if found:
            yield Mistake(
                line=line,
                column=found.start(3) + 1,
                width=len(found[3]),
                message=Message("`{sign}` stands where a colon is expected", sign=found[3]),
                expected=Message("a colon and a space: `key: value`"),
                cure=Message("write {text}", text=quoted(f"{found[2][:40]}: {found[4].rstrip()[:40]}", 90)),
                mend=(Mend(line, found.end(1) + 1, found.start(4) - found.end(1), ": "),),
            )


def comma_at_the_end(failure: Failure) -> Iterator[Mistake]:
    """`"kind": "summit",`: a comma behind a text in quotation marks, as JSON has it."""
    found = _COMMA_AT_END.match(failure.rest)
    if found and failure.quoted and not failure.context.startswith("while parsing a flow"):
        yield Mistake(
            line=failure.line,
            column=failure.column,
            message=Message("a comma stands at the end of the line"),
            expected=Message("nothing after the closing quotation mark"),
            cure=Message("take the comma away"),
            mend=(Mend(failure.line, failure.column, 1, ""),),
        )


def markdown_link(failure: Failure) -> Iterator[Mistake]:
    """`url: [They met](https://…)`: a link of Markdown, whose beginning YAML takes for a list."""
    line = failure.at(failure.line)
    found = next((one for one in _MARKDOWN_LINK.finditer(line) if one.start() < failure.column <= one.end()), None)
    if found and line[: found.start()].rstrip().endswith((":", "-")):
        yield Mistake(
            line=failure.line,
            column=found.start() + 1,
            width=len(found[0]),
            message=Message("a link of Markdown is read as a list"),
            expected=Message("an address, or a text in quotation marks"),
            cure=Message(
                "write the address alone: `{address}`; in a text, {in_quotes}", address=found[1], in_quotes=IN_QUOTES
            ),
            mend=(Mend(failure.line, found.start() + 1, len(found[0]), found[1]),),
            is_only_cure=False,
        )


def wide_brackets(failure: Failure) -> Iterator[Mistake]:
    """`｛en: …｝`: brackets of a Japanese keyboard around a map or a list."""
    for line in failure.suspects:
        found = _IN_WIDE_BRACKETS.fullmatch(failure.at(line))
        if found:
            text = found[1].translate(_WIDE_BRACKETS)
            yield Mistake(
                line=line,
                column=found.start(1) + 1,
                width=len(found[1]),
                message=Message("full-width brackets stand around the value"),
                expected=Message("brackets of the Latin keyboard: {brackets}", brackets="`{…}`, `[…]`"),
                cure=Message("write `{first}` and `{last}` instead", first=text[0], last=text[-1]),
                mend=(Mend(line, found.start(1) + 1, 1, text[0]), Mend(line, found.end(1), 1, text[-1])),
            )
