"""What is told beside the result of a command: findings as `dateline check` reports them, and what pages go without."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from dateline.commands.terminal import Terminal
from dateline.diagnostics import Findings
from dateline.diagnostics.message import Message, in_code
from dateline.diagnostics.reports import text
from dateline.model.settings import Settings
from dateline.reading.site_config import read_site_config


def tell_findings(
    findings: Findings, lines: Callable[[str], tuple[str, ...]], terminal: Terminal, language: str
) -> None:
    """Tell every finding with its line; `lines` gives those of a file by its path, `language` is a BCP 47 tag."""
    told = text.report(findings, lines, is_coloured=terminal.is_coloured, language=language)
    terminal.tell(told.rstrip("\n"))


def what_pages_lack(settings: Settings) -> Iterator[Message]:
    """That no page will have a permanent address, where the site does not know its own."""
    if not settings.base_url:
        yield Message(
            "mkdocs.yml has no `site_url`: until it says where the site is published, pages have no permanent "
            "address, and what they offer to be cited has none either"
        )


def pages_by_hand(root: Path, settings: Settings) -> Iterator[Message]:
    """What is amiss in pages written by hand, by either host, and no mistake: the pages are made all the same."""
    # As hosts, they take long to import.
    from dateline.hosts.handwritten.marks_of_records import marks_of_records  # noqa: PLC0415
    from dateline.hosts.handwritten.outside_nav import outside_nav  # noqa: PLC0415

    config = read_site_config(root)
    if paths := outside_nav(root, config, settings):
        yield Message(
            "`nav` in mkdocs.yml does not lead to {paths}: readers come there by links alone. Write an entry for "
            "each, or its name below `not_in_nav` if it is meant so",
            paths=in_code(paths),
        )
    for place, mark in marks_of_records(root, config, settings):
        yield Message(
            "`{place}` has `{mark}`, which links in the texts of records alone. On a page by hand write a link to the "
            "record's page, as in `[words](events/its-id.md)`",
            place=place,
            mark=mark,
        )
