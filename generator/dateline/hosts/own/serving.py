"""`dateline serve` by the own host: pages are written when a browser asks, and an edit reloads what is open."""

from __future__ import annotations

import gc
import logging
import mimetypes
import re
import socket
import sys
import threading
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from typing_extensions import override
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from dateline.diagnostics.message import Message
from dateline.diagnostics.progress import OnProgress, unwatched
from dateline.hosts.address import FOREIGN, Address, AddressError, why_not_served
from dateline.hosts.live import keep_schemas
from dateline.hosts.log_report import Languages, languages_for
from dateline.hosts.own.preview import NEWS, Preview
from dateline.hosts.watcher import DEBOUNCE, Watcher, record_folders
from dateline.reading.folders import Cache
from dateline.reading.settings import config_files
from dateline.reading.site_config import read_site_config
from dateline.site import Prepared, prepare

log = logging.getLogger("dateline")

_NUMBER = re.compile("[0-9]{1,12}")
PATIENCE = 25.0
"""Seconds until an open page is answered: some programs between a browser and a server end a silence of thirty."""


def serve(
    root: Path,
    address: Address,
    languages: Languages | None = None,
    *,
    polls: bool = False,
    on_progress: OnProgress = unwatched,
) -> None:
    """Serve the site of the project at `root` until interrupted. Raises `AddressError`.

    Findings are told in `languages`, else in English. With `polls` the files are looked at once a second.
    """
    mount = urlsplit(read_site_config(root).site_url).path or "/"
    told = languages or languages_for(None)
    reading = _Reading(root, on_progress)
    preview = Preview(root, reading.prepare, told, address.url(mount), mount)
    with _server(address, preview) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        edits = Edits()
        watcher = Watcher(root, [*record_folders(), read_site_config(root).docs], polls=polls)
        for path in (root, *(root / file for file in config_files(root))):
            watcher.schedule(edits, str(path))
        watcher.start()  # before the first build: what is saved during it is built afterwards
        try:
            _renew(preview, reading)
            gc.freeze()  # records stay as they were read: to look through them again took a fifth of an edit
            log.warning(Message("Serving at {url}", url=address.url(mount)).in_language(told.log))
            while True:
                edits.wait()
                _renew(preview, reading)
        except KeyboardInterrupt:
            pass
        finally:
            watcher.stop()
            server.shutdown()
            preview.close()


@dataclass
class _Reading:
    """The records as they were last read."""

    root: Path
    on_progress: OnProgress
    cache: Cache = field(default_factory=dict)
    last: Prepared | None = None

    def prepare(self) -> Prepared:
        """Read them anew, as far as they were edited."""
        self.last = None
        self.last = prepare(self.root, self.cache, self.on_progress)
        return self.last

    def keep_schemas(self) -> None:
        """Tell editors of the present ids: a fifth of an edit, for which no open page waits."""
        if self.last is not None:
            keep_schemas(self.root, self.last)


def _renew(preview: Preview, reading: _Reading) -> None:
    """Show the present state; what no open page waits for comes afterwards: old memory, and the schemas."""
    gc.disable()
    try:
        preview.renew()
    finally:
        gc.enable()
    reading.keep_schemas()
    gc.collect()


class Edits(FileSystemEventHandler):
    """Waits for edits; an editor saves in several steps, which count as one."""

    def __init__(self) -> None:
        self._seen = threading.Event()

    @override
    def on_any_event(self, event: FileSystemEvent) -> None:
        """Whatever it was, the files are read again."""
        self._seen.set()

    def wait(self) -> None:
        """Return when something was edited and nothing more came for a moment."""
        self._seen.wait()
        while self._seen.is_set():
            self._seen.clear()
            self._seen.wait(DEBOUNCE)


class _Server(ThreadingHTTPServer):
    """Answers each browser in a thread of its own: one that waits for news holds up nobody."""

    daemon_threads = True
    preview: Preview

    def __init__(self, address: Address) -> None:
        self.address = address
        self.address_family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
        super().__init__((address.host, address.port), _Handler)

    @override
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing where a browser went before its answer came, as each closed tab does; else as ever."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def _server(address: Address, preview: Preview) -> _Server:
    try:
        server = _Server(address)
    except (OSError, OverflowError) as error:
        raise AddressError(why_not_served(error, address)) from error
    server.preview = preview
    return server


class _Handler(BaseHTTPRequestHandler):
    server_version = "Dateline"
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_HEAD(self) -> None:
        """The same without its body."""
        self.do_GET()

    def do_GET(self) -> None:
        """A page, a file, or news."""
        try:
            asked = urlsplit(self.path)
        except ValueError:  # a whole address whose host is none
            self.send_error(HTTPStatus.BAD_REQUEST)
            return
        if not self.server.address.answers_to(asked.netloc or self.headers.get("Host", "")):
            self._send(HTTPStatus.MISDIRECTED_REQUEST, str(FOREIGN).encode(), "text/plain")
            return
        preview = self.server.preview
        if asked.path == NEWS:
            since = parse_qs(asked.query).get("since", ["0"])[0]
            number = preview.wait_for_news(int(since) if _NUMBER.fullmatch(since) else 0, PATIENCE)
            self._send(HTTPStatus.OK, str(number).encode(), "text/plain")
            return
        path = unquote(asked.path)
        if not path.startswith(preview.mount):
            self._redirect(preview.mount)
            return
        url = path.removeprefix(preview.mount)
        if preview.is_folder(url):
            self._redirect(quote(f"{path}/"))
            return
        status, content = preview.answer(url)
        kind = "text/html" if status is not HTTPStatus.OK or url.endswith("/") or not url else _kind(url)
        self._send(status, content, kind)

    def _send(self, status: HTTPStatus, content: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-cache")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _redirect(self, path: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", path)
        self.send_header("Content-Length", "0")
        self.end_headers()

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Nothing: a page asks for a dozen files, and whether there is news."""


def _kind(url: str) -> str:
    return mimetypes.guess_type(url)[0] or "application/octet-stream"
