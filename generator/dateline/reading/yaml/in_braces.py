"""Slips between braces, where YAML reads something else without complaint."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.dates.mistakes import explain_set, in_yaml
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import quoted
from dateline.reading.yaml.slips import IN_QUOTES, KEY, SHOWN, Mend, Mistake, in_line

_DIVIDED = re.compile(rf"(.*?)(?=,\s*{KEY}:\s|[}}\]]|$)", re.ASCII)
_OF_A_TEXT = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]+)*|at|name|note|title|text|voice|reason")
_DATES = re.compile(r"\{\s*([0-9XY.~?%-]+(?:\s*,\s*[0-9XY.~?%-]+)*)\s*\}")
_EQUALS = re.compile(rf"({KEY}) *(=>|[=→＝]) *(\S.*)", re.ASCII)
_NUMBER_BEFORE = re.compile(r": *(-?[0-9]{1,3}), ?\Z")


def valueless(line: int, column: int, key: str, *, after: str) -> Iterator[Mistake]:
    """A key between braces without a value: a comma inside a text, or a slip in the separator.

    `after` is what stands between the key and the place of its value.
    """
    if after.lstrip().startswith(":"):
        return
    if equal := _EQUALS.fullmatch(key):
        yield Mistake(
            line=line,
            column=column + equal.start(2),
            width=len(equal[2]),
            message=Message("`{sign}` stands where a colon is expected", sign=equal[2]),
            expected=Message("a colon and a space: `key: value`"),
            cure=Message("write {text}", text=quoted(f"{equal[1][:40]}: {equal[3][:40]}", SHOWN)),
            mend=(Mend(line, column + equal.end(1), equal.start(3) - equal.end(1), ": "),),
        )
        return
    slips = list(in_line(line, key))
    for slip in slips:
        mend = tuple(replace(one, column=column + one.column - 1) for one in slip.mend)
        yield replace(slip, column=column + slip.column - 1, mend=mend)
    if not slips:
        yield Mistake(
            line=line,
            column=column,
            message=Message("{key} is read as a key without a value", key=quoted(key)),
            expected=Message("`{key: value, key: value}`"),
            cure=Message("if it is part of a text with a comma in it, {in_quotes}", in_quotes=IN_QUOTES),
            width=len(key),
        )


def dates_in_braces(line: int, text: str) -> Mistake | None:
    """`{2018-03, 2018-05}`: a set of dates, as EDTF writes it."""
    found = _DATES.search(text)
    told = explain_set(tuple(re.split(r"\s*,\s*", found[1])), one_of=False) if found else None
    if found is None or told is None:
        return None
    return Mistake(
        line=line,
        column=found.start() + 1,
        width=len(found[0]),
        message=told.message,
        expected=told.expected,
        cure=told.cure,
        mend=tuple(Mend(line, found.start() + 1, len(found[0]), in_yaml(date)) for date in told.meant[:1]),
    )


def comma_in_number(line: int, text: str, column: int, key: str) -> Mistake | None:
    """`{latitude: 1,25}`: a number with a comma, as it is written in many languages. `column` is where `25` stands."""
    whole = _NUMBER_BEFORE.search(text[: column - 1])
    if whole is None or not key.isdecimal():
        return None
    number = f"{whole[1]}.{key}"
    return Mistake(
        line=line,
        column=whole.start(1) + 1,
        width=column - 1 + len(key) - whole.start(1),
        message=Message("`{text}` has a comma in it", text=f"{whole[1]},{key}"),
        expected=Message("a point in a number, such as `37.9553`"),
        cure=Message("write `{text}`", text=number),
        mend=(Mend(line, whole.start(1) + 1, column - 1 - whole.start(1), f"{whole[1]}."),),
    )


def comma_in_text(line: int, text: str, key: str, begins: int) -> Mistake | None:
    """`{en: A, B}`: the text of a language, divided by a comma. `begins` is the column of its value."""
    found = _DIVIDED.match(text, begins - 1)
    whole = found[1].rstrip() if found else ""
    if not _OF_A_TEXT.fullmatch(key) or "," not in whole or set(whole) & set('"\\{}[]'):
        return None
    return Mistake(
        line=line,
        column=begins,
        message=Message("the text of `{key}` holds a comma and ends there", key=key),
        expected=Message("a text with a comma in it in quotation marks"),
        cure=Message("write `{text}` and leave the rest of the line as it is", text=f'{key}: "{whole}"'),
        width=len(whole),
        mend=(Mend(line, begins, 0, '"'), Mend(line, begins + len(whole), 0, '"')),
    )
