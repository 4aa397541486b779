"""Which addresses a text may link to, and how they stand in HTML."""

from __future__ import annotations

import re

from markdown_it.common.normalize_url import normalizeLink

_ADDRESS = re.compile(r"https?://[^\s/?#@\\]+([/?#][^\s\\]*)?|mailto:[^\s/?#@:\\]+@[^\s/?#@:\\]+", re.IGNORECASE)
_NEEDS_NO_ENCODING = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*")


def is_outside(url: str) -> bool:
    """Whether `url` is a whole address (http, https or mailto) that shows where it leads.

    Refused are user names before the host, backslashes, spaces, and characters that cannot be seen: all of
    them make an address look like another one.
    """
    return _ADDRESS.fullmatch(url) is not None and url.isprintable()


def address(url: str) -> str:
    """What `href` says for an address as it was typed: ASCII alone, "" for one that `is_outside` refuses."""
    if not is_outside(url):
        return ""
    return url if _NEEDS_NO_ENCODING.fullmatch(url) else normalizeLink(url)
