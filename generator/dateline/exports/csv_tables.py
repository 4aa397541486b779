"""`data/csv/`: every table as CSV (RFC 4180), and a Frictionless Data Package that says what their columns are."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from dateline.exports import examples
from dateline.exports.export import Files
from dateline.exports.table.columns import Cell, Column, Table
from dateline.exports.tables import TABLES, tables
from dateline.exports.views import Views
from dateline.pages.offers import Example
from dateline.pages.view import View

FOLDER = "data/csv/"
FORMULA = ("=", "+", "-", "@")
"""What a spreadsheet takes a cell for a formula by, as its first character; tabs and line ends are left out before."""
MAX_ROWS = 5
"""Rows of an example, at the most."""
PROFILES = "https://datapackage.org/profiles/2.0/"


def files(views: Views) -> Files:
    """A file for each table, then the package's description."""
    made = views.once(tables)
    for table in made:
        yield f"{FOLDER}{table.name}.csv", written(table.columns, table.rows).encode()
    yield f"{FOLDER}datapackage.json", package(views, made)


def written(columns: Iterable[Column], rows: Iterable[Iterable[Cell]]) -> str:
    """The text of a file."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in columns])
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return text.getvalue()


def harmless(cell: Cell) -> Cell:
    """A text that a spreadsheet would run, behind an apostrophe; control characters are left out."""
    if not isinstance(cell, str):
        return cell
    cell = printable(cell)
    # Blanks before it are passed over by some, and ＝ is typed for = on a Japanese keyboard.
    first = unicodedata.normalize("NFKC", cell.lstrip()[:1])
    return f"'{cell}" if first in FORMULA else cell


def printable(text: str) -> str:
    """A text without control characters; lines stay."""
    if text.isprintable():
        return text
    return "".join(sign for sign in text if sign.isprintable() or sign in "\n\u2028\u2029\u3000")


def package(views: Views, made: Iterable[Table]) -> bytes:
    """`datapackage.json` of the Data Package standard, version 2."""
    settings = views.settings
    told: dict[str, Any] = {
        "$schema": f"{PROFILES}datapackage.json",
        "name": "record",
        "title": views.default.plain(settings.title),
        "description": views.default.plain(settings.tagline),
        **({"homepage": views.address("")} if settings.base_url else {}),
        "created": f"{settings.as_of.isoformat()}T00:00:00Z",
        "resources": [_resource(table) for table in made],
    }
    return f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode()


def _resource(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "$schema": f"{PROFILES}tableschema.json",
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    links = [{"fields": [column.name], "reference": _reference(table, column)} for column in table.columns if column.to]
    if links:
        schema["foreignKeys"] = links
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _reference(table: Table, column: Column) -> dict[str, Any]:
    """Where the ids of a column lead; a table that leads to itself does not name itself."""
    named = {} if column.to == table.name else {"resource": column.to}
    return named | {"fields": ["id"]}


def _field(column: Column) -> dict[str, str]:
    named = {"name": column.name, "type": column.type}
    return named | ({"format": "default"} if column.type == "date" else {})


def about_everything(_view: View) -> Iterator[str]:
    """Every table, and the package's description."""
    yield from (f"{FOLDER}{name}.csv" for name in TABLES)
    yield f"{FOLDER}datapackage.json"


def example(views: Views, _view: View) -> Example | None:
    """Some events as rows; None where there is no event."""
    table = next(table for table in views.once(tables) if table.name == "events")
    shown = [column for column in table.columns if not column.name.startswith(("summary", "details", "revealed"))]
    places = [table.columns.index(column) for column in shown]
    rows = [[row[place] for place in places] for row in shown_events(views, table.rows)]
    return Example(path=f"{FOLDER}events.csv", text=written(shown, rows)) if rows else None


def shown_events(views: Views, rows: Iterable[tuple[Cell, ...]]) -> Iterator[tuple[Cell, ...]]:
    """The rows of the events that examples are about."""
    wanted = {event.id for event in examples.events(views)}
    return (row for row in rows if row[0] in wanted)


def excerpt(views: Views) -> tuple[str, str]:
    """The name of a table, and rows of it as plain text, a few columns below their names; "" without an event.

    The meetings of two people with their days; where nobody met, the rows of the example.
    """
    pair = examples.pair(views)
    name = "encounters" if pair else "events"
    table = next(table for table in views.once(tables) if table.name == name)
    shown: tuple[str, ...]
    if pair:
        found = [row for row in table.rows if row[:2] == pair.pair][:MAX_ROWS]
        shown = ("one", "other", "became", "number", "date_edtf", "date_first", "date_last", "place")
    else:
        found = list(shown_events(views, table.rows))
        shown = ("id", "date_edtf", "date_first", "date_last", "place")
    places = [[column.name for column in table.columns].index(name) for name in shown]
    rows = [[*shown], *([str(row[place] or "") for place in places] for row in found)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(cell.ljust(wide) for cell, wide in zip(row, widths, strict=True)).rstrip() for row in rows)
    return name, "\n".join([*lines, ""]) if found else ""
