from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from dateline.hosts import own
from dateline.hosts.mkdocs import build
from dateline.site import prepare

ASSETS = Path(__file__).parents[2] / "generator" / "dateline" / "assets"
SIDES = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)|left|right|text-align: (?:left|right))\s*[:;]"
)


@pytest.fixture(scope="module")
def hebrew(tmp_path_factory: pytest.TempPathFactory, sites: Path) -> Path:
    """The small site in English and Hebrew, as it is published."""
    root = Path(shutil.copytree(sites / "small", tmp_path_factory.mktemp("hebrew") / "small"))
    (root / "docs").mkdir(exist_ok=True)
    (root / "words").mkdir()
    (root / "words" / "he.yml").write_text('timeline: "ציר הזמן"\n', encoding="utf-8")
    hotel = root / "profiles" / "places" / "hotel.yml"
    hotel.write_text(hotel.read_text(encoding="utf-8") + "aliases: [inn]\n", encoding="utf-8")
    config = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    options = next(one["dateline"] for one in config["plugins"] if isinstance(one, dict) and "dateline" in one)
    options["languages"] = {"en": "English", "he": "עברית"}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    build(root / "mkdocs.yml", root / "site", strict=False)
    return root / "site"


def test_a_page_runs_as_its_language_is_written(hebrew: Path) -> None:
    """Hebrew pages from the right, English ones beside them from the left; so does a page that has moved."""
    assert '<body dir="rtl"' in (hebrew / "he" / "events" / "index.html").read_text(encoding="utf-8")
    assert '<body dir="ltr"' in (hebrew / "events" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="he" dir="rtl">' in (hebrew / "he" / "places" / "inn" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="en">' in (hebrew / "places" / "inn" / "index.html").read_text(encoding="utf-8")


def test_the_own_host_turns_its_frame(hebrew: Path, tmp_path: Path) -> None:
    """Its pages say on which side they begin, each for its language."""
    made = prepare(hebrew.parent).site
    assert made is not None
    own.build(hebrew.parent, made.timeline.settings, made, tmp_path)
    assert '<html lang="he" dir="rtl" ' in (tmp_path / "he" / "events" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="en" data-root' in (tmp_path / "events" / "index.html").read_text(encoding="utf-8")


def test_pages_have_the_words_and_dates_of_the_language(hebrew: Path) -> None:
    """Its own label, and months from the Unicode CLDR."""
    page = (hebrew / "he" / "events" / "index.html").read_text(encoding="utf-8")
    assert re.search(r"<h1[^>]*>ציר הזמן</h1>", page)
    assert "12 ביוני 2018" in page


@pytest.mark.parametrize("style", sorted(ASSETS.glob("*.css")), ids=lambda path: path.name)
def test_styles_name_beginnings_and_ends(style: Path) -> None:
    """A rule that names the left side is wrong where lines begin on the right; the theme's own menu is an exception."""
    lines = style.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if SIDES.search(line) and "md-select__inner" not in line] == []


def test_time_runs_from_left_to_right_in_pictures() -> None:
    """Their coordinates do, so the words beside the marks must, too."""
    rule = re.search(r"\.dl-picture > svg \{([^}]*)\}", (ASSETS / "pictures.css").read_text(encoding="utf-8"))
    assert rule
    assert "direction: ltr" in rule[1]
