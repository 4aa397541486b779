"""A record's ids elsewhere that are none: programs would be led to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.diagnostics import Code, Diagnostic, Edit
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import quoted
from dateline.model import Profile
from dateline.reading.folders import Loaded
from dateline.timeline.timeline import Timeline

_ITEM = re.compile(r"Q[1-9][0-9]{0,11}")
_IN_ADDRESS = re.compile(r"(?:.*/|wd:|wikidata:)?q? ?([1-9][0-9]{0,11})(?:[?#].*)?", re.IGNORECASE)


def wikidata_items_are_items(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """What stands at `wikidata` is the id of an item, such as Q42: no address, no bare number."""
    for record in timeline.records.values():
        value = record.identifiers.get("wikidata") if isinstance(record, Profile) else None
        if value is None or _ITEM.fullmatch(value) or "…" in value or "..." in value:
            continue  # what is yet to be filled in is told as that
        found = _IN_ADDRESS.fullmatch(value.strip())
        item, place = f"Q{found[1]}" if found else "", loaded.span(record.id, ("identifiers", "wikidata"))
        yield Diagnostic(
            code=Code.ID_FORM,
            span=place,
            message=Message("{text} is no item of Wikidata", text=quoted(value, 80)),
            expected=Message("`Q` and a number, as in the address of the item's page"),
            cure=Message("write `{text}`", text=item) if item else Message("write it as `Q42`, or delete the line"),
            about=record.id,
            edits=(Edit(place, item),) if item else (),
        )
