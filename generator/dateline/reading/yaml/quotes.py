"""Slips with quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.diagnostics.message import Message
from dateline.reading.yaml.failure import Failure
from dateline.reading.yaml.slips import ITEM, KEY, Mend, Mistake, ending, quoting

_ESCAPE = re.compile(r"\\[xuU][0-9A-Fa-f]*|\\?.?")
_KEY_LINE = re.compile(rf"{ITEM}[{{\[]?{KEY}:(?:\s|$)", re.ASCII)
_NEXT_ENTRY = re.compile(rf"[\"']?{KEY}[\"']?\s*:", re.ASCII)


def escape(failure: Failure) -> Iterator[Mistake]:
    """A backslash in double quotation marks, followed by what YAML does not know."""
    if failure.context != "while parsing a quoted scalar":
        return
    line = failure.at(failure.line)
    start = line.rfind("\\", 0, failure.column)
    found = _ESCAPE.match(line, max(start, 0))
    escape = found[0] if found else "\\"
    mend: tuple[Mend, ...] = (Mend(failure.line, max(start, 0) + 1, 0, "\\"),)
    if failure.problem.startswith("found invalid Unicode"):
        message = Message("`{escape}` stands for no character", escape=escape)
        cure = Message("write the character itself")
        mend = ()
    else:
        message = Message("`{escape}` has no meaning between double quotation marks", escape=escape)
        cure = Message("write `\\\\` for a backslash, or put the text in single quotation marks: '…'")
    yield Mistake(
        line=failure.line,
        column=max(start, 0) + 1,
        width=len(escape),
        message=message,
        expected=Message("an escape that YAML knows, such as `\\n`"),
        cure=cure,
        mend=mend,
    )


def open_quote(failure: Failure) -> Iterator[Mistake]:
    """A quotation mark that nothing closes, or that only the next text's opening mark closes."""
    if failure.context == "while scanning a quoted scalar":
        yield _unclosed_quote(failure, failure.context_line, failure.context_column)
    elif failure.quoted and failure.quoted[0] < failure.quoted[2]:
        line, column, end_line, _ = failure.quoted
        has_keys = any(_KEY_LINE.match(failure.at(below)) for below in range(line + 1, end_line + 1))
        if has_keys and _ends_with_quotes(failure):
            yield _unclosed_quote(failure, line, column)


def _unclosed_quote(failure: Failure, line: int, column: int) -> Mistake:
    text, mark = failure.at(line), failure.at(line)[column - 1 : column] or '"'
    is_plain = not {mark, "\\"} & set(text[column:]) and not {"{", "["} & set(text[:column])
    return Mistake(
        line=line,
        column=column,
        message=Message("the text that begins here with `{mark}` does not end", mark=mark),
        expected=Message("a second `{mark}` at the end of the text", mark=mark),
        cure=Message("write `{mark}` where the text ends", mark=mark),
        mend=ending(failure.lines, line, mark) if is_plain else (),
    )


def after_quotes(failure: Failure) -> Iterator[Mistake]:
    """`"Peace" talks`: the text ends with its second quotation mark, whatever follows."""
    quoted = failure.quoted
    if quoted is None or not _ends_with_quotes(failure):
        return
    if _NEXT_ENTRY.match(failure.rest) or not failure.rest or failure.rest[0] in "]}:":
        return
    mark = failure.at(quoted[0])[quoted[1] - 1 : quoted[1]]
    listed = failure.rest[0] == "," and not failure.context.startswith("while parsing a flow")
    is_line = not listed and quoted[0] == failure.line and not failure.context.startswith("while parsing a flow")
    apostrophe = Message("put the whole text in quotation marks and write each apostrophe twice: ''")
    inner = Message('put the whole text in quotation marks and write each inner quotation mark as \\"')
    whole = apostrophe if mark == "'" else inner
    yield Mistake(
        line=failure.line,
        column=failure.column,
        message=Message("the text has ended with `{mark}`, but the line goes on", mark=mark),
        expected=Message("nothing after the closing quotation mark"),
        cure=Message("write a list in brackets: [a, b]") if listed else whole,
        mend=quoting(failure.lines, quoted[0], quoted[1]) if is_line else (),
    )


def _ends_with_quotes(failure: Failure) -> bool:
    """Whether nothing stands between the last text in quotation marks and the place."""
    line, column = failure.quoted[2:] if failure.quoted else (0, 0)
    return line == failure.line and not failure.before[column - 1 :].strip()
