"""The ids, names, languages and time zones of a timeline, as the lists that an editor's schema offers.

Records with findings are offered too, by their files' names and by what can be read of their names: an id is
not wrong because something else in its file is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from dateline.model import Event, Place, Profile, Record, Source, names_of
from dateline.model.fields import is_id
from dateline.model.open_lists import OrganisationKind
from dateline.model.texts import blank
from dateline.model.vocabulary import RecordKind
from dateline.reading.folders import Loaded
from dateline.reading.record import id_in
from dateline.timeline.timeline import Timeline

Schema = dict[str, Any]
LIST = "id-of-"
"""What the name of each list of ids begins with among the definitions of a schema."""
_MAX_NAMES = 8
"""Spellings shown beside an id: some people have twenty."""
_LONGEST_LABEL = 56
"""Characters of a label that yaml-language-server does not cut: what is cut cannot be typed."""
_USUAL = ("en", "ja", "ko", "zh-Hans", "zh-Hant", "ru")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A record that may be named."""

    id: str
    kind: RecordKind
    names: tuple[str, ...]
    """The one it is listed under first."""
    found_by: tuple[str, ...]
    """What else a label shows: a source is remembered by its publisher."""
    may_be: tuple[str, ...]
    """Whether it is a state, and a side of the site, or may be one."""


def known(timeline: Timeline, loaded: Loaded) -> dict[str, Known]:
    """Every record that has a file, by id, in the order of ids; also those with findings, if they can be named."""
    found = {record.id: _of_record(timeline, record) for record in timeline.records.values()}
    for path, rest in loaded.salvaged.items():
        key = id_in(path)
        if rest.kind is not None and key in loaded.broken and is_id(key):
            found[key] = Known(
                id=key,
                kind=rest.kind,
                names=rest.names or (key,),
                found_by=(),
                may_be=("state", "side") if _may_be_state(timeline, rest.sort) else ("side",),
            )
    return dict(sorted(found.items()))


def _may_be_state(timeline: Timeline, kind: str) -> bool:
    """Whether an organisation without a record may be a state, by its kind as it was typed."""
    found = timeline.settings.vocabulary.find(OrganisationKind, kind)
    return found.means.is_state if found else not kind


def _of_record(timeline: Timeline, record: Record) -> Known:
    lists = {"state": timeline.states, "side": timeline.sides}
    return Known(
        id=record.id,
        kind=record.record_kind,
        names=names_of(record),
        found_by=tuple(record.publisher.values()) if isinstance(record, Source) else (),
        may_be=tuple(name for name, ids in lists.items() if record.id in ids),
    )


def offers(timeline: Timeline) -> dict[str, list[str]]:
    """The languages and time zones in use."""
    tags, zones = set(_USUAL) | set(timeline.settings.languages), set()
    for record in timeline.records.values():
        if isinstance(record, Source):
            tags.add(record.language)
        if isinstance(record, Profile):
            tags.update(record.name, (other.language for other in record.also))
        if isinstance(record, Place | Event) and record.timezone:
            zones.add(record.timezone)
    return {"languages": sorted(tags), "timezones": sorted(zones)}


class Ids:
    """The ids of a timeline, as lists that schemas offer.

    Each list is made once for all schemas: on the flagship that halved what they cost (0.82 → 0.42 s).
    """

    def __init__(self, timeline: Timeline, loaded: Loaded) -> None:
        self._timeline = timeline
        self._lists: dict[str, Schema] = {}
        self._known = known(timeline, loaded)
        self._offers = offers(timeline)

    def complete(self, part: Schema, lists: Schema) -> None:
        """Offer the site's languages in a text, and ids in place of their form, whose list is put into `lists`."""
        if isinstance(part.get("errorMessage"), str):
            languages = " ".join(self._timeline.settings.languages)
            part["errorMessage"] = part["errorMessage"].replace(blank(None), blank({"languages": languages}))
        if "propertyNames" in part:
            part |= self._languages(part["additionalProperties"])
        if part.get("x-offers") in self._offers:
            part["examples"] = self._offers[part["x-offers"]]
        if isinstance(part.get("x-record-kinds"), list):
            self._offer(part, lists)

    def _offer(self, part: Schema, lists: Schema) -> None:
        kinds = tuple(part["x-record-kinds"])
        among = part.get("x-among", "")
        name = among or ("-or-".join(kinds) if len(kinds) < len(RecordKind) else "any")
        if name not in self._lists:
            self._lists[name] = self._list(kinds, among)
        lists[f"{LIST}{name}"] = self._lists[name]
        description = part.get("description")
        part.clear()
        part["$ref"] = f"#/definitions/{LIST}{name}"
        if description:
            part["description"] = description

    def _list(self, kinds: tuple[str, ...], among: str) -> Schema:
        records = [
            record
            for record in self._known.values()
            if record.kind.value in kinds and (not among or among in record.may_be)
        ]
        names = [self._names(record) for record in records]
        if not records:
            return {"type": ["string", "number"]}  # an empty list of choices is no schema
        return {
            "type": "string",
            "enum": [record.id for record in records],
            "enumDescriptions": names,
            "markdownEnumDescriptions": [_escaped(name) for name in names],
            "errorMessage": _no_such((among,) if among else kinds),
            "defaultSnippets": _apart(snippet for record in records for snippet in _by_name(record)),
        }

    def _names(self, record: Known) -> str:
        title, *others = dict.fromkeys(record.names)
        shown = " · ".join([title, *others[: _MAX_NAMES - 1]])
        return shown + (" …" if len(others) >= _MAX_NAMES else "")

    def _languages(self, text: Schema) -> Schema:
        offered = self._timeline.settings.languages
        keys = {tag: {**text, "description": label} for tag, label in offered.items()}
        keys |= {tag: text for tag in self._offers["languages"] if tag not in keys}
        body = {tag: f"${position}" for position, tag in enumerate(offered, start=1)}
        snippet = {"label": ", ".join(offered), "description": "A text for each language", "body": body}
        return {"properties": keys, "defaultSnippets": [snippet]}


def _no_such(kinds: tuple[str, ...]) -> str:
    """What an editor reads at an id that nobody has: never the list of all that there are."""
    which = f"{', '.join(kinds[:-1])} or {kinds[-1]}" if len(kinds) > 1 else kinds[0]
    is_made = len(kinds) == 1 and kinds[0] in set(RecordKind)
    made = f"; a new one is made by `dateline new {kinds[0]}`" if is_made else ""
    return f"no {which} has this id: type a part of the name in any script, and choose from the list (Ctrl+Space){made}"


def _by_name(record: Known) -> Iterator[Schema]:
    """The id, offered under its names: an editor's program looks for what is typed in the label alone."""
    label = ""
    for name in (*dict.fromkeys((*record.names, *record.found_by)), ""):
        longer = f"{label} · {name}" if label else name
        if label and (not name or len(longer) > _LONGEST_LABEL):
            # The tilde brings names after ids, where nothing is typed yet.
            yield {"label": label, "description": record.id, "body": record.id, "sortText": f"~{record.id}"}
            longer = name
        label = longer


def _apart(snippets: Iterable[Schema]) -> list[Schema]:
    """With the id in each label that several records have: of equal ones an editor shows one that fits none."""
    found = list(snippets)
    times = Counter(one["label"] for one in found)
    return [one | {"label": f"{one['label']} · {one['body']}"} if times[one["label"]] > 1 else one for one in found]


def _escaped(text: str) -> str:
    """Plain text as Markdown that shows the same: names come from records, which anyone may propose."""
    return re.sub(r"([\\`*_{}\[\]<>()#+!|~&-])", r"\\\1", text)
