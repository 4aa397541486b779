"""One address at a time, against a real server on 127.0.0.1."""

from __future__ import annotations

import datetime as dt
import socket
import ssl
import subprocess
import threading
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.links.politeness import Manners
from dateline.links.target import TargetError, is_public, target_of
from dateline.links.turns import Stopped, Turns
from dateline.links.visit import Outcome, Visit, seconds, visit
from tests.links.server import Server, closed_port, serving


def tried(url: str, manners: Manners) -> Visit:
    """What comes of one address."""
    return visit(url, manners, Turns(manners.pause))


@pytest.mark.parametrize(
    "path,outcome,why",
    [
        ("/page", "alive", "200"),
        ("/204", "alive", "204"),
        ("/404", "gone", "404"),
        ("/410", "gone", "410"),
        ("/401", "closed", "401"),
        ("/403", "closed", "403"),
        ("/451", "closed", "451"),
        ("/500", "silent", "500"),
        ("/503", "silent", "503"),
        ("/526", "silent", "526"),
        ("/nonsense", "silent", "not-http"),
        ("/endless", "alive", "200"),
        ("/circle/a", "gone", "redirect-loop"),
        ("/on/1", "gone", "too-many-redirects"),
        ("/cookie-first/1", "alive", "200"),
        ("/cookie-first/3", "alive", "200"),
        ("/cookie-always", "closed", "too-many-redirects"),
        ("/cookie-in-vain", "gone", "redirect-loop"),
        ("/to/302/404", "gone", "404"),
        ("/to/301/403", "closed", "403"),
        ("/to/301/", "gone", "front-page"),
        ("/away/ftp_!127.0.0.1/x", "private", "not-a-web-address"),
        ("/away/file_!/etc/passwd", "private", "not-a-web-address"),
        ("/away/http_!user@127.0.0.1/x", "private", "not-a-web-address"),
    ],
)
def test_an_answer_is_judged(server: Server, manners: Manners, path: str, outcome: str, why: str) -> None:
    """Each kind of answer has its own outcome and its reason."""
    found = tried(server.base + path, manners)
    assert (found.outcome, found.why) == (outcome, why)


@pytest.mark.parametrize("path", ["/hang", "/drip"])
def test_a_server_that_never_comes_to_an_end_is_left(server: Server, impatient: Manners, path: str) -> None:
    """Whether it says nothing, or a byte now and then."""
    assert tried(server.base + path, impatient) == Visit(Outcome.SILENT, "timeout")


@pytest.mark.parametrize(
    "path,outcome,at",
    [
        ("/to/301/new", "moved", "/new"),
        ("/to/308/new?b=1", "moved", "/new?b=1"),
        ("/to/302/new", "alive", "/new"),
        ("/to/301/to/302/new", "alive", "/new"),
        ("/to/301/to/308/new", "moved", "/new"),
        ("/to/301/%E6%96%B0", "moved", "/%E6%96%B0"),
        ("/page", "alive", ""),
    ],
)
def test_a_move_is_told_only_where_it_is_for_good(
    server: Server, manners: Manners, path: str, outcome: str, at: str
) -> None:
    """A new address is proposed where every step of the way says that it is lasting."""
    found = tried(server.base + path, manners)
    assert (found.outcome, found.at) == (outcome, at and server.base + at)


def test_a_cookie_goes_back_to_its_own_host_alone(server: Server, manners: Manners) -> None:
    """What one host sets is not shown to another, and is forgotten with the visit."""
    with serving() as other:
        # Two names of this machine, so that the hosts differ: ports do not part cookies (RFC 6265, 8.5).
        here = f"{other.base.replace('127.0.0.1', 'localhost')}"
        there = f"http_!127.0.0.1_{server.server_address[1]}/cookie-first/1"
        for _ in range(2):
            assert tried(f"{here}/away/{there}", manners).outcome == "alive"
        assert [one.cookie for one in other.diary.asked] == ["", ""]
        assert [one.cookie for one in server.diary.asked] == ["", "step0=1", "", "step0=1"]


