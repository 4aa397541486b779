"""A small real site, built and served by the real host."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from dateline.hosts.mkdocs import build

HERE = Path(__file__).parent

CONFIG = {
    "site_name": "unused",
    "site_url": "http://127.0.0.1/record/",
    "edit_uri": "https://code.example/record/edit/main/docs/",
    "copyright": "Free to use",
    "theme": {
        "name": "material",
        "font": False,
        "palette": [
            {"scheme": "default", "toggle": {"icon": "material/weather-night", "name": "Go dark"}},
            {"scheme": "slate", "toggle": {"icon": "material/weather-sunny", "name": "Go light"}},
        ],
        "features": [
            *("navigation.instant", "navigation.tabs", "navigation.sections", "navigation.path"),
            *("navigation.footer", "toc.follow", "content.action.edit"),
        ],
    },
    "hooks": [str(HERE / "hook.py")],
    "nav": ["index.md", "events/index.md", {"About": ["about.md"]}],
    "plugins": [
        "search",
        {
            "dateline": {
                "title": {"en": "Dateline", "ja": "日付線"},
                "tagline": {"en": "A record", "ja": "記録"},
                "as_of": "2026-11-21",
                "languages": {"en": "English", "ja": "日本語"},
            }
        },
    ],
    "extra": {
        "translations": {
            "ja": {"About": "概要", "Free to use": "自由に使える", "Go dark": "暗く", "Go light": "明るく"}
        }
    },
    "validation": {"links": {"anchors": "warn"}},
}
"""mkdocs.yml of the small site."""

HOSTILE = "<b>&amp; \"x\" 'y' {{ 7*7 }} </title><script>x</script>"
"""A title that would run, or end an attribute, wherever it is not escaped."""

RECORDS = {
    "first": {"en": "First summit", "ja": "第1回会談", "summary": "They met.", "sections": "2"},
    "hostile": {"en": HOSTILE, "ja": HOSTILE, "summary": HOSTILE, "sections": "1"},
    "third": {"en": "Third meeting", "ja": "第3回会談", "summary": "", "sections": "0", "toc": "no"},
}


@dataclass(frozen=True)
class Project:
    """A project's folder."""

    root: Path

    def write_config(self, **changes: object) -> None:
        """Write mkdocs.yml."""
        text = yaml.safe_dump(CONFIG | changes, allow_unicode=True, sort_keys=False)
        self.write("mkdocs.yml", text)

    def write_record(self, key: str, record: Mapping[str, str]) -> None:
        """Write an event."""
        text = "".join(f"{name}: {value}\n" for name, value in record.items())
        self.write(f"events/{key}.yml", text)

    def write_page(self, path: str, text: str) -> None:
        """Write a page by hand."""
        self.write(f"docs/{path}", text)

    def write(self, path: str, text: str) -> None:
        """Write a file, unless it says that already."""
        file = self.root / path
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")

    def build(self, *, folder: str = "site") -> Path:
        """Build the site, warnings being errors."""
        build(self.root / "mkdocs.yml", self.root / folder, strict=True)
        return self.root / folder


def make_project(root: Path) -> Project:
    """Three events, and one page written by hand in both languages."""
    made = Project(root)
    (root / "docs" / "ja").mkdir(parents=True)
    (root / "events").mkdir()
    restore(made)
    return made


def restore(made: Project) -> None:
    """Make a project what it was at first. Files that are as they were stay untouched."""
    made.write_config()
    for path in (made.root / "events").iterdir():
        if path.stem not in RECORDS:
            path.unlink()
    for key, record in RECORDS.items():
        made.write_record(key, record)
    made.write_page("about.md", "# About\n\nSee [the first](events/first.md#sources).\n")
    made.write_page("ja/about.md", "# 概要\n\n[最初](events/first.md#sources)を見る。\n")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project to change."""
    return make_project(tmp_path / "project")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the unchanged project."""
    return make_project(tmp_path_factory.mktemp("hosts") / "project").build()
