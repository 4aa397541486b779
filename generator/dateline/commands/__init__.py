"""What can be typed after `dateline`: one module a command, each with a `COMMAND`.

A command does its work on files and hands what it has to say to a `Terminal`; it prints nothing itself.
"""

from __future__ import annotations

from importlib import import_module

from dateline.commands.command import Command

NAMES = (
    "init",
    "check",
    "build",
    "copy",
    "verify",
    "headers",
    "export",
    "serve",
    "new",
    "import",
    "rename",
    "fmt",
    "upgrade",
    "diff",
    "schema",
    "words",
    "links",
)
"""Every command, in the order in which the help lists them."""

MODULES = {"import": "import_"}
"""The module of a command whose name Python keeps for itself."""


def command(name: str) -> Command:
    """The command of a name. Its module is imported only now: nobody waits for what the others need."""
    found: Command = import_module(f"dateline.commands.{MODULES.get(name, name)}").COMMAND
    return found
