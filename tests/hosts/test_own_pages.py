from __future__ import annotations

import gzip
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from dateline.cli import main
from dateline.hosts import mkdocs, own
from dateline.hosts.own.assembling import edition
from dateline.hosts.refused import Refused
from dateline.reading.settings import read_settings
from dateline.site import prepare
from dateline.words import Words
from tests.browser.test_own_host import with_every_kind
from tests.hosts import stand_in
from tests.hosts.compared import differences, pages, read
from tests.hosts.conftest import CONFIG, Project

ABOUT = """\
---
description: What it is.
---

# About

See [the first](events/first.md#sources), [below](#what-it-does) and [ours](data/events.json).

## What it *does* & more {#what-it-does}

| a | b |
| - | - |
| 1 | 2 |

### Nothing else

![A mark](mark.svg)
"""
META = re.compile(r'<meta property="([^"]+)" content="([^"]*)">')
ABOUT_JA = "# 概要\n\n## すること\n\n### 他にはない\n"


def build_own(project: Project, folder: str = "own") -> Path:
    """The project's site as the own host writes it."""
    settings, site = read_settings(project.root).settings, stand_in.prepare(project.root).site
    assert settings is not None
    assert site is not None
    stage = project.root / folder
    stage.mkdir()
    own.build(project.root, settings, site, stage)
    return stage


