"""Reading and judging without making pages: what every command but `build` and `serve` needs."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from dateline.diagnostics import Findings
from dateline.diagnostics.progress import OnProgress, unwatched
from dateline.reading.files import links_below
from dateline.reading.folders import Cache, Loaded, load, slips
from dateline.reading.labels import read_labels
from dateline.reading.settings import read_settings
from dateline.reading.site_config import read_site_config
from dateline.reading.theme_files import theme_files
from dateline.timeline.rules import check
from dateline.timeline.timeline import Timeline


@dataclass(frozen=True, kw_only=True)
class Checked:
    """Everything that was read, and what is wrong with it."""

    timeline: Timeline | None
    """None where mkdocs.yml cannot be used. With errors among the findings it holds the records that could be read."""
    loaded: Loaded
    """What reading left over beside the timeline's records."""
    findings: Findings


def read_and_check(root: Path, cache: Cache | None = None, on_progress: OnProgress = unwatched) -> Checked:
    """Read and check everything below `root`. Never raises for what stands in the files."""
    read = read_settings(root)
    if read.settings is None:
        return Checked(timeline=None, loaded=Loaded(), findings=Findings([*read.findings, *slips(root)]))
    loaded = load(root, read.settings, cache, on_progress)
    words = read_labels(root, read.settings)
    timeline = Timeline(loaded.records, read.settings, words.labels)
    in_docs = links_below(root, read_site_config(root).docs)
    findings = Findings(chain(loaded.findings, words.findings, in_docs, theme_files(root)))
    findings.extend(check(timeline, loaded, on_progress))
    return Checked(timeline=timeline, loaded=loaded, findings=findings)
