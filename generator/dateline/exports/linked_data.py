"""Everything as N-Triples (RDF 1.1), which is Turtle as well; pages have the same of one record each, as JSON-LD.

A date has the type of its precision, for engines that compare them, and beside it stand its first and its last day in
full: engines disagree on how a year and a day are ordered. Names and texts bear their language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.dates import Edtf
from dateline.exports import examples
from dateline.exports.dates import first_day, last_day
from dateline.exports.export import Files
from dateline.exports.views import Views
from dateline.model import Event, Record, Source
from dateline.pages.linked_data import SCHEMA, Address, Link, Value, Words, properties, rests_on, thing, type_of
from dateline.pages.offers import Example
from dateline.pages.view import View

PATH = "data/record.nt"
XSD = "http://www.w3.org/2001/XMLSchema#"
TERMS = "data/terms#"
"""What schema.org has no word for, below the site's own address: `edtf`, `firstDay`, `lastDay`."""
_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_DATES = {"startDate", "endDate", "datePublished", "birthDate"}
_NUMBERS = {"latitude", "longitude"}
_PRECISIONS = {4: "gYear", 7: "gYearMonth", 10: "date"}
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"}
_ESCAPED = re.compile(r'[\\"\n\r\x00-\x1f\x7f]')
_NOT_IN_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')


def files(views: Views) -> Files:
    """One file; none on a site that does not know its own address, by which the things are named."""
    if views.settings.base_url is not None:
        yield PATH, "".join(_lines(views)).encode()


def example(views: Views, _view: View) -> Example | None:
    """What it says of an event."""
    event = examples.event(views)
    if event is None or views.settings.base_url is None:
        return None
    return Example(path=PATH, text="".join(_triples(views, event)))


def _lines(views: Views) -> Iterator[str]:
    for record in views.timeline.records.values():
        yield from _triples(views, record)


def _triples(views: Views, record: Record) -> Iterator[str]:
    """What all languages say of a record, each statement once."""
    subject = iri(thing(views.default, record))
    found = {f"{subject} {_TYPE} {iri(SCHEMA + type_of(record))} .\n": None}
    for view in views:
        for name, value in properties(view, record):
            found[f"{subject} {iri(SCHEMA + name)} {_object(view, name, value)} .\n"] = None
    page = iri(views.address(views.default.url(record)))
    found[f"{page} {iri(SCHEMA + 'mainEntity')} {subject} .\n"] = None
    for source in rests_on(views.default, record):
        found[f"{page} {iri(SCHEMA + 'citation')} {iri(thing(views.default, source))} .\n"] = None
    if date := _date_of(record):
        terms = views.address(TERMS)
        days = (("firstDay", first_day(date)), ("lastDay", last_day(date)))
        found[f"{subject} {iri(terms + 'edtf')} {literal(str(date))} .\n"] = None
        for name, day in days:
            if day:
                found[f"{subject} {iri(terms + name)} {literal(day)}^^{iri(XSD + 'date')} .\n"] = None
    yield from found


def _date_of(record: Record) -> Edtf | None:
    match record:
        case Event():
            return record.date
        case Source():
            return record.published
    return None


def _object(view: View, name: str, value: Value) -> str:
    match value:
        case Link(record):
            return iri(thing(view, record))
        case Address(url):
            return iri(url)
        case Words(text, language):
            return f"{literal(text)}@{language}"
    if name in _DATES:
        return f"{literal(value)}^^{iri(XSD + _PRECISIONS.get(len(value), 'dateTime'))}"
    return f"{literal(value)}^^{iri(XSD + 'decimal')}" if name in _NUMBERS else literal(value)


def iri(address: str) -> str:
    """An address as N-Triples write it; what may not stand there is written in percent."""
    return f"<{_NOT_IN_IRI.sub(lambda found: ''.join(f'%{byte:02X}' for byte in found[0].encode()), address)}>"


def literal(text: str) -> str:
    """A text as N-Triples write it."""
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(found: re.Match[str]) -> str:
    return _ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04X}"
