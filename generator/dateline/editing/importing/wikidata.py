"""Wikidata's entities as JSON (Special:EntityData): people with their positions, places with their coordinates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dateline.diagnostics.message import Message
from dateline.editing.importing.drafts import Asked, Draft, ImportFileError, Read
from dateline.editing.importing.encoded import json_of
from dateline.editing.importing.wikidata_times import Time, are_julian, time_of
from dateline.model.fields import CALENDAR, JULIAN
from dateline.model.vocabulary import RecordKind
from dateline.words.locales import is_in_latin_letters

_HUMAN = "Q5"
_IS, _BORN, _DIED, _POSITION, _PLACE = "P31", "P569", "P570", "P39", "P625"
_FROM, _TO = "P580", "P582"
_EARTH = "Q2"
_ANY_LANGUAGE = "mul"
"""Where a name stands that is the same in every language of its letters."""


def wikidata(data: bytes, asked: Asked) -> Read:
    """A person or a place from each entity of a file."""
    try:
        whole = json_of(data, asked)
        entities = {whole["id"]: whole} if "labels" in whole else whole["entities"]
        items = {str(key): dict(value) for key, value in entities.items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ImportFileError(Message("the file has no `entities`, as Wikidata's entities have")) from None
    read = Read()
    for key, item in items.items():
        try:
            _one(read, asked, key, item, items)
        except (AttributeError, KeyError, OverflowError, TypeError, ValueError):
            read.lose(key, Message("it is not formed as Wikidata's entities are"))
    return read


def _one(read: Read, asked: Asked, key: str, item: Mapping[str, Any], items: Mapping[str, Any]) -> None:
    names = _names(item, asked)
    if not names:
        read.lose(key, Message("it has no name in a language of the site"))
        return
    about = _texts(item, "descriptions", asked) or names
    answers: dict[str, Any] = {"name": names, "identifiers": {"wikidata": key}, "summary": about}
    used = {_IS}
    if _HUMAN in _ids(item, _IS):
        kind = RecordKind.PERSON
        used |= {_BORN, _DIED, _POSITION}
        answers |= _dated(read, key, _life(read, key, item) | _roles(read, asked, key, item, items))
    elif point := next((one for one in _values(item, _PLACE) if _is_on_earth(one)), None):
        kind = RecordKind.PLACE
        used |= {_PLACE}
        place = {name: f"{point[name]:.6f}".rstrip("0").rstrip(".") for name in ("latitude", "longitude")}
        answers |= {"kind": "site", "coordinates": place}
        read.lose(key, Message("its kind of place is not told: `site` stands there"))
    else:
        if not any(key in _ids(other, _POSITION) for other in items.values()):
            read.lose(key, Message("it is neither a person nor a place with coordinates"))
        return
    title = next(iter(names.values()))
    source = {
        "title": {asked.language: title},
        "publisher": {asked.language: "Wikidata"},
        "language": asked.language,
        "kind": "reference",
        "url": f"https://www.wikidata.org/wiki/{key}",
    }
    draft = Draft(kind=RecordKind.SOURCE, row=key, answers=source)
    latin = (item.get("labels") or {}).get("en") or {}
    otherwise = str(latin.get("value") or key)
    read.drafts.append(Draft(kind=kind, row=key, answers=answers, source=draft, otherwise=otherwise))
    if others := sum(len((item.get("aliases") or {}).get(tag, ())) for tag in asked.languages):
        read.lose(key, Message("{number} other names are not carried over", number=others))
    for prop in sorted(used - {_IS, _POSITION}):
        if (further := len(_claims(item).get(prop, ())) - 1) > 0:
            read.lose(key, Message("{number} further values of {id} are not carried over", number=further, id=prop))
    if left := sorted(set(_claims(item)) - used):
        read.lose(
            key, Message("{number} properties are not carried over: {names}", number=len(left), names=tuple(left))
        )
    if pages := len(item.get("sitelinks") or ()):
        read.lose(key, Message("{number} links to other wikis are not carried over", number=pages))


def _life(read: Read, key: str, item: Mapping[str, Any]) -> dict[str, Any]:
    found = {"born": _time(read, key, _values(item, _BORN)), "died": _time(read, key, _values(item, _DIED))}
    return {name: time for name, time in found.items() if time}


def _roles(
    read: Read, asked: Asked, key: str, item: Mapping[str, Any], items: Mapping[str, Any]
) -> dict[str, list[dict[str, Any]]]:
    """Positions held, with the names that the file has for them."""
    roles: list[dict[str, Any]] = []
    for statement in _claims(item).get(_POSITION, ()):
        position = next(_main(statement), {}).get("id", "")
        title = _names(items.get(position, {}), asked)
        if not title:
            read.lose(key, Message("the position {id} has no name in the file: add its entity to it", id=position))
            continue
        qualifiers = statement.get("qualifiers") or {}
        dates = {
            name: _time(read, key, (value for snak in qualifiers.get(prop, ()) for value in _value(snak)))
            for name, prop in (("from", _FROM), ("to", _TO))
        }
        if not dates["from"]:
            read.lose(key, Message("the position {id} has no day on which it began", id=position))
            continue
        if left := sorted(set(qualifiers) - {_FROM, _TO}):
            read.lose(key, Message("of the position {id}, {names} is not carried over", id=position, names=tuple(left)))
        roles.append({"title": title} | {name: date for name, date in dates.items() if date})
    return {"roles": roles} if roles else {}


def _time(read: Read, key: str, values: Iterator[Mapping[str, Any]]) -> Time | None:
    """The first time that is exact enough for a date; the others before it are told."""
    for value in values:
        if found := time_of(value):
            return found
        read.lose(key, Message("the time {time} is not exact enough", time=str(value.get("time", ""))))
    return None


def _dated(read: Read, key: str, answers: dict[str, Any]) -> dict[str, Any]:
    """The answers with dates in place of times: a record has all its dates by one calendar."""
    times = list(_times(answers))
    julian = are_julian(times)
    if not julian:
        for one in times:
            if one.date != one.gregorian:
                message = Message(
                    "the day {time} of the Julian calendar stands as {date}", time=one.date, date=one.gregorian
                )
                read.lose(key, message)
    dated = {name: _written(value, julian=julian) for name, value in answers.items()}
    return dated | ({CALENDAR: JULIAN} if julian else {})


def _times(value: Any) -> Iterator[Time]:
    if isinstance(value, Time):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _times(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _times(inner)


def _written(value: Any, *, julian: bool) -> Any:
    if isinstance(value, Time):
        return value.date if julian else value.gregorian
    if isinstance(value, Mapping):
        return {key: _written(inner, julian=julian) for key, inner in value.items()}
    if isinstance(value, list):
        return [_written(inner, julian=julian) for inner in value]
    return value


def _is_on_earth(point: Mapping[str, Any]) -> bool:
    return str(point.get("globe") or _EARTH).rpartition("/")[2] == _EARTH


def _names(item: Mapping[str, Any], asked: Asked) -> dict[str, str]:
    """What it is called; a name for any language is one in Latin letters, and serves those that have them."""
    common = (item.get("labels") or {}).get(_ANY_LANGUAGE, {}).get("value")
    latin = {tag: str(common) for tag in asked.languages if common and is_in_latin_letters(tag)}
    found = latin | _texts(item, "labels", asked)
    return {tag: found[tag] for tag in asked.languages if tag in found}


def _texts(item: Mapping[str, Any], part: str, asked: Asked) -> dict[str, str]:
    found = item.get(part) or {}
    by_tag = {
        tag: next((found[one] for one in (tag, tag.lower(), tag.partition("-")[0]) if one in found), None)
        for tag in asked.languages
    }
    return {tag: str(text["value"]) for tag, text in by_tag.items() if isinstance(text, dict) and text.get("value")}


def _claims(item: Mapping[str, Any]) -> Mapping[str, Any]:
    found = item.get("claims")
    return found if isinstance(found, dict) else {}


def _values(item: Mapping[str, Any], prop: str) -> Iterator[Mapping[str, Any]]:
    """The values of a property, those that are preferred first."""
    for statement in sorted(_claims(item).get(prop, ()), key=lambda one: one.get("rank") != "preferred"):
        yield from _main(statement)


def _main(statement: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if statement.get("rank") != "deprecated":
        yield from _value(statement.get("mainsnak", {}))


def _value(snak: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    found = snak.get("datavalue", {}).get("value") if snak.get("snaktype") == "value" else None
    if isinstance(found, dict):
        yield found


def _ids(item: Mapping[str, Any], prop: str) -> set[str]:
    return {str(value.get("id", "")) for value in _values(item, prop)}
