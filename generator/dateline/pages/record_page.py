"""How a record becomes a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from dateline.model import DescribedRecord, Event, Place, Record, Source
from dateline.model.vocabulary import RecordKind
from dateline.model.walk import texts
from dateline.pages.compose import Parts, compose, outline
from dateline.pages.page import Body, Link, Page
from dateline.pages.page_view import PageView
from dateline.pages.sentences import shortened
from dateline.pages.view import View

MAX_DESCRIPTION = 300
"""Characters of a page's description: what previews and search engines show."""


def record_pages(view: View, records: Sequence[Record], parts: Parts) -> Iterator[Page]:
    """A page for each record, made of `parts`; each knows the one before and after it."""
    for position, record in enumerate(records):
        before = records[position - 1] if position else None
        after = records[position + 1] if position + 1 < len(records) else None
        yield _page(view, record, parts, previous=before, following=after)


def profile_pages(view: View, kind: RecordKind, parts: Parts) -> Iterator[Page]:
    """A page for each record of a kind, in the order of its list."""
    return record_pages(view, in_order(view, kind), parts)


def in_order(view: View, kind: RecordKind) -> list[Record]:
    """The records of a kind in the order in which a list in the view's language names them."""
    return sorted((r for r in view.timeline.records.values() if r.record_kind is kind), key=view.order)


def _page(view: View, record: Record, parts: Parts, *, previous: Record | None, following: Record | None) -> Page:
    kind = record.record_kind
    return Page(
        kind=kind.value,
        id=record.id,
        language=view.language,
        url=view.url(record),
        title=view.name(record),
        write=partial(_write, view, record, parts),
        describe=partial(description, view, record),
        lay_out=partial(outline, view, parts, record),
        alternates=view.urls.alternates(view.urls.record(record, view.default)),
        untranslated=untranslated(view, record),
        parent_url=view.urls.records(kind, view.language),
        previous=_link(view, previous),
        next=_link(view, following),
        source_path=view.paths.get(record.id),
    )


def untranslated(view: View, record: Record) -> frozenset[str]:
    """The languages of the site in which a record has neither a name nor a text."""
    found = {tag for _, text in texts(record) for tag in text}
    return frozenset(view.timeline.settings.languages) - found


def _write(view: View, record: Record, parts: Parts) -> Body:
    v = PageView(view, view.url(record), record)
    body = compose(v, record.record_kind.value, parts, record, has_contents=True)
    return replace(body, lead_text=lead_text(view, record))  # behind the body, for which its texts were read already


def lead_text(view: View, record: Record) -> str:
    """What a record is in plain words, for search; of a source, who published it and what is said about it."""
    match record:
        case Source():
            return view.words["sentence_separator"].join(
                part for part in (view.plain(record.publisher), view.words_of(record.note)) if part
            )
        case Place() if view.is_remark(record.details):
            return " ".join(filter(None, (view.words_of(record.summary), view.words_of(record.details))))
        case DescribedRecord():
            return view.words_of(record.summary)
    return ""


def _link(view: View, record: Record | None) -> Link | None:
    return Link(url=view.url(record), title=view.name(record)) if record else None


def description(view: View, record: Record) -> str:
    """The summary of a record, cut at a word; for an event, behind its date."""
    if isinstance(record, Source):
        words = f"{view.plain(record.publisher)}: {view.plain(record.title)}"
    else:
        words = view.words_of(getattr(record, "summary", None))
    if isinstance(record, Event):
        words = f"{view.words.dates.short_date(record.date)} – {words}"
    return shortened(words, MAX_DESCRIPTION)
