"""TimelineJS3: its spreadsheet as CSV, or its JSON (timeline.knightlab.com/docs/json-format.html)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from dateline.diagnostics.message import Message
from dateline.editing.importing.drafts import Asked, ImportFileError, Read, edtf_year, event
from dateline.editing.importing.encoded import json_of
from dateline.editing.importing.rows import rows_of

_BEFORE_CHRIST = re.compile(r"-[0-9]{1,5}")
_TAKEN = {"Year", "Month", "Day", "End Year", "End Month", "End Day", "Headline", "Text", "Media"}
_TAKEN |= {"Media Credit", "Media Caption", "Type"}


def timelinejs(data: bytes, asked: Asked) -> Read:
    """Events from either form; a slide that is a title or an era has no event."""
    read = Read()
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        _from_json(read, data, asked)
    else:
        _from_table(read, data, asked)
    return read


def _from_table(read: Read, data: bytes, asked: Asked) -> None:
    rows = rows_of(data, asked)
    if not {"Year", "Headline"} <= set(rows[0]):
        raise ImportFileError(Message("the file has no columns `Year` and `Headline`, as TimelineJS3 has"))
    for number, row in enumerate(rows, start=2):
        if not any(row.values()):
            continue
        if row.get("Type") in {"title", "era"}:
            read.lose(
                str(number),
                Message("{title}: a slide of type `{type}` is no event", title=row["Headline"], type=row["Type"]),
            )
            continue
        texts = {
            "title": row["Headline"],
            "date": _date(_parts(row, ""), _parts(row, "End ")),
            "summary": row.get("Text", ""),
            "url": row.get("Media", ""),
            "publisher": row.get("Media Credit", ""),
            "source_title": row.get("Media Caption", ""),
        }
        event(read, asked, str(number), texts)
        for name, value in row.items():
            if value and name not in _TAKEN:
                _lose(read, str(number), name, value)


def _parts(row: Mapping[str, str], before: str) -> tuple[str, ...]:
    return tuple(row.get(f"{before}{name}", "") for name in ("Year", "Month", "Day"))


def _from_json(read: Read, data: bytes, asked: Asked) -> None:
    try:
        whole = json_of(data, asked)
        slides = list(whole["events"])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise ImportFileError(Message("the file has no `events`, as TimelineJS3 has")) from None
    for number, slide in enumerate(slides, start=1):
        row = str(number)
        if not isinstance(slide, dict):
            read.lose(row, Message("it is no slide"))
            continue
        text, media = _map(slide, "text"), _map(slide, "media")
        texts = {
            "title": _line(text, "headline"),
            "date": _date(_day(_map(slide, "start_date")), _day(_map(slide, "end_date"))),
            "summary": _line(text, "text"),
            "url": _line(media, "url"),
            "publisher": _line(media, "credit"),
            "source_title": _line(media, "caption"),
        }
        event(read, asked, row, texts)
        for name, value in _left(slide):
            _lose(read, row, name, value)
    for name in ("title", "eras"):
        if whole.get(name):
            read.lose(name, Message("`{key}` is no event", key=name))


def _left(slide: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What a slide says that no record takes."""
    for name in ("group", "display_date", "background", "autolink", "unique_id"):
        if slide.get(name):
            yield name, str(slide[name])
    for part in ("thumbnail", "alt", "link", "link_target", "title"):
        if value := _line(_map(slide, "media"), part):
            yield part, value
    for name in ("start_date", "end_date"):
        for part in ("hour", "minute", "second", "display_date"):
            if value := _line(_map(slide, name), part):
                yield part, value


def _lose(read: Read, row: str, name: str, value: str) -> None:
    read.lose(row, Message("`{key}` is not carried over: {value}", key=name, value=value[:80]))


def _map(slide: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = slide.get(key)
    return found if isinstance(found, dict) else {}


def _line(value: Mapping[str, Any], key: str) -> str:
    found = value.get(key)
    return str(found) if isinstance(found, str | int) else ""


def _day(date: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(_line(date, name) for name in ("year", "month", "day"))


def _date(first: tuple[str, ...], last: tuple[str, ...]) -> str:
    """An EDTF text; what is no number stays as it is, and is told as no date. The year -44 is 44 BC."""
    began, ended = _edtf(first), _edtf(last)
    return f"{began}/{ended}" if ended and ended != began else began


def _edtf(parts: tuple[str, ...]) -> str:
    year, *others = parts
    given: list[str] = []
    for other in others:
        if not other:
            break
        given.append(other.zfill(2))
    return (
        "-".join([edtf_year(-int(year[1:])) if _BEFORE_CHRIST.fullmatch(year) else year.zfill(4), *given])
        if year
        else ""
    )
