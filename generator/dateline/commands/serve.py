"""`dateline serve`: the site on this machine, with every edit shown as it is saved."""

from __future__ import annotations

import argparse
from pathlib import Path

from dateline.commands.command import OK, Command, UsageError
from dateline.commands.hosts import OWN, add_host, host
from dateline.commands.language import add_language, asked, chosen, of_site
from dateline.commands.progress import progress
from dateline.commands.report import pages_by_hand
from dateline.commands.terminal import Terminal
from dateline.reading.settings import read_settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to serve."""
    parser.add_argument("--address", default="127.0.0.1:8000", help="host:port, or a port (default: 127.0.0.1:8000)")
    parser.add_argument(
        "--poll", action="store_true", help="look for edits once a second, for Docker, WSL, network folders"
    )
    add_host(parser)
    add_language(parser, "on the pages the site's own; here the terminal's, if the site has it")


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Serve until interrupted."""
    # As in `build`: the host is slow to import.
    from dateline.hosts.address import ServeError, address  # noqa: PLC0415
    from dateline.hosts.choice import NotInstalledError, require, serve  # noqa: PLC0415
    from dateline.hosts.log_report import Languages  # noqa: PLC0415

    settings = read_settings(root).settings
    spoken = Languages(log=chosen(options, terminal, settings), pages=asked(options, settings) or of_site(settings))
    try:
        with progress(terminal, spoken.log) as on_progress:
            chosen_host, at = host(options, settings), address(options.address)
            require(chosen_host)
            if settings and chosen_host == OWN:  # the other tells it itself
                for one in pages_by_hand(root, settings):
                    terminal.tell(one.in_language(spoken.log))
            serve(chosen_host, root, at, spoken, polls=options.poll, on_progress=on_progress)
    except (NotInstalledError, ServeError) as error:
        raise UsageError(error.message) from error
    return OK


COMMAND = Command(name="serve", run=run, arguments=arguments)
