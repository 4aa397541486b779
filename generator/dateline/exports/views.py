"""What an export is made from: the timeline, seen in each language, and the site's addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TypeVar, cast

from dateline.model.settings import Settings
from dateline.pages.view import View
from dateline.reading.handwritten import Text
from dateline.timeline.timeline import Timeline

Made = TypeVar("Made")


class Views:
    """A timeline seen in every language of its site, the default one first."""

    def __init__(self, timeline: Timeline, by_hand: Sequence[Text] = ()) -> None:
        """`by_hand` are the site's pages that are not made from records."""
        self.timeline = timeline
        self.by_hand = by_hand
        self.settings: Settings = timeline.settings
        self._made: dict[Callable[[Views], object], object] = {}

    def __iter__(self) -> Iterator[View]:
        return iter(self._views.values())

    def __getitem__(self, language: str) -> View:
        return self._views[language]

    @cached_property
    def _views(self) -> dict[str, View]:
        return {language: View(self.timeline, language) for language in self.settings.languages}

    @property
    def default(self) -> View:
        """The timeline in the site's default language, for what has no language of its own: paths, orders."""
        return self._views[self.settings.language]

    def once(self, make: Callable[[Views], Made]) -> Made:
        """What `make` makes of this, made once: several formats write the same tables."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast(Made, self._made[make])

    def forget(self, *, texts: bool = False) -> None:
        """Let go of what was made once, and with `texts` of what each view wrote: it grows with the site."""
        self._made.clear()
        if texts:
            self.__dict__.pop("_views", None)

    def address(self, path: str) -> str:
        """Where `path`, relative to the site's root, is found: a whole URL if the site knows its own, else `path`."""
        return f"{self._base}{path}"

    @cached_property
    def _base(self) -> str:
        base = self.settings.base_url
        return f"{base.rstrip('/')}/" if base else ""
