"""What a beginner meant: from the place where a YAML parser gave up to the mistake and its cure.

A parser notices a mistake where its grammar ends, often lines after the editor's slip, and speaks of
tokens. `explain` looks at the lines around that place for slips that people make, and points at those.
Each recogniser is a function from the failure to the mistakes it sees; the first that sees any is believed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from dateline.diagnostics.message import Message
from dateline.diagnostics.text import printable, quoted
from dateline.reading.yaml.brackets import brackets, colon_before_sign, comment_ate_bracket, second_colon
from dateline.reading.yaml.failure import Failure
from dateline.reading.yaml.indentation import first_below_key, fits_nothing, indentation, misplaced
from dateline.reading.yaml.quotes import after_quotes, escape, open_quote
from dateline.reading.yaml.slips import IN_QUOTES, ITEM, KEY, Loses, Mend, Mistake, ending, in_line, in_quotes, quoting

_LONGEST_KEY = 1024  # what libyaml looks ahead for a colon
_TAB = re.compile(r" *\t")
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7})(?: |$)")
_ONLY_KEY = re.compile(rf"{ITEM}[\"']?(?P<key>{KEY})[\"']?\s*", re.ASCII)
_KEY_AND_VALUE = re.compile(rf"{ITEM}(?P<key>{KEY})\s+[^:]+", re.ASCII)
_KEY_AND_BRACKET = re.compile(rf"{ITEM}{KEY}\s+[{{\[]", re.ASCII)
_SIGN_AND_WORD = re.compile(r"[^\w\s](\w[\w-]*)\s*")
_LINE = re.compile(rf"(?P<before>{ITEM}[\"']?{KEY}[\"']?: +)(?P<value>\S.*)", re.ASCII)


def explain(failure: Failure) -> tuple[Mistake, ...]:
    """The mistakes behind a failure: never none."""
    for recognise in RECOGNISERS:
        mistakes = tuple(recognise(failure))
        if mistakes:
            return mistakes
    return (
        Mistake(
            line=failure.line,
            column=failure.column,
            message=Message("this line does not go on as YAML can"),
            expected=Message("`key: value`, or `- item` in a list"),
            cure=Message(
                "compare this line and the one above with a record that works: spaces, quotation marks, brackets"
            ),
        ),
    )


def _conflict_marker(failure: Failure) -> Iterator[Mistake]:
    marked = [(number, line) for number, line in enumerate(failure.lines, 1) if _CONFLICT.match(line)]
    if any(line[0] != "=" for _, line in marked):
        for number, line in marked:
            yield Mistake(
                line=number,
                column=1,
                width=7,
                message=Message("`{marker}` is left over from merging two versions of the file", marker=line[:7]),
                expected=Message("one version"),
                cure=Message("keep the lines that are right, delete the others and the three marker lines"),
                loses=Loses.FILE,
            )


def _tab(failure: Failure) -> Iterator[Mistake]:
    begun = {line for line in failure.suspects if failure.at(line).startswith("\t")}
    if not begun and not _TAB.match(failure.at(failure.line)):
        return
    for number, line in enumerate(failure.lines, 1):
        tab = _TAB.match(line)
        # A line that begins with a tab is wrong anywhere; after spaces it may belong to a block of text.
        if tab and (line.startswith("\t") or number == failure.line):
            blank = line[: len(line) - len(line.lstrip())]
            yield _tab_at(number, tab.end(), Mend(number, 1, len(blank), blank.replace("\t", "  ")))


def _wide_blanks(failure: Failure) -> Iterator[Mistake]:
    """Lines that begin with the blanks of a Japanese keyboard: those around the place, one below the other."""
    begins = {number for number, line in enumerate(failure.lines, 1) if line.lstrip(" ").startswith("\u3000")}
    first = next((line for line in failure.suspects if line in begins), None)
    if first is None:
        return
    while first - 1 in begins:
        first -= 1
    while first in begins:
        yield from in_line(first, failure.at(first))
        first += 1


def _tab_at(line: int, column: int, mend: Mend) -> Mistake:
    return Mistake(
        line=line,
        column=column,
        message=Message("a tab stands where spaces are expected"),
        expected=Message("two spaces for each level"),
        cure=Message("write two spaces instead of the tab"),
        mend=(mend,),
    )


def _block_header(failure: Failure) -> Iterator[Mistake]:
    if failure.context != "while scanning a block scalar":
        return
    sign = failure.at(failure.context_line)[failure.context_column - 1 : failure.context_column]
    yield Mistake(
        line=failure.context_line,
        column=failure.context_column,
        message=Message("text follows `{sign}` on the same line", sign=sign),
        expected=Message("the text on the lines below `{sign}`, two spaces further in", sign=sign),
        cure=Message(
            "begin the text on the next line; if it begins with the sign `{sign}` itself, {in_quotes}",
            sign=sign,
            in_quotes=IN_QUOTES,
        ),
    )


_BEGINS_AT_CONTEXT = {
    "while scanning an alias",
    "while scanning an anchor",
    "while scanning a tag",
    "while parsing a tag",
    "while scanning a directive",
}
_BEGINS_AT_PROBLEM = {
    "found character that cannot start any token",
    "found incompatible YAML document",
    "found undefined tag handle",
    "did not find expected node content",
    "mapping keys are not allowed in this context",
}


def _special_start(failure: Failure) -> Iterator[Mistake]:
    """A text that begins with a sign that means something else at the beginning of a text."""
    if failure.context in _BEGINS_AT_CONTEXT:
        line, column = failure.context_line, failure.context_column
    elif failure.problem in _BEGINS_AT_PROBLEM:
        line, column = failure.line, failure.column
    else:
        return
    text, in_brackets = failure.at(line)[column - 1 :], failure.context.startswith("while parsing a flow")
    sign = text[:1]
    if sign == "\t":
        yield _tab_at(line, column, Mend(line, column, 1, "  "))
    if not sign.strip() or (sign in "]}," and in_brackets):
        return
    in_brackets = in_brackets or "{" in failure.at(line)[:column]
    word = _SIGN_AND_WORD.fullmatch(text)
    cure = IN_QUOTES if in_brackets else in_quotes(text)
    if word:
        cure = Message("{in_quotes}; if the sign does not belong to it, write `{word}`", in_quotes=cure, word=word[1])
    yield Mistake(
        line=line,
        column=column,
        message=Message("a text cannot begin with a backtick")
        if sign == "`"
        else Message("a text cannot begin with `{sign}`", sign=sign),
        expected=Message("a text that begins with a letter or digit, or one in quotation marks"),
        cure=cure,
        is_only_cure=word is None,
        mend=() if in_brackets or not failure.at(line)[: column - 1].strip() else quoting(failure.lines, line, column),
    )


def _item_after_key(failure: Failure) -> Iterator[Mistake]:
    if failure.problem == "block sequence entries are not allowed in this context":
        yield Mistake(
            line=failure.line,
            column=failure.column,
            message=Message("a list begins on the line of its key"),
            expected=Message("each `- item` on a line of its own below the key"),
            cure=Message(
                "move it to the next line, two spaces further in; if the hyphen belongs to a text, {in_quotes}",
                in_quotes=IN_QUOTES,
            ),
        )


def _slip_in_a_line(failure: Failure) -> Iterator[Mistake]:
    """A slip that one line shows by itself, and the same slip on the lines directly above."""
    for suspect in failure.suspects:
        first = suspect
        while any(in_line(first, failure.at(first))):
            first -= 1
        for line in range(first + 1, suspect + 1):
            yield from in_line(line, failure.at(line))


def _colon(failure: Failure) -> Iterator[Mistake]:
    if failure.problem != "mapping values are not allowed in this context":
        return
    above = failure.at(failure.previous)
    if ": " not in failure.before and len(failure.before) > _LONGEST_KEY:
        message = Message("this key is longer than {number} characters", number=f"{_LONGEST_KEY:,}")
        column, expected = indentation(failure.before) + 1, Message("a word as key")
        cure = Message("write the key, a colon and a space, then the text")
        yield Mistake(line=failure.line, column=column, message=message, expected=expected, cure=cure)
    elif _KEY_AND_BRACKET.match(failure.before):
        yield _key_without_colon(failure.line, failure.at(failure.line))
    elif not _ONLY_KEY.fullmatch(failure.before):
        yield second_colon(failure)
    elif lacking := _line_without_colon(failure):
        yield _key_without_colon(lacking, failure.at(lacking))
    elif _LINE.match(above) and indentation(failure.before) > indentation(above):
        message = Message("this line is further in than the line above, which already has its value")
        yield misplaced(failure, message)
    else:
        yield second_colon(failure)


def _line_without_colon(failure: Failure) -> int:
    """The line above that looks like a key with its value, but for the colon; 0 where there is none."""
    depth = indentation(failure.before)
    for line in range(failure.previous, 0, -1):
        text = failure.at(line)
        if text.strip() and indentation(text) <= depth:
            is_item = failure.before.lstrip().startswith("- ")
            alone = line == failure.previous and not is_item and _ONLY_KEY.fullmatch(text)
            beside = indentation(text) == depth and _KEY_AND_VALUE.fullmatch(text)
            return line if alone or beside else 0
    return 0


def _key_without_colon(line: int, text: str) -> Mistake:
    found = _KEY_AND_VALUE.match(text) or _ONLY_KEY.match(text)
    key, column = (found["key"], found.end("key") + 1) if found else (text.strip(), 1)
    return Mistake(
        line=line,
        column=column,
        message=Message("no colon follows {key}", key=quoted(key)),
        expected=Message("`key: value`, or `key:` with its lines below"),
        cure=Message(
            "write `{key}:`; if the line goes on with the text above, begin it two spaces further in",
            key=printable(key[:40]),
        ),
        mend=(Mend(line, column, 0, ":"),) if _KEY_AND_BRACKET.match(text) else (),
    )


def _after_value(failure: Failure) -> Iterator[Mistake]:
    """Something follows a finished list, map or text on its line."""
    words = failure.rest.split()
    if not failure.problem.startswith("did not find expected") or not failure.before.strip() or not words:
        return
    sign = failure.rest[:1]
    found = _LINE.match(failure.before)
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


def _no_colon(failure: Failure) -> Iterator[Mistake]:
    if failure.problem != "could not find expected ':'":
        return
    line, column = failure.context_line, failure.context_column
    if _ONLY_KEY.fullmatch(failure.at(line)) or _KEY_AND_BRACKET.match(failure.at(line)):
        yield _key_without_colon(line, failure.at(line))
        return
    message, expected = Message("this line has no `key:`"), Message("`key: value`")
    cure = Message("if it goes on with the text above, begin it two spaces further in than that text's key")
    yield Mistake(line=line, column=column, message=message, expected=expected, cure=cure)


RECOGNISERS: tuple[Callable[[Failure], Iterator[Mistake]], ...] = (
    _conflict_marker,
    _tab,
    _wide_blanks,
    escape,
    open_quote,
    _block_header,
    _item_after_key,
    after_quotes,
    comment_ate_bracket,
    colon_before_sign,
    _special_start,
    brackets,
    _slip_in_a_line,
    first_below_key,
    _colon,
    _after_value,
    fits_nothing,
    _no_colon,
)
"""Most telling first."""
