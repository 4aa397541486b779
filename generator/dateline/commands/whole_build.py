"""A build that reads and writes everything, and notes what the site was made from."""

from __future__ import annotations

import argparse
import gc
from collections.abc import Callable, Sequence
from pathlib import Path

from dateline.commands.command import OK, REFUSED, UsageError
from dateline.commands.extras import asked_for
from dateline.commands.extras import require as require_formats
from dateline.commands.hosts import host
from dateline.commands.language import chosen
from dateline.commands.paths import lines_below
from dateline.commands.previews import drawn, tell_what_previews_lack, with_previews
from dateline.commands.progress import progress
from dateline.commands.report import pages_by_hand, tell_findings, what_pages_lack
from dateline.commands.terminal import Terminal
from dateline.diagnostics.message import Message
from dateline.hosts import choice
from dateline.hosts.choice import NotInstalledError, require
from dateline.hosts.made_from import MadeFrom, is_yaml, made_from
from dateline.hosts.places_read import places_read
from dateline.hosts.refused import Refused
from dateline.publishing import PublishError, built, staging, sums, write_tree
from dateline.publishing.place import place
from dateline.reading.settings import read_settings
from dateline.site import prepare


def build(options: argparse.Namespace, root: Path, terminal: Terminal, asked: Sequence[str]) -> int:
    """Build beside the published site and take its place; with an error nothing is touched.

    `asked` is what decides, beside what is read, what is written and told.
    """
    settings = read_settings(root).settings
    language, chosen_host = chosen(options, terminal, settings), host(options, settings)
    try:
        require(chosen_host)
    except NotInstalledError as error:
        raise UsageError(error.message) from error
    require_formats(asked_for(settings) if settings else ())
    lacks = [*what_pages_lack(settings), *pages_by_hand(root, settings)] if settings else []
    told = tuple(one.in_language(language) for one in lacks)
    places = places_read(root, settings, chosen_host) if settings else None
    note = _noting(root, root / options.site_dir, places, asked, (language, told))
    with progress(terminal, language) as on_progress:
        prepared = prepare(root, on_progress=on_progress)
    _keep_what_is_there()
    if settings:
        prepared = with_previews(prepared, settings, root, terminal, language)
    if (site := prepared.site) is None or settings is None:
        tell_findings(prepared.findings, lines_below(root), terminal, language)
        return REFUSED
    try:
        with (
            staging(
                root / options.site_dir,
                root,
                on_wait=lambda message: terminal.tell(message.in_language(language)),
                on_sealed=note,
            ) as stage,
            progress(terminal, language) as on_progress,
        ):
            choice.build(chosen_host, root, settings, prepared, stage, language=language, on_progress=on_progress)
            write_tree(stage, drawn(site, on_progress))
    except Refused as refused:
        tell_findings(refused.findings, lines_below(root), terminal, language)
        return REFUSED
    except PublishError as error:
        terminal.tell(error.in_language(language))
        return REFUSED
    for one in told:
        terminal.tell(one)
    tell_what_previews_lack(site, terminal, language)
    written = Message(
        "{number} pages of records written to {path}",
        number=f"{len(site.pages):,}",
        path=str(root / options.site_dir),
    )
    terminal.say(f"{written.in_language(language)}\n")
    gc.freeze()  # nor is it looked through when Python ends
    return OK


def _keep_what_is_there() -> None:
    """Look no more for circles among what was read, and seldom among what pages leave behind: 5 % of a build."""
    gc.freeze()
    gc.set_threshold(10_000)
    gc.enable()


def _noting(
    root: Path, site_dir: Path, places: Sequence[str] | None, asked: Sequence[str], said: tuple[str, tuple[str, ...]]
) -> Callable[[Path], None]:
    """Notes what a sealed site was made from, unless that has changed since now: `said` is what, in which language."""

    def sum_now() -> MadeFrom | None:
        return made_from(root, place(site_dir, root), places, asked) if places is not None else None

    def note(stage: Path) -> None:
        # YAML in the site would be looked at by the next build: it might lie where no record belongs.
        if before is not None and before == sum_now() and not any(map(is_yaml, sums.published(stage))):
            language, told = said
            known = built.Built(
                places=tuple(places or ()),
                made_from=before.sum,
                site=built.state(stage),
                language=language,
                told=told,
            )
            built.write(place(site_dir, root), known)

    try:
        before = sum_now()
    except PublishError:  # told when the site is to be written
        before = None
    return note
