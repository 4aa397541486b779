"""`dateline headers`: what a server should say beside the files of the built site."""

from __future__ import annotations

import argparse
from pathlib import Path

from dateline.commands.command import OK, REFUSED, Command
from dateline.commands.language import add_language, chosen
from dateline.commands.terminal import Terminal
from dateline.publishing import PublishError, headers
from dateline.reading.settings import read_settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """The server and the folder with the built site."""
    parser.add_argument("server", metavar="SERVER", choices=headers.SERVERS, help=", ".join(headers.SERVERS))
    parser.add_argument("--site-dir", type=Path, default=Path("site"), help="the built site (default: site)")
    add_language(parser)


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Write the server's lines to where they can be piped from."""
    try:
        lines = tuple(headers.lines(options.server, root / options.site_dir))
    except PublishError as error:
        terminal.tell(error.in_language(chosen(options, terminal, read_settings(root).settings)))
        return REFUSED
    terminal.say("".join(f"{line}\n" for line in lines))
    return OK


COMMAND = Command(
    name="headers",
    run=run,
    arguments=arguments,
    needs_config=False,
)
"""What the command line knows of it."""
