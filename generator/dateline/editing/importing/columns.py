"""Which column of a table is what, by its heading in the languages that the program speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from dateline.reading.keys import ENDS, key_meant, key_named, means

_WITH_LANGUAGE = re.compile(r"(?P<key>.+?)[ _.:/-]*[ _.:/(\[-](?P<tag>[a-z]{2,3}(?:-[a-z0-9]+)*)[)\]]?", re.IGNORECASE)


_LONGEST = 80
"""Characters: nothing longer is the name of a column."""


def in_languages(heads: Iterable[str], keys: Iterable[str], tags: Iterable[str]) -> Mapping[str, str]:
    """The heading of each key in a language: `title_fr`, `Title (fr)` and `Titre FR` stand for `title_fr`."""
    known, spelt, found = list(keys), {tag.lower(): tag for tag in tags}, dict[str, str]()
    for head in heads:
        match = _WITH_LANGUAGE.fullmatch(head.strip()) if len(head) <= _LONGEST else None
        tag = spelt.get(match["tag"].lower()) if match else None
        key = key_named(match["key"], known) if match and tag else None
        if key is not None:
            found.setdefault(f"{key}_{tag}", head)
    return found


def by_heading(heads: Iterable[str], keys: Iterable[str]) -> Mapping[str, str]:
    """The heading of each key that one heading stands for; keys that no heading names are left out."""
    left, found = list(keys), dict[str, str]()
    for head in heads:
        key = "end" if "end" in left and means(head, ENDS) else key_meant(head, left)
        if key is not None:
            found[key] = head
            left.remove(key)
    return found
