from __future__ import annotations

import filecmp
import re
import shutil
from html import unescape
from pathlib import Path

import pytest
import yaml

from dateline.hosts.mkdocs import build
from dateline.pages import PAGES
from dateline.site import prepare
from tests.hosts.conftest import CONFIG

HOOK = Path(__file__).parent / "no_shells.py"
STONE = """\
kind: place
date: 2026-02-01
reason: It was never there.
"""


EDITED: tuple[dict[str, str], ...] = (
    {"edit_uri": "https://code.example/record/edit/main/docs/"},
    {"repo_url": "https://github.com/o/r"},
    {"repo_url": "https://gitlab.com/o/r/"},
    {"repo_url": "https://gitlab.com/o/r", "edit_uri": "-/edit/main/docs"},
    {"repo_url": "https://bitbucket.org/o/r/"},
    {"edit_uri_template": "https://codeberg.org/o/r/_edit/main/docs/{path}", "repo_url": "https://codeberg.org/o/r"},
    {"edit_uri_template": "https://code.example/edit?file=docs/{path}&name={path_noext}"},
    {"repo_url": "https://code.example/o/r"},
    {},
)


@pytest.mark.parametrize("keys", EDITED, ids=str)
def test_a_record_is_edited_where_its_pencil_leads(sites: Path, tmp_path: Path, keys: dict[str, str]) -> None:
    """The link in words stands wherever the theme's pencil does, and leads to the same address."""
    root = Path(shutil.copytree(sites / "small", tmp_path / "small"))
    (root / "docs").mkdir()
    config = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    config["theme"]["features"] = ["content.action.edit"]
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config | keys, allow_unicode=True), encoding="utf-8")
    build(root / "mkdocs.yml", tmp_path / "site", strict=True)
    for language in ("", "ja/"):
        page = (tmp_path / "site" / language / "people/ada/index.html").read_text(encoding="utf-8")
        pencils = re.findall(r'<a href="([^"]+)"[^>]*rel="edit"', page)
        words = "この記録を編集する" if language else "Edit this record"
        links = [unescape(found) for found in re.findall(rf'<a href="([^"]+)"[^>]*>{words}</a>', page)]
        assert links == pencils
        assert len(pencils) == ("edit_uri" in str(keys) or "https://code.example" not in str(keys)) * bool(keys)


def test_every_kind_of_page_is_as_the_theme_renders_it(sites: Path, tmp_path: Path) -> None:
    """Real pages of every kind, filled into shells, are byte for byte those that the theme renders in full."""
    root = tmp_path / "small"
    shutil.copytree(sites / "small", root)
    (root / "docs").mkdir()
    (root / "removed").mkdir()
    (root / "removed" / "old-hotel.yml").write_text(STONE, encoding="utf-8")
    config = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    config["theme"]["features"] = CONFIG["theme"]["features"]  # type: ignore[index]
    config |= {key: CONFIG[key] for key in ("site_url", "edit_uri")}
    for folder, hooks in (("filled", []), ("rendered", [str(HOOK)])):
        text = yaml.safe_dump(config | {"hooks": hooks}, allow_unicode=True)
        (root / "mkdocs.yml").write_text(text, encoding="utf-8")
        build(root / "mkdocs.yml", tmp_path / folder, strict=True)
    site = prepare(root).site
    assert site is not None
    paths = [f"{page.url}index.html" for page in site.pages]
    assert {page.kind for page in site.pages} == PAGES.keys()
    assert filecmp.cmpfiles(tmp_path / "filled", tmp_path / "rendered", paths, shallow=False) == (paths, [], [])
    assert all((tmp_path / "filled" / path).read_text(encoding="utf-8").count("<h1") == 1 for path in paths)


def test_a_sitemap_has_the_days_of_the_records(sites: Path, tmp_path: Path) -> None:
    """Those on which a page's record, or an event that it lists, was written or corrected; lists have none."""
    root = Path(shutil.copytree(sites / "small", tmp_path / "small"))
    (root / "docs").mkdir()
    config = root / "mkdocs.yml"
    config.write_text("site_url: https://dateline.example/\n" + config.read_text(encoding="utf-8"), encoding="utf-8")
    build(config, tmp_path / "site", strict=True)
    told = prepare(root).site
    assert told
    days = {page.url: page.changed() for page in told.pages}
    for folder in ("", "ja/"):
        text = (tmp_path / "site" / folder / "sitemap.xml").read_text(encoding="utf-8")
        found = re.findall(r"<loc>https://dateline.example/(.*?)</loc>\s*(?:<lastmod>(.*?)</lastmod>)?", text)
        assert dict(found) == {url: day.isoformat() if (day := days.get(url)) else "" for url, _ in found}
        assert {day for _, day in found} - {""}
        assert dict(found)[folder] == ""
