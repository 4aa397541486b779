"""Pages written by hand below docs/, as pages of ours: no host is needed to read, link and check them.

Python-Markdown makes them, with the extensions that mkdocs.yml names. A link names the Markdown file of a page, by hand
or of a record, or any other file; links and anchors that lead nowhere are findings with their place.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote, unquote, urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup
from typing_extensions import override

from dateline.diagnostics import Code, Diagnostic, Span
from dateline.diagnostics.message import Message
from dateline.hosts.same_ids import Heading, SameIds
from dateline.hosts.search_files import words_of
from dateline.hosts.sources import HEADING, src_uri
from dateline.model.settings import Settings
from dateline.pages.page import Body, Page
from dateline.reading.site_config import SiteConfig
from dateline.reading.yaml import plain, read
from dateline.search.documents import Entry
from dateline.urls import relative

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIRST_HEADING = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_PERMALINK = re.compile(r"<a class=\"headerlink\".*?</a>", re.DOTALL)
_SECTION = re.compile(r"<h[1-6]\b[^>]*>", re.DOTALL)
_AFTER_ALL = 0
"""Behind every other tree processor: by then each link and each id is what it will be."""

KIND = "page"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A hand-written page as it is published."""

    text: Text
    page: Page
    headings: tuple[tuple[int, str, str], ...]
    """Level, anchor and words of each heading, in order."""
    html: str
    has_title: bool
    """Whether it has an `<h1>` of its own."""

    @property
    def entry(self) -> Entry:
        """The page as search sees it."""
        first = _PERMALINK.sub("", self.html)
        heading = _FIRST_HEADING.search(first)
        rest = first[heading.end() :] if heading else first
        lead, *sections = _SECTION.split(rest, maxsplit=1)
        return Entry(
            key=self.text.url if self.text.twin == self.text.path else self.text.url.partition("/")[2],
            id="",
            kind=KIND,
            language=self.text.language,
            url=self.text.url if self.text.twin == self.text.path else self.text.url.partition("/")[2],
            title=self.page.title,
            lead=words_of(lead),
            body=words_of("".join(sections)),
        )


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


def _read_text(data: bytes, path: str, config: SiteConfig, settings: Settings, findings: list[Diagnostic]) -> Text:
    place = f"{config.docs}/{path}"
    text = data.decode("utf-8", errors="replace").removeprefix("\ufeff").replace("\r\n", "\n")
    if "\ufffd" in text and b"\xef\xbf\xbd" not in data:
        line = text[: text.index("\ufffd")].count("\n") + 1
        message = Message("the page holds bytes that are not UTF-8")
        findings.append(Diagnostic(code=Code.TEXT_NOT_UTF8, span=Span(place, line), message=message))
    meta: Mapping[str, Any] = {}
    if front := _FRONT_MATTER.match(text):
        document = read(f"\n{front[1]}".encode(), place)  # an empty line for the one that opens it: lines count alike
        findings.extend(document.findings)
        meta = plain(document.root) if document.root else {}
        text = "\n" * front[0].count("\n") + text[front.end() :]
    language = next((tag for tag in settings.languages if path.startswith(f"{tag}/")), settings.language)
    return Text(path=path, language=language, url=url_of(path), meta=meta, markdown=text)


def url_of(path: str) -> str:
    """The address of a Markdown file: `about/` of `about.md`, `` of `index.md`."""
    folder, name = posixpath.split(path.removesuffix(".md"))
    parts = [folder] if name in {"index", "README"} else [folder, name]
    return "".join(f"{part}/" for part in parts if part)


def render(
    folder: Folder, pages: Sequence[Page], others: Iterable[str], config: SiteConfig, settings: Settings
) -> tuple[dict[str, Written], list[Diagnostic]]:
    """Every hand-written page by its path, and what is wrong in them.

    `pages` are those of records, `others` the paths of further files of the site.
    """
    links = _Targets(folder, pages, others)
    ordered = sorted(folder.texts.values(), key=lambda text: (text.language != settings.language, text.path))
    made: dict[str, Written] = {}
    asked: list[tuple[Text, str, str, str]] = []
    findings: list[Diagnostic] = []
    for text in ordered:
        twin = made.get(text.twin) if text.twin != text.path else None
        same = [(level, anchor) for level, anchor, _ in twin.headings] if twin else None
        links.anchors[text.path] = set()
        made[text.path] = _render(text, same, links, config, asked=asked, findings=findings)
    for text, written, path, anchor in asked:
        if path in links.anchors and anchor not in links.anchors[path]:
            findings.append(_missing(text, written, config, Message("there is no such heading in `{path}`", path=path)))
    return {path: _with_alternates(one, made, settings) for path, one in made.items()}, findings


class _Targets:
    """What links may lead to."""

    def __init__(self, folder: Folder, pages: Sequence[Page], others: Iterable[str]) -> None:
        self.urls = {src_uri(page): page.url for page in pages}
        self.urls.update({path: quote(path) for path in (*others, *folder.files)})
        self.urls.update({path: text.url for path, text in folder.texts.items()})
        self.anchors = {src_uri(page): {HEADING, *(anchor for anchor, _ in page.outline)} for page in pages}


