"""Nothing the founding articles say is lost: every paragraph is cited, or a reason says why not."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from dateline.model.walk import citations
from dateline.timeline.timeline import Timeline

ARTICLES = ("article-a-2025-10-27", "matsumoto-2025")
PARAGRAPH = re.compile(r"¶ (\d+)")


@dataclass(frozen=True, kw_only=True)
class Article:
    """A founding article: how many paragraphs it has, and why no record cites some of them."""

    paragraphs: int
    not_cited: Mapping[int, str]


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """What is wrong with the coverage of an article; nothing where all is well."""

    lost: tuple[int, ...]
    """Paragraphs that no record cites and no reason excuses."""
    excused_in_vain: tuple[int, ...]
    """Paragraphs with a reason although a record cites them."""
    unknown: tuple[int, ...]
    """Paragraphs named that the article does not have."""


def coverage(article: Article, cited: Iterable[int]) -> Coverage:
    """Compare the paragraphs of an article with those that records cite."""
    every, found, excused = set(range(1, article.paragraphs + 1)), set(cited), set(article.not_cited)
    return Coverage(
        lost=tuple(sorted(every - found - excused)),
        excused_in_vain=tuple(sorted(excused & found)),
        unknown=tuple(sorted((excused | found) - every)),
    )


@pytest.fixture(scope="module")
def articles() -> Mapping[str, Article]:
    """The list beside this file, by the article's source id."""
    text = Path(__file__).with_name("paragraphs.yml").read_text(encoding="utf-8")
    return {name: Article(**given) for name, given in yaml.safe_load(text).items()}


@pytest.fixture(scope="module")
def cited(timeline: Timeline) -> Mapping[str, Counter[str]]:
    """By article, how often each place in it is cited, as the records write it."""
    places: dict[str, Counter[str]] = defaultdict(Counter)
    for record in timeline.records.values():
        for _, citation in citations(record):
            if citation.source in ARTICLES and citation.at is not None:
                places[citation.source][citation.at] += 1
    return places


@pytest.mark.parametrize("name", ARTICLES)
def test_every_paragraph_is_cited_or_excused(
    name: str, articles: Mapping[str, Article], cited: Mapping[str, Counter[str]]
) -> None:
    """A paragraph that is neither cited nor excused is lost; a reason beside a cited one has gone stale."""
    numbers = (int(found[1]) for at in cited[name] if (found := PARAGRAPH.fullmatch(at)))
    assert coverage(articles[name], numbers) == Coverage(lost=(), excused_in_vain=(), unknown=())


@pytest.mark.parametrize("name", ARTICLES)
def test_a_place_in_an_article_is_one_paragraph(name: str, cited: Mapping[str, Counter[str]]) -> None:
    """Places are written as `¶ 12`, so that none escapes the count."""
    assert [at for at in cited[name] if not PARAGRAPH.fullmatch(at)] == []


@pytest.mark.parametrize("name", ARTICLES)
def test_every_excuse_gives_a_reason(name: str, articles: Mapping[str, Article]) -> None:
    """A number alone does not say why a paragraph may be left out."""
    assert all(len(reason.split()) > 3 for reason in articles[name].not_cited.values())


def test_the_comparison_finds_each_kind_of_gap() -> None:
    """Paragraph 2 is lost, 3 is excused though cited, and 9 does not exist."""
    article = Article(paragraphs=4, not_cited={3: "a heading", 9: "no such paragraph"})
    assert coverage(article, [1, 3, 4]) == Coverage(lost=(2,), excused_in_vain=(3,), unknown=(9,))
