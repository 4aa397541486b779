"""The tables as Parquet, whole and typed; what other programs show of them is in `tests/readers`."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import pytest
from pyarrow import parquet as reader

from dateline.exports import parquet
from dateline.exports.tables import TABLES, tables
from dateline.exports.views import Views
from tests.odd_records import FORMULAS, LONG, MARKUP, odd


@pytest.fixture(scope="module")
def views() -> Views:
    """Of the record of what is odd."""
    return Views(odd())


@pytest.fixture(scope="module")
def read(views: Views) -> dict[str, Any]:
    """Each table as it is read, by its path."""
    return {path: reader.read_table(io.BytesIO(content)) for path, content in parquet.files(views)}


def test_every_table_has_its_columns_and_rows(views: Views, read: dict[str, Any]) -> None:
    """Those of CSV, in the same order; a table without a row is there, too."""
    assert list(read) == [parquet.path_of(name) for name in TABLES]
    for table, found in zip(views.once(tables), read.values(), strict=True):
        assert found.column_names == [column.name for column in table.columns]
        assert found.num_rows == len(table.rows)


def test_columns_have_their_types(read: dict[str, Any]) -> None:
    """A date as it is written is a text, its ends are days, a year is a number; what begins with a sign stays so."""
    events = read["data/parquet/events.parquet"]
    types = {name: str(events.schema.field(name).type) for name in events.column_names}
    assert [types[name] for name in ("date_edtf", "date_first", "date_last", "year", "time")] == [
        "string",
        "date32[day]",
        "date32[day]",
        "int64",
        "string",
    ]
    shown = {row["id"]: row for row in events.to_pylist()}
    assert shown["until"]["date_first"] is None
    assert (shown["until"]["date_edtf"], shown["until"]["date_last"]) == ("../1892", dt.date(1892, 12, 31))
    assert shown["about"]["date_first"] == dt.date(57, 1, 1)
    assert {*FORMULAS, LONG, MARKUP} <= {row["title_en"] for row in shown.values()}


def test_the_same_rows_are_the_same_bytes(views: Views) -> None:
    """A file does not say when it was written."""
    assert dict(parquet.files(views)) == dict(parquet.files(Views(odd())))
