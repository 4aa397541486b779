"""What every export is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dateline.exports.views import Views
from dateline.pages.offers import Example, Subject
from dateline.pages.view import View

Files = Iterator[tuple[str, bytes]]
"""Path of each file relative to the site's root, POSIX, with the content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A format: what writes it, and what the site's pages say of it."""

    files: Callable[[Views], Files]
    """Every file of the format, in an order that is always the same."""
    example: Callable[[Views, View], Example | None]
    """A part of one of the files in the view's language, about what `examples` says; None where there is nothing."""
    whole: Callable[[View], Iterable[str]] = lambda _view: ()
    """The paths of the files about everything, in the view's language, that a user begins with."""
    own: Callable[[View, Subject], str | None] = lambda _view, _subject: None
    """The path of the file about a subject (in the view's language, where it has one); None where there is none."""
    shares: bool = False
    """Whether what is worked out once serves the next format, too: the tables, which the page of data has made already.
    Behind any other they go, since together they are as large as the records."""
