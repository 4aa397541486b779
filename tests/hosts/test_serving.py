"""Where a preview is served, and what is said where it cannot be."""

from __future__ import annotations

import errno
import http.client
import logging
import shutil
import signal
import socket
import subprocess
import sys
import time
from http import HTTPStatus
from pathlib import Path

import pytest
from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from dateline.cli import main
from dateline.hosts.address import FOREIGN, Address, AddressError, address
from dateline.hosts.watcher import Watcher
from tests.hosts.conftest import Project
from tests.hosts.served import PATIENCE


@pytest.mark.parametrize(
    "typed,host,port,url",
    [
        ("127.0.0.1:8000", "127.0.0.1", 8000, "http://127.0.0.1:8000/record/"),
        ("8001", "127.0.0.1", 8001, "http://127.0.0.1:8001/record/"),
        (":8001", "127.0.0.1", 8001, "http://127.0.0.1:8001/record/"),
        ("localhost", "localhost", 8000, "http://localhost:8000/record/"),
        ("[::1]:8784", "::1", 8784, "http://[::1]:8784/record/"),
        ("[::1]", "::1", 8000, "http://[::1]:8000/record/"),
        ("::1", "::1", 8000, "http://[::1]:8000/record/"),
        ("", "127.0.0.1", 8000, "http://127.0.0.1:8000/record/"),
    ],
)
def test_an_address_is_understood(typed: str, host: str, port: int, url: str) -> None:
    """A port alone is a port of this machine, and an IPv6 address is printed so that it can be opened."""
    assert address(typed) == Address(host, port)
    assert address(typed).url("/record/") == url
    assert address(typed).url("/") == url.removesuffix("record/")


@pytest.mark.parametrize(
    "typed,said",
    [
        ("127.0.0.1:99999", "there is no port 99999"),
        ("0", "there is no port 0"),
        ("127.0.0.1:port", "is not an address"),
        ("http://127.0.0.1:8000", "is not an address"),
        ("1:2:3", "is not an address"),
    ],
)
def test_no_address_is_told(typed: str, said: str) -> None:
    """What cannot be an address is answered with one that can."""
    with pytest.raises(AddressError, match=said):
        address(typed)


