"""The command `dateline`: its options, and the only place that prints and asks."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from dateline import __version__
from dateline.commands import HELP, NAMES, command
from dateline.commands.command import INTERRUPTED, UNUSABLE, Command, UsageError

if TYPE_CHECKING:
    from dateline.commands.terminal import Terminal as AnyTerminal

_ERASE, _NO_WRAP, _WRAP = "\x1b[K", "\x1b[?7l", "\x1b[?7h"
"""What a terminal does: erase to the end of the line, do not wrap, and wrap again (ECMA-48; DEC's mode 7)."""


class Terminal:
    """The terminal, or whatever stands in its place: a file, a pipe, a workflow's log."""

    def __init__(self) -> None:
        self._is_drawn = False

    @property
    def is_coloured(self) -> bool:
        """Colours only where somebody looks, and not where they asked for none (no-color.org)."""
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    @property
    def language(self) -> str:
        """As the locale says."""
        from dateline.commands.language import of_locale  # noqa: PLC0415 -- see `main`

        return of_locale(os.environ)

    @property
    def is_watched(self) -> bool:
        """Whether lines can be drawn over each other."""
        return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    @property
    def can_ask(self) -> bool:
        """Whether somebody sits at both ends."""
        return sys.stdin.isatty() and sys.stdout.isatty()

    def say(self, text: str) -> None:
        """The result goes where it can be piped from."""
        self.draw("")
        print(text, end="")

    def tell(self, text: str) -> None:
        """What is told beside the result must not get into a pipe."""
        self.draw("")
        print(text, file=sys.stderr)

    def draw(self, line: str) -> None:
        """A line longer than the terminal is wide is cut off: one that is wrapped could not be taken away."""
        if line or self._is_drawn:
            uncut = f"{_NO_WRAP}{line}{_WRAP}" if line else ""
            print(f"\r{_ERASE}{uncut}", end="", file=sys.stderr, flush=True)
        self._is_drawn = bool(line)

    def ask(self, question: str, choices: Sequence[str] = ()) -> str:
        """Ctrl-D answers nothing; the tab key completes."""
        _offer(choices)
        try:
            return input(f"{question} ").strip()
        except EOFError:
            return ""


def _offer(choices: Sequence[str]) -> None:
    """Let the tab key complete what is typed. Where a system has no such thing, one types on."""
    with suppress(ImportError):
        import readline  # noqa: PLC0415 -- changes how the terminal reads, so only where somebody is asked

        readline.set_completer_delims(" ,:、，")
        readline.set_completer(
            lambda typed, number: next(islice((one for one in choices if one.startswith(typed)), number, None), None)
        )
        # libedit, which macOS has in readline's place, has another way to say it.
        is_libedit = "libedit" in (readline.__doc__ or "")
        readline.parse_and_bind("bind ^I rl_complete" if is_libedit else "tab: complete")


def main(arguments: Sequence[str] | None = None, terminal: AnyTerminal | None = None, *, prog: str = "dateline") -> int:
    """Run one command. Gives the exit code: 0, 1 for findings or a refused build, 2 for unusable arguments.

    `prog` is what was typed to run the program: a usage line can be typed as it stands.
    """
    terminal = terminal or Terminal()
    try:
        return _run(arguments, terminal, prog)
    except KeyboardInterrupt:  # also while the modules of a command are imported, which may take seconds
        terminal.tell("")
        return INTERRUPTED


def _run(arguments: Sequence[str] | None, terminal: AnyTerminal, prog: str) -> int:
    typed = sys.argv[1:] if arguments is None else arguments
    options = parser([word for word in typed if word in NAMES], prog, helps_in(typed)).parse_args(typed)
    # Settings and their models take most of a second to import: a help, a version and a slip in a word need none.
    from dateline.commands.language import for_refusal  # noqa: PLC0415
    from dateline.commands.paths import project  # noqa: PLC0415

    logging.basicConfig(format="%(levelname)s: %(message)s", level=logging.INFO if options.verbose else logging.WARNING)
    chosen: Command = options.command
    _print_anything()
    typed_root = chosen.folder(options)
    root = typed_root or Path()
    try:
        root = project(typed_root, getattr(options, "paths", ()), needs_config=chosen.needs_config)
        return chosen.run(options, root, terminal)
    except UsageError as error:
        language = for_refusal(options, root, terminal)
        for message in error.messages:
            terminal.tell(f"{prog} {chosen.name}: {message.in_language(language)}")
        return UNUSABLE


def _print_anything() -> None:
    """Let no character stop a report: a pipe on Windows, or a plain old terminal, knows few of them."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def helps_in(typed: Sequence[str]) -> argparse.Namespace | None:
    """The folder as it was typed, as `root`, where a help is asked for; None where none is."""
    if not {"-h", "--help"}.intersection(typed):
        return None
    root = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    root.add_argument("--root", type=Path, default=None)
    return root.parse_known_args(typed)[0]


def parser(
    names: Sequence[str] = NAMES, prog: str = "dateline", helps: argparse.Namespace | None = None
) -> argparse.ArgumentParser:
    """Every command, those of these names with their options: a module is imported only where it is needed."""
    whole = argparse.ArgumentParser(prog=prog, description="Hand-curated YAML records to a cross-linked site.")
    whole.add_argument("--version", action="version", version=f"dateline {__version__}")
    where = "the project's folder (default: the nearest with a mkdocs.yml, upwards from here)"
    whole.add_argument("--root", type=Path, default=None, help=where)
    whole.add_argument("--verbose", action="store_true", help="tell each step")
    added = whole.add_subparsers(required=True, metavar="COMMAND")
    for name, told in HELP.items():
        of_command = added.add_parser(name, help=told, description=f"{told[:1].upper()}{told[1:]}.")
        if name in names:
            _take_options(of_command, command(name), helps)
    return whole


def _take_options(of_command: argparse.ArgumentParser, found: Command, helps: argparse.Namespace | None) -> None:
    of_command.set_defaults(command=found)
    of_command.add_argument("--root", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    if helps is not None and found.on_site:
        found.on_site(of_command, helps.root)
    else:
        found.arguments(of_command)
