"""The formats whose writer is an extra of the package and need not be installed."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from types import MappingProxyType

from dateline.model.formats import Format

EXTRAS: Mapping[Format, str] = MappingProxyType({Format.XLSX: "xlsxwriter", Format.PARQUET: "pyarrow"})
"""The module that writes each; the extra is called as the format is."""


def can_write(name: Format) -> bool:
    """Whether the package that writes a format is installed."""
    return name not in EXTRAS or find_spec(EXTRAS[name]) is not None
