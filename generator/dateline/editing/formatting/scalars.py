"""How a text is written: plain where that is safe, else in quotation marks, else as a block."""

from __future__ import annotations

import json
import re
import unicodedata

_ENDS_IN_FLOW = re.compile(r"[,\[\]{}?]|:(?!/)")
_NOT_TEXT_ELSEWHERE = re.compile(
    r"(?:y|n|yes|no|on|off|true|false|null|~|<<|[-+]?\.(?:inf|nan)|[-+.]?[0-9][0-9a-fx_.,:+-]*)\Z", re.IGNORECASE
)
"""What other readers of YAML take for a number, a date or a yes; ours takes every text as it stands."""


_BETWEEN_CURVED = re.compile(r"[“”„][^“”„\"'\\\\\n]+[“”]\Z")
"""Plain, it looks as if the marks were meant for YAML, and the check may warn of that: marks around them stay."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
"""What stands in a text only as an escape. Other invisible characters (U+3000, joiners) are the editor's own."""


def written(text: str, *, in_flow: bool = False, is_data: bool = False, was_plain: bool = True) -> str:
    """A text on one line. `is_data` is for dates, numbers and `true`, which nobody puts in quotation marks."""
    if not was_plain and _BETWEEN_CURVED.match(text):
        return f'"{text}"'
    if _is_safe(text, in_flow=in_flow) and (is_data or not _NOT_TEXT_ELSEWHERE.match(text)):
        return text
    if not _CONTROL.search(text):
        if '"' not in text and "\\" not in text:
            return f'"{text}"'
        return "'" + text.replace("'", "''") + "'"
    return json.dumps(text, ensure_ascii=False)  # JSON's escapes are YAML's too


def _is_safe(text: str, *, in_flow: bool) -> bool:
    if not text or text != text.strip() or _CONTROL.search(text):
        return False
    if not _begins_as_text(text):
        return False
    if ": " in text or " #" in text or text.endswith(":"):
        return False
    return not (in_flow and _ENDS_IN_FLOW.search(text))


def _begins_as_text(text: str) -> bool:
    """Whether a text begins with a letter, a digit or a foreign bracket: nobody has to know YAML's signs by heart."""
    first = text[0]
    is_negative = first == "-" and text[1:2].isdecimal()
    return first.isalnum() or is_negative or (not first.isascii() and unicodedata.category(first) in {"Ps", "Pi"})


def literal(text: str) -> tuple[str, list[str]] | None:
    """Header and lines of a text as a block that keeps its lines; None where a block cannot hold it."""
    lines = text.split("\n")
    body = text.rstrip("\n")
    if not body or any(_CONTROL.search(line.replace("\t", "")) for line in lines):
        return None
    indent = "2" if lines[0].startswith(" ") or not lines[0] else ""
    if not lines[0] and indent:  # a block that begins with an empty line
        indent = "2" if any(line.startswith(" ") for line in lines) else ""
    ends = len(text) - len(body)
    chomp = {0: "-", 1: ""}.get(ends, "+")
    return f"|{indent}{chomp}", lines[:-1] if ends else lines


def folded(raw: str) -> tuple[str, list[str]] | None:
    """Header and lines of a folded block as it was typed; None for one that says how far in it stands."""
    header, _, rest = raw.partition("\n")
    sign = re.fullmatch(r"(>[-+]?)(?:[ \t]+#.*|[ \t]*)", header)
    lines = rest.split("\n")
    inside = next((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), 0)
    if not sign or not inside:
        return None
    while lines and not lines[-1].strip():
        lines.pop()
    if sign[1] == ">+":
        return None
    return sign[1], [line[inside:] for line in lines]
