"""The hosts by their names. Each is imported only where it is chosen: the other need not be installed."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from dateline.diagnostics.message import Message
from dateline.diagnostics.progress import OnProgress
from dateline.hosts.address import Address
from dateline.hosts.log_report import Languages
from dateline.model.settings import Settings
from dateline.reading import CONFIG
from dateline.site import Prepared

OWN = "own"
MODULES = ("mkdocs", "material")
"""What the other host is: the extra `mkdocs` brings it."""


class NotInstalledError(Exception):
    """The chosen host is not here; the message says what to install."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def require(host: str) -> None:
    """Raise `NotInstalledError` where what a host consists of is not installed."""
    if host != OWN and not all(map(find_spec, MODULES)):
        raise NotInstalledError(
            Message(
                "the host of this site, MkDocs with Material, is not installed: install it with "
                "`pip install 'dateline[mkdocs]'`, or let Dateline write the site by itself with `--host own`"
            )
        )


def build(
    host: str,
    root: Path,
    settings: Settings,
    prepared: Prepared,
    stage: Path,
    *,
    language: str,
    on_progress: OnProgress,
) -> None:
    """Let a host write the site into the folder `stage`. Raises `Refused`, `PublishError` and `SystemExit`."""
    if host == OWN and prepared.site:
        from dateline.hosts import own  # noqa: PLC0415

        own.build(root, settings, prepared.site, stage, on_progress)
    else:
        from dateline.hosts import mkdocs  # noqa: PLC0415

        mkdocs.build(root / CONFIG, stage, strict=True, prepared=prepared, language=language, on_progress=on_progress)


def serve(
    host: str, root: Path, address: Address, languages: Languages, *, polls: bool, on_progress: OnProgress
) -> None:
    """Let a host serve the site until interrupted. Raises `ServeError`."""
    if host == OWN:
        from dateline.hosts import own  # noqa: PLC0415

        own.serve(root, address, languages, polls=polls, on_progress=on_progress)
    else:
        from dateline.hosts import mkdocs  # noqa: PLC0415

        mkdocs.serve(root / CONFIG, address, languages, polls=polls, on_progress=on_progress)
