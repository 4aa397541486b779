"""From a page's parts to its body: each part is a macro under a heading, shown where it has something to say.

A kind of page is one name: "event" is the module `event.py`, the template `event.html` and the kind of its pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.runtime import Context
from markupsafe import Markup
from typing_extensions import override

from dateline.pages.page import Body, Section
from dateline.pages.page_view import PageView
from dateline.pages.template_functions import FUNCTIONS
from dateline.pages.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section that a kind of page can have."""

    anchor: str | Callable[[Any], str]
    """The id of its heading, or a function that gives it."""
    heading: str | Callable[[View, Any], str]
    """The key of its heading in `words`, or a function that gives the heading itself."""
    macro: str
    """The macro that writes it, called with the view from the page and the subject.

    It stands in the page's own template; "common.claims" stands in `common.html`.
    """
    shown: Callable[[View, Any], object] = lambda _view, _subject: True
    """Whether this page has it."""
    each: Callable[[Any], Iterable[Any]] = lambda subject: (subject,)
    """The subject of each section that the part becomes; by default one section about the page's own subject."""


Parts = tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Planned:
    """A section that a page will have."""

    anchor: str
    heading: str
    macro: str
    subject: Any


class _Context(Context):
    """Calls what a template calls, and no more.

    Jinja asks at each of 200,000 calls whether it wants a context, which no macro and no function of ours does: a
    twentieth of a build. What a template has in a loop it hands over for such functions alone.
    """

    @override
    def call(
        self,
        called: Callable[..., Any],
        /,
        *given: Any,
        _loop_vars: object = None,
        _block_vars: object = None,
        **named: Any,
    ) -> Any:
        return called(*given, **named)


class _Environment(Environment):
    context_class = _Context


@lru_cache(maxsize=1)
def templates() -> Environment:
    """The site's own templates. Everything in them is escaped unless it already is markup."""
    environment = _Environment(
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
    """Anchor and heading of the sections that a page about `subject` has."""
    return tuple((section.anchor, section.heading) for section in _planned(view, parts, subject))


def compose(
    view: PageView, kind: str, parts: Parts, subject: Any, *, lead_text: str = "", has_contents: bool = False
) -> Body:
    """Write a page: the `head` macro of its kind's template, then each of its parts under its heading.

    With `has_contents` small screens get a list of the parts before them.
    """
    sections = tuple(
        Section(
            anchor=section.anchor,
            heading=section.heading,
            html=_macro(kind, section.macro)(view, section.subject),
        )
        for section in _planned(view.view, parts, subject)
    )
    head = _macro(kind, "head")(view, subject)
    contents = view.w["contents"] if has_contents and len(sections) > 1 else ""
    data = _macro("frame", "data")(view) if view.view.offers.examples and kind != "data" else Markup()
    html = _macro("frame", "body")(kind, head, sections, contents, data)
    return Body(html=html, sections=sections, lead_text=lead_text)


def _planned(view: View, parts: Parts, subject: Any) -> Iterator[_Planned]:
    for part in parts:
        for one in part.each(subject):
            if part.shown(view, one):
                yield _Planned(
                    anchor=part.anchor if isinstance(part.anchor, str) else part.anchor(one),
                    heading=view.words[part.heading] if isinstance(part.heading, str) else part.heading(view, one),
                    macro=part.macro,
                    subject=one,
                )


@lru_cache(maxsize=256)
def _macro(template: str, macro: str) -> Callable[..., Markup]:
    """A macro of a template as a function that gives markup, which it is, for every template escapes."""
    elsewhere, _, name = macro.rpartition(".")
    written = getattr(templates().get_template(f"{elsewhere or template}.html").module, name)
    return lambda *given: Markup(written(*given)).strip()  # noqa: S704
