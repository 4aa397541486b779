"""The files below docs/: Markdown with its front matter, and all others as they are."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline.diagnostics import Code, Diagnostic, Span
from dateline.diagnostics.message import Message
from dateline.model.settings import Settings
from dateline.reading.site_config import NavEntry, SiteConfig, read_site_config
from dateline.reading.yaml import Document, plain, read

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A Markdown file below docs/."""

    path: str
    """POSIX, relative to docs/: `ja/about.md`."""
    language: str
    url: str
    meta: Mapping[str, Any]
    markdown: str
    """The file's text; what came before the first line after the front matter stands there as empty lines."""

    @property
    def twin(self) -> str:
        """The path of the same page in the default language."""
        return self.path.removeprefix(f"{self.language}/")


@dataclass(kw_only=True)
class Folder:
    """Everything below docs/."""

    texts: dict[str, Text] = field(default_factory=dict)
    """By path."""
    files: dict[str, bytes] = field(default_factory=dict)
    """What is published as it is, by path."""
    findings: list[Diagnostic] = field(default_factory=list)


def read_folder(root: Path, config: SiteConfig, settings: Settings) -> Folder:
    """Read the folder of the hand-written pages; where there is none there are no pages."""
    folder, found = root / config.docs, Folder()
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        if not file.is_file() or any(part.startswith(".") for part in path.split("/")):
            continue
        if path.endswith(".md"):
            found.texts[path] = _read_text(file.read_bytes(), path, config, settings, found.findings)
        else:
            found.files[path] = file.read_bytes()
    return found


def published(root: Path, settings: Settings) -> tuple[Text, ...]:
    """The Markdown files that are pages of the site; where patterns leave some out, those in the navigation alone."""
    config = read_site_config(root)
    texts = read_folder(root, config, settings).texts.values()
    if not config.leaves_out:
        return tuple(texts)
    named = set(_named(config.nav))
    return tuple(text for text in texts if {text.path, text.twin} & named)


def _named(entries: Sequence[NavEntry]) -> Iterator[str]:
    for entry in entries:
        yield entry.target
        yield from _named(entry.entries)


def _read_text(data: bytes, path: str, config: SiteConfig, settings: Settings, findings: list[Diagnostic]) -> Text:
    place = f"{config.docs}/{path}"
    text = data.decode("utf-8", errors="replace").removeprefix("\ufeff").replace("\r\n", "\n")
    if "\ufffd" in text and b"\xef\xbf\xbd" not in data:
        line = text[: text.index("\ufffd")].count("\n") + 1
        message = Message("the page holds bytes that are not UTF-8")
        findings.append(Diagnostic(code=Code.TEXT_NOT_UTF8, span=Span(place, line), message=message))
    meta: Mapping[str, Any] = {}
    if front := front_matter(text, place):
        findings.extend(front.findings)
        meta = plain(front.root) if front.root else {}
        text = _FRONT_MATTER.sub(lambda above: "\n" * above[0].count("\n"), text)
    language = next((tag for tag in settings.languages if path.startswith(f"{tag}/")), settings.language)
    return Text(path=path, language=language, url=url_of(path), meta=meta, markdown=text)


def front_matter(text: str, place: str) -> Document | None:
    """What stands above a page as YAML, and what is wrong in it; None where nothing stands there."""
    found = _FRONT_MATTER.match(text)
    # An empty line for the one that opens it: lines count alike.
    return read(f"\n{found[1]}".encode(), place) if found else None


def url_of(path: str) -> str:
    """The address of a Markdown file: `about/` of `about.md`, `` of `index.md`."""
    folder, name = posixpath.split(path.removesuffix(".md"))
    parts = [folder] if name in {"index", "README"} else [folder, name]
    return "".join(f"{part}/" for part in parts if part)
