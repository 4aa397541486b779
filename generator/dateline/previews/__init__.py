"""A picture of each page in 1200 × 630 pixels, which other programs show where somebody shares a link to it.

Drawn once: by what it says and how it is drawn it has a name of its own in the cache. A page whose words no font of
the machine can write has none, so that nobody ever sees boxes. The two packages that draw are an extra, `previews`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from dateline.model.formats import Format
from dateline.model.settings import Settings
from dateline.pages.offers import Preview
from dateline.pages.page import Page
from dateline.pages.view import View
from dateline.previews.card import HEIGHT, WIDTH, Card, Line, card
from dateline.publishing.writing import replace

CACHE = Path(".cache/dateline/previews")
OWN_FONTS = Path("fonts")
"""Where a project may have fonts of its own, which come before those of the machine."""
PACKAGES = ("resvg_py", "uharfbuzz")


def wanted(settings: Settings) -> bool:
    """Whether the site is to have pictures: without an address of its own no head could name them."""
    return settings.previews and settings.base_url is not None and Format.LINKED_DATA in settings.exports


def can_draw() -> bool:
    """Whether the packages that draw are installed."""
    return all(find_spec(name) for name in PACKAGES)


class Previews:
    """The pictures of the pages of one site. `can_draw` has to be true."""

    def __init__(self, root: Path, folders: Sequence[Path] | None = None) -> None:
        """`root` is the project's; `folders` are those with fonts, by default its own and the machine's."""
        from dateline.previews.fonts import FOLDERS, Fonts  # noqa: PLC0415 -- needs what may not be installed

        self._cache = root / CACHE
        found = (root / OWN_FONTS, *FOLDERS) if folders is None else tuple(folders)
        self._fonts = lru_cache(maxsize=None)(lambda language: Fonts(language, found))

    def of(self, view: View, page: Page) -> Preview | None:
        """Where the picture of a page is and what it says; None where it cannot be written."""
        shown = card(view, page)
        if not shown.is_plain or self._lacking(view, shown):
            return None
        return Preview(path=view.urls.preview(page.url), alt=shown.alt, width=WIDTH, height=HEIGHT)

    def lacking(self, view: View, page: Page) -> set[str]:
        """The characters of its picture that no font here has."""
        return self._lacking(view, card(view, page))

    def _lacking(self, view: View, shown: Card) -> set[str]:
        return set().union(*map(self._fonts(view.language).lacking, _lines(view, shown)))

    def files(self, pages: Iterable[tuple[View, Page]]) -> Iterator[tuple[str, bytes]]:
        """Path and content of each picture; afterwards the cache has these alone."""
        used: set[str] = set()
        for view, page in pages:
            if preview := self.of(view, page):
                svg = self._svg(view, card(view, page))
                name = f"{hashlib.sha256(svg.encode()).hexdigest()}.png"
                used.add(name)
                yield preview.path, self._drawn(self._cache / name, svg)
        for path in self._cache.glob("*.png"):
            if path.name not in used:
                path.unlink(missing_ok=True)

    def _svg(self, view: View, shown: Card) -> str:
        """The picture in outlines: the same text wherever the same fonts are."""
        written = map(self._fonts(view.language).write, _lines(view, shown))
        size = f'width="{WIDTH}" height="{HEIGHT}"'
        body = shown.ground() + "".join(written)
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><!-- {_version()} -->{body}</svg>'

    def _drawn(self, path: Path, svg: str) -> bytes:
        with suppress(OSError):
            return path.read_bytes()
        from resvg_py import svg_to_bytes  # noqa: PLC0415 -- may not be installed

        drawn = svg_to_bytes(svg_string=svg, skip_system_fonts=True)
        with suppress(OSError):  # a cache that cannot be written costs time, nothing else
            replace(path, drawn)
        return drawn


def _lines(view: View, shown: Card) -> tuple[Line, ...]:
    return shown.lines(view.unbroken.join)


def _version() -> str:
    """What draws: another version may draw other bytes."""
    return f"resvg-py {version('resvg-py')}"
