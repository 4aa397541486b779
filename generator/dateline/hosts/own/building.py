"""`dateline build` by the own host."""

from __future__ import annotations

from pathlib import Path

from dateline.diagnostics import Findings
from dateline.diagnostics.message import Message
from dateline.diagnostics.progress import OnProgress, counted, unwatched
from dateline.hosts import search_files
from dateline.hosts.own.assembling import edition
from dateline.hosts.protocols import Site
from dateline.hosts.refused import Refused
from dateline.model.settings import Settings
from dateline.publishing import OutputFile, write_tree
from dateline.search.index import SearchIndex

NOT_FOUND = "404.html"


def build(root: Path, settings: Settings, site: Site, stage: Path, on_progress: OnProgress = unwatched) -> int:
    """Write the site of the project at `root` into the empty folder `stage`; gives the number of its pages.

    Raises `Refused` where something in docs/ or in the navigation is wrong, and `PublishError` as `write_tree` does.
    """
    made = edition(root, settings, site)
    if made.findings:
        raise Refused(Findings(made.findings))
    pages = counted(Message("Writing the pages"), tuple(made.pages), on_progress)
    write_tree(stage, (OutputFile(path=f"{url}index.html", content=made.render(url).encode()) for url in pages))
    write_tree(stage, (OutputFile(path=path, content=content) for path, content in made.files.all_once()))
    write_tree(stage, (OutputFile(path=path, content=content) for path, content in made.sitemaps()))
    (stage / NOT_FOUND).write_text(made.not_found(), encoding="utf-8")
    search_files.write(
        stage,
        made.searched(),
        index=SearchIndex(),
        entries=made.last_entries(),
        facts=site.facts,
        answers=site.answers,
        words_in=site.words_in,
        as_of=settings.as_of,
    )
    return len(made.pages)
