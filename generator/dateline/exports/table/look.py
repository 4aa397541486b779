"""What rows are made of: the timeline in every language, texts as cells, ids as they are today."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.exports.table.columns import Cell, suffix
from dateline.exports.views import Views
from dateline.model import Event
from dateline.model.texts import Prose, Text


class Look:
    """What rows are made of."""

    def __init__(self, views: Views) -> None:
        self.views = views
        self.timeline = views.timeline

    def text(self, name: str, text: Text | None) -> Iterator[tuple[str, Cell]]:
        """A column for each language, in plain words."""
        for view in self.views:
            words = "" if text is None else view.words_of(text) if isinstance(text, Prose) else view.plain(text)
            yield f"{name}_{suffix(view.language)}", words or None

    def place(self, event: Event) -> dict[str, Cell]:
        """The id of an event's place, and in each language what it is called with what it lies in."""
        names = {f"place_{suffix(view.language)}": view.place_names(event.place) or None for view in self.views}
        return {"place": self.id(event.place), **names}

    def id(self, key: str | None) -> str | None:
        """The present id of what is named by this or an old one; None where there is none."""
        found = self.timeline.get(key) if key else None
        return found.id if found else None
