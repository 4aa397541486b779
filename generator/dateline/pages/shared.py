"""Parts that pages of several kinds have, and how a record becomes a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from dateline.model import KINDS, DescribedRecord, Event, Place, Record, Source
from dateline.model.vocabulary import RecordKind
from dateline.pages.compose import Part, Parts, compose, outline
from dateline.pages.page import Body, Link, Page
from dateline.pages.page_view import PageView
from dateline.pages.view import View

MOST_DESCRIPTION = 300
"""Characters of a page's description: what previews and search engines show."""


def claims_text(view: View, record: DescribedRecord) -> str:
    """The words of every claim, for search."""
    claims = [*record.claims, *(claim for dispute in record.disputes for claim in dispute.claims)]
    corrections = [claim.correction.text for claim in claims if claim.correction]
    return " ".join(view.words_of(text) for text in [*(claim.text for claim in claims), *corrections])


def forecasts_text(view: View, record: DescribedRecord) -> str:
    """The words of every forecast and its outcome, for search."""
    texts = [text for forecast in record.forecasts for text in (forecast.text, forecast.outcome.text)]
    return " ".join(view.words_of(text) for text in texts)


def said_text(view: View, speaker: Record) -> str:
    """The words of every claim and forecast of somebody, for search."""
    said = view.said_by(speaker)
    texts = [*(claim.text for _, claim in said.claims), *(found.forecast.text for found in said.forecasts)]
    return " ".join(view.words_of(text) for text in texts)


def sources_text(view: View, record: Record) -> str:
    """The titles and publishers of a record's sources, for search."""
    cited = view.timeline.standing(record).sources
    return " ".join(f"{view.plain(source.title)} {view.plain(source.publisher)}" for source in cited)


DETAILS = Part(
    anchor="details",
    label="part_details",
    macro="details",
    template="common.html",
    shown=lambda _view, record: record.details,
    text=lambda view, record: view.words_of(record.details),
)
BACKGROUND = replace(DETAILS, label="part_background")
"""The details of a profile."""
CLAIMS = Part(
    anchor="claims",
    label="part_claims",
    macro="claims",
    template="common.html",
    shown=lambda _view, record: record.claims or record.disputes,
    text=claims_text,
)
FORECASTS = Part(
    anchor="forecasts",
    label="part_forecasts",
    macro="forecasts",
    template="common.html",
    shown=lambda _view, record: record.forecasts,
    text=forecasts_text,
)
SOURCES = Part(
    anchor="sources",
    label="part_sources",
    macro="sources",
    template="common.html",
    shown=lambda view, record: view.timeline.standing(record).sources,
    text=sources_text,
)
SAID = Part(
    anchor="said",
    label="part_said",
    macro="said",
    template="common.html",
    shown=lambda view, record: view.said_by(record),
    text=said_text,
)
CORRECTIONS = Part(
    anchor="corrections",
    label="part_corrections",
    macro="log",
    template="common.html",
    shown=lambda _view, record: record.corrections,
)
RECORD = Part(
    anchor="record",
    label="part_record",
    macro="record_box",
    template="common.html",
    shown=lambda _view, _record: True,
)


def record_page(view: View, record: Record, parts: Parts, *, previous: Record | None, following: Record | None) -> Page:
    """The page of a record: the template named after its kind, made of `parts`."""
    kind = record.record_kind
    url = view.url(record)
    return Page(
        kind=kind.value,
        id=record.id,
        language=view.language,
        url=url,
        title=view.name(record),
        description=description(view, record),
        outline=outline(view, parts, record),
        write=partial(_write, view, record, parts),
        alternates=view.urls.alternates(f"{KINDS[kind].address}/{record.id}/"),
        parent_url=view.urls.records(kind, view.language),
        previous=link(view, previous),
        next=link(view, following),
        source_path=view.paths.get(record.id),
    )


def _write(view: View, record: Record, parts: Parts) -> Body:
    v = PageView(view, view.url(record), record)
    name = f"{record.record_kind.value}.html"
    return compose(v, name, parts, record, lead_text=lead_text(view, record), has_contents=True)


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


def link(view: View, record: Record | None) -> Link | None:
    """A neighbouring record as previous or next page."""
    return Link(url=view.url(record), title=view.name(record)) if record else None


def description(view: View, record: Record) -> str:
    """The summary of a record, cut at a word; for an event, behind its date."""
    if isinstance(record, Source):
        words = f"{view.plain(record.publisher)}: {view.plain(record.title)}"
    else:
        words = view.words_of(getattr(record, "summary", None))
    if isinstance(record, Event):
        words = f"{view.words.dates.short_date(record.date)} – {words}"
    return shortened(words)


def shortened(words: str) -> str:
    """At most `MOST_DESCRIPTION` characters, cut behind a word or a Japanese full stop."""
    if len(words) <= MOST_DESCRIPTION:
        return words
    cut = words[: MOST_DESCRIPTION - 1]
    end = max(cut.rfind(" "), cut.rfind("。") + 1)
    return cut[: end if end > 0 else None].rstrip() + "…"


def list_page(
    view: View,
    kind: str,
    path: str,
    template: str,
    parts: Parts,
    *,
    subject: Any,
    title: str,
    lead: str = "",
    has_toc: bool = True,
) -> Page:
    """A page about no single record, at `path` in each language; `title` and `lead` are keys of `words`."""
    url = view.urls.in_language(path, view.language)
    texts = {"title": view.words[title], "lead": view.words[lead] if lead else ""}
    return Page(
        kind=kind,
        id="",
        language=view.language,
        url=url,
        title=texts["title"],
        description=texts["lead"] or texts["title"],
        outline=outline(view, parts, subject),
        write=lambda: compose(PageView(view, url), template, parts, subject, lead_text=texts["lead"], values=texts),
        alternates=view.urls.alternates(path),
        has_toc=has_toc,
    )


def neighbours(records: list[Record]) -> Iterator[tuple[Record, Record | None, Record | None]]:
    """Each record with the one before and after it in a list."""
    for position, record in enumerate(records):
        before = records[position - 1] if position else None
        after = records[position + 1] if position + 1 < len(records) else None
        yield record, before, after


def profiles(view: View, kind: RecordKind) -> list[Record]:
    """The records of a kind in the order in which a list in the view's language names them."""
    return sorted((r for r in view.timeline.records.values() if r.record_kind is kind), key=view.order)
