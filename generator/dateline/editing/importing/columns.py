"""Which column of a table is what, by its heading in the languages that the program speaks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dateline.reading.keys import ENDS, key_meant, means


def by_heading(heads: Iterable[str], keys: Iterable[str]) -> Mapping[str, str]:
    """The heading of each key that one heading stands for; keys that no heading names are left out."""
    left, found = list(keys), dict[str, str]()
    for head in heads:
        key = "end" if "end" in left and means(head, ENDS) else key_meant(head, left)
        if key is not None:
            found[key] = head
            left.remove(key)
    return found
