"""What a table is: its columns, its rows, and the short way in which columns are written here.

A cell is a text, a number or nothing. Ids of a column with `to` are those of another table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.exports.dates import date_fields

Cell = str | int | float | None
Row = Mapping[str, Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table."""

    name: str
    type: str = "string"
    """Of Frictionless' Table Schema: string, date, integer or number."""
    to: str = ""
    """The table whose `id` stands here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with all its rows."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    key: tuple[str, ...] = ("id",)
    """The columns that tell its rows apart."""
    searched: tuple[str, ...] = ()
    """The columns that full-text search looks into."""


def suffix(language: str) -> str:
    """What a language's columns end with: `zh_hans`."""
    return language.lower().replace("-", "_")


def columns_of(written: str, languages: list[str]) -> Iterator[Column]:
    """Those written as `name:type>table`, parted by blanks: `name*` is one a language, `name@` a date's five."""
    for word in written.split():
        told, _, to = word.partition(">")
        name, _, kind = told.partition(":")
        if name.endswith("*"):
            yield from (Column(name=f"{name[:-1]}_{language}") for language in languages)
        elif name.endswith("@"):
            for field, _ in date_fields(None, name[:-1]):
                yield Column(name=field, type="date" if field.endswith(("_first", "_last")) else "string")
        else:
            yield Column(name=name, type=kind or "string", to=to)
