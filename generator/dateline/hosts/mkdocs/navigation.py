"""What stands in a site's navigation: what mkdocs.yml says, less the sections that are not made; else our own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.utils import dirname_to_title

from dateline.model import KINDS
from dateline.urls import Listing

log = get_plugin_logger("dateline")

HOME = "index.md"
LISTS = tuple(
    f"{path}/index.md"
    for path in (
        "events",
        "encounters",
        "expectations",
        "map",
        "people",
        "organisations",
        "places",
        "topics",
        "sources",
    )
)
"""The pages of lists in the order of our own navigation."""
LAST = (f"{Listing.NAMES.value}/index.md", f"{Listing.CHANGES.value}/index.md")
OURS = frozenset({*LISTS, *LAST, *(f"{kind.address}/index.md" for kind in KINDS.values())})
"""Every list that may be made."""


def of_config(items: Iterable[Any], made: Collection[str]) -> list[Any]:
    """`nav` of mkdocs.yml without the lists of ours that the site goes without; `made` are the paths of all pages."""
    return list(_with_pages(items, made))


def _with_pages(items: Iterable[Any], made: Collection[str]) -> Iterator[Any]:
    for item in items:
        title, value = next(iter(item.items())) if isinstance(item, dict) else (None, item)
        if isinstance(value, list):
            if inner := of_config(value, made):
                yield {title: inner}
        elif value in OURS and value not in made:
            log.info("nav goes without %s: the site has no such section", value)
        else:
            yield item


def automatic(config: MkDocsConfig, files: Files, root: str, others: Collection[str]) -> list[Any]:
    """Our own navigation of the language in the folder `root`; `others` are the folders of the other languages.

    Home and the lists come first, then the hand-written pages, each folder of them as a section, and last names and
    changes. Paths are relative to the folder.
    """
    found = {
        file.src_uri.removeprefix(root): file
        for file in files.documentation_pages()
        if file.src_uri.startswith(root) and not file.src_uri.startswith(tuple(set(others) - {root, ""}))
    }
    by_hand = sorted(path for path, file in found.items() if file.generated_by is None and not _is_hidden(config, file))
    written = [path for path in by_hand if path not in {HOME, *OURS}]
    folders = dict.fromkeys(path.split("/", maxsplit=1)[0] for path in written if "/" in path)
    return [
        *(path for path in (HOME, *LISTS) if path in found),
        *(path for path in written if "/" not in path),
        *({dirname_to_title(name): [path for path in written if path.startswith(f"{name}/")]} for name in folders),
        *(path for path in LAST if path in found),
    ]


def _is_hidden(config: MkDocsConfig, file: File) -> bool:
    """Whether mkdocs.yml keeps a page out of the navigation, or out of the site."""
    specs = (config.not_in_nav, config.exclude_docs, config.draft_docs)
    return any(spec is not None and spec.match_file(file.src_uri) for spec in specs)
