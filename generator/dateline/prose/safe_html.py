"""The second wall: of any HTML, only what this room would have written is let through."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Final

import nh3
from markupsafe import Markup

from dateline.prose.addresses import is_outside
from dateline.prose.marks import CLASSES, CLASSES_INSIDE

TAGS: Final = frozenset({"p", "em", "strong", "ul", "ol", "li", "blockquote", "a", "br", "code"})
"""Every element that can stand in the result."""

MARKED: Final = frozenset({"dl-name", "dl-whole"})
"""The classes of a `<span>`, which stands in the result as well where `write` puts it around a name."""

OUTSIDE_REL: Final = "noopener noreferrer nofollow ugc"
"""The `rel` of every link to another site."""


def sanitise(html: str, *, own_urls: Collection[str] = (), own_names: Collection[str] = ()) -> Markup:
    """Keep only what this room writes: `TAGS`, links to other sites, and to pages in `own_urls`, by `own_names`."""
    # The one place where HTML from a text is declared safe.
    return Markup(_cleaner(frozenset(own_urls), frozenset(own_names)).clean(html))  # noqa: S704


@lru_cache(maxsize=2**8)  # two of three texts have no link of ours, and to make one takes longer than a text
def _cleaner(own_urls: frozenset[str], own_names: frozenset[str]) -> nh3.Cleaner:
    def keep(_tag: str, attribute: str, value: str) -> str | None:
        unsafe_link = attribute == "href" and value not in own_urls and not is_outside(value)
        unsafe_number = attribute == "start" and not (value.isascii() and value.isdigit())
        unsafe_name = attribute == "aria-label" and value not in own_names
        return None if unsafe_link or unsafe_number or unsafe_name else value

    # "*" is named because nh3 otherwise allows `title` everywhere, which the theme shows as HTML.
    return nh3.Cleaner(
        tags=set(TAGS) | {"span"},
        allowed_classes={"span": set(MARKED | CLASSES_INSIDE), "a": set(CLASSES)},
        attributes={"*": set(), "a": {"href", "lang", "aria-label"}, "ol": {"start"}},
        tag_attribute_values={"a": {"rel": {OUTSIDE_REL}}},
        attribute_filter=keep,
        url_schemes={"https", "http", "mailto"},
        url_relative="pass_through",
        link_rel=None,
    )
