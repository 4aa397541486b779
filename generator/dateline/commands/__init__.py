"""What can be typed after `dateline`: one module a command, each with a `COMMAND`.

A command does its work on files and hands what it has to say to a `Terminal`; it prints nothing itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from dateline.commands.command import Command

HELP: Mapping[str, str] = MappingProxyType(
    {
        "init": "begin a site: its settings, pages and first records",
        "check": "read all records and report every finding",
        "build": "write the published site",
        "copy": "write a copy of the built site that is read from a disk",
        "verify": "tell whether a folder or an address holds the published site",
        "headers": "write what a server should say beside the built site's files",
        "export": "write what programs read, one format by itself",
        "serve": "serve the site and show edits as they are saved",
        "new": "make a record by a few questions",
        "import": "make records of another program's file",
        "rename": "give a record another id, everywhere",
        "fmt": "write records in their canonical form",
        "upgrade": "rewrite records of an older format into the present one",
        "diff": "tell in plain words what a change means",
        "schema": "write the JSON Schemas for editors",
        "words": "write the file in which the pages are translated into a language",
        "links": "try the sources' addresses, politely",
    }
)
"""Every command with what it does, in the order in which the help lists them; no module is imported for that."""

NAMES = tuple(HELP)

MODULES = {"import": "import_"}
"""The module of a command whose name Python keeps for itself."""


def command(name: str) -> Command:
    """The command of a name. Its module is imported only now: nobody waits for what the others need."""
    found: Command = import_module(f"dateline.commands.{MODULES.get(name, name)}").COMMAND
    return found
