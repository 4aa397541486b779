"""Requests that no browser sends, to a running preview of either host: each is answered, and nothing is told of it."""

from __future__ import annotations

import http.client
import re
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit
from wsgiref.util import FileWrapper

import pytest

from dateline.hosts.address import Address
from dateline.hosts.log_report import languages_for
from dateline.hosts.mkdocs.serving import PreviewServer
from dateline.hosts.own.preview import NEWS, Preview
from dateline.hosts.own.serving import _server as own_server
from dateline.site import prepare
from tests.hosts.served import PATIENCE, Served, free_port, typed

OUTSIDE = "what lies outside of the site"


@pytest.fixture(scope="module", params=["own", "mkdocs"])
def served(request: pytest.FixtureRequest, sites: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The small site as `dateline serve` shows it, and a text beside it."""
    root = Path(shutil.copytree(sites / "small", tmp_path_factory.mktemp("odd") / "small"))
    (root / "docs").mkdir()
    (root / "outside.txt").write_text(OUTSIDE, encoding="utf-8")
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(f"{config}\nsite_url: http://127.0.0.1/record/\n", encoding="utf-8")
    with typed(root, "--host", str(request.param)) as served:
        served.get_when("people/ada/", lambda text: "<h1" in text)
        yield served


def answer(served: Served, request: bytes) -> bytes:
    """All that the server answers to these bytes before it hangs up, or to a request behind them that asks it to."""
    asked = urlsplit(served.address)
    assert asked.hostname
    assert asked.port
    with socket.create_connection((asked.hostname, asked.port), timeout=PATIENCE) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        parts = []
        while part := connection.recv(65536):
            parts.append(part)
        return b"".join(parts)


def line(target: str, method: str = "GET", *headers: str) -> bytes:
    """A request of HTTP/1.1 for a target, of this machine."""
    return "\r\n".join([f"{method} {target} HTTP/1.1", "Host: localhost", *headers, "", ""]).encode("latin-1")


HERE = "/record/people/ada/"
FOUND, REFUSED = {200}, {400, 404, 421}
ODD = {
    "a target with its host": (line(f"http://localhost{HERE}"), FOUND | REFUSED),
    "a target with another host": (line(f"http://elsewhere.example{HERE}"), REFUSED),
    "a target whose host is half an address": (line(f"http://[{HERE}"), REFUSED),
    "a target whose host is no address": (line(f"http://[x]{HERE}"), REFUSED),
    "a target with a port that is none": (line(f"http://localhost:x{HERE}"), REFUSED | FOUND),
    "two slashes": (line(f"/{HERE}"), FOUND | REFUSED | {302}),
    "two slashes and half an address": (line("//[/"), REFUSED | {302}),
    "an asterisk": (line("*"), REFUSED | {302}),
    "no slash": (line("record"), REFUSED | {302}),
    "an ending percent sign": (line("/record/%"), {404}),
    "a percent sign alone": (line("/record/%zz/%2"), {404}),
    "bytes that are no text": (line("/record/%ff%fe/"), FOUND | {404}),
    "bytes above ASCII": (line("/record/\xff/"), FOUND | {404}),
    "a sign that ends a name": (line("/record/search/%00"), {404}),
    "the ends of a line": (line("/record/people/ada%0d%0aSeen:%20taken"), {404}),
    "a slash by its number": (line("/record/people%2fada/"), FOUND | {404}),
    "upwards": (line("/record/../outside.txt"), {302, 404}),
    "upwards by numbers": (line("/record/%2e%2e/outside.txt"), {302, 404}),
    "upwards by backslashes": (line("/record/..%5coutside.txt"), {404}),
    "a long name": (line(f"/record/{'a' * 5000}"), {404}),
    "a number without end": (line(f"/livereload/{'9' * 5000}/{'9' * 5000}"), FOUND | {302, 404}),
    "a parameter without a value": (line(f"{HERE}?&&=&since"), FOUND),
    "a part of a page": (line(HERE, "GET", "Range: bytes=0-9"), FOUND | {206}),
    "a part of a page that is none": (line(HERE, "GET", "Range: bytes=9-0,x"), FOUND | {416}),
    "a body where none belongs": (line(HERE, "GET", "Content-Length: 4") + b"GET ", FOUND),
    "a length that is none": (line(HERE, "GET", "Content-Length: x"), FOUND | REFUSED),
    "another method": (line(HERE, "POST", "Content-Length: 4") + b"a=b\n", {405, 501}),
    "what may be asked": (line(HERE, "OPTIONS"), {204, 405, 501}),
    "a method that is none": (line(HERE, "TAKEN"), {405, 501}),
    "a header that is too long": (line(HERE, "GET", f"X: {'a' * 70000}"), {400, 431}),
    "too many headers": (line(HERE, "GET", *["X: a"] * 150), {400, 431}),
    "a target that is too long": (line(f"/{'a' * 70000}"), {414}),
    "a version that is none": (b"GET / HTTP/9\r\n\r\n", {400, 505}),
    "no request": (b"\r\n\r\n", set()),
    "nothing": (b"", set()),
    "no name of a machine": (b"GET / HTTP/1.1\r\n\r\n", {400, 421}),
    "bytes": (bytes(range(256)), {400}),
}
"""By what is odd: the request, and each status that may be answered; none where the server hangs up."""


@pytest.mark.parametrize("name", ODD)
def test_an_odd_request_is_answered(served: Served, name: str) -> None:
    """With one of its statuses; no header of theirs, nothing from outside the site, no traceback, and it serves on."""
    request, statuses = ODD[name]
    log = served.log.stat().st_size
    told = answer(served, request)
    if statuses:
        status = re.match(rb"(?s)HTTP/1\.[01] (\d{3}) |<!DOCTYPE.*?Error code: (\d{3})", told)
        assert status, told
        assert int(status[1] or status[2]) in statuses
    else:
        assert told == b""
    assert b"\r\nSeen:" not in told
    assert OUTSIDE.encode() not in told
    assert "<h1" in served.get("people/ada/")
    assert b"Traceback" not in served.log.read_bytes()[log:]


def test_a_head_is_a_page_without_its_body(served: Served) -> None:
    """What a link checker asks first: the same status and headers."""
    asked = urlsplit(served.address)
    heads = []
    for method in ("GET", "HEAD"):
        connection = http.client.HTTPConnection(asked.netloc, timeout=PATIENCE)
        connection.request(method, HERE)
        told = connection.getresponse()
        heads.append((told.status, told.getheader("Content-Type"), told.getheader("Content-Length")))
        assert bool(told.read()) is (method == "GET")
        connection.close()
    assert heads[0] == heads[1]
    assert answer(served, line(HERE, "HEAD", "Connection: close")).endswith(b"\r\n\r\n")


# The same guards without a process of their own


@pytest.fixture
def theirs(tmp_path: Path) -> PreviewServer:
    """MkDocs' server of an empty folder, asked by `ask`."""
    server = PreviewServer(Address(port=free_port()), tmp_path, "/")
    server.server_close()
    return server


def ask(server: PreviewServer, path: str, method: str = "GET") -> str:
    """The status of an answer."""
    told: list[str] = []
    environ = {"PATH_INFO": path, "REQUEST_METHOD": method, "HTTP_HOST": "localhost"}
    answer = server.serve_request(environ, lambda status, _headers, *_: told.append(status))  # type: ignore[arg-type]
    if isinstance(answer, FileWrapper):
        answer.close()
    return told[0].partition(" ")[0]


@pytest.mark.parametrize("path", ["/search/a\0b", f"/livereload/{'9' * 5000}/1"])
def test_mkdocs_is_asked_for_no_path_that_no_file_has(theirs: PreviewServer, path: str) -> None:
    """It would end in a traceback."""
    assert ask(theirs, path) == "404"


def test_mkdocs_is_asked_to_read_alone(theirs: PreviewServer, tmp_path: Path) -> None:
    """A form of somebody else's that leads here finds nothing."""
    (tmp_path / "index.html").write_text("<p>x", encoding="utf-8")
    assert [ask(theirs, "/", method) for method in ("GET", "HEAD", "POST", "DELETE")] == ["200", "200", "405", "405"]


def test_an_own_preview_reads_no_number_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which state a page has is a number of at most twelve digits; any other is answered at once, as an old state."""
    asked: list[int] = []

    def note(_preview: Preview, since: int, _seconds: float) -> int:
        asked.append(since)
        return 7

    monkeypatch.setattr(Preview, "wait_for_news", note)
    preview = Preview(tmp_path, lambda: prepare(tmp_path), languages_for(None), "http://localhost/", "/")
    address = Address(port=free_port())
    with own_server(address, preview) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}).start()
        try:
            for number in ("12", "9" * 5000, "x", "-1"):
                connection = http.client.HTTPConnection(str(address), timeout=PATIENCE)
                connection.request("GET", f"{NEWS}?since={number}", headers={"Connection": "close"})
                assert connection.getresponse().read() == b"7"
                connection.close()
        finally:
            server.shutdown()
    assert asked == [12, 0, 0, 0]
