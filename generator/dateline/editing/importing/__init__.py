"""Records made of other programs' files: TimelineJS3, tables of one's own, Wikidata, calendars.

A reader takes a file's bytes and gives drafts of records and everything that it could not carry over, each with its
row. It reads no other file and asks no server; `commands.import_` writes what comes out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from dateline.editing.importing.calendars import icalendar
from dateline.editing.importing.drafts import Asked, Draft, ImportFileError, Lost, Read
from dateline.editing.importing.table import table
from dateline.editing.importing.timelinejs import timelinejs
from dateline.editing.importing.wikidata import wikidata

__all__ = ("READERS", "Asked", "Draft", "ImportFileError", "Lost", "Read")

READERS: Mapping[str, Callable[[bytes, Asked], Read]] = MappingProxyType(
    {"timelinejs": timelinejs, "csv": table, "wikidata": wikidata, "icalendar": icalendar}
)
"""By the word that is typed. Each raises `ImportFileError` for a file that it cannot read at all."""
