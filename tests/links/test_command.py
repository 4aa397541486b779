"""`dateline links` from end to end: a small site whose sources point to a server on this machine."""

from __future__ import annotations

import datetime as dt
import json
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.commands.links import RESULTS, SUPPRESSED
from dateline.links.results import Result, ResultsError, merged, read, written
from dateline.links.suppressed import read_suppressed
from dateline.links.visit import Outcome, Visit
from tests.links.server import Server

SETTINGS = """site_url: https://example.org/record/
plugins:
  - dateline:
      title: A record
      tagline: What happened.
      as_of: 2026-03-01
      languages: {en: English}
"""
SOURCE = """added: 2026-01-02
title: A page
publisher: A paper
published: 2026-01-01
language: en
kind: news
url: %s
accessed: 2026-01-03
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A project with settings and no record."""
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "sources").mkdir()
    return tmp_path


def put(site: Path, key: str, url: str, archive_url: str = "") -> None:
    """Write a source."""
    more = f"archive_url: {archive_url}\n" if archive_url else ""
    (site / "sources" / f"{key}.yml").write_text(SOURCE % url + more, encoding="utf-8")


def links(site: Path, server: Server, *more: str) -> int:
    """Type the command, with quick manners and much patience."""
    quick = ("--pause", "0", "--timeout", "60", "--wait", "0.01", "--allow-private")
    return main(["--root", str(site), "links", *quick, "--archive", f"{server.base}/snapshots/", *more])


def kept(site: Path) -> dict[str, Result]:
    """What the results file says."""
    return read((site / RESULTS).read_bytes())


def test_a_survey_tells_what_can_be_mended(
    site: Path, server: Server, capsys: pytest.CaptureFixture[str], cases: Path
) -> None:
    """Each dead or moved address stands with its line and with what to write; one that answers is not mentioned."""
    base = server.base
    put(site, "alive", f"{base}/page")
    put(site, "refused", f"{base}/403")
    put(site, "hanging", f"{base}/hang")
    put(site, "gone", f"{base}/404/lost")
    put(site, "gone-and-kept", f"{base}/410/kept")
    put(site, "gone-and-archived", f"{base}/404/archived", f"{base}/copy")
    put(site, "archive-gone", f"{base}/page2", f"{base}/404/copy")
    put(site, "moved", f"{base}/to/301/new")
    put(site, "circling", f"{base}/circle/a")
    assert links(site, server, "--timeout", "1", "--date", "2026-03-02") == 0  # three times over for what answers
    told = capsys.readouterr()
    # The port is another one each time, and the carets below it are as long as it is.
    shown = re.sub(r"\n +\| +\^+\n", "\n", told.out).replace(base, "http://127.0.0.1:PORT")
    assert shown == (cases / "links" / "survey.txt").read_text(encoding="utf-8")
    assert [line for line in told.err.splitlines() if not line.startswith("Trying the addresses: ")] == [
        "Trying 11 addresses; hosts: 1",
        "3 alive, 1 moved, 5 gone, 1 closed, 1 silent; kept in links/results.json",
    ]
    assert {one.agent.partition(" ")[2] for one in server.diary.asked} == {"(+https://example.org/record/)"}


def test_results_are_kept_with_their_days(site: Path, server: Server) -> None:
    """The file says when each address was tried, when it last answered and since when it has not."""
    put(site, "alive", f"{server.base}/page")
    put(site, "later-gone", f"{server.base}/weak/404/1")
    links(site, server, "--date", "2026-03-02")
    assert json.loads((site / RESULTS).read_bytes()) == {
        "version": 1,
        "results": [
            {
                "url": f"{server.base}/page",
                "outcome": "alive",
                "why": "200",
                "tried": "2026-03-02",
                "answered": "2026-03-02",
            },
            {
                "url": f"{server.base}/weak/404/1",
                "outcome": "alive",
                "why": "200",
                "tried": "2026-03-02",
                "answered": "2026-03-02",
            },
        ],
    }
    put(site, "later-gone", f"{server.base}/404/x")
    links(site, server, "--date", "2026-03-09")
    links(site, server, "--date", "2026-03-16")
    now = kept(site)
    assert sorted(now) == sorted([f"{server.base}/page", f"{server.base}/404/x"]), "a forgotten address goes"
    assert now[f"{server.base}/404/x"].failing_since == dt.date(2026, 3, 9)
    assert now[f"{server.base}/404/x"].tried == dt.date(2026, 3, 16)


def test_the_same_answers_give_the_same_file(site: Path, server: Server) -> None:
    """Two surveys of one day leave the same bytes."""
    for number in range(12):
        put(site, f"page-{number}", f"{server.base}/{200 if number % 3 else 404}/{number}")
    links(site, server, "--date", "2026-03-02")
    once = (site / RESULTS).read_bytes()
    links(site, server, "--date", "2026-03-02")
    assert (site / RESULTS).read_bytes() == once


