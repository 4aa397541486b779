"""The settings in mkdocs.yml, held against the records and the languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dateline.diagnostics import Code, Diagnostic, Severity
from dateline.diagnostics.message import Message, both_in_code, in_code
from dateline.diagnostics.nearest import did_you_mean
from dateline.diagnostics.text import quoted
from dateline.model import KINDS
from dateline.model.open_lists import OPEN, EventRelation, Kinship
from dateline.model.settings import Settings
from dateline.model.vocabulary import RecordKind
from dateline.model.walk import Where
from dateline.reading.folders import Loaded
from dateline.reading.settings import span_of_option
from dateline.timeline.timeline import Timeline


def settings_name_sides(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A side that no organisation has. Not asked of a site without records: that says so itself."""
    organisation = KINDS[RecordKind.ORGANISATION]
    for position, side in enumerate(timeline.settings.sides if timeline.records else ()):
        if side in timeline.organisations or side in loaded.broken:
            continue
        if found := timeline.records.get(side):
            code, message = Code.ID_WRONG_KIND, Message("`{id}` is {kind}", id=side, kind=KINDS[found.record_kind].one)
        else:
            code, message = Code.ID_UNKNOWN, Message("unknown {what} {id}", what=organisation.noun, id=quoted(side))
        yield Diagnostic(
            code=code,
            span=span_of_option(loaded.root, ("sides", position)),
            message=message,
            expected=organisation.one,
            cure=_side_meant(timeline, side),
            about=side,
        )


def _side_meant(timeline: Timeline, side: str) -> Message:
    if timeline.aliases.get(side) in timeline.organisations:
        return Message("the record is called `{id}` now: write that", id=timeline.aliases[side])
    return did_you_mean(side, timeline.organisations) or Message("write the id of an organisation")


def settings_name_partial_languages(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A partial language that the site does not have, or its default, in which every text has to stand."""
    settings = timeline.settings
    others = [tag for tag in settings.languages if tag != settings.language]
    for position, tag in enumerate(settings.partial):
        if tag not in others:
            is_default = tag == settings.language
            yield Diagnostic(
                code=Code.VALUE_UNKNOWN,
                span=span_of_option(loaded.root, ("partial", position)),
                message=Message("`{tag}` is the default language", tag=tag)
                if is_default
                else Message("`{tag}` is no language of this site", tag=tag),
                expected=Message(
                    "a language of the site that is not the default: {languages}", languages=both_in_code(others)
                )
                if others
                else Message("nothing, since the site has one language"),
                cure=Message("delete the entry")
                if is_default
                else did_you_mean(tag, others) or Message("delete the entry"),
            )


def words_name_words(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A word of the site's own whose inverse is no word of its list."""
    vocabulary = timeline.settings.vocabulary
    for words in (EventRelation, Kinship):
        for word, means in getattr(vocabulary, words.key).items():
            if means.inverse is not None and vocabulary.find(words, means.inverse) is None:
                choices = vocabulary.of(words)
                yield Diagnostic(
                    code=Code.VALUE_UNKNOWN,
                    span=span_of_option(loaded.root, ("vocabulary", words.key, word, "inverse")),
                    message=Message("{name} cannot be {word}", name=quoted("inverse"), word=quoted(means.inverse)),
                    expected=Message("one of {choices}", choices=in_code(choices)),
                    cure=did_you_mean(means.inverse, choices) or Message("choose one of them"),
                )


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
    languages = timeline.settings.whole_languages
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


def texts_of_words(settings: Settings) -> Iterator[tuple[Where, Mapping[str, str]]]:
    """Every label of the site's own words by language, with its place."""
    for words in OPEN:
        for word, means in getattr(settings.vocabulary, words.key).items():
            for name in ("labels", "back"):
                if text := getattr(means, name, None):
                    yield ("vocabulary", words.key, word, name), text
