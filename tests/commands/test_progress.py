"""How far something is: a bar that goes away again, lines in a log, and nothing of it in the result."""

from __future__ import annotations

import json
import logging
import os
import pty
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from dateline.commands.progress import progress
from dateline.diagnostics.message import Message
from dateline.diagnostics.progress import counted
from tests.typed_terminal import Typed

READING = Message("Reading the records")
AT_ONCE = """
import os, sys
from dateline.commands import progress
progress.AFTER = progress.BETWEEN_BARS = progress.BETWEEN_LINES = 0.0
from dateline.cli import main
sys.exit(main(sys.argv[1:]))
"""
"""The program, as if everything took its time."""
ERASED = "\r\x1b[K"


@pytest.fixture
def site(sites: Path, tmp_path: Path) -> Path:
    """A copy of the small site, with an address and a hand-written page."""
    made = shutil.copytree(sites / "small", tmp_path / "site")
    with (made / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("\nsite_url: https://record.example/\n")
    (made / "docs").mkdir()
    (made / "docs/about.md").write_text("# About\n", encoding="utf-8")
    return made


class Clock:
    """Shows the time that a test sets."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """The time, in seconds."""
        return self.now


def shown(at: Typed, language: str, times: list[float]) -> None:
    """Report something at these seconds after its beginning."""
    clock = Clock()
    with progress(at, language, clock=clock) as on_progress:
        for done, seconds in enumerate(times):
            clock.now = 100 + seconds
            on_progress(READING, done, 1200)


def test_what_is_quick_shows_nothing() -> None:
    """Two seconds are nothing to speak of."""
    at = Typed()
    at.is_watched = True
    shown(at, "en", [0, 1, 1.9])
    assert ([*filter(None, at.drawn)], at.told, at.said) == ([], "", "")


def test_a_bar_on_a_terminal() -> None:
    """Ten times a second at most, and erased at the end; on the result's side nothing is said."""
    at = Typed()
    at.is_watched = True
    shown(at, "en", [0, 2, 2.05, 2.2])
    assert at.drawn == [
        "Reading the records [------------------------] 1/1,200",
        "Reading the records [------------------------] 3/1,200",
        "",
    ]
    assert (at.told, at.said) == ("", "")


def test_a_bar_fills() -> None:
    """From nothing to all, also where there is nothing to do."""
    at = Typed()
    at.is_watched = True
    with progress(at, "ja", after=0, clock=iter(range(100)).__next__) as on_progress:
        assert [*counted(READING, "abcd", on_progress)] == ["a", "b", "c", "d"]
        on_progress(READING, 0, 0)
    assert [line.count("#") for line in at.drawn] == [0, 6, 12, 18, 24, 0, 0]
    assert at.drawn[1] == "記録を読み込んでいる [######------------------] 1/4"


@pytest.mark.parametrize(
    "language,line",
    [("en", "Reading the records: {} of 1,200"), ("ja", "記録を読み込んでいる：1,200のうち{}")],
)
def test_lines_in_a_log(language: str, line: str) -> None:
    """One after two seconds, then one every five: a log is read afterwards."""
    at = Typed()
    shown(at, language, [0, 2, 3, 6.9, 7, 8, 12])
    assert at.told.splitlines() == [line.format(number) for number in (1, 4, 6)]
    assert [*filter(None, at.drawn)] == []


def test_the_bar_is_gone_whatever_ends_the_work() -> None:
    """An error and Ctrl-C are told on a line of their own."""
    at = Typed()
    at.is_watched = True

    def interrupted() -> None:
        with progress(at, "en", after=0) as on_progress:
            on_progress(READING, 1, 2)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert at.drawn[-1] == ""


def test_a_line_of_the_log_takes_the_place_of_the_bar(caplog: pytest.LogCaptureFixture) -> None:
    """What another part of the program logs does not stand behind half a bar."""
    at, log = Typed(), logging.getLogger("mkdocs.plugins.dateline")
    at.is_watched = True
    with progress(at, "en", after=0) as on_progress, caplog.at_level(logging.WARNING):
        on_progress(READING, 1, 2)
        log.warning("something")
        assert at.drawn[-1] == ""
        on_progress(READING, 2, 2)
    before = list(at.drawn)
    log.warning("something")
    assert at.drawn == before


# The commands


def in_a_log(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What a command says and tells where nobody looks."""
    command = [sys.executable, "-c", AT_ONCE, "--root", str(site), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def on_a_terminal(site: Path, *arguments: str) -> tuple[str, str]:
    """What a command says into a file, and all that a terminal shows beside it."""
    leader, follower = pty.openpty()
    command = [sys.executable, "-c", AT_ONCE, "--root", str(site), *arguments]
    environment = {**os.environ, "TERM": "xterm"}
    with (site.parent / "said").open("w") as said:
        program = subprocess.Popen(command, stdin=follower, stdout=said, stderr=follower, env=environment)
    os.close(follower)
    seen = b""
    with suppress(OSError):  # the other end closes when the program ends
        while more := os.read(leader, 4096):
            seen += more
    os.close(leader)
    program.wait(timeout=180)
    return (site.parent / "said").read_text(encoding="utf-8"), seen.decode()


def on_the_screen(seen: str) -> str:
    """What is left on the last line of a terminal: `ERASED` takes away what stood there."""
    return seen.rpartition(ERASED)[2] if ERASED in seen else seen


def test_a_check_shows_how_far_it_is(site: Path) -> None:
    """Read and checked, in a log and on a terminal; the report for programs holds none of it."""
    done = in_a_log(site, "check", "--format", "json")
    assert json.loads(done.stdout)["findings"] == []
    assert "Reading the records: 0 of 10\n" in done.stderr
    assert "Checking the records: 0 of " in done.stderr
    said, seen = on_a_terminal(site, "check", "--format", "json")
    assert json.loads(said)["findings"] == []
    assert "Reading the records [------------------------] 0/10" in seen
    assert "\n" not in seen
    assert on_the_screen(seen) == ""


def test_words_are_in_the_language_of_the_findings(site: Path) -> None:
    """Whoever is told in Japanese what is wrong is told in Japanese how far it is."""
    assert "記録を読み込んでいる：10のうち0\n" in in_a_log(site, "check", "--language", "ja").stderr


def test_a_build_and_a_copy_show_how_far_they_are(site: Path) -> None:
    """Pages and files are counted to the last one."""
    told = in_a_log(site, "build").stderr
    pages = [line for line in told.splitlines() if line.startswith("Writing the pages: ")]
    numbers = [line.removeprefix("Writing the pages: ").split(" of ") for line in pages]
    assert [int(done) for done, _ in numbers] == [*range(1, len(pages) + 1)]
    assert {int(total) for _, total in numbers} == {len(pages)} != {0}
    assert told.count("Reading the records: 0 of 10\n") == 1
    _, seen = on_a_terminal(site, "copy")
    assert "Copying the site [########################] " in seen
    assert on_the_screen(seen) == ""


def test_trying_addresses_shows_how_far_it_is(site: Path) -> None:
    """Each address is counted when it was tried."""
    source = site / "sources/gazette-2018.yml"
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("https://gazette.example/they-met", "http://127.0.0.1:9/"), encoding="utf-8")
    done = in_a_log(site, "links", "--format", "json", "--date", "2026-01-02", "--archive", "http://127.0.0.1:9")
    assert "Trying the addresses: 1 of 1\n" in done.stderr
    json.loads(done.stdout)


@pytest.fixture
def serving(site: Path) -> Iterator[subprocess.Popen[str]]:
    """The preview of the small site on a port that the system chose, with what it tells."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        port = found.getsockname()[1]
    command = [sys.executable, "-c", AT_ONCE, "--root", str(site), "serve", "--language", "ja", "--address", str(port)]
    program = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    try:
        yield program
    finally:
        program.send_signal(signal.SIGKILL)
        program.wait()
        assert program.stderr is not None
        program.stderr.close()


def test_the_first_build_of_the_preview_shows_how_far_it_is(serving: subprocess.Popen[str]) -> None:
    """It says at once that it builds and where it will answer, then how far it is."""
    assert serving.stderr is not None
    told = []
    for line in serving.stderr:
        told.append(line)
        if "ページを書き出している：" in line:
            break
    assert "サイトを組み立てている。" in told[0]
    assert any(line.startswith("記録を読み込んでいる：10のうち") for line in told)
    assert "ページを書き出している：" in told[-1]
