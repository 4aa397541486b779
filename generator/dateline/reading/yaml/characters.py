"""Characters that have no place in a record: they cannot be seen, or they make a text look like another one.

The rule follows CVE-2021-42574 ("Trojan Source"): what a reviewer sees must be what is published.
Left-to-right and right-to-left marks, joiners and variation selectors stay allowed, because Arabic,
Hebrew, Persian, rare Japanese characters and emoji need them.
"""

from __future__ import annotations

import re
import unicodedata

_NEVER = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters; tab, line feed and carriage return are not here
    "\u200b\u2060-\u2064\ufeff"  # no width at all
    "\u2028\u2029"  # line ends that only some programs see
    "\u202a-\u202e\u2066-\u206f"  # direction of writing
    "\ufff9-\ufffb\ufffe\uffff"  # interlinear annotation; no characters
    "\ud800-\udfff"  # halves of a character
    "\U000e0000-\U000e00ff"  # invisible tags
)

FORBIDDEN_IN_FILE = re.compile(f"[{_NEVER}]")
"""What may not stand in a file. Line ends are the business of whoever splits the lines."""

FORBIDDEN_IN_TEXT = re.compile(f"[{_NEVER}\r]")
"""What may not stand in a text once it is read; an escape such as `"\\u202e"` can bring it in."""

WITHOUT_WIDTH = "\u200b\u2060\ufeff"
"""Those that can go without anything else being meant."""

REPLACEMENT = "\ufffd"
"""U+FFFD, what a forbidden character is replaced by: the reader's trees never hold one."""


def describe(character: str) -> str:
    """The code point and name of one character: "U+202E RIGHT-TO-LEFT OVERRIDE"."""
    name = unicodedata.name(character, "") or ("CONTROL CHARACTER" if unicodedata.category(character) == "Cc" else "")
    return f"U+{ord(character):04X} {name}".rstrip()
