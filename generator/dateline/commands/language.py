"""In which language a command tells what it has to say."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.commands.command import UsageError
from dateline.commands.terminal import Terminal
from dateline.diagnostics.message import ENGLISH, LANGUAGES, Message, both_in_code, primary, spoken

if TYPE_CHECKING:  # takes half a second, which a build of what has not changed does without
    from dateline.model.settings import Settings

SITE = "site"
"""What is typed for the site's own language, the first in its settings."""
_BY_PRECEDENCE = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The variables that name the language of messages; the first that is set decides (POSIX.1-2017, XBD 8.2)."""


def add_language(parser: argparse.ArgumentParser, default: str = "the terminal's, if the site has it") -> None:
    """The option that chooses the language."""
    known = ", ".join((*LANGUAGES, SITE))
    parser.add_argument("--language", metavar="TAG", help=f"{known}: the language of what is told (default: {default})")


def of_locale(environment: Mapping[str, str]) -> str:
    """The language of a terminal: `ja` of `ja_JP.UTF-8`; English for `C` and `POSIX`, and where nothing is set."""
    name = next(filter(None, map(environment.get, _BY_PRECEDENCE)), "")
    tag = primary(name)
    return ENGLISH if tag in {"", "c", "posix"} else tag


def asked(options: argparse.Namespace, settings: Settings | None) -> str:
    """The language that was typed; "" where none was. Raises `UsageError` for one that findings do not come in."""
    typed: str | None = getattr(options, "language", None)
    if typed is None:
        return ""
    if typed == SITE:
        return of_site(settings)
    if primary(typed) not in LANGUAGES:
        known = both_in_code(LANGUAGES)
        raise UsageError(Message("findings come in {languages}, not in `{tag}`", languages=known, tag=typed))
    return primary(typed)


def of_new_site(options: argparse.Namespace, terminal: Terminal) -> str:
    """The language that was typed, else the terminal's: there are no settings yet. Raises `UsageError`."""
    return asked(options, None) or spoken(terminal.language)


def of_site(settings: Settings | None) -> str:
    """The site's first language; English where findings do not come in that."""
    return spoken(settings.language) if settings else ENGLISH


def chosen(options: argparse.Namespace, terminal: Terminal, settings: Settings | None) -> str:
    """The language that was typed, else the terminal's if the site has it, else English. Raises `UsageError`."""
    return asked(options, settings) or _of_terminal(terminal, settings)


def _of_terminal(terminal: Terminal, settings: Settings | None) -> str:
    has_it = terminal.language in {primary(tag) for tag in (settings.languages if settings else ())}
    return terminal.language if has_it and terminal.language in LANGUAGES else ENGLISH


def for_refusal(options: argparse.Namespace, root: Path, terminal: Terminal) -> str:
    """The language in which to say that what was typed cannot be used. Never raises."""
    from dateline.reading.settings import read_settings  # noqa: PLC0415 -- see above

    settings = read_settings(root).settings
    try:
        return chosen(options, terminal, settings)
    except UsageError:
        return _of_terminal(terminal, settings)
