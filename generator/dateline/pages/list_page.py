"""How a page that is about no single record is made."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from dateline.pages.compose import Parts, compose, outline
from dateline.pages.page import Page
from dateline.pages.page_view import PageView
from dateline.pages.view import View


def list_page(
    view: View,
    kind: str,
    parts: Parts,
    subject: Callable[[], Any],
    *,
    title: str,
    lead: str = "",
    path: str | None = None,
    has_toc: bool = True,
) -> Page:
    """A page of a kind, at `path` in each language: by default at its kind's name.

    `subject` gives what it is about, when that is first wanted; `title` and `lead` are keys of `words`; the lead is
    the page's description, too.
    """
    path = f"{kind}/" if path is None else path
    url = view.urls.in_language(path, view.language)
    lead_text = view.words[lead] if lead else ""
    found = cache(subject)
    return Page(
        kind=kind,
        id="",
        language=view.language,
        url=url,
        title=view.words[title],
        write=lambda: compose(PageView(view, url), kind, parts, found(), lead_text=lead_text),
        describe=lambda: lead_text or view.words[title],
        lay_out=lambda: outline(view, parts, found()),
        alternates=view.urls.alternates(path),
        has_toc=has_toc,
    )
