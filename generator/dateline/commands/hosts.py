"""Which host writes or serves the site."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # takes half a second, which a build of what has not changed does without
    from dateline.model.settings import Settings

MKDOCS, OWN = "mkdocs", "own"


def add_host(parser: argparse.ArgumentParser) -> None:
    """The option that chooses the host."""
    parser.add_argument(
        "--host",
        choices=(MKDOCS, OWN),
        help="what makes pages of the records (default: the site's `host`, else mkdocs)",
    )


def host(options: argparse.Namespace, settings: Settings | None) -> str:
    """The host that was typed, else the site's own choice."""
    typed: str | None = options.host
    return typed or (settings.host if settings else MKDOCS)
