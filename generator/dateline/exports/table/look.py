"""What rows are made of: the timeline in every language, texts as cells, ids as they are today."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.exports.table.columns import Cell, suffix
from dateline.exports.views import Views
from dateline.model import Event
from dateline.model.texts import Prose, Text
from dateline.pages.view import View


def place_names(view: View, event: Event) -> str | None:
    """What an event's place is called with what it lies in; None where one of them has no name in the language."""
    is_whole = all(view.language in place.name for place in view.places(event.place))
    return (view.place_names(event.place) or None) if is_whole else None


class Look:
    """What rows are made of."""

    def __init__(self, views: Views) -> None:
        self.views = views
        self.timeline = views.timeline

    def text(self, name: str, text: Text | None) -> Iterator[tuple[str, Cell]]:
        """A column for each language, in plain words; empty where the record has none in that language."""
        for view in self.views:
            own = text if text is not None and view.language in text else None
            words = view.words_of(own) if isinstance(own, Prose) else own and view.plain(own)
            yield f"{name}_{suffix(view.language)}", words or None

    def place(self, event: Event) -> dict[str, Cell]:
        """The id of an event's place, and in each language what it is called with what it lies in."""
        names = {f"place_{suffix(view.language)}": place_names(view, event) for view in self.views}
        return {"place": self.id(event.place), **names}

    def id(self, key: str | None) -> str | None:
        """The present id of what is named by this or an old one; None where there is none."""
        found = self.timeline.get(key) if key else None
        return found.id if found else None
