"""`dateline verify`: whole mirrors, damaged ones, and answers that are none."""

from __future__ import annotations

import http.server
import os
import shutil
import socketserver
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import ClassVar

import pytest

from dateline.cli import main
from dateline.links import mirror
from dateline.publishing import OutputFile, staging, sums, write_tree
from tests.publishing.servers import is_there

PATHS = ("index.html", "404.html", "events/index.html", "ja/a b.html", "ja/第1回.html", "_headers")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose site is built, and a mirror of it."""
    (tmp_path / "project").mkdir()
    with staging(tmp_path / "project" / "site", tmp_path / "project") as stage:
        write_tree(stage, (OutputFile(path=path, content=path.encode()) for path in PATHS))
    shutil.copytree(tmp_path / "project" / "site", tmp_path / "project" / "mirror")
    return tmp_path / "project"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        """Note what was asked for, too."""
        self.asked.append(self.path)
        super().do_GET()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def address(project: Path) -> Iterator[str]:
    """Where the mirror is served, below a path of its own."""
    handler = partial(_Quiet, directory=str(project))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/mirror"
        server.shutdown()


def verify(project: Path, *typed: str) -> int:
    """Run the command in the project."""
    return main(["--root", str(project), "verify", *typed])


def test_sums_are_those_of_another_program(project: Path) -> None:
    """`sha256sum --check` finds every file as it was listed, and the list is in the order of paths."""
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", sums.NAME], cwd=project / "site", check=True)
    listed = list(sums.read((project / "site" / sums.NAME).read_bytes()))
    assert listed == sorted(set(PATHS) - {"_headers"})


def test_odd_names_are_written_as_sha256sum_does(tmp_path: Path) -> None:
    """A backslash, a line end and bytes that are no text in a name are listed and read again."""
    names = ("a\\b.html", "a\nb.html", os.fsdecode(b"a\xff.html"))
    for name in names:
        (tmp_path / name).write_bytes(b"x")
    sums.write(tmp_path)
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", sums.NAME], cwd=tmp_path, check=True)
    assert set(sums.read((tmp_path / sums.NAME).read_bytes())) == set(names)


def test_a_whole_mirror(project: Path, address: str, capsys: pytest.CaptureFixture[str]) -> None:
    """As a folder and at its address, against its own list and against the site's."""
    for where in ("mirror", address, f"{address}/"):
        for against in ((), ("--against", f"site/{sums.NAME}")):
            assert verify(project, where, *against) == 0
            told = capsys.readouterr()
            assert told.out == "5 files are those that SHA256SUMS lists\n"
            assert ("the mirror's own" in told.err) is (not against)


def damage(project: Path) -> None:
    """One file is changed, one is gone, one is too many, and one is a link to what it was."""
    there = project / "mirror"
    (there / "events" / "index.html").write_bytes(b"other")
    (there / "ja" / "a b.html").unlink()
    (there / "ja" / "more.html").write_bytes(b"")
    (there / "404.html").unlink()
    (there / "404.html").symlink_to(project / "site" / "404.html")


