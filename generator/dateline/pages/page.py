"""What a page is: known at once by its outline, written only when somebody asks for its body."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from dateline.pages.plain_text import plain_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a page under its own second-level heading.

    The table of contents and the search entries come from here. `html` does not contain the heading: whoever
    lays out the page writes it.
    """

    anchor: str
    heading: str
    html: Markup

    @property
    def text(self) -> str:
        """The same words without markup, for search."""
        return plain_text(self.html)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The words of a page."""

    html: Markup
    """Everything between the theme's header and footer: one `<h1>`, the lead, each section with its heading."""
    sections: tuple[Section, ...]
    lead_text: str = ""
    """The words before the first section, without markup, for search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Another page, as it is named in the language of the page that links to it."""

    url: str
    title: str


Outline = tuple[tuple[str, str], ...]
"""Anchor and heading of each section of a page, in order."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page in one language.

    Everything but the body is known without rendering, so that a host can lay out navigation for ten
    thousand pages while holding none of their texts. `write()` is pure: the same page gives the same body.
    What a page says of itself is worked out when somebody asks: an edit shows one page of thousands (two thirds of
    what the list of all pages takes).
    """

    kind: str
    """The key in `PAGES` that made it: "event", "person", "timeline", "home" …"""
    id: str
    """The record's id; "" for a page that lists records."""
    language: str
    """BCP 47 tag."""
    url: str
    """Relative to the site's root: "" for the home page, otherwise ending in "/": "ja/events/hanoi-summit/"."""
    title: str
    """Plain text, never markup: whoever prints it escapes it."""
    write: Callable[[], Body] = field(repr=False)
    describe: Callable[[], str] = field(default=str, repr=False)
    """Gives the description."""
    lay_out: Callable[[], Outline] = field(default=tuple, repr=False)
    """Gives the outline."""
    alternates: tuple[tuple[str, str], ...] = ()
    """Language tag and URL of the same page in every language of the site, this one included."""
    untranslated: frozenset[str] = frozenset()
    """The languages of the site in which the record has not a word: there the page shows another language's."""
    parent_url: str | None = None
    """The list page it belongs to; None for pages that stand in the navigation themselves."""
    previous: Link | None = None
    next: Link | None = None
    source_path: str | None = None
    """POSIX path of the record's file relative to the project's root; None where no one file made the page."""
    has_toc: bool = True
    changed: Callable[[], dt.date | None] = field(default=lambda: None, repr=False)
    """The day on which what it shows was last written or corrected; None where nobody can tell."""
    head: Callable[[], Markup] = field(default=Markup, repr=False)
    """What the page puts into its head besides what every page has."""

    @cached_property
    def description(self) -> str:
        """One or two sentences of plain text for search engines and previews."""
        return self.describe()

    @cached_property
    def outline(self) -> Outline:
        """Anchor and heading of each section, in order; equal to those of `write().sections`."""
        return self.lay_out()
