"""A server on this machine that answers as the web's worst do, and remembers who asked what when."""

from __future__ import annotations

import socket
import socketserver
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from typing import Any


@dataclass(slots=True)
class Asked:
    """One request as the server saw it."""

    method: str
    path: str
    agent: str
    cookie: str
    begun: float
    """By `time.monotonic`."""


@dataclass(slots=True)
class Diary:
    """What a server remembers."""

    asked: list[Asked] = field(default_factory=list)
    most_at_once: int = 0
    sent: int = 0
    """Bytes of the body that never ends, as far as it went."""
    now: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def of(self, path: str) -> list[str]:
        """The methods with which a path was asked for, in order."""
        return [one.method for one in self.asked if one.path == path]

    def steps(self) -> list[float]:
        """Seconds from the beginning of each request to that of the next."""
        return [after.begun - before.begun for before, after in pairwise(self.asked)]


class Server(socketserver.ThreadingTCPServer):
    """Listens on a free port of 127.0.0.1."""

    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.diary = Diary()
        self.closing = threading.Event()
        self.meeting = threading.Barrier(2)
        """Where requests to two servers wait for each other."""
        self.times: Counter[str] = Counter()

    @property
    def base(self) -> str:
        """Its address, without a slash at the end."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Somebody hung up: here that is wanted."""


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- the name is the standard library's
        """Nothing on the terminal."""

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        """The first word of the path says how to answer, the others what with."""
        diary = self.server.diary
        with diary.lock:
            diary.now += 1
            diary.most_at_once = max(diary.most_at_once, diary.now)
            diary.asked.append(
                Asked(
                    self.command,
                    self.path,
                    self.headers.get("User-Agent", ""),
                    self.headers.get("Cookie", ""),
                    time.monotonic(),
                )
            )
            self.server.times[self.path] += 1
        self.close_connection = True
        word, *rest = self.path.strip("/").split("/")
        answer = getattr(self, f"_say_{word.replace('-', '_')}", None)
        if answer:
            answer(*rest)
        else:
            self._head(int(word) if word.isdigit() else 200)

    def _head(self, status: int, headers: Mapping[str, str] | None = None) -> None:
        with self.server.diary.lock:
            self.server.diary.now -= 1  # before the asker can know it
        self.send_response(status)
        for name, value in {**(headers or {}), "Content-Length": "0", "Connection": "close"}.items():
            self.send_header(name, value)
        self.end_headers()

    def _say_to(self, code: str, *rest: str) -> None:
        self._head(int(code), {"Location": "/" + "/".join(rest)})

    def _say_away(self, *rest: str) -> None:
        """A path cannot hold a whole address: `_` stands for `:` and `!` for `//`."""
        self._head(302, {"Location": "/".join(rest).replace("_", ":").replace("!", "//"), "Set-Cookie": "from=away"})

    def _say_circle(self, here: str) -> None:
        self._head(302, {"Location": f"/circle/{'b' if here == 'a' else 'a'}"})

    def _say_cookie_first(self, steps: str) -> None:
        """Leads back to itself, each time with another cookie, until all are brought back."""
        brought = self.headers.get("Cookie", "").count("step")
        if brought < int(steps):
            self._head(302, {"Location": self.path, "Set-Cookie": f"step{brought}=1; Path=/; HttpOnly"})
        else:
            self._head(200)

    def _say_cookie_always(self) -> None:
        self._head(302, {"Location": self.path, "Set-Cookie": f"n={self.server.times[self.path]}"})

    def _say_cookie_in_vain(self) -> None:
        self._head(302, {"Location": self.path, "Set-Cookie": "n=1"})

    def _say_on(self, number: str) -> None:
        self._head(302, {"Location": f"/on/{int(number) + 1}"})

    def _say_only_get(self, code: str) -> None:
        self._head(int(code) if self.command == "HEAD" else 200)

    def _say_busy(self, code: str, wait: str, times: str) -> None:
        self._head(int(code) if self.server.times[self.path] <= int(times) else 200, {"Retry-After": wait})

    def _say_weak(self, code: str, times: str) -> None:
        self._head(int(code) if self.server.times[self.path] <= int(times) else 200)

    def _say_hang(self) -> None:
        self.server.closing.wait(30)

    def _say_together(self) -> None:
        try:
            self.server.meeting.wait(30)
        except threading.BrokenBarrierError:
            self._head(504)
        else:
            self._head(200)

    def _say_late(self, number: str) -> None:
        self.server.closing.wait(0.05 * int(number))
        self._head(200)

    def _say_nonsense(self) -> None:
        self.wfile.write(b"220 mail.example.org ESMTP\r\n")

    def _say_snapshots(self, day: str, *address: str) -> None:
        """An archive that has a copy of each address that ends in `kept`."""
        if address[-1].endswith("kept"):
            self._head(302, {"Location": f"/copy-of-{day}"})
        else:
            self._head(404)

    def _say_drip(self) -> None:
        """A header line of which a byte comes now and then: no single wait is long."""
        with suppress(OSError):
            self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
            while not self.server.closing.wait(0.05):
                self.wfile.write(b"x")

    def _say_endless(self) -> None:
        if self.command == "HEAD":
            self._head(405)
            return
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
        with suppress(OSError):
            while not self.server.closing.is_set():
                self.server.diary.sent += self.connection.send(b"x" * 65536)


@contextmanager
def serving() -> Iterator[Server]:
    """A server while the block runs."""
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.closing.set()
            server.shutdown()
            thread.join()


def closed_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])
