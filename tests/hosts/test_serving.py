"""Where a preview is served, and what is said where it cannot be."""

from __future__ import annotations

import errno
import logging
import socket
from pathlib import Path

import pytest
from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from dateline.cli import main
from dateline.hosts.address import Address, AddressError, address
from dateline.hosts.watcher import Watcher
from tests.hosts.conftest import Project


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
def test_a_limit_of_the_kernel_leads_to_polling(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, limit: int
) -> None:
    """The two limits of inotify are said, and the files are looked at instead."""

    def refuse(_observer: object) -> None:
        raise OSError(limit, "limit reached")

    monkeypatch.setattr(Observer, "start", refuse)
    watcher = Watcher(tmp_path, ["events"], polls=False)
    watcher.schedule(FileSystemEventHandler(), str(tmp_path))
    with caplog.at_level(logging.WARNING):
        watcher.start()
    try:
        assert isinstance(watcher._observer, PollingObserver)  # noqa: SLF001
        assert "edits are looked for once a second" in caplog.text
    finally:
        watcher.stop()
        watcher.join()
