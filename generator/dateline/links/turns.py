"""One request at a time to a host, with a pause between two, whoever asks."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


class Stopped(Exception):  # noqa: N818 -- nothing went wrong: somebody pressed Ctrl-C
    """The survey was called off."""


@dataclass(slots=True)
class _Turn:
    lock: threading.Lock = field(default_factory=threading.Lock)
    free_at: float = 0.0
    is_closed: bool = False


class Turns:
    """Who may ask which host when."""

    def __init__(self, pause: float) -> None:
        self._pause = pause
        self._guard = threading.Lock()
        self._turns: defaultdict[str, _Turn] = defaultdict(_Turn)
        self._stopped = threading.Event()

    def _of(self, host: str) -> _Turn:
        with self._guard:
            return self._turns[host]

    @contextmanager
    def at(self, host: str) -> Iterator[None]:
        """Wait for one's turn, and hold it for one request. Raises `Stopped`."""
        turn = self._of(host)
        with turn.lock:
            if self._stopped.wait(max(0.0, turn.free_at - time.monotonic())):
                raise Stopped
            try:
                yield
            finally:
                turn.free_at = max(turn.free_at, time.monotonic() + self._pause)

    def rest(self, host: str, seconds: float) -> None:
        """Leave a host alone for a while: it asked for that, or it struggles."""
        turn = self._of(host)
        with turn.lock:
            turn.free_at = max(turn.free_at, time.monotonic() + seconds)

    def close(self, host: str) -> None:
        """Leave a host alone for the rest of the survey."""
        self._of(host).is_closed = True

    def is_closed(self, host: str) -> bool:
        """Whether a host is left alone."""
        return self._of(host).is_closed

    def stop(self) -> None:
        """Let everybody who waits for a turn go home."""
        self._stopped.set()
