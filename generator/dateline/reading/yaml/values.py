"""What follows a value that is complete."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics.message import Message
from dateline.diagnostics.text import quoted
from dateline.reading.yaml.failure import Failure
from dateline.reading.yaml.slips import IN_QUOTES, VALUE_LINE, Mend, Mistake, ending, in_quotes, quoting


def after_value(failure: Failure) -> Iterator[Mistake]:
    """Something follows a finished list, map or text on its line."""
    words = failure.rest.split()
    if not failure.problem.startswith("did not find expected") or not failure.before.strip() or not words:
        return
    sign = failure.rest[:1]
    found = VALUE_LINE.match(failure.before)
    link = found is not None and found["value"].startswith("[[")
    start = len(found["before"]) if found else 0
    after = quoted(sign if sign in "]}" else words[0], 20)
    message = Message("{text} follows a value that is already complete", text=after)
    expected, cure = Message("nothing after the value"), IN_QUOTES
    mend: tuple[Mend, ...] = ()
    if sign == "," and found and found["value"].startswith("{"):
        message = Message("several entries stand side by side without brackets around them")
        expected, cure = Message("a list"), Message("write a list in brackets: `[{…}, {…}]`")
        end = ending(failure.lines, failure.line, "]")
        yield Mistake(
            line=failure.line,
            column=start + 1,
            message=message,
            expected=expected,
            cure=cure,
            mend=(Mend(failure.line, start + 1, 0, "["), *end) if end else (),
        )
        return
    if sign in "]}":
        opening = "[" if sign == "]" else "{"
        expected = Message("one `{sign}` for each `{opening}`", sign=sign, opening=opening)
        cure = Message("delete this `{sign}`", sign=sign)
        mend = (Mend(failure.line, failure.column, 1, ""),)
    elif link:
        mend = quoting(failure.lines, failure.line, start + 1)
        message = Message("a text that begins with `[[` is read as a list")
        expected = Message("a text in quotation marks")
        cure = in_quotes(failure.at(failure.line)[start:])
    place = start + 1 if link else failure.column
    yield Mistake(line=failure.line, column=place, message=message, expected=expected, cure=cure, mend=mend)
