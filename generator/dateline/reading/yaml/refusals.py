"""What YAML allows and a record does not."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from dateline.diagnostics import Code

MOST_DEPTH = 12
"""How many lists and maps may stand inside one another; the records' own types need seven."""

MOST_NODES = 20_000
"""How many keys, texts, lists and maps a file may hold."""

MOST_FINDINGS = 100
"""After so many findings the rest of the file is not read: whoever has these mends the cause, not the lines."""

_QUOTE_IT = "put it in quotation marks"

REFUSED: Mapping[Code, tuple[str, str]] = MappingProxyType(
    {
        Code.YAML_EMPTY: ("a record", "write the record's keys, or delete the file"),
        Code.YAML_NOT_A_MAPPING: ("`key: value` lines", "begin each line with its key, a colon and a space"),
        Code.YAML_SEVERAL_DOCUMENTS: (
            "one record a file, without a line `---` between",
            "delete the line, or move what follows to a file of its own",
        ),
        Code.YAML_ANCHOR: (
            "a value without an anchor",
            f"delete it; if a text begins with `&`, {_QUOTE_IT}",
        ),
        Code.YAML_ALIAS: (
            "each value written out",
            f"write the value; if a text begins with `*`, {_QUOTE_IT}",
        ),
        Code.YAML_TAG: ("a value without a tag", f"delete it; if a text begins with `!`, {_QUOTE_IT}"),
        Code.YAML_DUPLICATE_KEY: ("each key once", "delete one of the two, or put their contents together"),
        Code.YAML_KEY_NOT_TEXT: (
            "a word as key",
            f"if the brackets or braces belong to a text, {_QUOTE_IT}",
        ),
        Code.YAML_TOO_DEEP: (f"at most {MOST_DEPTH} levels", "write it in fewer levels, as other records do"),
        Code.YAML_TOO_MANY_NODES: (f"at most {MOST_NODES:,} keys, values and lists", "divide it into several records"),
    }
)
"""What is expected instead of each thing that YAML allows and a record does not, and the cure."""
