"""What can be typed after `dateline`: one module a command, each a `Command`.

A command does its work on files and hands what it has to say to a `Terminal`; it prints nothing itself.
"""

from __future__ import annotations

from dateline.commands import build, check, diff, fmt, links, new, rename, schema, serve
from dateline.commands.command import Command

COMMANDS: tuple[Command, ...] = (
    check.COMMAND,
    build.COMMAND,
    serve.COMMAND,
    new.COMMAND,
    rename.COMMAND,
    fmt.COMMAND,
    diff.COMMAND,
    schema.COMMAND,
    links.COMMAND,
)
"""Every command, in the order in which the help lists them."""
