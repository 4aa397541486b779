"""Coordinates that were typed on one line, or the wrong way round."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.diagnostics import Edit, Span
from dateline.diagnostics.message import Message
from dateline.model.addresses import MAX_ADDRESS
from dateline.model.fields import decimal_degrees
from dateline.model.walk import Where
from dateline.reading.yaml import Mapping, Node, Scalar

_LIMITS = {"latitude": 90, "longitude": 180}
_NUMBER = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,6})?")
_IN_ADDRESS = re.compile(r"\Ahttps?://.*[@=/](-?[0-9]{1,2}\.[0-9]{1,6})[0-9]*(?:,|%2C)(-?[0-9]{1,3}\.[0-9]{1,6})")
_GEO = re.compile(r"geo:(-?[0-9.]+),(-?[0-9.]+)", re.IGNORECASE)
"""A point by RFC 5870: latitude first."""
_WKT = re.compile(r"POINT\s*\(\s*(-?[0-9.]+)\s+(-?[0-9.]+)", re.IGNORECASE)
"""A point as databases and maps write it (OGC 06-103r4): longitude first."""
_BETWEEN = re.compile(r"\s*[,，、/;]\s*|\s+(?=[-0-9NSEW北南東西])")


@dataclass(frozen=True, slots=True)
class Exchanged:
    """Latitude and longitude that stand in each other's place."""

    cure: Message
    edits: tuple[Edit, ...]


def written(text: str) -> str:
    """What `coordinates` should say for a point such as "40.1290° N, 124.3940° E"; "" for anything else."""
    if len(text) > MAX_ADDRESS:
        return ""
    if at := _IN_ADDRESS.search(text) or _GEO.match(text):
        text = f"{at[1]}, {at[2]}"
    elif at := _WKT.match(text):
        text = f"{at[2]}, {at[1]}"
    for between in _BETWEEN.finditer(text.strip()):
        halves = text.strip()[: between.start()], text.strip()[between.end() :]
        degrees = [_decimal(half, limit) for half, limit in zip(halves, _LIMITS.values(), strict=True)]
        if all(degrees) and not re.match("[EW東西]", halves[0]) and not re.search("[EW東西]$", halves[0]):
            return f"{{latitude: {degrees[0]}, longitude: {degrees[1]}}}"
    return ""


def _decimal(text: str, limit: int) -> str:
    if _NUMBER.fullmatch(text) and abs(float(text)) <= limit:
        return text
    return decimal_degrees(text, limit)


def exchanged(path: Where, around: Node | None) -> Exchanged | None:
    """What to write where a latitude above 90 stands beside a longitude that could be one; None elsewhere."""
    values = [_value(around, key) for key in _LIMITS]
    first, second = values
    if path[-1] not in _LIMITS or first is None or second is None or first.span.line > second.span.line:
        return None
    numbers = [one.text for one in (first, second)]
    if not all(map(_NUMBER.fullmatch, numbers)) or not _fits(numbers[::-1]) or _fits(numbers):
        return None
    text = f"{{latitude: {numbers[1]}, longitude: {numbers[0]}}}"
    origin, _, after = first.where
    between = origin.text[after.index : second.where[1].index]
    begin, end = first.span, second.span
    place = Span(begin.path, begin.line, begin.column, end.end_line, end.end_column)
    return Exchanged(
        Message("exchange the two: `{text}`", text=text), (Edit(place, f"{numbers[1]}{between}{numbers[0]}"),)
    )


def _value(node: Node | None, key: str) -> Scalar | None:
    entry = node.entries.get(key) if isinstance(node, Mapping) else None
    return entry.value if entry and isinstance(entry.value, Scalar) else None


def _fits(numbers: list[str]) -> bool:
    return all(abs(float(number)) <= limit for number, limit in zip(numbers, _LIMITS.values(), strict=True))
