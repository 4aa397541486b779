"""What the site offers to programs: one module a format, and one line for it in `EXPORTS`.

An export is a pure function of the timeline, which `Views` shows in each language. It gives the path of each of its
files relative to the site's root, POSIX, with the content, and does not touch the disk.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType

from dateline.exports import (
    api,
    calendars,
    citations,
    csv_tables,
    embeds,
    feeds,
    geojson,
    json_schema,
    linked_data,
    markdown,
    parquet,
    sqlite,
    timelinejs,
    xlsx,
)
from dateline.exports.export import Export, Files
from dateline.exports.extras import can_write
from dateline.exports.views import Views
from dateline.model.formats import Format
from dateline.model.settings import Settings
from dateline.pages.offers import Example, Offers

EXPORTS: Mapping[Format, Export] = MappingProxyType(
    {
        Format.API: Export(files=api.files, example=api.example, own=api.own, whole=api.about_everything, shares=True),
        Format.CSV: Export(
            files=csv_tables.files, example=csv_tables.example, whole=csv_tables.about_everything, shares=True
        ),
        Format.XLSX: Export(files=xlsx.files, example=xlsx.example, shares=True),
        Format.PARQUET: Export(
            files=parquet.files, example=parquet.example, whole=parquet.about_everything, shares=True
        ),
        Format.SQLITE: Export(files=sqlite.files, example=sqlite.example),
        Format.GEOJSON: Export(files=geojson.files, example=geojson.example, whole=geojson.about_everything),
        Format.JSON_SCHEMA: Export(files=json_schema.files, example=json_schema.example),
        Format.CITATIONS: Export(files=citations.files, example=citations.example, whole=citations.about_everything),
        Format.FEEDS: Export(files=feeds.files, example=feeds.example, whole=feeds.about_everything),
        Format.CALENDARS: Export(files=calendars.files, example=calendars.example, whole=calendars.about_everything),
        Format.LINKED_DATA: Export(files=linked_data.files, example=linked_data.example),
        Format.TIMELINEJS: Export(files=timelinejs.files, example=timelinejs.example),
        Format.MARKDOWN: Export(files=markdown.files, example=markdown.example, own=markdown.own),
        Format.EMBEDS: Export(files=embeds.files, example=embeds.example, own=embeds.own),
    }
)
"""Every export by its name, in the order in which they are written and listed."""


def switched_on(settings: Settings) -> Iterator[tuple[Format, Export]]:
    """The exports that a site has and this machine can write, in the order of `EXPORTS`."""
    return ((name, export) for name, export in EXPORTS.items() if name in settings.exports and can_write(name))


def offers(views: Views) -> Offers:
    """What pages show of the exports that are switched on."""
    chosen = dict(switched_on(views.settings))
    return Offers(
        examples={name.value: partial(_example, views, export) for name, export in chosen.items()},
        whole={name.value: export.whole for name, export in chosen.items()},
        own={name.value: export.own for name, export in chosen.items()},
    )


def _example(views: Views, export: Export, language: str) -> Example | None:
    return export.example(views, views[language])


def files(views: Views) -> Files:
    """Path and content of every file of every export that is switched on."""
    for _, export in switched_on(views.settings):
        yield from export.files(views)
        if not export.shares:
            views.forget()
    views.forget(texts=True)
