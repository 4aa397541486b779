"""Texts that were typed over several lines without a `|`: in a folded block, in quotation marks, or plain.

YAML 1.2 (8.1.3, 7.3) folds them: a line end becomes a blank, an empty line becomes a line end. Both are wrong for the
texts of a record. Japanese has no blanks, and in Markdown, which our texts are, an empty line parts paragraphs and a
hyphen at the beginning of a line makes a list. Here a text keeps its paragraphs and lists, and its lines are joined
as its script joins them.
"""

from __future__ import annotations

import re

from dateline.prose.line_breaks import joined

_BLANKS = " \t\r"
_HEADER = re.compile(r">[-+]?[ \t]*(?:#.*)?")
_BEGINS_A_BLOCK = re.compile(r"(?:[-*+]|[0-9]{1,9}[.)])[ \t]|>|[ \t]")
"""What keeps a line for itself: an item of a list, a quotation, a line that stands further in."""


def of_block(raw: str, value: str) -> str:
    """The text of a folded block: `raw` as it was typed, `value` as YAML folds it."""
    header, _, rest = raw.partition("\n")
    if _HEADER.fullmatch(header.rstrip("\r")) is None:
        return value  # a header that says how far in the text stands: nobody types that by chance
    lines = [line.rstrip("\r") for line in rest.split("\n")]
    indent = next((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), 0)
    line_ends = len(value) - len(value.rstrip("\n"))
    return _folded([line[indent:] for line in lines]).strip("\n") + "\n" * line_ends


def of_line(raw: str, value: str, style: str) -> str:
    """The text of a plain or quoted scalar over several lines. `style` is its quotation mark or ""."""
    if style == '"' and "\\" in raw:
        return value  # an escape may hide a line end: such a text is YAML's own
    inside = raw[1:-1] if style else raw
    text = _folded([line.strip(_BLANKS) for line in inside.split("\n")]).strip("\n")
    # Quotation marks keep the blanks that stand beside them.
    text = _blanks(inside) + text + _blanks(inside[::-1])
    return text.replace("''", "'") if style == "'" else text


def _blanks(text: str) -> str:
    """The blanks at the beginning of a text's first line; none where that line holds nothing else."""
    blanks = text[: len(text) - len(text.lstrip(" \t"))]
    return "" if text[len(blanks) :].startswith(("\r", "\n")) else blanks


def _folded(lines: list[str]) -> str:
    """Lines that belong together are joined; an empty line, and what begins a block, keeps its line end."""
    folded: list[str] = []
    together: list[str] = []
    for line in lines:
        if together and (not line.strip() or _BEGINS_A_BLOCK.match(line) or together[-1].startswith(" ")):
            folded.append(joined(together))
            together = []
        if line.strip():
            together.append(line)
        else:
            folded.append("")
    return "\n".join([*folded, *([joined(together)] if together else [])])
