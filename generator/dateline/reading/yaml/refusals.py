"""What YAML allows and a record does not."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from dateline.diagnostics import Code
from dateline.diagnostics.message import Message

MAX_DEPTH = 12
"""How many lists and maps may stand inside one another; the records' own types need seven."""

MAX_NODES = 20_000
"""How many keys, texts, lists and maps a file may hold."""

MAX_FINDINGS = 100
"""After so many findings the rest of the file is not read: whoever has these mends the cause, not the lines."""

_QUOTE_IT = Message("put it in quotation marks")

REFUSED: Mapping[Code, tuple[Message, Message]] = MappingProxyType(
    {
        Code.YAML_EMPTY: (Message("a record"), Message("write the record's keys, or delete the file")),
        Code.YAML_NOT_A_MAPPING: (
            Message("`key: value` lines"),
            Message("begin each line with its key, a colon and a space"),
        ),
        Code.YAML_SEVERAL_DOCUMENTS: (
            Message("one record a file, without a line `---` between"),
            Message("delete the line, or move what follows to a file of its own"),
        ),
        Code.YAML_ANCHOR: (
            Message("a value without an anchor"),
            Message("delete it; if a text begins with `&`, {quote_it}", quote_it=_QUOTE_IT),
        ),
        Code.YAML_ALIAS: (
            Message("each value written out"),
            Message("write the value; if a text begins with `*`, {quote_it}", quote_it=_QUOTE_IT),
        ),
        Code.YAML_TAG: (
            Message("a value without a tag"),
            Message("delete it; if a text begins with `!`, {quote_it}", quote_it=_QUOTE_IT),
        ),
        Code.YAML_DUPLICATE_KEY: (
            Message("each key once"),
            Message("delete one of the two, or put their contents together"),
        ),
        Code.YAML_KEY_NOT_TEXT: (
            Message("a word as key"),
            Message("if the brackets or braces belong to a text, {quote_it}", quote_it=_QUOTE_IT),
        ),
        Code.YAML_TOO_DEEP: (
            Message("at most {number} levels", number=MAX_DEPTH),
            Message("write it in fewer levels, as other records do"),
        ),
        Code.YAML_TOO_MANY_NODES: (
            Message("at most {number} keys, values and lists", number=f"{MAX_NODES:,}"),
            Message("divide it into several records"),
        ),
    }
)
"""What is expected instead of each thing that YAML allows and a record does not, and the cure."""
