"""`dateline build`: write the published site."""

from __future__ import annotations

import argparse
from pathlib import Path

from dateline.commands.command import OK, REFUSED, Command, UsageError
from dateline.commands.hosts import add_host, host
from dateline.commands.language import add_language, chosen
from dateline.commands.paths import lines_below
from dateline.commands.progress import progress
from dateline.commands.report import tell_findings, tell_pages_outside_nav, tell_what_pages_lack
from dateline.commands.terminal import Terminal
from dateline.diagnostics.message import Message
from dateline.hosts.refused import Refused
from dateline.reading.settings import read_settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """The folder to publish into."""
    parser.add_argument("--site-dir", type=Path, default=Path("site"), help="the published folder (default: site)")
    add_host(parser)
    add_language(parser)


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Build beside the published site and take its place; with an error nothing is touched."""
    # A host takes long to import, which the other commands need not wait for.
    from dateline.commands.extras import asked_for  # noqa: PLC0415
    from dateline.commands.extras import require as require_formats  # noqa: PLC0415
    from dateline.commands.previews import drawn, tell_what_previews_lack, with_previews  # noqa: PLC0415
    from dateline.hosts.choice import NotInstalledError, build, require  # noqa: PLC0415
    from dateline.publishing import PublishError, staging, write_tree  # noqa: PLC0415
    from dateline.site import prepare  # noqa: PLC0415

    settings = read_settings(root).settings
    language, chosen_host = chosen(options, terminal, settings), host(options, settings)
    try:
        require(chosen_host)
    except NotInstalledError as error:
        raise UsageError(error.message) from error
    require_formats(asked_for(settings) if settings else ())
    with progress(terminal, language) as on_progress:
        prepared = prepare(root, on_progress=on_progress)

    def tell(message: Message) -> None:
        terminal.tell(message.in_language(language))

    if prepared.findings.errors or settings is None:
        tell_findings(prepared.findings, lines_below(root), terminal, language)
        return REFUSED
    prepared = with_previews(prepared, settings, root, terminal, language)
    try:
        with (
            staging(root / options.site_dir, root, on_wait=tell) as stage,
            progress(terminal, language) as on_progress,
        ):
            build(chosen_host, root, settings, prepared, stage, language=language, on_progress=on_progress)
            if prepared.site:
                write_tree(stage, drawn(prepared.site, on_progress))
    except Refused as refused:
        tell_findings(refused.findings, lines_below(root), terminal, language)
        return REFUSED
    except PublishError as error:
        terminal.tell(error.in_language(language))
        return REFUSED
    if prepared.site:
        tell_what_pages_lack(prepared.site.timeline.settings, terminal, language)
        tell_pages_outside_nav(root, settings, terminal, language)
        tell_what_previews_lack(prepared.site, terminal, language)
    count = len(prepared.site.pages) if prepared.site else 0
    site = str(root / options.site_dir)
    written = Message("{number} pages of records written to {path}", number=f"{count:,}", path=site)
    terminal.say(f"{written.in_language(language)}\n")
    return OK


COMMAND = Command(name="build", run=run, arguments=arguments)
