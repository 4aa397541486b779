"""The settings in mkdocs.yml, held against the records and the languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from dateline.diagnostics import Code, Diagnostic, Severity
from dateline.diagnostics.message import Message, both_in_code
from dateline.diagnostics.nearest import did_you_mean
from dateline.diagnostics.text import quoted
from dateline.model import KINDS
from dateline.model.settings import Settings
from dateline.model.vocabulary import OrganisationKind, RecordKind
from dateline.model.walk import Where
from dateline.reading.folders import Loaded
from dateline.reading.settings import span_of_option
from dateline.timeline.timeline import Timeline


def settings_name_states(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A side that no record has, or that is no state. Not asked of a site without records: that says so itself."""
    states = {body.id for body in timeline.organisations.values() if body.kind is OrganisationKind.STATE}
    for position, side in enumerate(timeline.settings.sides if timeline.records else ()):
        if side in states or side in loaded.broken:
            continue
        if side in timeline.records:
            code, message = Code.SIDE_NOT_A_STATE, Message("`{id}` is not a state", id=side)
        else:
            organisation = KINDS[RecordKind.ORGANISATION].noun
            code, message = Code.ID_UNKNOWN, Message("unknown {what} {id}", what=organisation, id=quoted(side))
        yield Diagnostic(
            code=code,
            span=span_of_option(loaded.root, ("sides", position)),
            message=message,
            expected=Message("an organisation of kind `state`"),
            cure=_state_meant(timeline, side, states),
            about=side,
        )


def _state_meant(timeline: Timeline, side: str, states: AbstractSet[str]) -> Message:
    if timeline.aliases.get(side) in states:
        return Message("the record is called `{id}` now: write that", id=timeline.aliases[side])
    return did_you_mean(side, states) or Message("write the id of the state")


def settings_stand_once(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A side or a clock twice."""
    settings = timeline.settings
    lists: tuple[tuple[str, Sequence[object]], ...] = (("sides", settings.sides), ("clocks", settings.clocks))
    for key, entries in lists:
        for position, entry in enumerate(entries):
            if entry in entries[:position]:
                yield Diagnostic(
                    code=Code.ENTRY_TWICE,
                    span=span_of_option(loaded.root, (key, position)),
                    message=Message("the same entry stands twice in `{key}`", key=key),
                    expected=Message("each entry once"),
                    cure=Message("delete one of the two, or correct what should differ"),
                )


def settings_are_translated(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A text of the settings that lacks one of the site's languages."""
    languages = tuple(timeline.settings.languages)
    for where, text in texts_of(timeline.settings):
        for language in languages:
            if language not in text:
                yield Diagnostic(
                    code=Code.TRANSLATION_MISSING,
                    severity=Severity.WARNING,
                    span=span_of_option(loaded.root, where),
                    message=Message("`{key}` has no text in `{language}`", key=str(where[-1]), language=language),
                    expected=Message("a text in {languages}", languages=both_in_code(languages)),
                    cure=Message("add `{line}`", line=f"{language}: …"),
                )


def texts_of(settings: Settings) -> Iterator[tuple[Where, Mapping[str, str]]]:
    """Every text of the settings by language, with its place."""
    yield ("title",), settings.title
    yield ("tagline",), settings.tagline
    yield from ((("clocks", position, "name"), clock.name) for position, clock in enumerate(settings.clocks))
