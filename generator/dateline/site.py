"""The recipe: folders -> records -> timeline -> pages and files. One screen long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dateline.diagnostics import Findings
from dateline.load import Cache, load
from dateline.pages import all_pages
from dateline.pages.page import Page
from dateline.publish import OutputFile
from dateline.rules import check
from dateline.settings import read_settings
from dateline.timeline import Timeline


@dataclass(frozen=True)
class Site:
    """Everything that is published, ready to be written by any host."""

    timeline: Timeline

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page in every language; their bodies are written when asked for."""
        return tuple(all_pages(self.timeline))

    def files(self) -> Iterator[OutputFile]:
        """Every file that is no page."""
        return iter(())


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """A site, or what keeps it from being one."""

    site: Site | None
    """None where there are errors."""
    findings: Findings


def prepare(root: Path, cache: Cache | None = None) -> Prepared:
    """Read and check everything below `root`. Never raises for what stands in the files."""
    read = read_settings(root)
    if read.settings is None:
        return Prepared(site=None, findings=Findings(read.findings))
    loaded = load(root, read.settings, cache)
    timeline = Timeline(
        loaded.records,
        read.settings,
        removed=loaded.removed,
        paths=loaded.paths,
        broken=loaded.broken,
        locate=loaded.locate,
    )
    findings = Findings(loaded.findings)
    findings.extend(check(timeline))
    return Prepared(site=None if findings.errors else Site(timeline), findings=findings)
