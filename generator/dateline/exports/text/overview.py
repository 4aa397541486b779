"""`llms.txt` (llmstxt.org): what a site is, and where each of its texts is, for programs that read prose."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from dateline.exports.text.by_hand import title
from dateline.exports.text.lists import listings
from dateline.exports.text.markdown import Footnotes, escaped
from dateline.exports.text.twin import dated
from dateline.model import KINDS, Record
from dateline.model.vocabulary import RecordKind
from dateline.pages.view import View
from dateline.reading.handwritten import Text

MAX_EVENTS = 200
"""Events that are listed, the newest; their page has the rest."""


def overview(
    view: View, address: Callable[[str], str], page: Callable[[str], str], by_hand: Iterable[Text] = ()
) -> str:
    """The text; `address` gives where a record's text is, `page` where the text of a page is."""
    settings, words, notes = view.timeline.settings, view.words, Footnotes(view, address)
    told = [f"# {escaped(view.plain(settings.title))}", f"> {escaped(view.plain(settings.tagline))}"]
    told += [view.as_of(), words["llms_note"]]
    newest = view.timeline.events[-MAX_EVENTS:][::-1]
    told += _part(words["part_newest"], (dated(view, notes, event) for event in newest))
    for kind in KINDS:
        if kind not in {RecordKind.EVENT, RecordKind.SOURCE}:
            records = sorted(_of(view, kind), key=view.order)
            told += _part(words[KINDS[kind].address], (notes.link(record.id) for record in records))
    others = [(one.url, one.title) for one in listings(view)] + [(one.url, title(one)) for one in by_hand]
    told += _part("Optional", (f"[{escaped(name)}]({page(url)})" for url, name in dict(others).items()))
    return "\n\n".join(told) + "\n"


def _of(view: View, kind: RecordKind) -> Iterator[Record]:
    return (record for record in view.timeline.records.values() if record.record_kind is kind)


def _part(heading: str, items: Iterable[str]) -> list[str]:
    found = "\n".join(f"- {item}" for item in items)
    return [f"## {heading}", found] if found else []
