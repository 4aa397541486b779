"""The words of our own HTML without its markup, for search."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from markupsafe import Markup

NOT_READ: Final = frozenset(
    {
        *("h3", "dl-badge", "dl-count", "dl-label", "dl-people__role", "dl-correction__head"),
        *("dl-cites", "dl-cite--text", "dl-cite__at", "dl-links__date"),
        *("dl-claim__who", "dl-forecast__about", "dl-forecast__by"),
        "dl-picture",
    }
)
"""What stands around the words of a record, by class or, where it has none, by element.

Labels and headings of ours; what leads to other records; who said it and when, which `Facts` knows; and pictures, which
draw what is said in words.
"""
WITHIN_WORDS: Final = frozenset({"a", "code", "dl-cite--text", "dl-name", "dl-whole", "em", "strong", "time"})
"""Classes and elements that may stand inside a word; every other one parts the words around it."""
VOID: Final = frozenset({"br"})
"""Elements without an end."""


_TAG: Final = re.compile(r'<(?P<end>/?)(?P<name>[a-z][^\s/>]*)(?P<attributes>(?:[^>"]|"[^"]*")*)>', re.IGNORECASE)
"""A tag as our templates and drawings write it, values between double quotes. The standard library's parser reads all
HTML there is, in five times the time: 3 % of a build."""
_CLASS: Final = re.compile(r' class="([^"]+)"')


def _pieces(html: str) -> Iterator[str]:
    """The text between tags, escaped, and a blank where an element parts the words around it."""
    at = depth = 0  # how many elements are open within one that is not read
    for tag in _TAG.finditer(html):
        if not depth:
            yield html[at : tag.start()]
        at, name, attributes = tag.end(), tag["name"].lower(), tag["attributes"]
        if attributes.endswith("/"):  # only marks of pictures are closed so, and they have no words
            continue
        if depth:
            depth += -1 if tag["end"] else name not in VOID
        elif tag["end"]:
            yield "" if name in WITHIN_WORDS or name == "span" else " "
        else:
            found = _CLASS.search(attributes)
            names = (found[1] if found else name).split()
            depth = int(not NOT_READ.isdisjoint(names))
            yield " " if WITHIN_WORDS.isdisjoint(names) else ""
    yield html[at:]


def plain_text(html: Markup) -> str:
    """The words of a piece of our own HTML in one line."""
    return " ".join(unescape("".join(_pieces(str(html)))).split())  # a slice of `Markup` would be made markup again
