"""`dateline serve`: the site on this machine, with every edit shown as it is saved."""

from __future__ import annotations

import argparse
from pathlib import Path

from dateline.commands.command import OK, Command
from dateline.commands.language import add_language, asked, chosen, of_site
from dateline.commands.terminal import Terminal
from dateline.reading.settings import read_settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to serve."""
    parser.add_argument("--address", default="127.0.0.1:8000", help="host and port (default: 127.0.0.1:8000)")
    add_language(parser, "on the pages the site's own; here the terminal's, if the site has it")


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Serve until interrupted."""
    from dateline.hosts.log_report import Languages  # noqa: PLC0415 -- as in `build`
    from dateline.hosts.mkdocs import serve  # noqa: PLC0415

    settings = read_settings(root).settings
    spoken = Languages(log=chosen(options, terminal, settings), pages=asked(options, settings) or of_site(settings))
    serve(root / "mkdocs.yml", options.address, spoken)
    return OK


COMMAND = Command(name="serve", help="serve the site and show edits as they are saved", run=run, arguments=arguments)
