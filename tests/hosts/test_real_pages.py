from __future__ import annotations

import filecmp
import shutil
from pathlib import Path

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
