"""`dateline copy`: the built site once more, to be read from a disk."""

from __future__ import annotations

import argparse
from pathlib import Path

from dateline.commands.command import OK, REFUSED, Command, UsageError
from dateline.commands.terminal import Terminal
from dateline.publishing import PublishError, saved_copy, staging


def arguments(parser: argparse.ArgumentParser) -> None:
    """The folder with the built site and the one to copy it to."""
    parser.add_argument("--site-dir", type=Path, default=Path("site"), help="the built site (default: site)")
    parser.add_argument("--copy-dir", type=Path, default=Path("copy"), help="the folder of the copy (default: copy)")


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Copy beside the last copy and take its place. Without a built site, or in a site's place, nothing is touched."""
    site, copy = root / options.site_dir, root / options.copy_dir
    if not (site / saved_copy.PAGE).is_file():
        raise UsageError(f"there is no built site in `{site}`: `dateline build` makes one")
    try:
        saved_copy.refuse_sites(site, copy)
        with staging(copy, root, on_wait=terminal.tell) as stage:
            count = saved_copy.write(site, stage)
    except PublishError as error:
        terminal.tell(str(error))
        return REFUSED
    terminal.say(f"{count:,} files written to {copy}: open {saved_copy.PAGE} there\n")
    return OK


COMMAND = Command(
    name="copy",
    help="write a copy of the built site that is read from a disk",
    run=run,
    arguments=arguments,
    needs_config=False,
)