def test_a_taken_port_costs_no_build(project: Project, capfd: pytest.CaptureFixture[str]) -> None:
    """It is told at once, with the next one to try, and nothing was built."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["--root", str(project.root), "serve", "--address", str(port)]) == 2
    told = capfd.readouterr()
    assert told.err.splitlines()[-1].startswith(f"dateline serve: port {port} is taken: ")
    assert f"--address 127.0.0.1:{port + 1 if port < 65535 else 8000}" in told.err
    assert "Building" not in told.err
    assert "Traceback" not in told.err


@pytest.mark.parametrize("typed", ["192.0.2.1:8000", "no-such-host.invalid:8000"])
def test_an_address_of_another_machine_is_told(project: Project, capfd: pytest.CaptureFixture[str], typed: str) -> None:
    """Nothing can be served at an address that this machine does not have (192.0.2.0/24 is for examples, RFC 5737)."""
    assert main(["--root", str(project.root), "serve", "--address", typed]) == 2
    told = capfd.readouterr().err
    assert "it is no address of this machine" in told
    assert "Traceback" not in told


def test_a_folder_without_a_site_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence, and exit code 2."""
    assert main(["--root", str(tmp_path), "serve"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("dateline serve: there is no mkdocs.yml in ")


def test_a_broken_configuration_is_told(project: Project, capfd: pytest.CaptureFixture[str]) -> None:
    """A first start with a mistake in mkdocs.yml ends in a sentence, not in a traceback."""
    project.write_config(theme="no-such-theme")
    assert main(["--root", str(project.root), "serve", "--address", "127.0.0.1:0001"]) == 2
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize("limit", [errno.EMFILE, errno.ENOSPC])
@pytest.mark.parametrize("moment", ["__init__", "start"])
def test_a_limit_of_the_kernel_leads_to_polling(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, limit: int, moment: str
) -> None:
    """The two limits of inotify are said, whenever it tells them, and the files are looked at instead."""

    def refuse(_observer: object) -> None:
        raise OSError(limit, "limit reached")

    monkeypatch.setattr(Observer, moment, refuse)
    with caplog.at_level(logging.WARNING):
        watcher = Watcher(tmp_path, ["events"], polls=False)
        watcher.schedule(FileSystemEventHandler(), str(tmp_path))
        watcher.start()
    try:
        assert isinstance(watcher._observer, PollingObserver)  # noqa: SLF001
        assert "edits are looked for once a second" in caplog.text
    finally:
        watcher.stop()
        watcher.join()


WATCHED = """
import logging, sys, threading, time
from pathlib import Path
from watchdog.events import FileSystemEventHandler
from dateline.hosts.watcher import Watcher

limit, root = sys.argv[1], Path(sys.argv[2])
Path("/proc/sys/user", limit).write_text("0")
seen = threading.Event()
handler = FileSystemEventHandler()
handler.on_any_event = lambda event: seen.set()
logging.basicConfig(format="%(message)s")
watcher = Watcher(root, ["events"], polls=False)
watcher.schedule(handler, str(root / "events"), recursive=True)
watcher.start()
(root / "events" / "x.yml").write_text("x")
print(seen.wait(60))
watcher.stop()
watcher.join()
"""
UNSHARE = ["unshare", "--user", "--map-root-user"]
"""A namespace of its own, whose limits are nobody else's (user_namespaces(7), namespaces(7))."""


@pytest.mark.skipif(
    shutil.which("unshare") is None
    or subprocess.run([*UNSHARE, "true"], capture_output=True, check=False).returncode != 0,
    reason="this system gives no user namespaces",
)
@pytest.mark.parametrize("limit", ["max_inotify_instances", "max_inotify_watches"])
def test_edits_are_seen_where_the_kernel_watches_nothing(tmp_path: Path, limit: str) -> None:
    """With its real limits at 0: one line says so, and an edit is seen all the same."""
    (tmp_path / "events").mkdir()
    command = [*UNSHARE, sys.executable, "-c", WATCHED, limit, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert (done.returncode, done.stdout) == (0, "True\n"), done.stderr
    name = f"fs.inotify.{limit.replace('inotify', 'user')}"
    (told,) = done.stderr.splitlines()
    assert told.startswith(f"The system watches no more files (its limit {name} is reached): edits are looked for")


@pytest.mark.parametrize(
    "asked", ["localhost", "localhost:8000", "LOCALHOST:9", "127.0.0.1:8000", "[::1]:8000", "[::1]"]
)
def test_names_of_this_machine_are_answered_to(asked: str) -> None:
    """Whatever the port: a forwarded one is another."""
    assert Address().answers_to(asked)


@pytest.mark.parametrize("asked", ["", "elsewhere.example", "elsewhere.example:8000", "localhost.example", "10.0.0.1"])
def test_other_names_are_refused_where_this_machine_alone_is_served(asked: str) -> None:
    """A name of somebody else's that leads here is not answered to, unless the network is served anyway."""
    assert not Address().answers_to(asked)
    assert Address(host="0.0.0.0").answers_to(asked)  # noqa: S104 -- nothing is bound


@pytest.mark.parametrize("at", ["127.0.0.1", "::1"])
@pytest.mark.parametrize("host", ["mkdocs", "own"])
def test_a_request_under_another_name_is_refused(sites: Path, tmp_path: Path, host: str, at: str) -> None:
    """Both previews answer it with one sentence and nothing of the site, in either family of addresses."""
    root = Path(shutil.copytree(sites / "small", tmp_path / "small"))
    (root / "docs").mkdir()
    with socket.create_server((at, 0), family=socket.AF_INET6 if ":" in at else socket.AF_INET) as free:
        port = free.getsockname()[1]
    address = str(Address(at, port))
    command = [sys.executable, "-m", "dateline", "--root", str(root), "serve", "--host", host, "--address", address]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            assert asked_under(at, port, "localhost")[0] == HTTPStatus.OK
            told = asked_under(at, port, "elsewhere.example")
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=PATIENCE)
    assert told == (HTTPStatus.MISDIRECTED_REQUEST, str(FOREIGN))


def asked_under(at: str, port: int, name: str) -> tuple[int, str]:
    """What the server at an address answers once it answers, asked for its home page under a name."""
    end = time.monotonic() + PATIENCE
    while True:
        connection = http.client.HTTPConnection(at, port, timeout=PATIENCE)
        try:
            connection.request("GET", "/", headers={"Host": name})
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        except ConnectionError:
            assert time.monotonic() < end
            time.sleep(0.1)
        finally:
            connection.close()
