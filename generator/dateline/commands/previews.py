"""The pictures that are shown with links: drawn by a build, where the settings want them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from dateline.commands.terminal import Terminal
from dateline.diagnostics.message import Message
from dateline.diagnostics.progress import OnProgress
from dateline.diagnostics.text import plural
from dateline.model.settings import Settings
from dateline.previews import Previews, can_draw, wanted
from dateline.publishing import OutputFile
from dateline.site import Prepared, Site

DRAWING: Final = Message("Drawing the previews")
_SHOWN = 8
"""Of the characters that no font has, so many are told."""


def with_previews(prepared: Prepared, settings: Settings, root: Path, terminal: Terminal, language: str) -> Prepared:
    """The site with a picture for each page, where that is wanted; a warning where nothing here can draw."""
    if prepared.site is None or not wanted(settings):
        return prepared
    if not can_draw():
        missing = Message("no previews are drawn: install what draws them with `pip install 'dateline[previews]'`")
        terminal.tell(missing.in_language(language))
        return prepared
    return replace(prepared, site=replace(prepared.site, previews=Previews(root)))


def drawn(site: Site, on_progress: OnProgress) -> Iterator[OutputFile]:
    """The site's pictures; says before each how many are drawn."""
    total = len(site.pages) if site.previews else 0
    for done, file in enumerate(site.drawn()):
        on_progress(DRAWING, done, total)
        yield file


def tell_what_previews_lack(site: Site, terminal: Terminal, language: str) -> None:
    """Tell how many pages go without a picture, and for want of which characters."""
    if site.previews is None:
        return
    seen = [(site.views[page.language], page) for page in site.pages]
    without = [(view, page) for view, page in seen if site.previews.of(view, page) is None]
    if without:
        signs = sorted(set().union(*(site.previews.lacking(view, page) for view, page in without)))
        named = " ".join(signs[:_SHOWN]) + (" …" if len(signs) > _SHOWN else "")
        told = Message(
            plural(
                len(without),
                "{number} page has no preview, since no font here writes what it says ({signs}): put fonts such as "
                "Noto Sans CJK into `fonts/` or install them",
                "{number} pages have no preview, since no font here writes what they say ({signs}): put fonts such as "
                "Noto Sans CJK into `fonts/` or install them",
            ),
            number=f"{len(without):,}",
            signs=named or "–",
        )
        terminal.tell(told.in_language(language))
