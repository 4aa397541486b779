"""`dateline serve`: the site on this machine, with every edit shown as it is saved."""

from __future__ import annotations

import argparse
from pathlib import Path

from dateline.commands.command import OK, Command
from dateline.commands.terminal import Terminal


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to serve."""
    parser.add_argument("--address", default="127.0.0.1:8000", help="host and port (default: 127.0.0.1:8000)")


def run(options: argparse.Namespace, root: Path, _terminal: Terminal) -> int:
    """Serve until interrupted."""
    from dateline.hosts.mkdocs import serve  # noqa: PLC0415 -- as in `build`

    serve(root / "mkdocs.yml", options.address)
    return OK


COMMAND = Command(name="serve", help="serve the site and show edits as they are saved", run=run, arguments=arguments)
