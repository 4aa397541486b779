"""Han signs that are written in several ways and are one for search: 高 髙, 崎 﨑, 国 國, 対 對 对."""

from __future__ import annotations

import pkgutil
from collections.abc import Container, Mapping
from types import MappingProxyType


def _rows() -> tuple[str, ...]:
    data = pkgutil.get_data("dateline.search", "han.txt")
    if data is None:
        raise FileNotFoundError("han.txt is missing from the package")
    return tuple(line for line in data.decode().splitlines() if not line.startswith("#"))


ROWS = _rows()
"""The form in which texts are compared, and behind it the others: "対對对". scripts/list_han_variants.py makes them."""

FORMS: Mapping[str, str] = MappingProxyType({other: row[0] for row in ROWS for other in row[1:]})
"""The form in which each of the others is compared."""


def rows_of(signs: Container[str]) -> list[str]:
    """The rows of those forms that are among `signs`: what a reader's browser needs to know of them."""
    return [row for row in ROWS if row[0] in signs]
