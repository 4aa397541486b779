"""What every command is."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the list of the commands, which needs neither, is to stand there at once
    from dateline.commands.terminal import Terminal
    from dateline.diagnostics.message import Message

OK, REFUSED, UNUSABLE, INTERRUPTED = 0, 1, 2, 130
"""Exit codes: done; something is wrong with the records; what was typed cannot be used; Ctrl-C, as a shell gives it."""


def no_arguments(parser: argparse.ArgumentParser) -> None:
    """For a command that takes none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A word that can be typed after `dateline`."""

    name: str
    """Its line in the help stands in `HELP` of this package."""
    run: Callable[[argparse.Namespace, Path, Terminal], int]
    """Takes the options, the project's root and the terminal; gives the exit code."""
    arguments: Callable[[argparse.ArgumentParser], None] = no_arguments
    on_site: Callable[[argparse.ArgumentParser, Path | None], None] | None = None
    """Takes the options' place where a help is asked for that lists the words of the site in a folder."""
    folder: Callable[[argparse.Namespace], Path | None] = lambda options: options.root
    """The project's folder as it was typed; None where it is to be looked for."""
    needs_config: bool = True
    """Whether it reads the project's mkdocs.yml, so that a folder without one is refused at once."""


class UsageError(Exception):
    """What was typed cannot be used; the messages say what to type, one for each thing that is wrong."""

    def __init__(self, *messages: Message) -> None:
        super().__init__(*messages)
        self.messages = messages
