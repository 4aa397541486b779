"""JSON-LD for the head of a page: the page itself, and of a record's page what the record is about."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from weakref import WeakKeyDictionary

from markupsafe import Markup

from dateline.model import Record
from dateline.pages.linked_data import Address, Link, Value, Words, last_change, properties, rests_on, thing, type_of
from dateline.pages.page import Page
from dateline.pages.view import View

_MANY = frozenset({"alternateName", "attendee", "about"})
"""What is an array also where there is one."""
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def json_ld(view: View, page: Page) -> Markup:
    """The element. Browsers run no script of this type, and nothing in the text can end it."""
    graph = [_page(view, page)]
    if record := view.timeline.records.get(page.id):
        graph.append(_thing(view, record))
    text = _ENCODER.encode({"@context": "https://schema.org", "@graph": graph})
    safe = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return Markup(f'<script type="application/ld+json">{safe}</script>\n')  # noqa: S704 -- as above


def _page(view: View, page: Page) -> dict[str, Any]:
    site = view.timeline.settings
    found: dict[str, Any] = {
        "@type": "WebPage" if page.id or page.parent_url else "CollectionPage",
        "@id": view.absolute(page.url),
        "name": page.title,
        "inLanguage": view.language,
        "isPartOf": {"@type": "WebSite", "name": view.plain(site.title), "url": view.absolute(_home(view))},
    }
    record = view.timeline.records.get(page.id)
    if record:
        found["datePublished"] = record.added.isoformat()
        found["dateModified"] = last_change(record).isoformat()
        found["mainEntity"] = {"@id": thing(view, record)}
        if cited := [_named(view, source) for source in rests_on(view, record)]:
            found["citation"] = cited
    else:
        found["dateModified"] = site.as_of.isoformat()
    return found


def _home(view: View) -> str:
    return view.urls.in_language("", view.language)


def _thing(view: View, record: Record) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": type_of(record), "@id": thing(view, record)}
    for name, value in properties(view, record):
        if name in _MANY:
            found.setdefault(name, []).append(_value(view, value))
        else:
            found[name] = _value(view, value)
    found.setdefault("url", view.absolute(view.url(record)))
    return found


def _value(view: View, value: Value) -> Any:
    match value:
        case Link(record):
            return _named(view, record)
        case Address(url):
            return url
        case Words(text, _):
            return text
        case _:
            return value


_NAMED: WeakKeyDictionary[View, dict[str, Mapping[str, str]]] = WeakKeyDictionary()
"""What pages say of other records, by id: each source is cited on twenty pages."""


def _named(view: View, record: Record) -> Mapping[str, str]:
    made = _NAMED.setdefault(view, {})
    if record.id not in made:
        made[record.id] = {"@type": type_of(record), "@id": thing(view, record), "name": view.name(record)}
    return made[record.id]
