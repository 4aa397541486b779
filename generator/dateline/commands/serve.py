"""`dateline serve`: the site on this machine, with every edit shown as it is saved."""

from __future__ import annotations

import argparse
from pathlib import Path

from dateline.commands.command import OK, Command, UsageError
from dateline.commands.terminal import Terminal
from dateline.reading.settings import CONFIG


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to serve."""
    parser.add_argument("--address", default="127.0.0.1:8000", help="host:port, or a port (default: 127.0.0.1:8000)")
    parser.add_argument(
        "--poll", action="store_true", help="look for edits once a second, for Docker, WSL, network folders"
    )


def run(options: argparse.Namespace, root: Path, _terminal: Terminal) -> int:
    """Serve until interrupted."""
    # As in `build`: the host is slow to import.
    from dateline.hosts.address import ServeError, address  # noqa: PLC0415
    from dateline.hosts.mkdocs import serve  # noqa: PLC0415

    try:
        serve(root / CONFIG, address(options.address), polls=options.poll)
    except ServeError as error:
        raise UsageError(str(error)) from error
    return OK


COMMAND = Command(name="serve", help="serve the site and show edits as they are saved", run=run, arguments=arguments)
