"""One request: connect to an address that was looked at, send, read the head of the answer, hang up.

The body is never read, however long it is.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from dateline.links.politeness import Manners
from dateline.links.target import PrivateError, Target, addresses


class Failure(StrEnum):
    """Why there was no answer."""

    NO_SUCH_HOST = "no-such-host"
    NO_RESOLVER = "no-resolver"
    """Nobody could be asked for the host's address just now."""
    PRIVATE = "private-address"
    NOT_WEB = "not-a-web-address"
    TIMEOUT = "timeout"
    UNREACHABLE = "unreachable"
    TLS = "tls"
    NONSENSE = "not-http"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The head of an answer, or why there is none."""

    status: int = 0
    """0 where there is none."""
    location: str = ""
    retry_after: str = ""
    cookies: tuple[str, ...] = ()
    """The values of its `Set-Cookie` headers."""
    failure: Failure | None = None


def ask(method: str, target: Target, manners: Manners, cookie: str = "") -> Answer:
    """Send `HEAD` or `GET`, with `cookie` as the header of that name. Never raises for what the other side does."""
    try:
        found = addresses(target, allow_private=manners.allow_private)
    except PrivateError:
        return Answer(failure=Failure.PRIVATE)
    except socket.gaierror as error:
        lasting = error.errno in {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}
        return Answer(failure=Failure.NO_SUCH_HOST if lasting else Failure.NO_RESOLVER)
    except (OSError, ValueError):  # ValueError: a host name that no resolver takes
        return Answer(failure=Failure.NO_SUCH_HOST)
    return _answer(method, target, found, manners, cookie)


def _answer(method: str, target: Target, found: list[str], manners: Manners, cookie: str) -> Answer:
    end = time.monotonic() + manners.timeout
    expired = threading.Event()
    try:
        with _connected(target, found, end) as line, ended(lambda: line, end, expired):
            if isinstance(line, ssl.SSLSocket):
                line.do_handshake()
            answer = _exchange(line, method, target, manners, cookie)
    except (OSError, ValueError, http.client.HTTPException) as error:
        return Answer(failure=Failure.TIMEOUT if expired.is_set() else _failure(error))
    # Half a head looks like a whole one to http.client.
    return Answer(failure=Failure.TIMEOUT) if expired.is_set() else answer


def _failure(error: Exception) -> Failure:
    if isinstance(error, TimeoutError):
        return Failure.TIMEOUT
    if isinstance(error, ssl.SSLError):
        return Failure.TLS
    return Failure.UNREACHABLE if isinstance(error, OSError) else Failure.NONSENSE


def _connected(target: Target, found: list[str], end: float) -> socket.socket:
    """A connection to the first address that takes one. Only looked-at addresses are used: a name may change."""
    failed: OSError = OSError("no address")
    for address in found:
        try:
            line = socket.create_connection((address, target.port), max(0.01, end - time.monotonic()))
        except OSError as error:
            failed = error
            continue
        if target.scheme == "http":
            return line
        return _context().wrap_socket(line, server_hostname=target.host, do_handshake_on_connect=False)
    raise failed


@cache
def _context() -> ssl.SSLContext:
    """Certificates as the system trusts them; reading them takes longer than a request."""
    return ssl.create_default_context()


@contextmanager
def ended(line: Callable[[], socket.socket | None], end: float, expired: threading.Event) -> Iterator[None]:
    """Hang up at the end of the time: a server that sends a byte now and then never runs into a socket's timeout."""

    def hang_up() -> None:
        expired.set()
        now = line()
        if now is not None:
            with suppress(OSError):
                # The plain socket's: TLS would first take its state away from under the reading thread.
                socket.socket.shutdown(now, socket.SHUT_RDWR)

    timer = threading.Timer(max(0.0, end - time.monotonic()), hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _exchange(line: socket.socket, method: str, target: Target, manners: Manners, cookie: str) -> Answer:
    connection = (
        http.client.HTTPConnection(target.host, target.port)
        if target.scheme == "http"
        else http.client.HTTPSConnection(target.host, target.port, context=_context())
    )
    connection.auto_open = 0  # it must not connect by itself, to an address that nobody looked at
    connection.sock = line
    headers = {"User-Agent": manners.user_agent, "Accept": "*/*", "Connection": "close"}
    if cookie:
        headers["Cookie"] = cookie
    connection.request(method, target.path, headers=headers)
    with connection.getresponse() as response:
        return Answer(
            status=response.status,
            location=response.getheader("Location", ""),
            retry_after=response.getheader("Retry-After", ""),
            cookies=tuple(response.headers.get_all("Set-Cookie", ())),
        )
