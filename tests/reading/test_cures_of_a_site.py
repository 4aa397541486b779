from __future__ import annotations

from pathlib import Path

import pytest

from dateline.project import read_and_check
from dateline.reading.settings import read_settings
from dateline.schemas.json_schema import schemas

CONFIG = """
plugins:
  - dateline:
      title: {title}
      tagline: Une chronique
      as_of: 2026-03-01
      languages: {languages}
"""


def site(root: Path, languages: str, record: str) -> Path:
    """A site with these languages and one person."""
    title = languages.replace("Français", "La grève").replace("Deutsch", "Der Streik")
    (root / "mkdocs.yml").write_text(CONFIG.format(title=title, languages=languages), encoding="utf-8")
    (root / "profiles/people").mkdir(parents=True)
    (root / "profiles/people/jaures.yml").write_text(record, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    "languages,summary",
    [("{fr: Français}", "`summary: …`"), ("{fr: Français, de: Deutsch}", "`summary: {fr: …, de: …}`")],
)
def test_a_missing_text_is_asked_for_in_the_languages_of_the_site(tmp_path: Path, languages: str, summary: str) -> None:
    """What is to be added can be copied, and is right afterwards."""
    root = site(tmp_path, languages, "added: 2026-01-02\nname: Jean Jaurès\n")
    (cure,) = [str(one.cure) for one in read_and_check(root).findings if "`summary` is missing" in str(one.message)]
    assert cure == f"add a line {summary}"


def test_a_list_for_a_text_is_answered_in_the_languages_of_the_site(tmp_path: Path) -> None:
    """No language that the site does not have is named."""
    root = site(tmp_path, "{fr: Français}", "added: 2026-01-02\nname: Jean Jaurès\nsummary: [a, b]\n")
    told = " ".join(str(one.cure) for one in read_and_check(root).findings)
    assert "write `…`" in told
    assert "en:" not in told


def test_the_settings_are_asked_for_in_their_own_languages(tmp_path: Path) -> None:
    """A tagline that is missing is one in the languages that stand beside it."""
    text = "plugins:\n  - dateline:\n      title: La grève\n      as_of: 2026-03-01\n      languages: {fr: Français}\n"
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    (finding,) = read_settings(tmp_path).findings
    assert str(finding.cure) == "add a line `tagline: …`"


def test_what_an_editor_says_has_the_languages_of_the_site(tmp_path: Path) -> None:
    """The live schema's messages are for this site."""
    checked = read_and_check(site(tmp_path, "{fr: Français, de: Deutsch}", "added: 2026-01-02\n"))
    text = b"".join(content for _, content in schemas(checked.timeline, checked.loaded)).decode()
    assert "{fr: …, de: …}" in text
    assert "{en: …, ja: …}" not in text
