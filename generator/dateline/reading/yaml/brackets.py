"""Slips between braces and brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.diagnostics.message import Message
from dateline.reading.yaml.failure import Failure
from dateline.reading.yaml.indentation import indentation
from dateline.reading.yaml.slips import IN_QUOTES, KEY, Mend, Mistake, comment, ending, in_quotes, quoting

_FLOW = "while parsing a flow"
_NOTHING_FOLLOWS = "did not find expected node content"
_SIGNS = re.compile(r"""(?<=[\s\[{,])(?:"(?:[^"\\]|\\.)*"|'[^']*'|\#.*)|[\[\]{}]""")
_COMMENT = re.compile(r"[ \t]#")
_CURVED = re.compile(r"([“”„‘’«][^“”„‘’«»\"\\]*)[“”‘’»]\s*(?:[,}\]]|$)")
_KEY = re.compile(rf"(?:^|[{{\[,])\s*(?:- +)*[\"']?{KEY}[\"']?: +", re.ASCII)


def comment_ate_bracket(failure: Failure) -> Iterator[Mistake]:
    """`{en: Summit #2}`: what follows the sign is a comment, the closing brace too."""
    line = failure.at(failure.context_line)
    found = _COMMENT.search(line, failure.context_column)
    if failure.context.startswith(_FLOW) and found and failure.line > failure.context_line:
        yield comment(failure.context_line, found.start() + 2, line)


def colon_before_sign(failure: Failure) -> Iterator[Mistake]:
    """`{en:[x]}`: the colon belongs to the key for want of a space."""
    if failure.problem != "found unexpected ':'":
        return
    yield Mistake(
        line=failure.line,
        column=failure.column,
        message=Message("no space follows this colon"),
        expected=Message("a colon and a space: `key: value`"),
        cure=Message("write a space after it; if the colon belongs to a text, {in_quotes}", in_quotes=IN_QUOTES),
        mend=(Mend(failure.line, failure.column + 1, 0, " "),),
    )


def brackets(failure: Failure) -> Iterator[Mistake]:
    """Whatever goes wrong between braces or brackets, on one line or several."""
    if not failure.context.startswith(_FLOW):
        return
    sign = failure.rest[:1]
    if failure.problem == _NOTHING_FOLLOWS and failure.rest.strip():
        message = Message("nothing stands before this `{sign}`", sign=sign)
        expected = Message("an entry between two commas")
        cure = Message("delete the comma that is too many, or write the missing entry")
        mend = (Mend(failure.line, failure.column, 1, ""),) if sign == "," else ()
        yield Mistake(
            line=failure.line, column=failure.column, message=message, expected=expected, cure=cure, mend=mend
        )
    elif failure.problem == _NOTHING_FOLLOWS:
        yield _unclosed_bracket(failure)
    elif failure.line > failure.context_line:
        inside = indentation(failure.at(failure.line)) > indentation(failure.at(failure.context_line))
        if inside and failure.rest.strip():
            yield _missing_comma(failure.previous, len(failure.at(failure.previous).rstrip()) + 1)
        else:
            yield _unclosed_bracket(failure)
    elif not sign or sign in "]}":
        yield _unclosed_bracket(failure)
    elif sign == ":":
        yield second_colon(failure)
    elif sign in "[{" and failure.before.rstrip()[-1:] not in {'"', "'", "]", "}"}:
        message = Message("`{sign}` stands in a text without quotation marks", sign=sign)
        expected = Message("a text in quotation marks")
        yield Mistake(line=failure.line, column=failure.column, message=message, expected=expected, cure=IN_QUOTES)
    else:
        yield _missing_comma(failure.line, len(failure.before.rstrip()) + 1)


def _missing_comma(line: int, column: int) -> Mistake:
    return Mistake(
        line=line,
        column=column,
        message=Message("a comma is missing between two entries"),
        expected=Message("`{key: value, key: value}` or `[item, item]`"),
        cure=Message("write a comma here; if both sides belong to one text, {in_quotes}", in_quotes=IN_QUOTES),
    )


