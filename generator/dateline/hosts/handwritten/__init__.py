"""Pages written by hand below docs/, as pages of ours: no host is needed to read, link and check them.

Python-Markdown makes them, with the extensions that mkdocs.yml names. A link names the Markdown file of a page, by hand
or of a record, or any other file; links and anchors that lead nowhere are findings with their place.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.diagnostics import Diagnostic
from dateline.diagnostics.message import Message
from dateline.hosts.handwritten.links import Asked, Targets, anchors_of, missing
from dateline.hosts.handwritten.rendering import Written, render_one
from dateline.model.settings import Settings
from dateline.pages.page import Page
from dateline.reading.handwritten import Folder, read_folder
from dateline.reading.site_config import SiteConfig

__all__ = ["Folder", "Rendered", "Written", "anchors_of", "read_folder", "render"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """All hand-written pages."""

    pages: Mapping[str, Written]
    """By path."""
    linked: frozenset[str]
    """The paths of the pages that they link to by an anchor."""
    findings: tuple[Diagnostic, ...] = ()


def render(
    folder: Folder, pages: Sequence[Page], others: Container[str], config: SiteConfig, settings: Settings
) -> Rendered:
    """Every hand-written page, and what is wrong in them.

    `pages` are those of records, `others` the paths of further files of the site.
    """
    links = Targets(folder, pages, others)
    ordered = sorted(folder.texts.values(), key=lambda text: (text.language != settings.language, text.path))
    made: dict[str, Written] = {}
    asked: list[Asked] = []
    findings: list[Diagnostic] = []
    for text in ordered:
        twin = made.get(text.twin) if text.twin != text.path else None
        same = [(level, anchor) for level, anchor, _ in twin.headings] if twin else None
        links.anchors[text.path] = set()
        made[text.path] = render_one(text, same, links, config, asked=asked, findings=findings)
    for text, written, path, anchor in asked:
        known = links.anchors_of(path)
        if known is not None and anchor not in known:
            findings.append(missing(text, written, config, Message("there is no such heading in `{path}`", path=path)))
    return Rendered(
        pages={path: _with_alternates(one, made, settings) for path, one in made.items()},
        linked=frozenset(path for _, _, path, _ in asked),
        findings=tuple(findings),
    )


def _with_alternates(one: Written, made: Mapping[str, Written], settings: Settings) -> Written:
    """The page with its addresses in every language that has it."""
    found = []
    for tag in settings.languages:
        path = one.text.twin if tag == settings.language else f"{tag}/{one.text.twin}"
        if path in made:
            found.append((tag, made[path].text.url))
    return replace(one, page=replace(one.page, alternates=tuple(found)))