@pytest.mark.parametrize("code", [403, 404, 405, 500, 501])
def test_what_head_says_is_not_believed(server: Server, manners: Manners, code: int) -> None:
    """A server that refuses HEAD is asked by GET before anything is said of the address."""
    assert tried(f"{server.base}/only-get/{code}", manners).outcome == "alive"
    assert server.diary.of(f"/only-get/{code}") == ["HEAD", "GET"]


def test_a_page_that_is_there_is_asked_for_once(server: Server, manners: Manners) -> None:
    """HEAD is enough where it is answered, and the asker says who it is."""
    tried(f"{server.base}/page", manners)
    assert [(one.method, one.agent) for one in server.diary.asked] == [("HEAD", "dateline-links/test")]


def test_a_passing_failure_is_tried_again(server: Server, manners: Manners) -> None:
    """A server that is broken for a moment is asked again; one that stays broken, three times and no more."""
    assert tried(f"{server.base}/weak/503/2", manners).outcome == "alive"
    assert tried(f"{server.base}/weak/500/99", manners).outcome == "silent"
    assert server.diary.of("/weak/500/99") == ["HEAD", "GET", "GET", "GET"]
    assert tried(f"{server.base}/404", manners).outcome == "gone"
    assert server.diary.of("/404") == ["HEAD", "GET"]


@pytest.mark.parametrize("code", [429, 503])
def test_a_busy_server_is_given_the_time_it_asks_for(server: Server, manners: Manners, code: int) -> None:
    """After a 429 or a 503 nothing is asked before `Retry-After` has passed."""
    assert tried(f"{server.base}/busy/{code}/1/1", manners).outcome == "alive"
    assert server.diary.of(f"/busy/{code}/1/1") == ["HEAD", "GET"]
    assert min(server.diary.steps()) >= 1


def test_a_server_that_wants_to_be_left_alone_is(server: Server, manners: Manners) -> None:
    """A `Retry-After` beyond our patience ends the survey of that host, and says nothing against its pages."""
    turns = Turns(0)
    assert visit(f"{server.base}/busy/429/3600/9", manners, turns).outcome == "closed"
    assert visit(f"{server.base}/page", manners, turns) == Visit(Outcome.NOT_TRIED, "host-asked-for-rest")
    assert len(server.diary.asked) == 1


@pytest.mark.parametrize(
    "header,wanted",
    [
        ("120", 120),
        (" 7 ", 7),
        ("Sat, 21 Nov 2026 12:00:30 GMT", 30),
        ("Sat, 21 Nov 2026 11:00:00 GMT", 0),
        ("soon", None),
        ("", None),
        ("-5", None),
        ("１２", None),
        ("9" * 400, 999999999),
    ],
)
def test_retry_after_is_read_in_both_forms(header: str, wanted: float | None) -> None:
    """Seconds or a date, as RFC 9110 has it; anything else says nothing."""
    assert seconds(header, dt.datetime(2026, 11, 21, 12, 0, tzinfo=dt.UTC)) == wanted


def test_the_body_is_never_read(server: Server, manners: Manners) -> None:
    """A page without end costs no more than what fits into the buffers of one connection."""
    assert tried(f"{server.base}/endless", manners).outcome == "alive"
    assert server.diary.of("/endless") == ["HEAD", "GET"]
    assert server.diary.sent < 16 * 1024 * 1024


def test_a_port_without_a_server_is_silent(manners: Manners) -> None:
    """A refused connection may pass: it is not yet the end of an address."""
    assert tried(f"http://127.0.0.1:{closed_port()}/x", manners) == Visit(Outcome.SILENT, "unreachable")


@pytest.mark.parametrize("host", ["no-such-host.invalid", "0x7f.1.invalid"])
def test_a_host_that_no_one_knows_is_gone(manners: Manners, host: str) -> None:
    """Without a host there is nothing that could answer later. A machine without a network cannot know it."""
    gone, unknown = Visit(Outcome.GONE, "no-such-host"), Visit(Outcome.SILENT, "no-resolver")
    assert tried(f"http://{host}/x", manners) == (gone if knows_names() else unknown)


