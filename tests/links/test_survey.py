"""Many addresses: several hosts side by side, each host in peace."""

from __future__ import annotations

from dataclasses import replace

from dateline.links.politeness import Manners
from dateline.links.survey import by_host, survey
from tests.links.server import Server, serving


def test_a_host_is_asked_one_thing_at_a_time_with_a_pause(server: Server, manners: Manners) -> None:
    """However many addresses lead to a host, also by redirects from elsewhere, one request follows the other."""
    with serving() as other:
        across = f"/away/http_!127.0.0.1_{server.server_address[1]}/late/1"
        urls = [f"{server.base}/late/{number}" for number in range(1, 6)]
        survey([*urls, other.base + across, other.base + across + "0"], replace(manners, pause=0.1))
    assert server.diary.most_at_once == 1
    assert len(server.diary.asked) == 7
    assert min(server.diary.steps()) >= 0.1


def test_hosts_do_not_wait_for_each_other(manners: Manners) -> None:
    """A host that hangs does not keep the next one from being asked: each of two answers once both are asked."""
    with serving() as one, serving() as other:
        other.meeting = one.meeting
        found = survey([f"{one.base}/together", f"{other.base}/together"], replace(manners, tries=1))
    assert [visit.why for visit in found.values()] == ["200", "200"]


def test_results_are_in_order_and_each_address_is_tried_once(server: Server, manners: Manners) -> None:
    """The same address in three sources is one request, and the order is that of the addresses."""
    urls = [f"{server.base}/{name}" for name in ("c", "a", "b", "a", "c")]
    assert list(survey(urls, manners)) == sorted(set(urls))
    assert len(server.diary.asked) == 3


def test_the_busiest_hosts_come_first() -> None:
    """The host with most addresses takes longest, so it is begun first; ports are hosts of their own."""
    urls = ["https://b.org/1", "https://a.org/1", "https://c.org/1", "https://c.org/2", "http://c.org/1", "nonsense"]
    assert [(host, len(found)) for host, found in by_host(urls).items()] == [
        ("c.org:443", 2),
        ("", 1),
        ("a.org:443", 1),
        ("b.org:443", 1),
        ("c.org:80", 1),
    ]


def test_an_address_that_cannot_be_read_stops_nobody(server: Server, manners: Manners) -> None:
    """Whatever an address is, there is a result for it."""
    found = survey(["nonsense", "http://[::1", f"{server.base}/page"], manners)
    assert [one.outcome for one in found.values()] == ["alive", "private", "private"]
