"""What a statement rests on, as it stands behind it: a chip for each source, with the place in the source."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from markupsafe import Markup, escape

from dateline.model import Citation, Record, Source
from dateline.model.vocabulary import RecordKind
from dateline.pages.collation import script_of
from dateline.pages.escaping import escaped, marked
from dateline.pages.page_view import PageView

OTHER_LETTERS = frozenset({"ar", "be", "fa", "he", "hi", "ja", "ko", "lo", "ru", "th", "uk", "ur", "zh"})
"""Languages that are not written in Latin letters, by their main tag: a name in such letters is transcribed."""


def cite(v: PageView, citations: Iterable[Citation]) -> Markup:
    """What a statement rests on: each source once, by the number it has on the page, else by its date."""
    places: dict[str, list[str]] = {}
    for citation in citations:
        places.setdefault(citation.source, []).extend([citation.at] if citation.at else [])
    found = [(v.timeline.sources.get(key), at) for key, at in places.items()]
    chips = "".join([_chip(v, source, at) for source, at in found if source])
    return Markup(f'<span class="dl-cites">{chips}</span>' if chips else "")  # noqa: S704 -- each chip is HTML


def _chip(v: PageView, source: Source, at: list[str]) -> str:
    """A link as HTML."""
    places = in_source(at, v.w["list_separator"])
    where = f' <span class="dl-cite__at">{escaped(places)}</span>' if places else ""
    number, who = v.numbers.get(source.id), f'<span class="dl-cite__who">{v.text(source.publisher)}</span>'
    if number is None:
        date = escaped(v.w.dates.short_date(source.published) if source.published else "")
        href = escaped(v.record_href(source))
        return f'<a class="dl-cite" href="{href}">{who} <span class="dl-cite__at">{date}</span>{where}</a> '
    return f'<a class="dl-cite" href="#source-{number}"><span class="dl-cite__n">{number}</span> {who}{where}</a> '


def where(v: PageView, places: Iterable[str]) -> str:
    """Where in a source, in one line."""
    return in_source(places, v.w["list_separator"])


_PARAGRAPH = re.compile(r"¶ (\d+)")


def in_source(places: Iterable[str], separator: str) -> str:
    """Where in a source, in one line; paragraphs in their order under one sign: "¶ 2, 3", in Japanese "¶ 2、3"."""
    found = list(dict.fromkeys(places))
    numbers = [match[1] for place in found if (match := _PARAGRAPH.fullmatch(place))]
    if len(numbers) != len(found):
        return separator.join(found)
    return f"¶ {separator.join(sorted(numbers, key=int))}" if numbers else ""


def languages_of(v: PageView, citations: Iterable[Citation]) -> str:
    """In which languages the sources that are cited are written, where one is not the page's own."""
    sources = (v.timeline.sources.get(citation.source) for citation in citations)
    found = list(dict.fromkeys(source.language for source in sources if source))
    if found in ([], [v.language]):
        return ""
    languages = v.w["list_separator"].join(v.tag_name(tag) for tag in found)
    return v.w("written_in", language=languages, n=len(found))


def author(v: PageView, source: Source) -> Markup:
    """Who wrote a source: a link under the page's own name for somebody who has a record here.

    Another name is marked with the language that it is written in, as far as its letters tell.
    """
    known = [person for person in v.timeline.people.values() if source.author in person.name.values()]
    if len(known) == 1:
        return v.link(known[0])
    if not source.author or source.language == v.language:
        return escape(source.author or "")
    tag = source.language
    is_latin, writes_latin = script_of(source.author) == "LATIN", tag.partition("-")[0] not in OTHER_LETTERS
    if is_latin and not writes_latin:
        tag = f"{tag.partition('-')[0]}-Latn"
    return marked(tag, escaped(source.author))


def uses_by_kind(v: PageView, source: Source) -> list[tuple[RecordKind, list[tuple[Record, tuple[str, ...]]]]]:
    """The records that cite a source, by kind, each once, with where in the source they found it."""
    places: dict[str, dict[str, None]] = {}
    for use in v.timeline.rests_on(source.id):
        places.setdefault(use.record.id, {}).update({use.at: None} if use.at else {})
    found: dict[RecordKind, list[tuple[Record, tuple[str, ...]]]] = defaultdict(list)
    for key, at in places.items():
        record = v.timeline.records[key]
        found[record.record_kind].append((record, tuple(at)))
    return [(kind, found[kind]) for kind in RecordKind if kind in found]
