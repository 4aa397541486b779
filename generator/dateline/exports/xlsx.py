"""`data/records.xlsx`: every table as a sheet of one workbook (Office Open XML), for who opens files by a click.

A cell of text is one whatever it begins with, so that nothing is a formula. Spreadsheets move or lose days before
March 1900, and readers guess in a column with days and texts: a column has days only where all of its days are safe.
The package that writes it is an extra, `xlsx`.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable
from itertools import islice
from typing import TYPE_CHECKING

from dateline.exports.csv_tables import excerpt, printable
from dateline.exports.export import Files
from dateline.exports.table.columns import Cell, Column, Table
from dateline.exports.tables import tables
from dateline.exports.views import Views
from dateline.pages.offers import Example
from dateline.pages.view import View

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

PATH = "data/records.xlsx"
OPENED = "events"
"""The sheet that is seen first."""
FIRST_SAFE, LAST_SAFE = "1900-03-01", "9999-12-31"
"""Excel counts a 29 February 1900, which others do not, and ends with the year 9999."""
MAX_LENGTH = 32_767
"""UTF-16 code units of a cell, by the specification of Excel."""
LOOKED_AT = 200
"""Rows by which a column's width is chosen."""
MAX_WIDTH = 50
_DAY_WIDTH = 12


def files(views: Views) -> Files:
    """The workbook."""
    yield PATH, workbook(views, views.once(tables))


def workbook(views: Views, made: tuple[Table, ...]) -> bytes:
    """The bytes of a workbook of these tables: the same for the same rows, by the same version of the package."""
    from xlsxwriter import Workbook  # noqa: PLC0415 -- may not be installed

    content = io.BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        settings = views.settings
        created = dt.datetime.combine(settings.as_of, dt.time())
        book.set_properties({"title": views.default.plain(settings.title), "created": created})
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        for table in made:
            _write(book, table, bold, day)
    return content.getvalue()


def _write(book: Workbook, table: Table, bold: Format, day: Format) -> None:
    """A sheet: the names of the columns stay in sight and can be filtered by."""
    sheet = book.add_worksheet(table.name)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    if table.name == OPENED:
        sheet.activate()
    for place, column in enumerate(table.columns):
        cells = [row[place] for row in table.rows]
        sheet.write_string(0, place, column.name, bold)
        sheet.set_column(place, place, width(column, cells))
        put = _put(sheet, day if has_safe_days(column, cells) else None)
        for number, cell in enumerate(cells, start=1):
            if cell is not None:
                put(number, place, cell)


def _put(sheet: Worksheet, day: Format | None) -> Callable[[int, int, Cell], object]:
    """What writes a cell that is not empty: as a day where there is a format for it."""

    def put(row: int, place: int, cell: Cell) -> object:
        if not isinstance(cell, str):
            return sheet.write_number(row, place, cell)
        if day:
            return sheet.write_datetime(row, place, dt.date.fromisoformat(cell), day)
        return sheet.write_string(row, place, fitting(printable(cell)))

    return put


def has_safe_days(column: Column, cells: list[Cell]) -> bool:
    """Whether every day of a column is the same day in all spreadsheets."""
    return column.type == "date" and all(
        cell is None or (len(str(cell)) == len(FIRST_SAFE) and FIRST_SAFE <= str(cell) <= LAST_SAFE) for cell in cells
    )


def fitting(text: str) -> str:
    """A text that a cell can have; what is too long ends with an ellipsis."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * MAX_LENGTH:
        return text
    return f"{units[: 2 * (MAX_LENGTH - 1)].decode('utf-16-le', 'ignore')}…"


def width(column: Column, cells: list[Cell]) -> int:
    """Of a column, in characters: room for its name with the filter's arrow, and for its first rows up to a limit."""
    texts = [str(cell) for cell in islice(cells, LOOKED_AT) if cell is not None]
    longest = max((len(text) if text.isascii() else 2 * len(text) for text in texts), default=0)
    return min(max(longest + 1, len(column.name) + 3, _DAY_WIDTH), MAX_WIDTH)


def example(views: Views, _view: View) -> Example | None:
    """Rows of a sheet, a few of their columns; None without an event."""
    _, text = excerpt(views)
    return Example(path=PATH, text=text) if text else None
