"""The pictures that are shown with links: what they say, in which letters, and that none is drawn with boxes."""

from __future__ import annotations

import shutil
import struct
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from dateline.cli import main
from dateline.commands.command import OK
from dateline.model.vocabulary import Status
from dateline.pages import all_pages
from dateline.pages.offers import Offers
from dateline.pages.page import Page
from dateline.pages.view import View
from dateline.previews import CACHE, Previews
from dateline.previews.card import HEIGHT, WIDTH, Line, card
from dateline.previews.fonts import FOLDERS, Fonts
from dateline.publishing.writing import replace as put
from dateline.timeline.timeline import Timeline
from tests.browser.hostile import MARKS
from tests.made_records import both, event, place, source, timeline
from tests.pages.reading import read
from tests.typed_terminal import Typed

BASE = "https://dateline.example/record/"
LONG = "平壌で「朝鮮民主主義人民共和国」と米国の代表団が、非核化・制裁・連絡事務所の設置について話し合った第1回の会談"


@pytest.fixture(scope="module")
def told() -> Timeline:
    """A site that knows its address, with titles that are hard to write."""
    return timeline(
        event("held", "2018-06-12", place="town", title={"en": "They met", "ja": LONG}),
        event("off", "2019-06", status="did-not-happen", title=both("A meeting")),
        event("arabic", "2019-07", title=both("لقاء")),
        event("emoji", "2019-08", title=both("They met 🚀")),
        place("town", name={"en": "A town", "ja": "町"}),
        source(),
        base_url=BASE,
    )


@pytest.fixture(scope="module")
def pages(told: Timeline) -> dict[str, Page]:
    """By address."""
    return {page.url: page for page in all_pages(told)}


def shown(told: Timeline, previews: Previews, url: str) -> tuple[View, Page]:
    """A page whose head names its picture."""
    pages = {page.url: page for page in all_pages(told, offers=Offers(preview=previews.of))}
    return View(told, pages[url].language), pages[url]


def drawn(told: Timeline, previews: Previews, *urls: str) -> dict[str, bytes]:
    """The pictures of some pages."""
    return dict(previews.files(shown(told, previews, url) for url in urls))


def test_the_picture_has_the_size_that_the_head_says(told: Timeline, tmp_path: Path) -> None:
    """Width, height, type and words stand beside its address."""
    previews = Previews(tmp_path)
    _, page = shown(told, previews, "ja/events/held/")
    found = [one.attributes for one in read(page.head()).elements if one.tag == "meta"]
    told_of = {one.get("property") or one["name"]: one["content"] for one in found}
    assert told_of["og:image"] == f"{BASE}ja/events/held/preview.png"
    assert told_of["og:image:alt"] == f"2018年6月12日 · 町: {LONG}"
    assert told_of["twitter:card"] == "summary_large_image"
    content = drawn(told, previews, "ja/events/held/")["ja/events/held/preview.png"]
    assert content.startswith(b"\x89PNG\r\n")
    size = struct.unpack(">II", content[16:24])
    assert size == (WIDTH, HEIGHT) == (int(told_of["og:image:width"]), int(told_of["og:image:height"]))


def test_a_picture_is_drawn_once(told: Timeline, tmp_path: Path) -> None:
    """The same bytes from an empty cache; what is in the cache is taken; what no page shows any more leaves it."""
    first = drawn(told, Previews(tmp_path), "events/held/")
    assert first == drawn(told, Previews(tmp_path / "elsewhere"), "events/held/")
    (cached,) = (tmp_path / CACHE).iterdir()
    put(cached, b"from the cache")
    assert list(drawn(told, Previews(tmp_path), "events/held/").values()) == [b"from the cache"]
    drawn(told, Previews(tmp_path), "events/off/")
    assert not cached.exists()


def test_what_did_not_take_place_says_so(told: Timeline, pages: dict[str, Page]) -> None:
    """A month stays a month."""
    assert card(View(told, "en"), pages["events/off/"]).dateline == (
        "Jun 2019",
        View(told, "en").label(Status.DID_NOT_HAPPEN),
    )


@pytest.mark.parametrize("url", ["events/arabic/", "events/emoji/"])
def test_what_no_font_writes_has_no_picture(told: Timeline, tmp_path: Path, url: str) -> None:
    """Neither boxes nor letters in the wrong order: the head names no picture, and none is drawn."""
    previews = Previews(tmp_path)
    assert "og:image" not in shown(told, previews, url)[1].head()
    assert drawn(told, previews, url, "events/held/").keys() == {"events/held/preview.png"}


