"""Small timelines made by hand: records as an editor would write them, without files."""

from __future__ import annotations

from typing import Any

from dateline.editing.starting.config import words_of
from dateline.editing.starting.data_files import yaml
from dateline.model import KINDS, Record
from dateline.model.fields import CALENDAR
from dateline.model.open_lists import Vocabulary
from dateline.model.settings import Settings
from dateline.model.vocabulary import RecordKind
from dateline.timeline.timeline import Timeline

ADDED = {"added": "2026-01-02"}
WORDS = words_of(yaml("records/diplomacy"), ("en", "ja"))
"""What these timelines call things beside the words that ship: the start of a record of diplomacy."""
_CONTEXT = {"language": "en", "vocabulary": Vocabulary.model_validate(WORDS, context={"language": "en"})}


def settings(**changes: Any) -> Settings:
    """Settings of a site in English and Japanese, reviewed until 1 March 2026."""
    given: dict[str, Any] = {
        "title": {"en": "A record", "ja": "記録"},
        "tagline": {"en": "What happened.", "ja": "何が起きたか。"},
        "as_of": "2026-03-01",
        "languages": {"en": "English", "ja": "日本語"},
        "sides": ["north-korea", "united-states"],
        "clocks": [{"name": {"en": "Washington", "ja": "ワシントン"}, "zone": "America/New_York"}],
        "vocabulary": WORDS,
    }
    return Settings.model_validate(given | changes, context={"language": "en"})


def record(kind: str, key: str, /, **fields: Any) -> Record:
    """One record of a kind; texts and dates as they stand in YAML."""
    context = _CONTEXT | {CALENDAR: str(fields.get(CALENDAR))}
    return KINDS[RecordKind(kind)].model.model_validate({"id": key, **ADDED, **fields}, context=context)


def both(text: str) -> dict[str, str]:
    """A text in both languages of the site."""
    return {"en": text, "ja": f"{text}（日本語）"}


def person(key: str, *roles: dict[str, Any], **fields: Any) -> Record:
    """A person with dated roles; their name is the id in capitals."""
    name = key.replace("-", " ").title()
    return record("person", key, name=both(name), summary=both(f"{name}."), roles=list(roles), **fields)


def role(title: str, start: str | None = None, end: str | None = None, **fields: Any) -> dict[str, Any]:
    """A role as it stands in YAML."""
    dates = {key: value for key, value in (("from", start), ("to", end)) if value}
    return {"title": both(title), "sources": [{"source": "a-source"}], **dates, **fields}


def event(key: str, date: str, *participants: dict[str, Any], **fields: Any) -> Record:
    """An event, a meeting that occurred unless said otherwise."""
    given: dict[str, Any] = {
        "title": both(key.replace("-", " ").title()),
        "date": date,
        "kind": "meeting",
        "status": "occurred",
        "participants": list(participants),
        "summary": both("It happened."),
        "sources": [{"source": "a-source"}],
    }
    return record("event", key, **(given | fields))


def part(key: str, as_what: str = "principal", **fields: Any) -> dict[str, Any]:
    """A person's part in an event as it stands in YAML."""
    return {"person": key, "role": as_what, **fields}


def source(key: str = "a-source", **fields: Any) -> Record:
    """A source."""
    given: dict[str, Any] = {
        "title": both("A page"),
        "publisher": both(f"Publisher of {key}"),
        "language": "en",
        "kind": "news",
    }
    return record("source", key, **(given | fields))


def state(key: str) -> Record:
    """A state, which is a side."""
    name = key.replace("-", " ").title()
    return record("organisation", key, name=both(name), kind="state", summary=both(f"{name} is a state."))


def place(key: str, **fields: Any) -> Record:
    """A place."""
    name = key.replace("-", " ").title()
    return record("place", key, **({"name": both(name), "kind": "city", "summary": both(f"{name}.")} | fields))


def timeline(*records: Record, **changes: Any) -> Timeline:
    """A timeline of the given records and `a-source`."""
    found = {found.id: found for found in (source(), *records)}
    return Timeline(dict(sorted(found.items())), settings(**changes))
