"""Tables as spreadsheets write them: commas, semicolons or tabs, perhaps with a line that says which."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from dateline.diagnostics.message import Message, in_code
from dateline.editing.importing.drafts import Asked, ImportFileError
from dateline.editing.importing.encoded import text_of

NAMELESS = "…"
"""The column of cells that the head has no name for."""
_SAYS_ITS_SIGN = re.compile(r'"?sep=(.)"?[ \t]*(?:\r\n|\r|\n)', re.IGNORECASE)
"""What Excel reads, and some programs write, above the head."""


def rows_of(data: bytes, asked: Asked) -> list[dict[str, str]]:
    """The rows below the head, blank ones too, blanks around cells taken away. Raises `ImportFileError`.

    The first of them is the second row of the sheet: a line that says which sign separates cells is no row.
    """
    text = text_of(data, asked)
    said = _SAYS_ITS_SIGN.match(text)
    if said:
        text, sign, above = text[said.end() :], said[1], 1
    else:
        sign, above = max(",;\t", key=lambda sign: _width(text, sign)), 0
    head, *rows = list(_cells(text, sign, above)) or [[]]
    names = [name.strip() for name in head]
    if twice := sorted({name for name in names if name and names.count(name) > 1}):
        raise ImportFileError(Message("the head has {names} twice", names=in_code(twice)))
    if not any(cell.strip() for row in rows for cell in row):
        raise ImportFileError(Message("the file has no row"))
    return [_row(names, row) for row in rows]


def _width(text: str, sign: str) -> int:
    """How many cells the head has if they are separated so."""
    try:
        return len(next(csv.reader(io.StringIO(text, newline=""), delimiter=sign), ()))
    except csv.Error:
        return 0


def _cells(text: str, sign: str, above: int) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    read = 0
    try:
        for row in reader:
            yield row
            read = reader.line_num
    except csv.Error:
        told = Message(
            "line {line}: a quotation mark that opens a cell is not closed, or one inside a cell is not doubled",
            line=above + read + 1,
        )
        raise ImportFileError(told) from None


def _row(names: list[str], cells: list[str]) -> dict[str, str]:
    row = dict.fromkeys(filter(None, names), "")
    for name, cell in zip([*names, *[""] * (len(cells) - len(names))], cells, strict=False):
        if name or cell.strip():
            row[name or NAMELESS] = f"{row.get(name or NAMELESS, '')} {cell.strip()}".strip()
    return row