def _unclosed_bracket(failure: Failure) -> Mistake:
    line, column = failure.context_line, failure.context_column
    if failure.problem == _NOTHING_FOLLOWS:  # then the parser names the end of the file
        line, column = _last_open(failure.lines)
    bracket = failure.at(line)[column - 1 : column]
    closing = "}" if bracket == "{" else "]"
    mend = ending(failure.lines, line, closing) if line in {failure.previous, failure.line} else ()
    if failure.rest[:1] in {"]", "}"} and line == failure.line:
        if not _is_open(_OTHER[bracket], failure.before):
            return _other_closing(failure, bracket, closing)
        mend = (Mend(line, len(failure.before.rstrip()) + 1, 0, closing),)
    return Mistake(
        line=line,
        column=column,
        message=Message("the `{bracket}` that stands here is not closed", bracket=bracket),
        expected=Message("a `{closing}` for each `{bracket}`", closing=closing, bracket=bracket),
        cure=Message("write `{closing}` after the last entry", closing=closing),
        mend=mend,
    )


_OTHER = {"{": "[", "[": "{"}


def _is_open(bracket: str, text: str) -> bool:
    """Whether a bracket of this sort is opened in a text and not closed."""
    signs = [sign[0] for sign in _SIGNS.finditer(text)]
    return signs.count(bracket) > signs.count("}" if bracket == "{" else "]")


def _other_closing(failure: Failure, bracket: str, closing: str) -> Mistake:
    """`{person: ada]`: the sign that closes is that of the other sort."""
    sign = failure.rest[0]
    return Mistake(
        line=failure.line,
        column=failure.column,
        message=Message("`{sign}` does not close the `{bracket}` before it", sign=sign, bracket=bracket),
        expected=Message("a `{closing}` for each `{bracket}`", closing=closing, bracket=bracket),
        cure=Message("write `{closing}` instead of `{sign}`", closing=closing, sign=sign),
        mend=(Mend(failure.line, failure.column, 1, closing),),
    )


def _last_open(lines: tuple[str, ...]) -> tuple[int, int]:
    """Line and column of the bracket of the last entry that nothing closes, the innermost of several."""
    still_open: list[tuple[int, int]] = []
    for number, line in enumerate(lines, start=1):
        if line[:1].isalnum():
            still_open.clear()
        for sign in _SIGNS.finditer(line):
            if sign[0] in {"[", "{"}:
                still_open.append((number, sign.start() + 1))
            elif sign[0] in {"]", "}"} and still_open:
                still_open.pop()
    return still_open[-1] if still_open else (len(lines), 1)


def second_colon(failure: Failure) -> Mistake:
    """A colon where the entry already has its value."""
    begun = max((found.end() for found in _KEY.finditer(failure.before)), default=0)
    value = failure.before[begun:]
    wide = re.search("[，、]", value)
    if wide and failure.context:
        return Mistake(
            line=failure.line,
            column=begun + wide.start() + 1,
            message=Message("`{sign}` stands where a comma is expected", sign=wide[0]),
            expected=Message("a comma and a space: `, `"),
            cure=Message("write `, ` instead; if it belongs to the text, {in_quotes}", in_quotes=IN_QUOTES),
            mend=(Mend(failure.line, begun + wide.start() + 1, 1, ", "),),
        )
    if value[:1] in "“”„‘’«" and value:
        return Mistake(
            line=failure.line,
            column=begun + 1,
            message=Message(
                "`{mark}` is no quotation mark of YAML, so the colon after it divides the text", mark=value[0]
            ),
            expected=Message("straight quotation marks around a text that contains a colon"),
            cure=Message('write " at the beginning and at the end of the text'),
            mend=_straightened(failure.line, begun + 1, value + failure.rest),
        )
    return Mistake(
        line=failure.line,
        column=failure.column,
        message=Message("a colon and a space stand in a text without quotation marks"),
        expected=Message("one `key: value` on a line, or between two commas"),
        cure=Message("{in_quotes}, or write the comma that is missing before the next key", in_quotes=IN_QUOTES)
        if failure.context
        else in_quotes(failure.at(failure.line)[begun:])
        if begun
        else IN_QUOTES,
        mend=quoting(failure.lines, failure.line, begun + 1) if begun and not failure.context else (),
    )


def _straightened(line: int, column: int, text: str) -> tuple[Mend, ...]:
    """Straight quotation marks for the curved ones at both ends of a text; nothing where its end is not plain."""
    found = _CURVED.match(text)
    return (Mend(line, column, 1, '"'), Mend(line, column + found.end(1), 1, '"')) if found else ()
