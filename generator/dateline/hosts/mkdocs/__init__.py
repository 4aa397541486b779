"""MkDocs and Material as the host. Nothing outside this folder imports mkdocs; without it the own host remains."""

from dateline.hosts.mkdocs.plugin import DatelinePlugin
from dateline.hosts.mkdocs.running import build, serve

__all__ = ["DatelinePlugin", "build", "serve"]
