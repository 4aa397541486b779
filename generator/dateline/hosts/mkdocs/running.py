"""MkDocs started by a command of ours: once, or as a preview until it is interrupted."""

from __future__ import annotations

import logging
from contextlib import nullcontext
from pathlib import Path
from typing import cast

from mkdocs.commands import build as build_command
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger

from dateline.diagnostics.message import ENGLISH
from dateline.diagnostics.progress import OnProgress, unwatched
from dateline.hosts.address import Address
from dateline.hosts.log_report import Languages, telling_in
from dateline.hosts.mkdocs import serving
from dateline.hosts.mkdocs.places import failed_template
from dateline.hosts.mkdocs.plugin import DatelinePlugin
from dateline.hosts.protocols import Prepared

log = get_plugin_logger("dateline")


def build(
    config_path: Path,
    site_dir: Path,
    *,
    strict: bool,
    prepared: Prepared | None = None,
    language: str = ENGLISH,
    on_progress: OnProgress = unwatched,
) -> None:
    """Build the site into `site_dir`. Raises `SystemExit` where something forbids it; the log says what.

    `prepared` is the site of the records beside `config_path`, where somebody has read them already. Findings are told
    in `language`, by its BCP 47 tag.
    """
    with telling_in(Languages(log=language, pages=language)):
        _build(config_path, site_dir, strict=strict, prepared=prepared, on_progress=on_progress)


def _build(
    config_path: Path, site_dir: Path, *, strict: bool, prepared: Prepared | None, on_progress: OnProgress
) -> None:
    log_to_terminal(logging.WARNING)
    config = load_config(config_file=str(config_path), site_dir=str(site_dir), strict=strict)
    # Our commands tell of such a page beside the result: it is whole, and no reason to publish nothing.
    config.validation.nav.omitted_files = min(config.validation.nav.omitted_files, logging.INFO)
    config.plugins.on_startup(command="build", dirty=False)
    plugin = cast(DatelinePlugin, config.plugins["dateline"])
    plugin.tell_progress = on_progress
    if prepared is not None:  # put there after `on_startup`, which forgets an earlier build's
        plugin.prepare = lambda root, cache=None, on_progress=unwatched: prepared  # noqa: ARG005 -- read already
    try:
        build_command.build(config)
    except Abort as stopped:
        log.error(stopped)  # noqa: TRY400 - what happened was told when it happened
        raise
    except Exception as error:
        if told := failed_template(error, config.theme.custom_dir, config_path.absolute().parent):
            log.error("%s", told)  # noqa: TRY400 -- where the template stands, not where it was called
            raise Abort("a template of the site's own failed") from error
        raise
    finally:
        plugin.tell_progress = unwatched  # MkDocs keeps the plugin
        config.plugins.on_shutdown()


def serve(
    config_path: Path,
    address: Address,
    languages: Languages | None = None,
    *,
    polls: bool = False,
    on_progress: OnProgress = unwatched,
) -> None:
    """Serve the site until interrupted; an edit shows on the open page. Raises `ServeError`.

    Findings are told in `languages`, else in the site's own. With `polls` the files are looked at once a second: for
    where the kernel tells nothing of edits.
    """
    log_to_terminal(logging.INFO)

    def set_up(config: MkDocsConfig) -> None:
        plugin = cast(DatelinePlugin, config.plugins["dateline"])
        plugin.polls, plugin.tell_progress = polls, on_progress

    with telling_in(languages) if languages else nullcontext():
        serving.serve(config_path, address, set_up)


def log_to_terminal(level: int) -> None:
    """Show what MkDocs tells from this level on, unless whoever called has arranged for that."""
    logger = logging.getLogger("mkdocs")
    logger.setLevel(level)
    if not logger.hasHandlers():
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
        logger.addHandler(handler)
