"""What a beginner meant: from the place where a YAML parser gave up to the mistake and its cure.

A parser notices a mistake where its grammar ends, often lines after the editor's slip, and speaks of
tokens. `explain` looks at the lines around that place for slips that people make, and points at those.
Each recogniser is a function from the failure to the mistakes it sees; the first that sees any is believed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from dateline.diagnostics.message import Message
from dateline.reading.yaml.beginnings import block_header, item_after_key, special_start
from dateline.reading.yaml.blanks import tab, wide_blanks
from dateline.reading.yaml.brackets import brackets, colon_before_sign, comment_ate_bracket
from dateline.reading.yaml.colons import colon, no_colon
from dateline.reading.yaml.copied import fence, numbered_lines, quoted_by_a_mail
from dateline.reading.yaml.failure import Failure
from dateline.reading.yaml.formats import other_format
from dateline.reading.yaml.habits import (
    bullet,
    comma_at_the_end,
    markdown_link,
    remark,
    separator,
    task_box,
    wide_brackets,
)
from dateline.reading.yaml.indentation import first_below_key, fits_nothing
from dateline.reading.yaml.quotes import after_quotes, escape, open_quote
from dateline.reading.yaml.slips import Loses, Mend, Mistake, in_line
from dateline.reading.yaml.values import after_value

_CONFLICT = re.compile(r"(?:<{7}|\|{7}|={7}|>{7})(?: |$)")


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
    is_alone = len(marked) == 1
    for number, line in marked:
        yield Mistake(
            line=number,
            column=1,
            width=7,
            message=Message("`{marker}` is left over from merging two versions of the file", marker=line[:7]),
            expected=Message("one version"),
            cure=Message("delete the line, and look whether something stands twice around it")
            if is_alone
            else Message("keep the lines that are right, delete the others and the three marker lines"),
            mend=(Mend(number, 1, len(line), ""),) if is_alone else (),
            is_only_cure=False,
            loses=Loses.FILE,
        )


def _slip_in_a_line(failure: Failure) -> Iterator[Mistake]:
    """A slip that one line shows by itself, and the same slip on the lines directly above."""
    for suspect in failure.suspects:
        first = suspect
        while any(in_line(first, failure.at(first))):
            first -= 1
        for line in range(first + 1, suspect + 1):
            yield from in_line(line, failure.at(line))


RECOGNISERS: tuple[Callable[[Failure], Iterator[Mistake]], ...] = (
    _conflict_marker,
    other_format,
    numbered_lines,
    fence,
    quoted_by_a_mail,
    bullet,
    task_box,
    tab,
    wide_blanks,
    wide_brackets,
    escape,
    open_quote,
    block_header,
    item_after_key,
    comma_at_the_end,
    after_quotes,
    markdown_link,
    comment_ate_bracket,
    colon_before_sign,
    special_start,
    brackets,
    _slip_in_a_line,
    first_below_key,
    colon,
    after_value,
    fits_nothing,
    separator,
    remark,
    no_colon,
)
"""Most telling first."""
