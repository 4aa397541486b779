"""What mkdocs.yml says beside the plugin's options: navigation, addresses and extensions, for a host of our own."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from dateline.diagnostics import Span
from dateline.reading import CONFIG
from dateline.reading.yaml import Mapping, Node, Scalar, Sequence, find, plain, read

NOTHING: AnyMapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class NavEntry:
    """One line of `nav`: a page, a link to another site, or a section with entries of its own."""

    title: str
    """"" where none is written."""
    target: str
    """The path below docs/, or a whole address; "" for a section."""
    entries: tuple[NavEntry, ...]
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteConfig:
    """What a maintainer decides outside the plugin's options."""

    site_url: str = ""
    """Where the site is published, ending in "/"; "" where nobody says."""
    copyright: str = ""
    docs: str = "docs"
    """The folder of the hand-written pages, relative to the project's root."""
    nav: tuple[NavEntry, ...] = ()
    has_pages_outside_nav: bool = False
    """Whether `not_in_nav` says so."""
    translations: AnyMapping[str, AnyMapping[str, str]] = field(default_factory=dict)
    """Texts of mkdocs.yml in other languages, by tag and by the text."""
    extensions: tuple[tuple[str, AnyMapping[str, Any]], ...] = ()
    """Name and options of each extension of Python-Markdown."""
    leaves_out: bool = False
    """Whether patterns, which MkDocs alone reads, keep files below docs/ from being pages."""
    favicon: str = ""
    logo: str = ""
    """Files of the site's own below docs/, beside its name in the browser and on the page."""
    style_sheets: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    """Files of the site's own below docs/ that each page links to."""


def read_site_config(root: Path) -> SiteConfig:
    """Read `root / "mkdocs.yml"`; what cannot be read is left at its default, since `read_settings` reports it."""
    try:
        node = read((root / CONFIG).read_bytes(), CONFIG, allow_tags=True).root
    except OSError:
        node = None
    return site_config(node) if node else SiteConfig()


def site_config(node: Mapping) -> SiteConfig:
    """What the keys of mkdocs.yml say."""
    given = plain(node)
    site_url = _text(given.get("site_url"))
    theme = given.get("theme")
    return SiteConfig(
        site_url=site_url.rstrip("/") + "/" if site_url else "",
        copyright=_text(given.get("copyright")),
        docs=_text(given.get("docs_dir")) or "docs",
        nav=_entries(find(node, ["nav"])),
        has_pages_outside_nav=bool(given.get("not_in_nav")),
        translations=_map(_map(given.get("extra")).get("translations")),
        extensions=tuple(_extensions(given.get("markdown_extensions"))),
        leaves_out=bool(given.get("exclude_docs") or given.get("draft_docs")),
        favicon=_text(_map(theme).get("favicon")),
        logo=_text(_map(theme).get("logo")),
        style_sheets=_texts(given.get("extra_css")),
        scripts=_texts(given.get("extra_javascript")),
    )


def _entries(node: Node | None) -> tuple[NavEntry, ...]:
    return tuple(map(_entry, node.items)) if isinstance(node, Sequence) else ()


def _entry(node: Node) -> NavEntry:
    if isinstance(node, Mapping) and node.entries:
        title, entry = next(iter(node.entries.items()))
        target = entry.value.text if isinstance(entry.value, Scalar) else ""
        return NavEntry(title=title, target=target, entries=_entries(entry.value), span=entry.value.span)
    target = node.text if isinstance(node, Scalar) else ""
    return NavEntry(title="", target=target, entries=(), span=node.span)


def _extensions(given: Any) -> list[tuple[str, AnyMapping[str, Any]]]:
    """MkDocs' own four or fewer, and those that are named, which may be a list or a map."""
    named: dict[str, AnyMapping[str, Any]] = {"toc": NOTHING, "tables": NOTHING, "fenced_code": NOTHING}
    items = given.items() if isinstance(given, dict) else [_pair(item) for item in given or ()]
    named.update({name: {key: _typed(value) for key, value in _map(options).items()} for name, options in items})
    # A column's side as an attribute, which becomes a class: the pages' content policy forbids styles in them.
    named["tables"] = {"use_align_attribute": True, **named["tables"]}
    return list(named.items())


def _pair(item: Any) -> tuple[str, Any]:
    return next(iter(item.items())) if isinstance(item, dict) and item else (str(item), NOTHING)


def _typed(value: Any) -> Any:
    """Our reader leaves every scalar a text; an extension wants to know yes from no, and numbers."""
    if not isinstance(value, str):
        return value
    return {"true": True, "false": False, "null": None}.get(value, int(value) if value.isdecimal() else value)


def _map(value: Any) -> AnyMapping[str, Any]:
    return value if isinstance(value, dict) else NOTHING


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()