@pytest.mark.parametrize("mark", MARKS)
def test_no_title_is_markup_in_a_picture(tmp_path: Path, mark: str) -> None:
    """Words are drawn as outlines: what is drawn has shapes alone, and none of the words."""
    told = timeline(event("a", "2018-06-12", title=both(mark)), base_url=BASE)
    previews = Previews(tmp_path)
    view, page = shown(told, previews, "events/a/")
    drawing = ET.fromstring(previews._svg(view, card(view, page)))  # noqa: S314, SLF001 -- ours, before it is pixels
    shapes = {one.tag.partition("}")[2] for one in drawing.iter()}
    assert shapes <= {"svg", "g", "path", "rect", "line"}
    assert "taken" not in ET.tostring(drawing, encoding="unicode")
    assert drawn(told, previews, "events/a/")["events/a/preview.png"].startswith(b"\x89PNG")


def test_a_machine_without_fonts_draws_nothing(told: Timeline, tmp_path: Path) -> None:
    """And says which characters it lacks."""
    previews = Previews(tmp_path, folders=[tmp_path / "none"])
    assert drawn(told, previews, "events/held/", "ja/events/held/") == {}
    assert "町" in previews.lacking(*shown(told, previews, "ja/events/held/"))


def test_each_language_has_its_own_forms_of_a_sign() -> None:
    """直 and 角 are written otherwise in Japan, Korea and China."""
    line = Line(words="直角", x=0, y=0, size=10, colour="#000")
    forms = {tag: Fonts(tag, FOLDERS).write(line) for tag in ("ja", "ko", "zh-Hans", "zh-Hant")}
    assert forms["ja"] != forms["zh-Hans"]
    assert len(set(forms.values())) > 2


def titles(told: Timeline, page: Page) -> Iterator[str]:
    """The lines of a page's title."""
    view = View(told, page.language)
    return (
        line.words for line in card(view, page).lines(view.unbroken.join) if line.is_bold and line.colour != "#8a1c3c"
    )


def test_lines_break_where_the_language_allows(told: Timeline, pages: dict[str, Page]) -> None:
    """No line begins with a full stop or ends with an opening bracket, 第1回 is whole, and nothing is lost."""
    rows = list(titles(told, pages["ja/events/held/"]))
    assert "".join(rows) == LONG
    assert len(rows) > 1
    assert not any(row[0] in "、」・" or row[-1] in "「第" for row in rows)


def test_a_long_title_stays_on_the_picture(told: Timeline, pages: dict[str, Page], tmp_path: Path) -> None:
    """It is cut with an ellipsis; the last line is above the address."""
    page = replace(pages["events/held/"], title="A very long title of an event " * 40)
    view = View(told, "en")
    lines = card(view, page).lines(view.unbroken.join)
    assert lines[-2].words.endswith("…")
    assert lines[-2].y < lines[-1].y - lines[-1].size
    assert Previews(tmp_path).of(view, page)


@pytest.mark.parametrize("host", ["own", "mkdocs"])
def test_a_build_draws_what_its_heads_name(sites: Path, tmp_path: Path, host: str) -> None:
    """Every page of a record has its picture, by both hosts; a preview on this machine draws none."""
    root = Path(shutil.copytree(sites / "small", tmp_path / "site"))
    (root / "docs").mkdir(exist_ok=True)  # MkDocs wants one
    config = root / "mkdocs.yml"
    config.write_text(
        "site_url: https://dateline.example/\n"
        + config.read_text(encoding="utf-8").replace("- dateline:\n", "- dateline:\n      previews: true\n"),
        encoding="utf-8",
    )
    terminal = Typed()
    assert main(["--root", str(root), "build", "--host", host], terminal) == OK, terminal.told
    heads = {path: path.read_text(encoding="utf-8") for path in (root / "site").rglob("index.html")}
    named = {path.parent for path, text in heads.items() if "/preview.png" in text}
    assert {path.parent for path in (root / "site").rglob("preview.png")} == named
    assert {root / "site", *(path for path in (root / "site" / "events").iterdir() if path.is_dir())} <= named
