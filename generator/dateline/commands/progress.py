"""Progress as it is shown: on a terminal a bar that goes away again, in a log a line now and then."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from typing_extensions import override

from dateline.commands.terminal import Terminal
from dateline.diagnostics.message import Message
from dateline.diagnostics.progress import OnProgress

AFTER = 2.0
"""Seconds that something may take before anything is shown of it."""
BETWEEN_BARS, BETWEEN_LINES = 0.1, 5.0
"""Seconds between two states of the bar, and between two lines of a log."""
_CELLS = 24


@contextmanager
def progress(
    terminal: Terminal, language: str, *, after: float | None = None, clock: Callable[[], float] = time.monotonic
) -> Iterator[OnProgress]:
    """Show what is reported while the block runs, if that takes longer than `after` seconds; words in `language`.

    All of it is told beside the result, never in it. A bar is gone when the block ends, and before a line of the log.
    """
    between = BETWEEN_BARS if terminal.is_watched else BETWEEN_LINES
    due = clock() + (AFTER if after is None else after)

    def on_progress(doing: Message, done: int, total: int) -> None:
        nonlocal due
        if clock() < due:
            return
        due = clock() + between
        if terminal.is_watched:
            terminal.draw(_bar(doing.in_language(language), done, total))
        else:
            so_far = Message("{doing}: {done} of {total}", doing=doing, done=f"{done:,}", total=f"{total:,}")
            terminal.tell(so_far.in_language(language))

    eraser = _Eraser(terminal)
    logging.root.handlers.insert(0, eraser)
    try:
        yield on_progress
    finally:
        logging.root.removeHandler(eraser)
        terminal.draw("")


def _bar(doing: str, done: int, total: int) -> str:
    full = _CELLS * done // max(total, 1)
    return f"{doing} [{'#' * full}{'-' * (_CELLS - full)}] {done:,}/{total:,}"


class _Eraser(logging.Handler):
    """Takes the bar away before another handler writes a line to the same terminal."""

    def __init__(self, terminal: Terminal) -> None:
        super().__init__()
        self._terminal = terminal

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self._terminal.draw("")
