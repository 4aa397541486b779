"""Pages for the sites of others: an event, a person's strip, two people's encounters, each to stand in an `iframe`.

Beside each lies what oEmbed 1.0 answers, as a file: the page that it is about leads there. They need no script and load
one style sheet of this site. At the old address of a renamed record lies the same page, since frames do not move.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from markupsafe import Markup

from dateline.bundle import read
from dateline.exports import examples
from dateline.exports.export import Files
from dateline.exports.feed.entries import rendered
from dateline.exports.views import Views
from dateline.model import Event, Person, Record
from dateline.pages.compose import templates
from dateline.pages.embedding import WIDTH, Embedding, embedding
from dateline.pages.offers import Example, Subject
from dateline.pages.page_view import PageView
from dateline.pages.subjects import events_of
from dateline.pages.view import View
from dateline.pictures import strip
from dateline.timeline.encounters import Encounters
from dateline.urls import relative
from dateline.words.locales import is_from_right

STYLE = "assets/dateline-embed.css"
POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"
"""Content Security Policy Level 3: one style sheet, nothing else."""

_DARK = '[data-md-color-scheme="slate"]'


def files(views: Views) -> Files:
    """The style sheet, and each page with its answer in each language; none where the address is unknown."""
    if views.settings.base_url is None:
        return
    yield STYLE, style_sheet().encode()
    for view in views:
        for about in _subjects(view):
            if shown := embedding(view, about):
                page = _page(view, about, shown).encode()
                answer = f"{json.dumps(_answer(view, shown), ensure_ascii=False)}\n".encode()
                for path in (shown.path, *_old(view, about)):
                    yield f"{path}index.html", page
                    yield f"{path}oembed.json", answer


def example(views: Views, view: View) -> Example | None:
    """The answer about two people's meetings, or an event."""
    small = embedding(view, examples.subject(views))
    if small is None:
        return None
    text = json.dumps(_answer(view, small), ensure_ascii=False, indent=2)
    return examples.made(views, view, path=small.oembed, text=text, files=[small.path])


def own(view: View, about: Subject) -> str | None:
    """The small page about a subject."""
    shown = embedding(view, about)
    return shown.path if shown else None


def style_sheet() -> str:
    """The pages' own rules behind the colours and the rules of the pictures; dark where the reader's screen is."""
    colours = read("assets/tokens.css")
    start = colours.index(_DARK)
    end = colours.index("}", start) + 1
    dark = f"@media (prefers-color-scheme: dark) {{\n:root {colours[start + len(_DARK) : end]}\n}}"
    pictures = re.sub(r"\.md-typeset |\.dl-page ", "", read("assets/pictures.css").partition("/* Who met whom */")[0])
    return f"{colours[:start]}{dark}{colours[end:]}{pictures}{read('assets/embed.css')}"


def _subjects(view: View) -> Iterator[Record | Encounters]:
    yield from view.timeline.events
    yield from view.timeline.people.values()
    yield from view.timeline.encounters.values()


def _old(view: View, about: Record | Encounters) -> Iterator[str]:
    """Where it lay under the ids that it once had."""
    if not isinstance(about, Encounters):
        for key in about.aliases:
            yield view.urls.embed(view.urls.of(about.record_kind, key, view.language), view.language)


def _page(view: View, about: Record | Encounters, shown: Embedding) -> str:
    v, macros = PageView(view, shown.path), _macros()
    match about:
        case Event():
            body = macros.event(v, about, rendered(view, about.summary))
        case Person():
            body = macros.person(v, about, _leaving(strip.draw(v, events_of(view, about))))
        case _:
            body = macros.pair(v, about, shown)
    record = about if isinstance(about, Record) else None
    page = macros.page(v, shown, body, record, relative(STYLE, shown.path), POLICY, _direction(view.language))
    return f"{str(page).strip()}\n"


@cache
def _macros() -> Any:
    return templates().get_template("embed.html").module


@cache
def _direction(language: str) -> str:
    return "rtl" if is_from_right(language) else ""


def _leaving(picture: Markup) -> Markup:
    """A picture whose links leave the frame: what `<base>` says reaches no link of SVG in Chromium."""
    return Markup(str(picture).replace("<a ", '<a target="_top" '))  # noqa: S704 -- was markup, and escapes its texts


def _answer(view: View, shown: Embedding) -> dict[str, object]:
    """What oEmbed 1.0 calls a rich response."""
    settings = view.timeline.settings
    return {
        "version": "1.0",
        "type": "rich",
        "title": shown.title,
        "provider_name": view.plain(settings.title),
        "provider_url": view.absolute(view.urls.in_language("", view.language)),
        "html": shown.code,
        "width": WIDTH,
        "height": shown.height,
    }
