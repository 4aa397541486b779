"""Run by mkdocs-gen-files: the pages of the synthetic records as Markdown, in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from posixpath import relpath

import mkdocs_gen_files

from dateline.pages.view import View
from dateline.records import Event, Source, Told
from dateline.site import prepare
from dateline.urls import relative

ROOT = Path(mkdocs_gen_files.config["config_file_path"]).parent


def page(view: View, record: object) -> str:
    """A record as Markdown: the same facts, names, links and texts as our own page has."""
    timeline, here = view.timeline, view.url(record)

    def link(other: object) -> str:
        target = relative(view.url(other), here)
        return f"[{view.name(other)}]({target})"

    lines = [f"# {view.name(record)}", ""]
    if isinstance(record, Event):
        lines += [f"**{view.words.dates.date(record.date)}** {view.label(record.kind)} {view.label(record.status)}", ""]
        lines += ["## Participants", ""]
        for participant in record.participants:
            held = timeline.appearance(record, participant).held
            lines.append(f"- {link(timeline.people[participant.person])} {view.titles(held)}")
    if isinstance(record, Told):
        lines += ["", _prose(view, record.summary, link), "", "## Details", ""]
        lines += [_prose(view, record.details, link) if record.details else ""]
        lines += ["", "## Claims", "", *(f"- {view.plain(claim.text)}" for claim in record.claims)]
    lines += ["", "## Events", ""]
    lines += [f"- {link(appearance.event)}" for appearance in timeline.appearances(record.id)]
    lines += [f"- {link(event)}" for event in timeline.events_at(record.id)]
    lines += ["", "## Sources", "", *(f"- {link(source)}" for source in timeline.standing(record).sources)]
    if isinstance(record, Source):
        lines += [f"- {link(use.record)}" for use in timeline.rests_on(record.id)]
    return "\n".join(lines) + "\n"


def _prose(view: View, text: object, link: object) -> str:
    def shown(match: re.Match[str]) -> str:
        record = view.timeline.get(match[1])
        return link(record) if record else match[0]

    return re.sub(r"\[\[([a-z0-9-]+)(?:\|[^\]]*)?\]\]", shown, view.plain(text))


def write() -> None:
    """One page a record and language, a list a folder."""
    site = prepare(ROOT).site
    assert site is not None
    for language in site.timeline.settings.languages:
        view = View(site.timeline, language)
        folders: dict[str, list[str]] = {}
        for record in site.timeline.records.values():
            path = view.url(record).rstrip("/") + ".md"
            with mkdocs_gen_files.open(path, "w") as file:
                file.write(page(view, record))
            folders.setdefault(path.rpartition("/")[0], []).append(
                f"- [{view.name(record)}]({relpath(path, path.rpartition('/')[0])})"
            )
        for folder, rows in folders.items():
            with mkdocs_gen_files.open(f"{folder}/index.md", "w") as file:
                file.write("# List\n\n" + "\n".join(rows) + "\n")


write()
