"""`dateline copy`: the built site once more, to be read from a disk."""

from __future__ import annotations

import argparse
from pathlib import Path

from dateline.commands.command import OK, REFUSED, Command, UsageError
from dateline.commands.language import add_language, chosen
from dateline.commands.progress import progress
from dateline.commands.terminal import Terminal
from dateline.diagnostics.message import Message
from dateline.publishing import PublishError, saved_copy, staging
from dateline.reading.settings import read_settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """The folder with the built site and the one to copy it to."""
    parser.add_argument("--site-dir", type=Path, default=Path("site"), help="the built site (default: site)")
    parser.add_argument("--copy-dir", type=Path, default=Path("copy"), help="the folder of the copy (default: copy)")
    add_language(parser)


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Copy beside the last copy and take its place. Without a built site, or in a site's place, nothing is touched."""
    site, copy = root / options.site_dir, root / options.copy_dir
    if not (site / saved_copy.PAGE).is_file():
        raise UsageError(Message("there is no built site in `{path}`: `dateline build` makes one", path=str(site)))
    language = chosen(options, terminal, read_settings(root).settings)

    def tell(message: Message) -> None:
        terminal.tell(message.in_language(language))

    try:
        saved_copy.refuse_sites(site, copy)
        with staging(copy, root, on_wait=tell) as stage, progress(terminal, language) as on_progress:
            count = saved_copy.write(site, stage, on_progress)
    except PublishError as error:
        terminal.tell(error.in_language(language))
        return REFUSED
    written = Message(
        "{number} files written to {path}: open {page} there", number=f"{count:,}", path=str(copy), page=saved_copy.PAGE
    )
    terminal.say(f"{written.in_language(language)}\n")
    return OK


COMMAND = Command(
    name="copy",
    run=run,
    arguments=arguments,
    needs_config=False,
)
