"""Serves a built site on this machine as a static host would, and remembers what was asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import IO, BinaryIO


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One line of the server's log."""

    method: str
    path: str
    """As asked, with the query."""
    status: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A folder being served."""

    folder: Path
    url: str
    """Where it starts, with a slash at the end."""
    requests: list[Request] = field(default_factory=list)
    """Everything asked so far, oldest first; a test may clear it."""

    @property
    def missing(self) -> list[str]:
        """The paths that were asked for and are not there."""
        return [request.path for request in self.requests if request.status == HTTPStatus.NOT_FOUND]


ANYWHERE = "http://127.0.0.1:65535"
"""The address of this machine that a site is built for which several processes serve: as long as any that they have."""


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or a body waits until the browser has acknowledged its headers

    def __init__(self, *arguments: object, requests: list[Request], under: str, directory: str) -> None:
        self._requests = requests
        self._under = under
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]  # whatever the server passes

    def send_head(self) -> BytesIO | BinaryIO | None:
        if not self.path.startswith(self._under):
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return super().send_head()

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self._under))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = self._told_where(page.read_bytes())
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def copyfile(self, source: IO[bytes], outputfile: IO[bytes]) -> None:  # type: ignore[override]  # as it is called
        outputfile.write(self._told_where(source.read()))

    def _told_where(self, content: bytes) -> bytes:
        """What a file says once it knows where it is served; it is as long as before."""
        return content.replace(ANYWHERE.encode(), f"http://{self.headers['Host']}".encode())

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:  # noqa: ARG002  # http.server's name
        self._requests.append(Request(method=self.command, path=self.path, status=int(code)))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # http.server's name
        """Nothing on the terminal: the log is `Site.requests`."""


@contextmanager
def serving(folder: Path, *, under: str = "/") -> Iterator[Site]:
    """Serve `folder` on 127.0.0.1 at a free port while the block runs."""
    requests: list[Request] = []
    handler = partial(_Handler, requests=requests, under=under, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield Site(folder=folder, url=f"http://127.0.0.1:{server.server_port}{under}", requests=requests)
        finally:
            server.shutdown()
            thread.join()
