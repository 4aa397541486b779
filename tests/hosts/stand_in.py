"""A site of a few lines, standing in for the one made from real records.

Each `events/*.yml` is one page in each language, of `key: value` lines; a line without a colon is an error.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from dateline.diagnostics import Code, Diagnostic, Findings, Span
from dateline.diagnostics.message import Message
from dateline.diagnostics.progress import OnProgress, unwatched
from dateline.pages.page import Body, Link, Page, Section
from dateline.search.answers import Answers
from dateline.search.facts import Facts
from dateline.words import Words

LANGUAGES = ("en", "ja")
LISTS = {"": ("Dateline", "日付線"), "events/": ("Events", "出来事")}
SECTIONS = (("participants", ("Participants", "参加者")), ("sources", ("Sources", "出典")))


@dataclass(frozen=True, slots=True)
class File:
    """A file that is no page."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Site:
    """What the records give."""

    pages: tuple[Page, ...]

    @property
    def records(self) -> Mapping[str, object]:
        """None."""
        return {}

    @property
    def facts(self) -> Mapping[str, Facts]:
        """None beyond the words of the pages."""
        return {}

    @property
    def answers(self) -> Mapping[str, Mapping[str, Answers]]:
        """None."""
        return {}

    def words_in(self, language: str) -> Words:
        """What ships."""
        return Words(language)

    def files(self) -> Iterator[File]:
        """One export."""
        yield File("data/events.json", b"[]\n")


def write(title: str, summary: str, outline: tuple[tuple[str, str], ...]) -> Body:
    """A body with one section for each entry of the outline."""
    html = Markup("<h1 id=title>{}</h1>\n<p>{}</p>\n").format(title, summary)
    sections = []
    for anchor, heading in outline:
        html += Markup('<h2 id="{}">{}</h2>\n<p>{}</p>\n').format(anchor, heading, summary)
        sections.append(Section(anchor=anchor, heading=heading, html=Markup("{}: {}").format(heading, summary)))
    return Body(html=html, sections=tuple(sections), lead_text=summary)


def page(url: str, number: int, *, title: str, summary: str = "", sections: int = 2, **known: object) -> Page:
    """A page in the language with this number."""
    outline = tuple((anchor, headings[number]) for anchor, headings in SECTIONS[:sections])
    return Page(
        language=LANGUAGES[number],
        url=address(url, number),
        title=title,
        write=functools.partial(write, title, summary, outline),
        describe=lambda: summary,
        lay_out=lambda: outline,
        alternates=tuple((tag, address(url, other)) for other, tag in enumerate(LANGUAGES)),
        **known,  # type: ignore[arg-type]
    )


def address(url: str, number: int) -> str:
    """The URL in the language with this number."""
    return f"ja/{url}" if number else url


def pages(records: dict[str, dict[str, str]], number: int) -> Iterator[Page]:
    """Every page in one language."""
    for url, titles in LISTS.items():
        yield page(url, number, kind="list", id="", title=titles[number], summary=", ".join(records), sections=0)
    links = [
        Link(url=address(f"events/{key}/", number), title=record.get(LANGUAGES[number], key))
        for key, record in records.items()
    ]
    for at, (key, record) in enumerate(records.items()):
        yield page(
            f"events/{key}/",
            number,
            kind="event",
            id=key,
            title=links[at].title,
            summary=record.get("summary", ""),
            sections=int(record.get("sections", "2")),
            parent_url=address("events/", number),
            previous=links[at - 1] if at else None,
            next=links[at + 1] if at + 1 < len(links) else None,
            source_path=f"events/{key}.yml",
            has_toc=record.get("toc") != "no",
            untranslated=frozenset(record.get("untranslated", "").split()),
        )


@dataclass(frozen=True, slots=True)
class Prepared:
    """The site, or what keeps it from being one."""

    site: Site | None
    findings: Findings


def prepare(root: Path, _cache: object = None, on_progress: OnProgress = unwatched) -> Prepared:
    """Read `events/*.yml` below the root."""
    on_progress(Message("Reading the records"), 1, 1)
    records: dict[str, dict[str, str]] = {}
    findings = Findings()
    for path in sorted((root / "events").glob("*.yml")):
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, start=1):
            if ": " not in line:
                span = Span(f"events/{path.name}", number, 1)
                message = Message("{line} is no key with a value", line=repr(line))
                findings.add(Diagnostic(code=Code.YAML_SYNTAX, span=span, message=message))
        records[path.stem] = dict(line.split(": ", 1) for line in lines if ": " in line)
    made = tuple(made for number in range(len(LANGUAGES)) for made in pages(records, number))
    return Prepared(None if findings.errors else Site(made), findings)
