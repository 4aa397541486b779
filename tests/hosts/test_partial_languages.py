"""A language that need not have every text: what it lacks of the pages by hand is shown in the default language."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hosts.conftest import CONFIG, Project
from tests.hosts.test_own_pages import build_own

HOSTS = pytest.mark.parametrize("build", [Project.build, build_own], ids=["mkdocs", "own"])


@pytest.fixture
def partly_japanese(project: Project) -> Project:
    """No page by hand in Japanese, and no translation of what mkdocs.yml says."""
    plugins = CONFIG["plugins"]
    assert isinstance(plugins, list)
    settings = plugins[1]["dateline"] | {"partial": ["ja"]}
    nav = ["index.md", "events/index.md", {"More": ["about.md", {"By what rules": "rules.md"}]}]
    project.write_config(nav=nav, extra={}, plugins=["search", {"dateline": settings}])
    project.write_page("rules.md", "# Rules\n\n## Of dates\n\nText.\n")
    (project.root / "docs" / "ja" / "about.md").unlink()
    return project


def led_to(page: str) -> dict[str, str]:
    """Where the links of a page lead, by what they say."""
    found = re.findall(r'<a [^>]*href="([^"]*)"[^>]*>\s*(?:<span[^>]*>)?\s*([^<]*[^<\s])', page)
    return {text: address for address, text in found}


@HOSTS
def test_a_page_that_is_missing_is_that_of_the_default_language(
    partly_japanese: Project, build: Callable[[Project], Path]
) -> None:
    """Warnings are errors here: nothing is reported, and the menu leads on."""
    site = build(partly_japanese)
    links = led_to((site / "ja" / "events" / "index.html").read_text(encoding="utf-8"))
    assert links["More"] == "../../about/"
    assert not (site / "ja" / "about").exists()


@HOSTS
def test_a_page_that_is_there_is_taken(partly_japanese: Project, build: Callable[[Project], Path]) -> None:
    """It is the first of its section, and the next is the default language's, which keeps its own menu."""
    partly_japanese.write_page("ja/about.md", "# 概要\n\n本文。\n")
    site = build(partly_japanese)
    assert led_to((site / "ja" / "events" / "index.html").read_text(encoding="utf-8"))["More"] == "../about/"
    inside = led_to((site / "ja" / "about" / "index.html").read_text(encoding="utf-8"))
    assert inside["By what rules"] == "../../rules/"
    english = led_to((site / "about" / "index.html").read_text(encoding="utf-8"))
    assert english["By what rules"] == "../rules/"