def test_without_a_network_nothing_is_written(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where no name can be looked up, not even the archive's, no source is called gone. `.invalid` is never known."""
    put(site, "one", "http://one.invalid/page")
    put(site, "two", "http://two.invalid/page")
    options = ("--pause", "0", "--wait", "0.01", "--archive", "https://archive.invalid/web/")
    assert main(["--root", str(site), "links", *options]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "no network" in told.err
    assert not (site / RESULTS).exists()


def test_a_host_that_went_is_written_down_while_others_are_known(site: Path, server: Server) -> None:
    """One name that nobody knows, with an archive whose name is known, says something of that source."""
    put(site, "one", "http://one.invalid/page")
    assert links(site, server) == 0
    assert kept(site)["http://one.invalid/page"].why in {
        "no-such-host",
        "no-resolver",
    }  # as this machine's resolver says


def test_some_sources_alone_can_be_tried(site: Path, server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    """An editor looks at one source; what is known of the others stays. An id that is no source's is told."""
    put(site, "one", f"{server.base}/one")
    put(site, "two", f"{server.base}/two")
    links(site, server, "--date", "2026-03-02")
    links(site, server, "--date", "2026-03-09", "two")
    assert [one.tried.day for one in kept(site).values()] == [2, 9]
    assert links(site, server, "three") == 2
    assert "there is no source `three`" in capsys.readouterr().err


def test_what_is_suppressed_is_left_alone(site: Path, server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    """An address or a host on the list is not asked, and an entry that nothing needs any more is told."""
    put(site, "dead", f"{server.base}/404")
    put(site, "alive", f"{server.base}/page")
    put(site, "shy", "https://shy.invalid/page")
    (site / "links").mkdir()
    (site / SUPPRESSED).write_text(
        f"suppressed:\n  - {{url: '{server.base}/404', reason: the copy is cited, since: 2026-03-01}}\n"
        "  - {host: shy.invalid, reason: answers no machine, since: 2026-03-01}\n"
        "  - {host: old.invalid, reason: gone, since: 2026-03-01}\n",
        encoding="utf-8",
    )
    assert links(site, server) == 0
    told = capsys.readouterr()
    assert server.diary.of("/404") == []
    assert list(kept(site)) == [f"{server.base}/page"]
    assert told.err.splitlines()[-1] == "links/suppressed.yml: no source needs `old.invalid` any more"


@pytest.mark.parametrize(
    "text,place,message",
    [
        ("suppressed: [{url: 'https://a.org/x', since: 2026-03-01}]\n", "1:14", "`reason` is missing"),
        ("suppressed: [{host: a.org, reason: x, since: soon}]\n", "1:46", "`soon`"),
        ("suppressed: x\n", "1:13", "`suppressed`"),
        ("- x\n", "1:1", ""),
        ("suppressed: [{reason: x, since: 2026-03-01}]\n", "1:14", "names neither an address nor a host"),
    ],
)
def test_a_mistake_in_the_list_is_told_at_its_line(
    site: Path, server: Server, capsys: pytest.CaptureFixture[str], text: str, place: str, message: str
) -> None:
    """The list is read as strictly as a record, and nothing is tried while it is wrong."""
    (site / "links").mkdir()
    (site / SUPPRESSED).write_text(text, encoding="utf-8")
    assert links(site, server) == 1
    told = capsys.readouterr().out
    assert told.startswith(f"{SUPPRESSED}:{place}: error[")
    assert message in told.splitlines()[0]
    assert server.diary.asked == []


def test_private_addresses_are_refused_unless_asked_for(
    site: Path, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the option for trying it out, a source that leads to this machine is told and not asked."""
    put(site, "inside", f"{server.base}/page")
    assert main(["--root", str(site), "links", "--pause", "0"]) == 0
    assert "does not lead to the open web: the host is inside a private network" in capsys.readouterr().out
    assert server.diary.asked == []


def test_ctrl_c_ends_a_survey(site: Path, server: Server) -> None:
    """Whoever calls a survey off does not wait for its pauses, and no half-known file is left."""
    for number in range(3):
        put(site, f"page-{number}", f"{server.base}/page/{number}")
    command = (sys.executable, "-c", "import sys; from dateline.cli import main; sys.exit(main())")
    options = ("--root", str(site), "links", "--allow-private", "--pause", "3600")
    with subprocess.Popen([*command, *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as survey:
        while not server.diary.asked and survey.poll() is None:
            time.sleep(0.02)
        survey.send_signal(signal.SIGINT)
        assert survey.wait(timeout=180) == 130
    assert len(server.diary.asked) == 1
    assert not (site / RESULTS).exists()


def test_silence_is_believed_after_three_weeks() -> None:
    """A server that is away for some days is no news; the days are counted from the first of them."""
    url, silent = "https://a.org/x", Visit(Outcome.SILENT, "timeout")
    first = merged({}, {url: Visit(Outcome.ALIVE, "200")}, dt.date(2026, 3, 1))
    second = merged(first, {url: silent}, dt.date(2026, 3, 8))
    third = merged(second, {url: silent}, dt.date(2026, 3, 15))
    assert third[url].failing_since == dt.date(2026, 3, 8)
    assert third[url].answered == dt.date(2026, 3, 1)
    mended = merged(third, {url: Visit(Outcome.ALIVE, "200")}, dt.date(2026, 3, 22))
    assert mended[url].failing_since is None
    untried = merged(third, {url: Visit(Outcome.NOT_TRIED, "host-asked-for-rest")}, dt.date(2026, 3, 22))
    assert untried == third


def test_results_come_back_as_they_were_written() -> None:
    """Writing and reading is a round trip, and a file of another kind is refused."""
    one = Result(
        url="https://a.org/あ",
        outcome=Outcome.GONE,
        why="404",
        tried=dt.date(2026, 3, 2),
        failing_since=dt.date(2026, 2, 2),
        copy="https://b.org/",
    )
    assert read(written([one])) == {one.url: one}
    for broken in (b"", b"[]", b"{}", b'{"version": 2, "results": []}', b'{"version": 1, "results": [{}]}', b"\xff"):
        with pytest.raises(ResultsError):
            read(broken)


@pytest.mark.usefixtures("with_the_flagship")
def test_the_list_of_this_project_can_be_read(root: Path) -> None:
    """Each address that is left alone has its reason and its day."""
    listed = read_suppressed((root / SUPPRESSED).read_bytes(), SUPPRESSED)
    assert listed.findings == ()
