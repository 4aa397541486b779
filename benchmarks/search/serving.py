"""A static host that compresses, and can be as slow as a telephone's network."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROUND_TRIP, BYTES_A_SECOND = 0.15, 1_600_000 // 8
"""Slow 4G as Lighthouse simulates it: 150 ms, 1.6 Mbit/s for everything together."""


class Host:
    """What is served, how fast, and how many bytes of it."""

    compressed: Callable[[Path], bytes]
    """The content of a file as it is sent. Hosts compress ahead, so only the first request waits for it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = ""
        self.is_slow = False
        self.bytes = 0
        self._lock = threading.Lock()
        self._free_at = 0.0
        self.compressed = cache(lambda path: gzip.compress(path.read_bytes(), 6, mtime=0))

    def send(self, body: bytes) -> bytes:
        """Count a body, and wait as long as it takes on its way."""
        with self._lock:
            self.bytes += len(body)
            now = time.monotonic()
            self._free_at = max(self._free_at, now + ROUND_TRIP) + len(body) / BYTES_A_SECOND
            wait = self._free_at - now
        if self.is_slow:
            time.sleep(wait)
        return body


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or a body waits 40 ms until the browser has acknowledged its headers

    def __init__(self, *arguments: object, host: Host, **options: object) -> None:
        self._host = host
        super().__init__(*arguments, directory=str(host.folder), **options)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = self._host.send(self._host.compressed(path))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path.name))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # http.server's name
        """Nothing."""


@contextmanager
def hosting(folder: Path) -> Iterator[Host]:
    """Serve a folder on this machine while the block runs."""
    host = Host(folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, host=host)) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        host.url = f"http://127.0.0.1:{server.server_port}/"
        yield host
        server.shutdown()
