"""What the site offers to programs, as its pages show it. The files are made by `exports`, which pages do not know."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from dateline.model import Record
from dateline.timeline.encounters import Encounters

Subject = Record | Encounters | None
"""What a page, and so a file for programs, is about: a record, two people, or, where it is None, the whole site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A part of a file as it stands there."""

    path: str
    """The file, relative to the site's root."""
    text: str
    about: str = ""
    """The name of what it is about, where that has files of its own."""
    page: str = ""
    """The page of what it is about, relative to the site's root."""
    files: tuple[str, ...] = ()
    """The files about it, likewise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The picture that other programs show with a link to a page."""

    path: str
    """Relative to the site's root."""
    alt: str
    """What it says."""
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Offers:
    """The formats that a site has, by name, in the order in which they are listed."""

    examples: Mapping[str, Callable[[str], Example | None]] = field(default_factory=lambda: MappingProxyType({}))
    """What makes one, by the tag of the language in which it is shown."""
    own: Mapping[str, Callable[[Any, Subject], str | None]] = field(default_factory=lambda: MappingProxyType({}))
    """The path of the file about a subject, by the `View` in whose language it is; None where there is none."""
    whole: Mapping[str, Callable[[Any], Iterable[str]]] = field(default_factory=lambda: MappingProxyType({}))
    """The paths of the files about everything, by the `View` in whose language they are."""
    preview: Callable[[Any, Any], Preview | None] = lambda _view, _page: None
    """The picture of a `Page`, by the `View` in whose language it is; None where it has none."""

    def about(self, view: Any, subject: Subject) -> tuple[tuple[str, str], ...]:
        """Name of the format and path of each file about a subject."""
        found = ((name, own(view, subject)) for name, own in self.own.items())
        return tuple((name, path) for name, path in found if path)


NOTHING = Offers()