@pytest.fixture
def written(project: Project) -> Project:
    """A project with more in its hand-written pages."""
    project.write_config(markdown_extensions=["attr_list", {"toc": {"permalink": "#"}}])
    project.write_page("about.md", ABOUT)
    project.write_page("ja/about.md", ABOUT_JA)
    project.write_page("mark.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    return project


def same_but_for_404(one: Path, other: Path) -> None:
    """The error page is the host's own."""
    assert [found for found in differences(one, other) if found[0] != "404.html"] == []
    assert len(pages(one)) > 4


def test_both_hosts_give_the_same_pages(written: Project) -> None:
    """Address, language, title, headings, anchors, words and links, of records and of hand-written pages."""
    same_but_for_404(written.build(), build_own(written))
    assert "Sources" in read(written.root / "own/events/first/index.html").headings


def test_a_link_to_a_page_written_by_hand_shows_what_it_is(written: Project) -> None:
    """Title, text, address and languages for whoever shares it, from both hosts."""
    metas = [META.findall((site / "ja/about/index.html").read_text("utf-8")) for site in both(written)]
    assert metas[0] == metas[1]
    assert dict(metas[0]) == {
        "og:type": "website",
        "og:title": "概要",
        "og:url": "http://127.0.0.1/record/ja/about/",
        "og:site_name": dict(metas[0])["og:site_name"],
        "og:locale": "ja_JP",
        "og:locale:alternate": "en_US",
    }
    default = META.findall((written.root / "own/about/index.html").read_text("utf-8"))
    assert ("og:description", "What it is.") in default


def test_a_page_with_nothing_in_its_description_has_none(written: Project) -> None:
    """An empty key is no word; a sign of the title stands there once."""
    (written.root / "docs/about.md").write_text("---\ndescription:\n---\n\n# Q & A\n", encoding="utf-8")
    for site in both(written):
        metas = dict(META.findall((site / "about/index.html").read_text("utf-8")))
        assert "og:description" not in metas
        assert metas["og:title"] == "Q &amp; A"


def both(project: Project) -> tuple[Path, Path]:
    """The project's site as each host writes it."""
    return project.build(), build_own(project)


def test_both_hosts_give_the_same_real_pages(sites: Path, tmp_path: Path) -> None:
    """Every kind of page of real records."""
    root = Path(shutil.copytree(sites / "small", tmp_path / "small"))
    (root / "docs").mkdir()
    config = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    config |= {key: CONFIG[key] for key in ("site_url", "edit_uri")}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    mkdocs.build(root / "mkdocs.yml", tmp_path / "mkdocs", strict=True)
    site = prepare(root).site
    assert site is not None
    (tmp_path / "own").mkdir()
    own.build(root, site.timeline.settings, site, tmp_path / "own")
    same_but_for_404(tmp_path / "mkdocs", tmp_path / "own")


def test_a_navigation_is_that_of_its_page(written: Project) -> None:
    """It is written once for a folder, yet its links lead from each page, and the page's own entry is marked."""
    nav = [{"Home": "index.md"}, {"About": ["about.md", {"One": "events/first.md"}, {"All": "events/index.md"}]}]
    written.write_config(nav=nav)
    settings, site = read_settings(written.root).settings, stand_in.prepare(written.root).site
    assert settings is not None
    assert site is not None
    made = edition(written.root, settings, site)
    together = {url: made.render(url) for url in made.pages}
    assert len(made.frame.menus.written) < len(together)
    assert all('<nav class="fr-nav" id="menu"' in page for page in (*together.values(), made.not_found()))
    for url, page in together.items():
        made.frame.menus.written.clear()
        assert made.render(url) == page


def test_the_words_of_the_site_are_handed_on_once(written: Project) -> None:
    """A build keeps none of what search has seen; a preview asks again."""
    settings, site = read_settings(written.root).settings, stand_in.prepare(written.root).site
    assert settings is not None
    assert site is not None
    made = edition(written.root, settings, site)
    assert "First" in made.render("events/first/")
    known = list(made.all_entries())
    assert list(made.all_entries()) == known
    assert list(made.last_entries()) == known
    assert made.entries == {}


def test_what_lies_below_an_entry_is_on_its_own_pages(written: Project) -> None:
    """Elsewhere the menu has the entry alone: fourteen links on thousands of pages were a tenth of their bytes."""
    written.write_config(nav=["index.md", {"More": ["about.md", "events/index.md"]}])
    settings, site = read_settings(written.root).settings, stand_in.prepare(written.root).site
    assert settings is not None
    assert site is not None
    made = edition(written.root, settings, site)
    menu = {
        url: re.findall(r"<a [^>]*>([^<]*)", made.render(url).partition('id="menu"')[2].partition("</nav>")[0])
        for url in ("", "about/")
    }
    assert menu[""][2:] == ["More"]
    assert menu["about/"][2:] == ["More", "About", made.pages["events/"].title]


def test_what_only_a_script_shows_is_in_the_script(written: Project) -> None:
    """Its labels in every language of the site are sent once, not with every page."""
    folder, words = build_own(written), Words("ja")
    script = (folder / "assets/dateline/frame.js").read_text(encoding="utf-8")
    page = (folder / "ja/index.html").read_text(encoding="utf-8")
    for key in ("frame_search_hint", "frame_search_start", "frame_colours_dark"):
        assert words[key] in script
        assert words[key] not in page


def test_a_preview_makes_no_file_that_nobody_asks_for(project: Project) -> None:
    """Exports are a sixth of a build, and an edit would wait for them; a link to one from a page by hand is checked."""
    made: list[str] = []

    class Site(stand_in.Site):
        def files(self) -> Iterator[stand_in.File]:
            for file in super().files():
                made.append(file.path)
                yield file

    settings, site = read_settings(project.root).settings, stand_in.prepare(project.root).site
    assert settings is not None
    assert site is not None
    now = edition(project.root, settings, Site(site.pages))
    now.render("about/")
    assert now.files["assets/dateline.css"]
    assert made == []
    assert now.files["data/events.json"] == b"[]\n"
    assert "data/none.json" not in now.files
    assert made == ["data/events.json"]
    project.write_page("about.md", "[it](data/events.json), [that](data/none.json)\n")
    assert [one.span.column for one in edition(project.root, settings, Site(site.pages)).findings] == [32]


@pytest.mark.parametrize(
    "path,text,is_same",
    [
        ("events/third.yml", "en: Third\nja: 第3回\nsummary: Anew.\nsections: 0\n", True),
        ("events/fourth.yml", "en: Fourth\nja: 第4回\n", False),
        ("events/first.yml", "en: First\nja: 第1回\nsections: 1\n", False),
        ("docs/about.md", "# About\n\nOtherwise.\n", False),
    ],
)
def test_a_page_by_hand_is_taken_over_only_where_nothing_it_follows_from_has_changed(
    project: Project, path: str, text: str, *, is_same: bool
) -> None:
    """Its own text, its links, and the headings that they lead to."""
    settings, site = read_settings(project.root).settings, stand_in.prepare(project.root).site
    assert settings is not None
    assert site is not None
    before = edition(project.root, settings, site)
    (project.root / path).write_text(text, encoding="utf-8")
    edited = stand_in.prepare(project.root).site
    assert edited is not None
    now, anew = (edition(project.root, settings, edited, before=one) for one in (before, None))
    assert (now.rendered.pages["about.md"] is before.rendered.pages["about.md"]) == is_same
    assert now.render("about/") == anew.render("about/")
    assert now.findings == anew.findings


def test_a_page_by_hand_that_leads_to_an_export_is_made_anew(written: Project) -> None:
    """Which exports there are follows from more than the pages do."""
    settings, site = read_settings(written.root).settings, stand_in.prepare(written.root).site
    assert settings is not None
    assert site is not None
    before = edition(written.root, settings, site)
    now = edition(written.root, settings, site, before=before)
    assert now.rendered.pages["about.md"] is not before.rendered.pages["about.md"]


def test_what_a_page_loads_before_the_first_search_is_light(sites: Path, tmp_path: Path) -> None:
    """Style sheet and scripts, compressed, are below 25 KB, and what stands around a page below 6."""
    folder, site = tmp_path, prepare(sites / "small").site
    assert site is not None
    own.build(sites / "small", site.timeline.settings, site, folder)
    page = (folder / "people/ada/index.html").read_text(encoding="utf-8")
    loaded = re.findall(r'(?:stylesheet" href|script (?:defer )?src)="\.\./\.\./([^"]+)"', page)
    assert len(loaded) == 4
    assert sum(len(gzip.compress((folder / path).read_bytes())) for path in loaded) < 25_000
    assert len(page) - len(page.partition("<article")[2].partition("</article>")[0]) < 6_000


def test_two_builds_are_equal(written: Project) -> None:
    """No clock and no chance: the same bytes."""
    one, other = build_own(written, "one"), build_own(written, "other")
    files = sorted(path.relative_to(one) for path in one.rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(other) for path in other.rglob("*") if path.is_file())
    assert [path for path in files if (one / path).read_bytes() != (other / path).read_bytes()] == []


@pytest.mark.parametrize(
    "path, text, place, message",
    [
        ("about.md", "# A\n\nSee [it](nowhere.md).\n", "docs/about.md:3:10", "there is no `nowhere.md` below docs/"),
        ("ja/about.md", "[x](about.md#no)\n", "docs/ja/about.md:1:5", "there is no such heading in `ja/about.md`"),
        ("about.md", "---\ntitle: A\n---\n\n[x](#no)\n", "docs/about.md:5:5", "there is no such heading in `about.md`"),
        ("about.md", "[x](events/first.md#no)\n", "docs/about.md:1:5", "no such heading in `events/first.md`"),
        ("about.md", "---\ntitle: A\ntitle: B\n---\n", "docs/about.md:3:1", "title"),
    ],
)
def test_a_mistake_in_a_page_is_told_with_its_place(
    project: Project, path: str, text: str, place: str, message: str
) -> None:
    """A link to nothing, an anchor that is not there, front matter that says a thing twice."""
    project.write_page(path, text)
    with pytest.raises(Refused) as refused:
        build_own(project)
    assert [(str(found.span), message in str(found.message)) for found in refused.value.findings] == [(place, True)]


@pytest.mark.parametrize(
    "nav, message",
    [
        (["index.md", "gone.md"], "the navigation leads to `gone.md`, which is missing"),
        (["index.md", {"More": ["about.md"]}], "`More` has no translation"),
    ],
)
def test_a_mistake_in_the_navigation_is_told_with_its_place(project: Project, nav: list[object], message: str) -> None:
    """An entry without a file, a title without a translation."""
    project.write_config(nav=nav)
    lines = (project.root / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    wrong = "gone.md" if "gone.md" in nav else "about.md"
    with pytest.raises(Refused) as refused:
        build_own(project)
    found = [one for one in refused.value.findings if str(one.message) == message]
    assert [wrong in "\n".join(lines[one.span.line - 1 :][:2]) for one in found] == [True]


def test_a_hand_written_page_comes_before_one_of_records(project: Project) -> None:
    """It takes the address, as in the other host."""
    project.write_page("index.md", "# By hand\n")
    assert read(build_own(project) / "index.html").headings == ["By hand"]


def test_each_language_has_a_sitemap(written: Project) -> None:
    """With the other language of each page, and no date."""
    written.build()
    one, other = written.root / "site", build_own(written)
    for path in ("sitemap.xml", "ja/sitemap.xml"):
        locations = [
            sorted(line.strip() for line in (site / path).read_text(encoding="utf-8").splitlines() if "<loc>" in line)
            for site in (one, other)
        ]
        assert locations[0] == locations[1]
        assert "lastmod" not in (other / path).read_text(encoding="utf-8")


def test_an_address_that_is_none_is_not_the_home_page(written: Project) -> None:
    """The page for it marks no entry of the navigation as the one where the reader is, and has no neighbours."""
    site = build_own(written)
    assert 'aria-current="page"' in (site / "index.html").read_text(encoding="utf-8")
    missing = (site / "404.html").read_text(encoding="utf-8")
    assert "aria-current" not in missing
    assert 'rel="next"' not in missing


@pytest.mark.parametrize("url", ["about", "ja/about"])
def test_the_links_past_the_frame_lead_to_the_page(written: Project, url: str) -> None:
    """A hand-written page has the place that the first link of the frame leads to, once, as pages of records do."""
    page = (build_own(written) / url / "index.html").read_text(encoding="utf-8")
    assert '<a class="fr-skip" href="#title">' in page
    assert page.count(' id="title"') == 1


def test_a_logo_of_the_sites_own_stands_beside_its_name(written: Project) -> None:
    """`theme: logo`, as the theme of the other host reads it."""
    theme = CONFIG["theme"]
    assert isinstance(theme, dict)
    written.write_config(theme=theme | {"logo": "mark.svg"}, markdown_extensions=["attr_list"])
    site = build_own(written)
    for path, address in (("index.html", "mark.svg"), ("ja/about/index.html", "../../mark.svg")):
        page = (site / path).read_text(encoding="utf-8")
        assert f'<img src="{address}" alt="">' in page[page.index('class="fr-name"') :]


def test_the_menu_of_a_folder_is_not_that_of_the_pages_in_it(sites: Path, tmp_path: Path) -> None:
    """A list that no entry leads to lies one folder above its records, a removed one among them."""
    root = with_every_kind(sites, tmp_path / "small")
    assert main(["--root", str(root), "build", "--host", "own"]) == 0
    for path, home in (("places", "../"), ("places/hotel", "../../"), ("places/old-hotel", "../../")):
        page = (root / "site" / path / "index.html").read_text(encoding="utf-8")
        menu = page[page.index('<nav class="fr-nav"') :].partition("</nav>")[0]
        assert f'href="{home}events/"' in menu, path
