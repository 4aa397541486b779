"""Trying many addresses: several hosts side by side, each host's addresses one after the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from threading import Lock

from dateline.diagnostics.message import Message
from dateline.diagnostics.progress import OnProgress, unwatched
from dateline.links.politeness import Manners
from dateline.links.request import Failure
from dateline.links.target import TargetError, is_known, target_of
from dateline.links.turns import Turns
from dateline.links.visit import Visit, visit


def by_host(urls: Iterable[str]) -> dict[str, list[str]]:
    """Addresses by host and port, the hosts with most of them first: they take longest."""
    hosts: defaultdict[str, list[str]] = defaultdict(list)
    for url in sorted(set(urls)):
        try:
            hosts[target_of(url).netloc].append(url)
        except TargetError:
            hosts[""].append(url)
    return dict(sorted(hosts.items(), key=lambda item: (-len(item[1]), item[0])))


def survey(urls: Iterable[str], manners: Manners, on_progress: OnProgress = unwatched) -> Mapping[str, Visit]:
    """Try each address once; gives what came of it by address, in their alphabetical order."""
    turns, hosts = Turns(manners.pause), by_host(urls)
    total, tried, counting = sum(map(len, hosts.values())), count(1), Lock()

    def tell() -> None:
        with counting:  # one host must not say less than another has said
            on_progress(Message("Trying the addresses"), next(tried), total)

    def at_host(addresses: list[str]) -> list[tuple[str, Visit]]:
        found = []
        for url in addresses:
            found.append((url, visit(url, manners, turns)))
            tell()
        return found

    with ThreadPoolExecutor(max_workers=manners.hosts_at_once, thread_name_prefix="links") as pool:
        try:
            found = [pair for pairs in pool.map(at_host, hosts.values()) for pair in pairs]
        except BaseException:
            turns.stop()  # Ctrl-C: nobody wants to wait for the pauses of a thousand addresses
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return dict(sorted(found))


def no_network(visits: Iterable[Visit], known: str) -> bool:
    """Whether no name at all could be looked up, not even that of `known`, an address whose host is there for certain.

    A machine that is offline, or behind a resolver that knows nobody, would else call every source gone.
    """
    reasons = {one.why for one in visits}
    return bool(reasons) and reasons <= {Failure.NO_SUCH_HOST, Failure.NO_RESOLVER} and not is_known(target_of(known))
