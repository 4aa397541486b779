"""The theme rendered once for many pages.

Material takes 10 ms and more for a page, nearly all of it for what does not change from one record to the
next. So for each `Shell.key` its `main.html` is rendered once, with a page whose variable parts are marks;
the result is split at the marks, and each page only fills the holes. What comes out is, byte for byte,
what the theme itself would have written; a test holds that.
"""

from __future__ import annotations

import copy
import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

import jinja2
from markupsafe import escape
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_relative_url

from dateline.hosts.mkdocs.generated import GeneratedPage, Neighbour
from dateline.hosts.mkdocs.languages import Alternate
from dateline.hosts.sources import HEADING
from dateline.pages.page import Body

Context = Mapping[str, Any]

MARK = "\ue000%s\ue001"
_MARK = re.compile("\ue000(\\w+)\ue001")
_ENTRY = f"{MARK % 'toc_url_%d'}(.*?){MARK % 'toc_title_%d'}"
_ENTRIES = re.compile(f"{_ENTRY % (0, 0)}(.*?){_ENTRY % (1, 1)}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Shell:
    """A page of the theme with holes."""

    parts: tuple[str, ...]
    """Text and names of holes, in turns."""
    within: str
    """What stands between the address and the heading of an entry in the table of contents."""
    between: str
    """What stands between one such entry and the next."""

    def fill(self, holes: Mapping[str, str]) -> str:
        """The finished page."""
        parts = list(self.parts)
        parts[1::2] = [holes[name] for name in self.parts[1::2]]
        return "".join(parts)


class ShellTemplate(jinja2.Template):
    """Stands in a page's `meta["template"]`: MkDocs takes it for the theme's and asks it for each page in turn."""

    def __new__(cls, *_: object) -> Self:
        """Jinja makes templates from source; there is none."""
        return object.__new__(cls)

    def __init__(self, main: jinja2.Template, written: Callable[[GeneratedPage, Body], None]) -> None:
        self._main = main
        self._written = written
        self._shells: dict[tuple[object, ...], Shell] = {}

    def render(self, context: Context) -> str:
        """Write the page's body and lay the theme around it."""
        page = context["page"]
        key = shell_key(page, context)
        shell = self._shells.get(key)
        if shell is None:
            shell = self._shells[key] = make_shell(self._main, page, context)
        body = page.source.write()
        self._written(page, body)
        return shell.fill(holes(page, body, shell, context))


def shell_key(page: GeneratedPage, context: Context) -> tuple[object, ...]:
    """Everything about a page that changes the theme's text beyond the holes."""
    source = page.source
    return (
        source.language,
        posixpath.dirname(source.url.removesuffix("/")),
        source.parent_url,
        page.previous_page is not None,
        page.next_page is not None,
        bool(source.outline),
        source.has_toc,
        bool(source.description),
        page.edit_url is not None,
        page.canonical_url is not None,
        tuple(alternate.tag for alternate in context["alternates"]),
        tuple(alternate.tag for alternate in context["alternates"] if alternate.is_same_page),
        tuple(alternate.tag for alternate in context["alternates"] if alternate.announced),
    )


def make_shell(main: jinja2.Template, page: GeneratedPage, context: Context) -> Shell:
    """Render the theme with marks in place of what is this page's own."""
    html = main.render(context, page=marked(page), alternates=marked_alternates(context), head=lambda: MARK % "head")
    html = html.replace("<h1" + MARK % "content", MARK % "content").replace("//" + MARK[0], MARK[0])
    entries = _ENTRIES.search(html)
    if entries is None:
        return Shell(tuple(_MARK.split(html)), "", "")
    html = html[: entries.start()] + MARK % "toc" + html[entries.end() :]
    return Shell(tuple(_MARK.split(html)), *entries.group(1, 2))


def marked(page: GeneratedPage) -> GeneratedPage:
    """A copy of the page that prints marks."""
    copied = copy.copy(page)
    copied.title = MARK % "title"
    copied.content = "<h1" + MARK % "content"  # without an <h1> the theme adds one
    copied.meta = {**page.meta, "title": MARK % "title"}
    if page.source.description:
        copied.meta["description"] = MARK % "description"
    if page.canonical_url is not None:
        copied.canonical_url = MARK % "canonical"
    if page.edit_url is not None:
        copied.edit_url = MARK % "edit"
    if page.previous_page is not None:
        copied.previous_page = marked_neighbour("previous")
    if page.next_page is not None:
        copied.next_page = marked_neighbour("next")
    copied.toc = marked_outline(page)
    return copied


def marked_neighbour(direction: str) -> Neighbour:
    """The page before or after; the theme's `url` filter leaves an address with a host as it is."""
    return Neighbour("//" + MARK % f"{direction}_url", escape(MARK % f"{direction}_title"))


def marked_outline(page: GeneratedPage) -> TableOfContents:
    """Two marked entries: the text between them is what stands between any two."""
    top = AnchorLink(MARK % "title", HEADING, 1)
    if page.source.outline:
        top.children.extend(AnchorLink(MARK % f"toc_title_{n}", MARK % f"toc_url_{n}", 2) for n in (0, 1))
    return TableOfContents([top])


def marked_alternates(context: Context) -> tuple[Alternate, ...]:
    """The language switch with a mark for each address."""
    return tuple(
        replace(
            alternate,
            url=MARK % f"alternate_{number}",
            announced=alternate.announced and MARK % f"announced_{number}",
        )
        for number, alternate in enumerate(context["alternates"])
    )


def holes(page: GeneratedPage, body: Body, shell: Shell, context: Context) -> dict[str, str]:
    """What this page puts in the holes."""
    filled = {
        "title": page.title,
        "description": page.meta["description"],
        "head": page.source.head(),
        "content": body.html,
        "canonical": page.canonical_url or "",
        "edit": page.edit_url or "",
        "toc": shell.between.join(
            f"{anchor}{shell.within}{escape(heading)}" for anchor, heading in page.source.outline
        ),
    }
    for direction, other in (("previous", page.previous_page), ("next", page.next_page)):
        if other is not None:
            filled[f"{direction}_url"] = get_relative_url(other.url, page.url)
            filled[f"{direction}_title"] = other.title
    for number, alternate in enumerate(context["alternates"]):
        filled[f"alternate_{number}"] = alternate.url
        filled[f"announced_{number}"] = alternate.announced
    return filled
