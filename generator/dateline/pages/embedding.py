"""A record on the pages of others: a small page of its own for an `iframe`, and what oEmbed 1.0 says of it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import escape

from dateline.model import Event, Person
from dateline.model.formats import Format
from dateline.pages.offers import Subject
from dateline.pages.view import View
from dateline.timeline.encounters import Encounters

WIDTH = 600
"""In pixels, as oEmbed asks; a narrower page shows it narrower."""
_HEIGHTS = {Event: 340, Person: 560, Encounters: 460}
"""What is higher scrolls within the frame."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedding:
    """How a record is shown on the page of another site."""

    path: str
    """Of the small page, from the site's root, with a slash at the end."""
    page: str
    """The page that it shows a part of and leads to, from the site's root."""
    title: str
    code: str
    """The element that shows it, as others copy it."""
    height: int

    @property
    def oembed(self) -> str:
        """The path of what oEmbed is told."""
        return f"{self.path}oembed.json"


def embedding(view: View, about: Subject) -> Embedding | None:
    """How an event, a person who took part in one, or two people are shown elsewhere.

    None for others, where the site has no such pages, and where it does not know its own address.
    """
    settings = view.timeline.settings
    if Format.EMBEDS not in settings.exports or settings.base_url is None:
        return None
    match about:
        case Event():
            page, title = view.url(about), view.name(about)
        case Person() if view.timeline.appearances(about.id):
            page, title = view.url(about), view.name(about)
        case Encounters():
            one, other = (view.name_of(key) for key in about.pair)
            page, title = view.urls.pair(*about.pair, view.language), view.words("pair_title", one=one, other=other)
        case _:
            return None
    path, height = view.urls.embed(page, view.language), _HEIGHTS[type(about)]
    code = _code(view.absolute(path), title, height)
    return Embedding(path=path, page=page, title=title, code=code, height=height)


def _code(url: str, title: str, height: int) -> str:
    return (
        f'<iframe src="{escape(url)}" title="{escape(title)}" width="{WIDTH}" height="{height}" loading="lazy" '
        'sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation" '
        'style="border:0;max-width:100%"></iframe>'
    )
