"""Texts and lists that begin as YAML does not let them begin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.diagnostics.message import Message
from dateline.reading.yaml.blanks import tab_at
from dateline.reading.yaml.failure import Failure
from dateline.reading.yaml.slips import IN_QUOTES, Mend, Mistake, in_quotes, quoting

_SIGN_AND_WORD = re.compile(r"[^\w\s](\w[\w-]*)\s*")
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


def block_header(failure: Failure) -> Iterator[Mistake]:
    """`|` or `>` with the text on its own line."""
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


def special_start(failure: Failure) -> Iterator[Mistake]:
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
        yield tab_at(line, column, Mend(line, column, 1, "  "))
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


def item_after_key(failure: Failure) -> Iterator[Mistake]:
    """`key: - item`."""
    if failure.problem != "block sequence entries are not allowed in this context":
        return
    if failure.rest.strip() == "-":
        yield Mistake(
            line=failure.line,
            column=failure.column,
            message=Message("a hyphen alone is the beginning of a list"),
            expected=Message("a value, or no line for what there is none of"),
            cure=Message("delete the line if there is none, or if it is not known"),
            mend=(Mend(failure.line, 1, len(failure.at(failure.line)), ""),),
            is_only_cure=False,
        )
    else:
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