def knows_names() -> bool:
    """Whether somebody tells this machine that a name leads nowhere, rather than that nobody can be asked."""
    try:
        socket.getaddrinfo("no-such-host.invalid", 80)
    except socket.gaierror as error:
        return error.errno != socket.EAI_AGAIN
    raise AssertionError("`.invalid` leads somewhere")


@pytest.mark.parametrize("host", ["a..b", f"{'a' * 300}.invalid"])
def test_a_name_that_cannot_be_a_host_is_told_at_once(manners: Manners, host: str) -> None:
    """Nobody is asked for it."""
    assert tried(f"http://{host}/x", manners) == Visit(Outcome.PRIVATE, "not-a-web-address")


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "0", "2130706433", "0x7f000001", "127.1", "[::ffff:127.0.0.1]"]
)
def test_no_address_leads_into_a_private_network(server: Server, manners: Manners, host: str) -> None:
    """However this machine is spelt, a source that names it is not tried."""
    port = server.server_address[1]
    found = tried(f"http://{host}:{port}/page", replace(manners, allow_private=False))
    assert found.outcome == "private"
    assert server.diary.asked == []


@pytest.mark.parametrize(
    "address,public",
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("10.0.0.1", False),
        ("172.16.3.4", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_private_addresses_are_known(address: str, *, public: bool) -> None:
    """Private, local, shared and multicast addresses, and those wrapped in IPv6, are none of the open internet."""
    assert is_public(address) is public


@pytest.mark.parametrize(
    "url,target",
    [
        ("https://Example.ORG", "https://example.org/"),
        ("http://example.org:80/a#b", "http://example.org/a"),
        ("https://example.org:8443/a b?c=d e", "https://example.org:8443/a%20b?c=d%20e"),
        ("https://例え.jp/新?q=新", "https://xn--r8jz45g.jp/%E6%96%B0?q=%E6%96%B0"),
        ("https://example.org/%E6%96%B0", "https://example.org/%E6%96%B0"),
        ("https://example.org/a\r\nX-Evil: 1", "https://example.org/aX-Evil:%201"),
    ],
)
def test_an_address_is_written_as_it_is_sent(url: str, target: str) -> None:
    """The host is ASCII, the path percent-encoded once, and nothing can begin a header line."""
    assert str(target_of(url)) == target


@pytest.mark.parametrize("url", ["", "ftp://example.org/", "unknown:x", "http://", "https://a:99999/", "//x"])
def test_what_is_no_web_address_is_refused(url: str) -> None:
    """Only http and https, and only with a host."""
    with pytest.raises(TargetError):
        target_of(url)


def test_a_certificate_nobody_vouches_for_is_told(tmp_path: Path, manners: Manners) -> None:
    """A server with a certificate of its own making is not taken for the one that the source names."""
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"),
            *("-keyout", tmp_path / "key.pem", "-out", tmp_path / "cert.pem"),
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    with serving() as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        found = tried(server.base.replace("http:", "https:") + "/page", manners)
    assert (found.outcome, found.why) == ("silent", "tls")


def test_a_server_that_speaks_no_tls_is_told(manners: Manners) -> None:
    """The same where https leads to a port that answers plain HTTP."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def refuse() -> None:
            line, _ = listening.accept()
            with line, suppress(ConnectionError):
                line.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                while line.recv(4096):  # until the other side has had enough
                    pass

        thread = threading.Thread(target=refuse, daemon=True)
        thread.start()
        found = tried(f"https://127.0.0.1:{listening.getsockname()[1]}/page", manners)
        thread.join()
    assert found == Visit(Outcome.SILENT, "tls")


def test_waiting_ends_when_the_survey_is_called_off(server: Server, manners: Manners) -> None:
    """Ctrl-C does not wait for a pause of minutes."""
    turns = Turns(600)
    visit(f"{server.base}/page", manners, turns)
    done = threading.Event()

    def second() -> None:
        with pytest.raises(Stopped):
            visit(f"{server.base}/other", manners, turns)
        done.set()

    thread = threading.Thread(target=second, daemon=True)
    thread.start()
    turns.stop()
    assert done.wait(30)
    assert server.diary.of("/other") == []