class _Links(Extension):
    """Leads every link to the address of what it names, and keeps the ids of the page."""

    def __init__(self, text: Text, links: _Targets) -> None:
        super().__init__()
        self.text, self.links = text, links
        self.unknown: list[tuple[str, str]] = []
        self.asked: list[tuple[Text, str, str, str]] = []

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_LinkProcessor(md, self), "dateline_links", _AFTER_ALL)

    def lead(self, written: str) -> str:
        """Where a link leads from this page."""
        parts = urlsplit(written)
        if parts.scheme or parts.netloc or written.startswith("/"):
            return written
        if not parts.path:
            if parts.fragment:
                self.asked.append((self.text, written, self.text.path, unquote(parts.fragment)))
            return written
        path = posixpath.normpath(posixpath.join(posixpath.dirname(self.text.path), unquote(parts.path)))
        url = self.links.urls.get(path)
        if url is None:
            self.unknown.append((written, path))
            return written
        if parts.fragment:
            self.asked.append((self.text, written, path, unquote(parts.fragment)))
        behind = (f"?{parts.query}" if parts.query else "") + (f"#{parts.fragment}" if parts.fragment else "")
        return relative(url, self.text.url) + behind


class _LinkProcessor(Treeprocessor):
    def __init__(self, md: Markdown, asked: _Links) -> None:
        super().__init__(md)
        self.asked = asked

    @override
    def run(self, root: Element) -> None:
        anchors = self.asked.links.anchors[self.asked.text.path]
        for element in root.iter():
            if key := element.get("id") or (element.get("name") if element.tag == "a" else None):
                anchors.add(key)
            name = {"a": "href", "img": "src"}.get(element.tag)
            if name and (written := element.get(name)) is not None:
                element.set(name, self.asked.lead(written))


def _render(
    text: Text,
    same: Sequence[Heading] | None,
    links: _Targets,
    config: SiteConfig,
    *,
    asked: list[tuple[Text, str, str, str]],
    findings: list[Diagnostic],
) -> Written:
    own = _Links(text, links)
    extensions: list[str | Extension] = [name for name, _ in config.extensions]
    extensions += [*([SameIds(same, text.path)] if same is not None else []), own]
    options = {name: dict(given) for name, given in config.extensions}
    md = Markdown(extensions=extensions, extension_configs=options)
    html = md.convert(text.markdown)
    asked += own.asked
    for written, path in own.unknown:
        findings.append(_missing(text, written, config, Message("there is no `{path}` below docs/", path=path)))
    tokens = cast(list[dict[str, Any]], getattr(md, "toc_tokens", []))
    headings = tuple(_in_order(tokens))
    first = _FIRST_HEADING.search(html)
    title = _title(text, first[1] if first else "")
    description = str(text.meta.get("description", ""))
    if first is None:
        html = f"<h1>{Markup.escape(title)}</h1>\n{html}"
    page = Page(
        kind=KIND,
        id="",
        language=text.language,
        url=text.url,
        title=title,
        description=description,
        outline=tuple((anchor, heading) for level, anchor, heading in headings if level == 2),  # noqa: PLR2004 -- <h2>
        write=partial(Body, html=Markup(html), sections=()),  # noqa: S704 -- docs/ is trusted
        source_path=f"{config.docs}/{text.path}",
    )
    return Written(text=text, page=page, headings=headings, html=html, has_title=first is not None)


def _in_order(tokens: Iterable[Mapping[str, Any]]) -> Iterator[tuple[int, str, str]]:
    for token in tokens:
        yield token["level"], token["id"], unescape(token["name"])
        yield from _in_order(token["children"])


def _title(text: Text, heading: str) -> str:
    """What the front matter says, else the first heading, else the file's name."""
    if given := text.meta.get("title"):
        return str(given)
    if heading:
        return words_of(_PERMALINK.sub("", heading))
    name = posixpath.basename(text.path).removesuffix(".md").replace("-", " ").replace("_", " ")
    return name.capitalize() if name == name.lower() else name


def _missing(text: Text, written: str, config: SiteConfig, why: Message) -> Diagnostic:
    """A link that leads nowhere, where it is written."""
    lines = text.markdown.split("\n")
    at = next(((n, line.index(written)) for n, line in enumerate(lines, 1) if written in line), (1, 0))
    return Diagnostic(
        code=Code.LINK_UNKNOWN,
        span=Span(f"{config.docs}/{text.path}", at[0], at[1] + 1),
        message=Message("the link `{link}` leads nowhere: {why}", link=written, why=why),
        expected=Message("the Markdown file of a page, as `events/hanoi-summit.md#sources`, or a file below docs/"),
    )


def _with_alternates(one: Written, made: Mapping[str, Written], settings: Settings) -> Written:
    """The page with its addresses in every language that has it."""
    found = []
    for tag in settings.languages:
        path = one.text.twin if tag == settings.language else f"{tag}/{one.text.twin}"
        if path in made:
            found.append((tag, made[path].text.url))
    return replace(one, page=replace(one.page, alternates=tuple(found)))
