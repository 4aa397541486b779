"""From a page's parts to its body: each part is a macro under a heading, shown where it has something to say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dateline.pages.page import Body, Section
from dateline.pages.page_view import PageView
from dateline.pages.template_functions import FUNCTIONS
from dateline.pages.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section that a kind of page can have."""

    anchor: str
    label: str = ""
    """The key of its heading in `words`."""
    heading: str = ""
    """The heading itself, where the records give it."""
    macro: str
    """The macro that writes it; it gets `v` and the page's subject."""
    template: str = ""
    """The template in which the macro stands, where it is not the page's own."""
    shown: Callable[[View, Any], object] = lambda _view, _subject: True
    """Whether this page has it."""
    subject: Callable[[Any], Any] = lambda subject: subject
    """What of the page's subject the macro gets."""
    text: Callable[[View, Any], str] = lambda _view, _subject: ""
    """Its words without markup, for search."""


Parts = tuple[Part, ...]


@lru_cache(maxsize=1)
def templates() -> Environment:
    """The site's own templates. Everything in them is escaped unless it already is markup."""
    environment = Environment(
        loader=PackageLoader("dateline.pages"),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(FUNCTIONS)
    return environment


def outline(view: View, parts: Parts, subject: Any) -> tuple[tuple[str, str], ...]:
    """Anchor and heading of the parts that a page about `subject` has."""
    return tuple((part.anchor, part.heading or view.words[part.label]) for part in parts if part.shown(view, subject))


def compose(
    view: PageView,
    template: str,
    parts: Parts,
    subject: Any,
    *,
    lead_text: str = "",
    values: Mapping[str, Any] | None = None,
    has_contents: bool = False,
) -> Body:
    """Write a page: the template's `head` macro, then each of its parts under its heading.

    With `has_contents` small screens get a list of the parts before them.
    """
    extra = dict(values or {})
    sections = tuple(
        Section(
            anchor=part.anchor,
            heading=part.heading or view.w[part.label],
            html=_macro(part.template or template, part.macro)(view, part.subject(subject), **extra),
            text=part.text(view.view, part.subject(subject)),
        )
        for part in parts
        if part.shown(view.view, subject)
    )
    head = _macro(template, "head")(view, subject, **extra)
    contents = view.w["contents"] if has_contents and len(sections) > 1 else ""
    return Body(
        html=_macro("frame.html", "body")(template.partition(".")[0], head, sections, contents),
        sections=sections,
        lead_text=lead_text,
    )


@lru_cache(maxsize=256)
def _macro(template: str, name: str) -> Callable[..., Markup]:
    """A macro of a template as a function that gives markup, which it is, for every template escapes."""
    macro = getattr(templates().get_template(template).module, name)
    return lambda *given, **named: Markup(macro(*given, **named)).strip()  # noqa: S704
