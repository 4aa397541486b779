"""`dateline build`: write the published site."""

from __future__ import annotations

import argparse
import gc
from pathlib import Path

from dateline.commands.command import OK, Command
from dateline.commands.hosts import add_host
from dateline.commands.language import add_language
from dateline.commands.terminal import Terminal
from dateline.diagnostics.message import Message
from dateline.hosts.made_from import made_from
from dateline.publishing import PublishError, built, clear_up
from dateline.publishing.place import place


def arguments(parser: argparse.ArgumentParser) -> None:
    """The folder to publish into."""
    parser.add_argument("--site-dir", type=Path, default=Path("site"), help="the published folder (default: site)")
    parser.add_argument("--fresh", action="store_true", help="build the site even where it is already there")
    add_host(parser)
    add_language(parser)


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Build beside the published site and take its place; with an error, or where it is there, nothing is touched."""
    asked = (str(options.host), str(options.language), terminal.language)
    known = None if options.fresh else already_there(root, root / options.site_dir, asked)
    if known is None:
        gc.disable()  # what is imported and read is kept to the end
        # Settings, records and a host take a second to import.
        from dateline.commands.whole_build import build  # noqa: PLC0415

        return build(options, root, terminal, asked)
    for told in known.told:
        terminal.tell(told)
    there = Message("{path} is already the site of these records", path=str(root / options.site_dir))
    terminal.say(f"{there.in_language(known.language)}\n")
    return OK


def already_there(root: Path, site_dir: Path, asked: tuple[str, ...]) -> built.Built | None:
    """What is known of the published site; None unless it is what a build would write now."""
    try:
        site = place(site_dir, root)
    except PublishError:
        return None
    known = built.read(site)
    if known is None:
        return None
    now = made_from(root, site, known.places, asked)
    if now is None or now.sum != known.made_from or not built.holds(site, known):
        return None
    clear_up(site)  # a build that was killed behind the exchange has left the old site
    return known


COMMAND = Command(name="build", run=run, arguments=arguments)
