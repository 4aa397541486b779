"""The preview as an editor starts it, asked over HTTP like a browser."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import dateline

PATIENCE = 180.0
"""Seconds after which something is taken never to happen. Nothing waits longer than it has to."""

PROJECT = Path(__file__).parents[2]
PACKAGE = Path(dateline.__file__).parents[1]
PROGRAM = """
import sys
from pathlib import Path
from dateline.hosts.address import address
from dateline.hosts.mkdocs import serve

serve(Path(sys.argv[1]), address(sys.argv[2]), polls="--poll" in sys.argv)
"""


@dataclass(frozen=True)
class Served:
    """A running preview."""

    address: str
    log: Path
    process: subprocess.Popen[bytes]

    def get(self, url: str) -> str:
        """A page, error pages included."""
        try:
            with urllib.request.urlopen(self.address + url, timeout=PATIENCE) as answer:  # noqa: S310
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            with error:
                return error.read().decode()

    def get_when(self, url: str, wanted: Callable[[str], object]) -> str:
        """The page as soon as it is as wanted."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                page = self.get(url)
            except (urllib.error.URLError, ConnectionError):  # not up yet
                page = ""
            if wanted(page):
                return page
            assert self.process.poll() is None, self.log.read_text(encoding="utf-8")
            time.sleep(0.05)
        raise AssertionError(f"{url} never became as wanted:\n{page}\n{self.log.read_text(encoding='utf-8')}")

    def reload_until(self, wanted: Callable[[str], object], url: str, page: str) -> str:
        """The open page as soon as it is as wanted: as its script does, it is read anew whenever the server says so.

        What was saved before may be told first, so one reload may not be enough.
        """
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            number, news = news_of(page)
            if int(self.get_raw(news)) != number:
                page = self.get(url)
                if wanted(page):
                    return page
        log = self.log.read_text(encoding="utf-8")
        raise AssertionError(f"the page was never told to reload what is wanted:\n{page}\n{log}")

    def get_raw(self, path: str) -> str:
        """What the server answers at a path below its root."""
        root = re.match(r"http://[^/]+", self.address)[0]  # type: ignore[index]
        with urllib.request.urlopen(root + path, timeout=PATIENCE + 60) as answer:  # noqa: S310
            return str(answer.read().decode())

    @property
    def builds(self) -> int:
        """How many times something was made anew."""
        return self.log.read_text(encoding="utf-8").count("Detected file changes")


def news_of(page: str) -> tuple[int, str]:
    """The state that an open page shows, and the address at which it waits for another, by either host."""
    number, address = re.search(r'data-number="(\d+)" data-news="([^"]+)"', page).groups()  # type: ignore[union-attr]
    return int(number), address


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


@contextmanager
def serving(root: Path, *options: str) -> Iterator[Served]:
    """Serve the project below `root` on a free port until the end of the `with` block."""
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-c", PROGRAM, str(root / "mkdocs.yml"), address, *options]
    with _running(command, address, root.parent / "serve.log") as served:
        yield served


@contextmanager
def typed(root: Path, *options: str, port: int | None = None) -> Iterator[Served]:
    """Serve as `dateline serve` does, until the end of the `with` block. The address must be http://…/record/."""
    address = f"127.0.0.1:{port or free_port()}"
    command = [sys.executable, "-m", "dateline", "--root", str(root), "serve", "--address", address, *options]
    with _running(command, address, root.parent / f"serve-{address.rpartition(':')[2]}.log") as served:
        yield served


@contextmanager
def _running(command: list[str], address: str, log: Path) -> Iterator[Served]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(PROJECT), str(PACKAGE)]), "PYTHONUNBUFFERED": "1"}
    with (
        log.open("wb") as output,
        subprocess.Popen(command, stdout=output, stderr=output, env=environment, cwd=log.parent) as process,
    ):
        try:
            yield Served(f"http://{address}/record/", log, process)
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=PATIENCE)
