"""A host of our own: the same pages at the same addresses, with neither MkDocs nor a theme of others."""

from dateline.hosts.own.building import build
from dateline.hosts.own.serving import serve

__all__ = ["build", "serve"]
