"""`dateline links`: try the sources' addresses. The only command that asks other servers for anything."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import MappingProxyType

from dateline import __version__
from dateline.commands.command import OK, REFUSED, Command, UsageError
from dateline.commands.language import add_language, chosen
from dateline.commands.paths import lines_below
from dateline.commands.progress import progress
from dateline.commands.terminal import Terminal
from dateline.diagnostics import Findings
from dateline.diagnostics.message import Message
from dateline.diagnostics.reports import REPORTS
from dateline.links.copies import ARCHIVE, candidates
from dateline.links.findings import addresses_of, findings
from dateline.links.politeness import Manners
from dateline.links.results import Result, ResultsError, merged, read, with_copies, written
from dateline.links.suppressed import SuppressedRead, read_suppressed
from dateline.links.survey import by_host, no_network, survey
from dateline.links.visit import Outcome
from dateline.project import read_and_check
from dateline.publishing.writing import write_if_changed
from dateline.reading.settings import read_settings
from dateline.timeline.timeline import Timeline

RESULTS = "links/results.json"
SUPPRESSED = "links/suppressed.yml"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Sources, the day, and how patient and how quick to be."""
    usual = Manners(user_agent="")
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help="try these sources alone, by their ids")
    parser.add_argument("--format", choices=tuple(REPORTS), default="text", help="how to report (default: text)")
    add_language(parser)
    parser.add_argument("--date", type=_day, help="the day to write down (default: today)")
    parser.add_argument("--pause", type=float, default=usual.pause, help="seconds between two requests to a host")
    parser.add_argument("--timeout", type=float, default=usual.timeout, help="seconds for one request")
    parser.add_argument("--wait", type=float, default=usual.first_wait, help="seconds before a second try")
    parser.add_argument("--archive", default=ARCHIVE, help=f"where to look for archived copies (default: {ARCHIVE})")
    parser.add_argument("--allow-private", action="store_true", help="also try this machine's and private networks")


def _day(typed: str) -> dt.date:
    try:
        return dt.date.fromisoformat(typed)
    except ValueError:
        raise argparse.ArgumentTypeError(f"`{typed}` is not a day such as 2026-11-21") from None


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Try the addresses, keep what came of it, and tell what an editor can mend."""
    language = chosen(options, terminal, read_settings(root).settings)
    with progress(terminal, language) as on_progress:
        checked = read_and_check(root, on_progress=on_progress)
    timeline, wrong = checked.timeline, Findings() if checked.timeline else checked.findings
    suppressed = _suppressed(root)
    wrong.extend(suppressed.findings)
    if timeline is None or suppressed.findings:
        terminal.say(
            REPORTS[options.format](wrong, lines_below(root), is_coloured=terminal.is_coloured, language=language)
        )
        return REFUSED
    wanted = _addresses(timeline, suppressed, options.sources or timeline.sources)
    before = _before(root)
    day = options.date or dt.datetime.now().astimezone().date()
    manners = _manners(options, timeline)
    begun = Message("Trying {number} addresses; hosts: {hosts}", number=len(wanted), hosts=len(by_host(wanted)))
    terminal.tell(begun.in_language(language))
    with progress(terminal, language) as on_progress:
        visits = survey(wanted, manners, on_progress)
    if no_network(visits.values(), options.archive):
        raise UsageError(
            Message("no network: no host's name could be looked up, so nothing is written. Try again when there is one")
        )
    results = merged(before, visits, day)
    copies = candidates(timeline, results, options.archive)
    with progress(terminal, language) as on_progress:
        found = survey(copies.values(), manners, on_progress)
    answered = {
        url: found[copy].at or copy
        for url, copy in copies.items()
        if found[copy].outcome in {Outcome.ALIVE, Outcome.MOVED}
    }
    results = with_copies(results, answered)
    others = set(_addresses(timeline, suppressed, timeline.sources)) - set(wanted)
    _keep(root, [*results.values(), *(before[url] for url in others if url in before)])
    told = Findings(findings(timeline, checked.loaded, results))
    terminal.say(REPORTS[options.format](told, lines_below(root), is_coloured=terminal.is_coloured, language=language))
    for message in _sum_up(results.values(), suppressed, timeline):
        terminal.tell(message.in_language(language))
    return OK


def _suppressed(root: Path) -> SuppressedRead:
    path = root / SUPPRESSED
    return read_suppressed(path.read_bytes(), SUPPRESSED) if path.is_file() else SuppressedRead()


def _addresses(timeline: Timeline, suppressed: SuppressedRead, ids: Iterable[str]) -> list[str]:
    """Every address of these sources that is not suppressed. Raises `UsageError` for an id that is no source's."""
    found: set[str] = set()
    for key in ids:
        if key not in timeline.sources:
            raise UsageError(Message("there is no source `{id}`", id=key))
        found.update(addresses_of(timeline.sources[key]).values())
    return sorted(url for url in found if not suppressed.covers(url))


def _before(root: Path) -> dict[str, Result]:
    path = root / RESULTS
    try:
        return read(path.read_bytes()) if path.is_file() else {}
    except ResultsError as error:
        message = Message("{file} cannot be read ({reason}): delete it to begin anew", file=RESULTS, reason=str(error))
        raise UsageError(message) from error


def _keep(root: Path, results: Iterable[Result]) -> None:
    write_if_changed(root / RESULTS, written(results))


def _manners(options: argparse.Namespace, timeline: Timeline) -> Manners:
    about = f" (+{timeline.settings.base_url})" if timeline.settings.base_url else ""
    return Manners(
        user_agent=f"dateline-links/{__version__}{about}",
        pause=options.pause,
        timeout=options.timeout,
        first_wait=options.wait,
        allow_private=options.allow_private,
    )


_OUTCOMES = MappingProxyType(
    {
        Outcome.ALIVE: Message("alive"),
        Outcome.MOVED: Message("moved"),
        Outcome.GONE: Message("gone"),
        Outcome.CLOSED: Message("closed"),
        Outcome.SILENT: Message("silent"),
        Outcome.PRIVATE: Message("private"),
        Outcome.NOT_TRIED: Message("not-tried"),
    }
)


def _sum_up(results: Iterable[Result], suppressed: SuppressedRead, timeline: Timeline) -> Iterator[Message]:
    outcomes = [one.outcome for one in results]
    counts = tuple(
        Message("{number} {outcome}", number=outcomes.count(one), outcome=_OUTCOMES[one])
        for one in Outcome
        if one in outcomes
    )
    if counts:
        yield Message("{counts}; kept in {file}", counts=counts, file=RESULTS)
    else:
        yield Message("nothing tried; kept in {file}", file=RESULTS)
    every = {url for source in timeline.sources.values() for url in addresses_of(source).values()}
    for entry in suppressed.unused(every):
        address = entry.url or entry.host or ""
        yield Message("{file}: no source needs `{address}` any more", file=SUPPRESSED, address=address)


COMMAND = Command(name="links", run=run, arguments=arguments)
