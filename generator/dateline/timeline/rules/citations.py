"""Sources that the text of one language alone cites, and paragraphs that cite none."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics import Code, Diagnostic, Severity
from dateline.diagnostics.message import Message
from dateline.model import LogEntry, Part, Source
from dateline.model.texts import Text
from dateline.model.walk import Where, texts
from dateline.prose import marks_in, paragraphs_of
from dateline.prose.marks import Cited, places_of
from dateline.reading.folders import Loaded
from dateline.timeline.rules.meant import with_a_place
from dateline.timeline.timeline import Timeline


def languages_cite_alike(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A source that a text cites in one language and not in another; once for each, at the first mark."""
    for record, where, text in timeline.texts:
        if not text.is_prose or len(text) < 2:  # noqa: PLR2004 -- two languages to compare
            continue
        marks = {tag: marks_in(words) for tag, words in text.items()}
        if len({frozenset(mark.source for mark in found) for found in marks.values()}) == 1:
            continue  # nearly all texts: what is typed alike means the same
        sources = {tag: {_cited(timeline, mark) for mark in found} for tag, found in marks.items()}
        for tag, words in text.items():
            told: set[str] = set()
            for mark, place, _ in places_of(words, marks[tag]):
                others = [other for other, cited in sources.items() if _cited(timeline, mark) not in cited]
                if others and mark.source not in told:
                    told.add(mark.source)
                    yield Diagnostic(
                        code=Code.CITATION_LANGUAGE,
                        severity=Severity.WARNING,
                        span=loaded.span(record.id, (*where, tag), place),
                        message=Message(
                            "`{id}` is cited in `{tag}` and not in `{other}`", id=mark.source, tag=tag, other=others[0]
                        ),
                        expected=Message("the same sources in each language"),
                        cure=Message(
                            "write `[^{id}]` in `{other}` too, where the same is said, or delete it here",
                            id=mark.source,
                            other=others[0],
                        ),
                        about=mark.source,
                    )


def _cited(timeline: Timeline, mark: Cited) -> str:
    """The source that is meant: also where the place in it stands behind the id without a colon."""
    placed = with_a_place(timeline, mark.source)
    return placed[0] if placed else mark.source


def paragraphs_cite(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A paragraph without a source, where the site asks for them (`cite_paragraphs`)."""
    if not timeline.settings.cite_paragraphs:
        return
    for record, where, tag, lines in uncited_paragraphs(timeline):
        yield Diagnostic(
            code=Code.CITATION_MISSING,
            severity=Severity.WARNING,
            span=loaded.span(record, (*where, tag), lines),
            message=Message("the paragraph cites no source"),
            expected=Message("`[^id]` behind what rests on a source: the name of its file in sources/ without `.yml`"),
            cure=Message("write `[^id]` behind the sentence, in each language"),
        )


def uncited_paragraphs(timeline: Timeline) -> Iterator[tuple[str, Where, str, tuple[int, int]]]:
    """Record, place, language and characters of each paragraph that should cite a source and does not."""
    return ((record, where, tag, place) for record, where, tag, place, cites in paragraphs(timeline) if not cites)


def paragraphs(timeline: Timeline) -> Iterator[tuple[str, Where, str, tuple[int, int], bool]]:
    """Each paragraph that should cite: record, place, language, first and last character, whether it does.

    The texts of a claim, a step or another part with `sources` rest on those; a note on a source, or on what was
    mended here, is our own.
    """
    for record in timeline.records.values():
        if isinstance(record, Source):
            continue
        resting = {where for where, part in record.parts if where and _has_sources(part)}
        for where, text in texts(record):
            if text.is_prose and where[:-1] not in resting:
                yield from ((record.id, where, *paragraph) for paragraph in _in_text(text))


def _has_sources(part: Part) -> bool:
    return type(part) is LogEntry or bool(getattr(part, "sources", ()))


def _in_text(text: Text) -> Iterator[tuple[str, tuple[int, int], bool]]:
    for tag, words in text.items():
        starts = [0]
        for line in words.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        for (first, last), cites in paragraphs_of(words):
            yield tag, (starts[first], starts[last + 1] - 1), cites
