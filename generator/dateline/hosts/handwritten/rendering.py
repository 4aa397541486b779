"""One hand-written page, made by Python-Markdown with the extensions that mkdocs.yml names."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from html import unescape
from pkgutil import iter_modules
from typing import Any, cast
from urllib.parse import urlsplit

import markdown.extensions
from markdown import Markdown
from markdown.extensions import Extension
from markupsafe import Markup

from dateline.diagnostics import Diagnostic
from dateline.diagnostics.message import Message
from dateline.hosts.handwritten.links import Asked, Links, Targets, missing, unknown_raw
from dateline.hosts.same_ids import Heading, SameIds
from dateline.hosts.search_files import words_of
from dateline.pages.page import Body, Page
from dateline.reading.handwritten import Text
from dateline.reading.site_config import SiteConfig
from dateline.search.documents import Entry

_FIRST_HEADING = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_PERMALINK = re.compile(r"<a class=\"headerlink\".*?</a>", re.DOTALL)
_SECTION = re.compile(r"<h[1-6]\b[^>]*>", re.DOTALL)

KIND = "page"

WITHOUT_FILES = frozenset(module.name for module in iter_modules(markdown.extensions.__path__))
"""Python-Markdown's own extensions: what they make follows from the text alone."""


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
            is_by_hand=True,
        )


def render_one(
    text: Text,
    same: Sequence[Heading] | None,
    links: Targets,
    config: SiteConfig,
    *,
    asked: list[Asked],
    findings: list[Diagnostic],
) -> Written:
    """The page of a text; which headings it links to goes to `asked`, what is wrong in it to `findings`."""
    own = Links(text, links)
    extensions: list[str | Extension] = [name for name, _ in config.extensions]
    extensions += [*([SameIds(same, text.path)] if same is not None else []), own]
    options = {name: dict(given) for name, given in config.extensions}
    md = Markdown(extensions=extensions, extension_configs=options)
    html = md.convert(text.markdown)
    asked += own.asked
    for written, path in own.unknown:
        findings.append(missing(text, written, config, Message("there is no `{path}` below docs/", path=path)))
    for written, url in unknown_raw(text, md.htmlStash.rawHtmlBlocks, links, urlsplit(config.site_url).path or "/"):
        why = Message("there is no `{path}` on the site", path=url)
        findings.append(missing(text, written, config, why))
    tokens = cast(list[dict[str, Any]], getattr(md, "toc_tokens", []))
    headings = tuple(_in_order(tokens))
    first = _FIRST_HEADING.search(html)
    title = _title(text, first[1] if first else "")
    description = str(text.meta.get("description") or "")
    if first is None:
        html = f"<h1>{Markup.escape(title)}</h1>\n{html}"
    page = Page(
        kind=KIND,
        id="",
        language=text.language,
        url=text.url,
        title=title,
        write=partial(Body, html=Markup(html), sections=()),  # noqa: S704 -- docs/ is trusted
        describe=lambda: description,
        lay_out=lambda: tuple((anchor, heading) for level, anchor, heading in headings if level == 2),  # noqa: PLR2004 -- <h2>
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
