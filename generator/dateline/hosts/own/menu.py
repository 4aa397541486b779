"""The navigation as the pages have it, written once for each folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import jinja2
from markupsafe import Markup

from dateline.hosts.navigation import all_items
from dateline.hosts.own.languages import Language
from dateline.pages.page import Page


@dataclass(kw_only=True)
class Menus:
    """The navigations that were written: a twentieth of a build when each page had its own."""

    template: jinja2.Template
    languages: Sequence[Language]
    written: dict[tuple[object, ...], Markup] = field(default_factory=dict)
    """By language, folder, and what is marked in it."""

    def __post_init__(self) -> None:
        self._leads_to = {one.tag: frozenset(item.url for item in all_items(one.nav)) for one in self.languages}

    def of(self, page: Page, context: Mapping[str, object]) -> Markup:
        """The navigation on a page, written from what its template is given.

        Its links are relative, so it is the same on all pages of a folder to which no entry leads.
        """
        leads_here = any(url.startswith(page.url) for url in self._leads_to[page.language])
        folder = page.url.removesuffix("/").rpartition("/")[0]
        key = (page.language, context["here"], page.url if leads_here else folder, leads_here)
        if key not in self.written:
            self.written[key] = self.write(context)
        return self.written[key]

    def write(self, context: Mapping[str, object]) -> Markup:
        """The navigation anew, for a page that lies in no folder."""
        return Markup(self.template.render(context))  # noqa: S704 -- the template escapes
