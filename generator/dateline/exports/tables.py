"""The record as tables, for CSV, the data package, SQLite and the workbook: what columns there are stands here, once.

Dates are texts (see `dates`). Texts of prose are plain words; a text has a column for each language of the site,
filled as its pages would show it, so that no cell is empty for want of a translation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dateline.exports.table import links, records, statements
from dateline.exports.table.columns import Row, Table, columns_of, suffix
from dateline.exports.table.look import Look
from dateline.exports.views import Views


def tables(views: Views) -> tuple[Table, ...]:
    """Every table, each behind those that its rows name."""
    return tuple(_table(views, name, made) for name, made in TABLES.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """How a table is made: its columns in order, as `columns_of` reads them, and its rows."""

    columns: str
    rows: Callable[[Look], Iterable[Row]]
    key: tuple[str, ...] = ("id",)
    searched: str = ""


def _table(views: Views, name: str, made: _Made) -> Table:
    columns = tuple(columns_of(made.columns, [suffix(view.language) for view in views]))
    names = [column.name for column in columns]
    rows = tuple(tuple(row[one] for one in names) for row in made.rows(Look(views)))
    searched = tuple(column.name for column in columns_of(made.searched, [suffix(view.language) for view in views]))
    return Table(name=name, columns=columns, rows=rows, key=made.key, searched=searched)


_PROFILE = "id name* other_names wikidata summary* details*"
_FOUND = "name* other_names summary* details*"


TABLES: Mapping[str, _Made] = MappingProxyType(
    {
        "records": _Made(columns="id kind added:date url*", rows=records.records),
        "organisations": _Made(
            columns=f"{_PROFILE} kind parent>organisations country>organisations",
            rows=records.organisations,
            searched=_FOUND,
        ),
        "people": _Made(columns=f"{_PROFILE} country>organisations born@", rows=records.people, searched=_FOUND),
        "places": _Made(
            columns=f"{_PROFILE} kind latitude:number longitude:number timezone within>places country>organisations",
            rows=records.places,
            searched=_FOUND,
        ),
        "topics": _Made(columns=f"{_PROFILE} kind", rows=records.topics, searched=_FOUND),
        "sources": _Made(
            columns="id title* publisher* author published@ language kind side>organisations url archive_url "
            "accessed:date repeats>sources",
            rows=records.sources,
            searched="title* publisher* author",
        ),
        "events": _Made(
            columns="id title* date@ year:integer time end_time timezone place>places place* kind status "
            "series>topics series_number:integer revealed@ summary* details*",
            rows=records.events,
            searched="title* summary* details*",
        ),
        "participants": _Made(
            columns="event>events position:integer person>people organisation>organisations role "
            "side>organisations title* title_doubt",
            rows=links.participants,
            key=("event", "position"),
        ),
        "roles": _Made(
            columns="person>people position:integer title* organisation>organisations from@ to@ is_main:integer",
            rows=statements.roles,
            key=("person", "position"),
        ),
        "encounters": _Made(
            columns="one>people other>people event>events became number:integer title* date@ place>places place*",
            rows=links.encounters,
            key=("one", "other", "event"),
        ),
        "related": _Made(columns="event>events relation other>events", rows=links.related, key=()),
        "claims": _Made(
            columns="record>records position:integer dispute:integer by>records status date@ text* correction*",
            rows=statements.claims,
            key=("record", "position"),
        ),
        "forecasts": _Made(
            columns="record>records position:integer by>records made@ due@ about>events text* outcome outcome@ "
            "outcome_text*",
            rows=statements.forecasts,
            key=("record", "position"),
        ),
        "citations": _Made(columns="record>records part source>sources at", rows=links.citations, key=()),
        "record_topics": _Made(
            columns="record>records topic>topics", rows=links.record_topics, key=("record", "topic")
        ),
        "removed": _Made(columns="id kind date:date see>records reason*", rows=statements.removed),
    }
)
"""By name, each behind those that its rows name."""
