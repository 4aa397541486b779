"""The names of what the site offers to programs: in `exports:` of the settings and behind `dateline export`."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """A format that programs read. `exports.EXPORTS` has what writes each."""

    API = "api"
    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"
    SQLITE = "sqlite"
    GEOJSON = "geojson"
    JSON_SCHEMA = "json-schema"
    CITATIONS = "citations"
    FEEDS = "feeds"
    CALENDARS = "calendars"
    LINKED_DATA = "linked-data"
    TIMELINEJS = "timelinejs"
    MARKDOWN = "markdown"
    EMBEDS = "embeds"
