"""Counts that contradict each other: of what is known, of what the record holds, and of what a text says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.diagnostics import Code, Diagnostic, Span
from dateline.diagnostics.message import Message
from dateline.model import Event
from dateline.model.vocabulary import RecordKind
from dateline.reading.folders import Loaded
from dateline.timeline.encounters import Encounters, pair_of
from dateline.timeline.known_events import counted
from dateline.timeline.timeline import Timeline

_ENGLISH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_KANJI = "一二三四五六七八九十"
_NTH = rf"({'|'.join(_ENGLISH)}|[0-9]+(?:st|nd|rd|th))"
_IN_ENGLISH = re.compile(
    rf"\btheir {_NTH} meeting\b(?! (?:since|in)\b)|\bmet\b[^.]{{0,80}}\bfor the {_NTH} time\b(?! (?:since|in)\b)",
    re.IGNORECASE,
)
_IN_JAPANESE = re.compile(
    rf"(?:(?:両氏|両者|両首脳|2人|二人)の|(?:会談|対面)は(?:これで)?)([0-9０-９]+|[{_KANJI}])(?:回|度)目"
)
"""Only where the two are the subject: a text also speaks of other meetings, as of one that is to come."""


def known_is_enough(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """Fewer meetings known than the record holds until that day."""
    for person in timeline.people.values():
        for position, known in enumerate(person.known):
            pair = timeline.encounters_of(*pair_of(person.id, known.person))
            held = sum(event.date.latest <= known.as_of for event in pair.held)
            if held > known.count:
                yield Diagnostic(
                    code=Code.KNOWN_COUNT,
                    span=loaded.span(person.id, ("known", position, "count")),
                    message=Message(
                        "the record holds {held} meetings of the two, of {known} that are known",
                        held=held,
                        known=known.count,
                    ),
                    expected=Message("as many as the record holds, or more"),
                    cure=Message("correct `count` by its source, or the events that count as meetings"),
                )


def topics_know_enough(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """Fewer events of a topic known than the record holds until that day."""
    for topic in timeline.topics.values():
        held = len(counted(timeline, topic))
        if topic.known and held > topic.known.count:
            yield Diagnostic(
                code=Code.KNOWN_COUNT,
                span=loaded.span(topic.id, ("known", "count")),
                message=Message(
                    "the record holds {held} of them, of {known} that are known",
                    held=held,
                    known=topic.known.count,
                ),
                expected=Message("as many as the record holds, or more"),
                cure=Message("correct `count` by its source, or which events belong to the topic"),
            )


def texts_count_alike(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A summary that gives a meeting of two people another number than it has in the record."""
    pairs = [pair for pair in timeline.encounters.values() if set(pair.pair) <= timeline.people.keys()]
    unread = _unread(timeline, loaded)
    for pair in pairs:
        for position, event in enumerate(pair.held, start=1):
            if len(timeline.encounter_pairs(event)) > 1:
                continue
            for tag, words in event.summary.items():
                for number, place in _ordinals(tag, words):
                    if _contradicts(pair, range(position, position + unread + 1), number):
                        span = loaded.span(event.id, ("summary", tag), place)
                        yield _contradiction(timeline, pair, event, (number, position), span)


def _unread(timeline: Timeline, loaded: Loaded) -> int:
    """How many events may be meetings of two people and are not counted, since their files name one wrongly or fail."""
    broken = [kind for kind in loaded.kinds_of_broken.values() if kind is RecordKind.EVENT]
    strangers = (pair for pair in timeline.encounters.values() if not set(pair.pair) <= timeline.people.keys())
    return len(broken) + len({event.id for pair in strangers for event in pair.held})


def _contradicts(pair: Encounters, positions: range, number: int) -> bool:
    most = pair.known if pair.lacks else 0
    return number not in positions and not positions.start <= number <= most


def _ordinals(tag: str, words: str) -> Iterator[tuple[int, tuple[int, int]]]:
    if tag == "en":
        for match in _IN_ENGLISH.finditer(words):
            typed = (match[1] or match[2]).lower()
            yield _ENGLISH.index(typed) + 1 if typed in _ENGLISH else int(typed[:-2]), match.span()
    elif tag == "ja":
        for match in _IN_JAPANESE.finditer(words):
            yield _KANJI.index(match[1]) + 1 if match[1] in _KANJI else int(match[1]), match.span()


def _contradiction(
    timeline: Timeline, pair: Encounters, event: Event, numbers: tuple[int, int], span: Span
) -> Diagnostic:
    said, held = numbers
    one, other = (timeline.people[key].label for key in pair.pair)
    return Diagnostic(
        code=Code.KNOWN_COUNT,
        span=span,
        message=Message(
            "the text speaks of meeting no. {said} of {one} and {other}; in the record it is no. {held}",
            said=said,
            one=one,
            other=other,
            held=held,
        ),
        expected=Message("the same number"),
        cure=Message(
            "add the meetings before it, or to the record of one of the two `{entry}`; or correct the text",
            entry="known: [{person: …, count: …, as_of: …, sources: […]}]",
        ),
        about=event.id,
    )