def test_a_damaged_folder(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each difference is told in one sentence with its line, and the command ends with 1."""
    damage(project)
    assert verify(project, "mirror") == 1
    assert capsys.readouterr().out.splitlines() == [
        "SHA256SUMS:1:1: `404.html` is missing",
        "SHA256SUMS:2:1: `events/index.html` is not the published file",
        "SHA256SUMS:4:1: `ja/a b.html` is missing",
        "`ja/more.html` does not belong to the published site",
        "4 files are not those of the published site",
    ]


def test_a_damaged_address(project: Path, address: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is missing and changed is told; what is too many cannot be seen from outside."""
    damage(project)
    assert verify(project, address, "--language", "ja") == 1
    assert capsys.readouterr().out.splitlines() == [
        "SHA256SUMS:2:1: `events/index.html` は公開したファイルと違う",
        "SHA256SUMS:4:1: `ja/a b.html` がない",
        "公開したサイトと違うファイル：2件",
    ]


def test_a_mirror_with_a_list_of_its_own_making(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only the site's own list tells that a mirror has changed its pages and its list alike."""
    (project / "mirror" / "index.html").write_bytes(b"other")
    sums.write(project / "mirror")
    assert verify(project, "mirror") == 0
    assert verify(project, "mirror", "--against", f"site/{sums.NAME}") == 1
    assert "`index.html` is not the published file" in capsys.readouterr().out


@pytest.mark.parametrize(
    "line", ["nonsense", f"{'0' * 64}  ../outside", f"{'0' * 64}  /etc/hostname", f"{'0' * 63}  a"]
)
def test_a_list_that_is_none(project: Path, capsys: pytest.CaptureFixture[str], line: str) -> None:
    """A line that names no file of the site is told with its number, and nothing is compared."""
    (project / "mirror" / sums.NAME).write_text(f"{'0' * 64}  index.html\n{line}\n")
    assert verify(project, "mirror") == 2
    assert "line 2 of SHA256SUMS is no sum of a file" in capsys.readouterr().err


def test_nothing_to_compare_with(project: Path, address: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder or an address without a list, an address where nobody answers, and what is no address."""
    (project / "mirror" / sums.NAME).unlink()
    for where, told in {
        "mirror": "there is no mirror/SHA256SUMS to compare with",
        address: f"there is no {address}/SHA256SUMS to compare with",
        "http://127.0.0.1:9/": "http://127.0.0.1:9/ gave no answer that can be compared: ConnectionRefusedError",
        "https:///x": "https:///x gave no answer that can be compared: ",
    }.items():
        assert verify(project, where) == 2
        assert told in capsys.readouterr().err


def test_an_answer_without_end(project: Path, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """More than a file may have is not read to its end."""
    monkeypatch.setattr(mirror, "MAX_BYTES", 10)
    assert verify(project, address) == 2


def trickling(head: bytes) -> Iterator[str]:
    """The address of a server that sends a head and then a byte now and then, for ten seconds, whatever it is asked."""

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.rfile.readline()
            with suppress(OSError):
                self.wfile.write(head)
                for _ in range(100):
                    self.wfile.write(b"x")
                    time.sleep(0.1)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.mark.parametrize("head", [b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n", b"HTTP/1.1 200 OK\r\nX-Long: "])
def test_an_answer_that_trickles(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], head: bytes
) -> None:
    """It is given up after its time, though a byte comes every moment: in its head as well as in what follows."""
    monkeypatch.setattr(mirror, "_MAX_SECONDS", 0.5)
    for address in trickling(head):
        assert verify(project, address) == 2
    assert "gave no answer that can be compared: too-slow" in capsys.readouterr().err


def test_a_name_that_is_no_text(project: Path, address: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A server is asked for its very bytes, which Python's own does not find."""
    (project / "mirror" / os.fsdecode(b"a\xff.html")).write_bytes(b"x")
    sums.write(project / "mirror")
    assert verify(project, address) == 1
    assert "/mirror/a%FF.html" in _Quiet.asked
    assert "`a\\udcff.html` is missing" in capsys.readouterr().out


@pytest.mark.skipif(not is_there("minisign"), reason="minisign is not there: see tests/publishing/servers.py")
def test_a_list_signed_by_minisign(project: Path) -> None:
    """The signature lies beside the list as minisign puts it, is no stranger, and belongs to that list alone."""
    public, secret, listed = (str(project / path) for path in ("minisign.pub", "minisign.key", f"site/{sums.NAME}"))
    subprocess.run(["minisign", "-G", "-W", "-p", public, "-s", secret], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["minisign", "-S", "-s", secret, "-m", listed], check=True, stdout=subprocess.DEVNULL)
    assert (project / "site" / sums.SIGNATURE).is_file()
    assert verify(project, "site") == 0
    check = ["minisign", "-V", "-q", "-p", public, "-m", listed]
    assert subprocess.run(check, check=False).returncode == 0
    with (project / "site" / sums.NAME).open("a") as file:
        file.write(f"{'0' * 64}  more.html\n")
    assert subprocess.run(check, check=False, stderr=subprocess.DEVNULL).returncode != 0
