"""`dateline build`: write the published site."""

from __future__ import annotations

import argparse
from pathlib import Path

from dateline.commands.command import OK, REFUSED, Command
from dateline.commands.paths import lines_below
from dateline.commands.terminal import Terminal
from dateline.diagnostics.reports import text


def arguments(parser: argparse.ArgumentParser) -> None:
    """The folder to publish into."""
    parser.add_argument("--site-dir", type=Path, default=Path("site"), help="the published folder (default: site)")


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Build beside the published site and take its place; with an error nothing is touched."""
    # The host takes half a second to import, which the other commands need not wait for.
    from dateline.hosts.mkdocs import build  # noqa: PLC0415
    from dateline.publishing import PublishError, staging  # noqa: PLC0415
    from dateline.site import prepare  # noqa: PLC0415

    prepared = prepare(root)
    if prepared.findings.errors:
        terminal.tell(text.report(prepared.findings, lines_below(root), is_coloured=terminal.is_coloured).rstrip("\n"))
        return REFUSED
    try:
        with staging(root / options.site_dir, root, on_wait=terminal.tell) as stage:
            build(root / "mkdocs.yml", stage, strict=True, prepared=prepared)
    except PublishError as error:
        terminal.tell(str(error))
        return REFUSED
    count = len(prepared.site.pages) if prepared.site else 0
    terminal.say(
        f"{count:,} pages of records written to {root / options.site_dir}: `dateline copy` makes one to open\n"
    )
    return OK


COMMAND = Command(name="build", help="write the published site", run=run, arguments=arguments)
