"""Files of a site at an address, to be compared with what they must be.

Whoever verifies an address has typed it, so any host will do; but no answer leads to another one: a redirect is
no file.
"""

from __future__ import annotations

import hashlib
import http.client
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Final
from urllib.parse import quote

from dateline.links.request import ended
from dateline.links.target import Target, target_of

MAX_BYTES: Final = 256 * 1024 * 1024
"""The largest file that is read; nothing of it is kept."""
MAX_SUMS: Final = 64 * 1024 * 1024
"""The largest list of sums that is read."""
_TIMEOUT: Final = 30.0
"""Seconds for each step of the connection."""
_MAX_SECONDS: Final = 300.0
"""Seconds for a whole answer, however slowly it comes."""
_TOO_SLOW: Final = "too-slow"
_STEP: Final = 64 * 1024


class MirrorError(Exception):
    """An address that gave no answer, or more than can be taken; the word says why."""


class Mirror:
    """A site at an address: one connection, one request after the other."""

    def __init__(self, url: str) -> None:
        """Raises `TargetError` for what is no http or https address."""
        self.base: Target = target_of(url if url.endswith("/") else f"{url}/")
        kind = http.client.HTTPConnection if self.base.scheme == "http" else http.client.HTTPSConnection
        self._connection = kind(self.base.host, self.base.port, timeout=_TIMEOUT)
        self._line: socket.socket | None = None
        """Of the last request: `http.client` lets go of it while an answer is read that ends it."""

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def sum(self, path: str) -> str | None:
        """The SHA-256 of the file at a path below the site; None where there is none. Raises `MirrorError`."""
        with self._answer(path) as answer:
            if answer.status != HTTPStatus.OK:
                return None
            found = hashlib.sha256()
            for part in _parts(answer, MAX_BYTES):
                found.update(part)
            return found.hexdigest()

    def content(self, path: str) -> bytes | None:
        """A file that is a list of sums; None where there is none. Raises `MirrorError`."""
        with self._answer(path) as answer:
            return b"".join(_parts(answer, MAX_SUMS)) if answer.status == HTTPStatus.OK else None

    @contextmanager
    def _answer(self, path: str) -> Iterator[http.client.HTTPResponse]:
        expired, end = threading.Event(), time.monotonic() + _MAX_SECONDS
        try:
            with ended(self._now, end, expired), self._asked(self.base.path + _quoted(path)) as answer:
                yield answer
                for _ in _parts(answer, MAX_BYTES):  # the connection serves again once an answer is read
                    pass
            _refuse_half(expired)
        except (OSError, http.client.HTTPException) as error:
            self._connection.close()
            raise MirrorError(_TOO_SLOW if expired.is_set() else type(error).__name__) from error
        except MirrorError:
            self._connection.close()
            raise

    def _now(self) -> socket.socket | None:
        return self._connection.sock or self._line

    def _asked(self, path: str) -> http.client.HTTPResponse:
        """A server may have closed the connection meanwhile: then it is opened once more."""
        was_open = self._connection.sock is not None
        try:
            return self._sent(path)
        except (ConnectionError, http.client.RemoteDisconnected, http.client.CannotSendRequest):
            self._connection.close()
            if not was_open:
                raise
            return self._sent(path)

    def _sent(self, path: str) -> http.client.HTTPResponse:
        if self._connection.sock is None:
            self._connection.connect()
        self._line = self._connection.sock
        headers = {"User-Agent": "dateline-verify", "Accept-Encoding": "identity"}
        self._connection.request("GET", path, headers=headers)
        return self._connection.getresponse()


def _quoted(path: str) -> str:
    """A path as it is asked for; a name that is no text by its very bytes."""
    return quote(path, errors="surrogateescape")


def _refuse_half(expired: threading.Event) -> None:
    """Half an answer looks like a whole one to http.client."""
    if expired.is_set():
        raise MirrorError(_TOO_SLOW)


def _parts(answer: http.client.HTTPResponse, most: int) -> Iterator[bytes]:
    read = 0
    while part := answer.read(_STEP):
        read += len(part)
        if read > most:
            raise MirrorError("too-long")
        yield part
