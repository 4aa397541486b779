"""`data/parquet/`: every table as Apache Parquet, for pandas, polars, DuckDB and R: each column has its type.

Days are days also before 1900, ids and the text of a date are texts, and nothing has to be guessed. The package that
writes it is an extra, `parquet`.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from typing import Any

from dateline.exports.csv_tables import excerpt, printable
from dateline.exports.export import Files
from dateline.exports.table.columns import Cell, Column, Table
from dateline.exports.tables import TABLES, tables
from dateline.exports.views import Views
from dateline.pages.offers import Example
from dateline.pages.view import View

FOLDER = "data/parquet/"
_TYPES = {"date": "date32", "integer": "int64", "number": "float64"}
"""Of Arrow, by those of Table Schema; all others are texts."""


def files(views: Views) -> Files:
    """A file for each table."""
    for table in views.once(tables):
        yield path_of(table.name), written(table)


def path_of(name: str) -> str:
    """Where the table of a name is."""
    return f"{FOLDER}{name}.parquet"


def written(table: Table) -> bytes:
    """The bytes of a table: the same for the same rows, by the same version of the package."""
    import pyarrow as pa  # noqa: PLC0415 -- may not be installed
    from pyarrow import parquet  # noqa: PLC0415 -- likewise

    columns = zip(*table.rows, strict=True) if table.rows else ((),) * len(table.columns)
    arrays = {
        column.name: pa.array([_cell(column, cell) for cell in cells], type=getattr(pa, _type(column))())
        for column, cells in zip(table.columns, columns, strict=True)
    }
    content = io.BytesIO()
    parquet.write_table(pa.table(arrays), content)
    return content.getvalue()


def _type(column: Column) -> str:
    return _TYPES.get(column.type, "string")


def _cell(column: Column, cell: Cell) -> Any:
    if isinstance(cell, str):
        return dt.date.fromisoformat(cell) if column.type == "date" else printable(cell)
    return cell


def about_everything(_view: View) -> Iterator[str]:
    """Every table."""
    return map(path_of, TABLES)


def example(views: Views, _view: View) -> Example | None:
    """Rows of a table, a few of their columns; None without an event."""
    table, text = excerpt(views)
    return Example(path=path_of(table), text=text) if text else None
