from __future__ import annotations

import filecmp
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml
from mkdocs.exceptions import Abort

from dateline.hosts.sources import masthead
from dateline.pages import assets
from dateline.search import program
from dateline.search.documents import kinds_to_choose
from tests.hosts.conftest import CONFIG, Project

PAGES = ("", "events/", "events/first/", "events/hostile/", "events/third/", "about/")
BOTH = tuple(prefix + page for prefix in ("", "ja/") for page in PAGES)


def html(site: Path, url: str) -> str:
    """A page of the built site."""
    return (site / url / "index.html").read_text(encoding="utf-8")


def differing(one: Path, other: Path) -> list[str]:
    """Every file that is not byte for byte in both folders."""
    names = {str(path.relative_to(root)) for root in (one, other) for path in root.rglob("*") if path.is_file()}
    _, unequal, missing = filecmp.cmpfiles(one, other, sorted(names), shallow=False)
    return unequal + missing


def test_shells_give_what_the_theme_gives(project: Project) -> None:
    """Pages filled into a shell are byte for byte those that the theme renders, hostile titles included."""
    filled = project.build(folder="filled")
    project.write_config(extra={**CONFIG["extra"], "shells": False})  # type: ignore[dict-item]
    rendered = project.build(folder="rendered")
    assert differing(filled, rendered) == []


def test_two_builds_are_equal(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two builds of the same records are byte for byte equal, whatever the day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    once = project.build(folder="once")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "2000000000")
    assert differing(once, project.build(folder="again")) == []


@pytest.mark.parametrize("url", BOTH)
def test_every_page_has_one_heading(site: Path, url: str) -> None:
    """Each page in each language has exactly one first-level heading."""
    assert html(site, url).count("<h1") == 1


def test_what_describes_a_page_is_never_markup(project: Project) -> None:
    """Quotation marks in a description written by hand, or in the tagline, end no attribute."""
    project.write_page("about.md", '---\ndescription: What "as of" means, & <more>\n---\n\n# About\n')
    plugin: Any = list(CONFIG["plugins"])[1]
    settings = plugin["dateline"] | {"tagline": {"en": 'The "record"', "ja": "「記録」"}}
    project.write_config(plugins=["search", {"dateline": settings}])
    site = project.build()
    assert '<meta name="description" content="What &#34;as of&#34; means, &amp; &lt;more&gt;">' in html(site, "about/")
    assert '<meta name="description" content="The &#34;record&#34;">' in html(site, "events/third/")


@pytest.mark.parametrize("url", ["events/hostile/", "events/first/", "events/third/", "events/"])
def test_titles_are_never_markup(site: Path, url: str) -> None:
    """A title is text wherever it is printed: title, header, description, breadcrumbs, footer."""
    page = html(site, url)
    assert "<script>x</script>" not in page
    assert "<b>&amp;" not in page
    assert "{{ 7*7 }}" in page or url == "events/"


def test_pages_know_each_other_across_languages(site: Path) -> None:
    """The language switch stays on the same record, also behind a move that keeps the bar."""
    page = html(site, "events/first/")
    switch = re.findall(r'<a href="([^"]+)" hreflang="(\w+)"', page)
    assert switch == [("./", "en"), ("../../ja/events/first/", "ja")]
    assert re.findall(r'<link rel="dateline-language" href="([^"]+)" hreflang="(\w+)"', page) == switch


def announced(page: str) -> dict[str, str]:
    """What the head of a page tells search engines of its languages: tag and address."""
    found = re.findall(r'<link rel="alternate " href="([^"]+)" hreflang="([\w-]+)">', page)
    return {tag: url for url, tag in found}


@pytest.mark.parametrize("url", BOTH)
def test_search_engines_are_told_whole_addresses(site: Path, url: str) -> None:
    """The head names the page in each language, itself included, and which is for whoever reads neither."""
    plain, base = url.removeprefix("ja/"), "http://127.0.0.1/record/"
    assert announced(html(site, url)) == {"x-default": base + plain, "en": base + plain, "ja": f"{base}ja/{plain}"}


def test_a_page_shown_in_another_language_is_not_announced_as_a_translation(project: Project) -> None:
    """Neither by the head of any of its languages nor by a sitemap, but the language switch leads to it."""
    project.write_record("german", {"en": "Treaty", "untranslated": "ja"})
    built = project.build()
    for url in ("events/german/", "ja/events/german/"):
        page = html(built, url)
        assert announced(page) == {}
        assert re.findall(r'<link rel="dateline-language" href="[^"]+" hreflang="(\w+)"', page) == ["en", "ja"]
    for folder in ("", "ja/"):
        assert translations(built / folder / "sitemap.xml")[f"http://127.0.0.1/record/{folder}events/german/"] == {}


def test_without_an_address_of_its_own_a_site_announces_none(project: Project) -> None:
    """Search engines want whole addresses, which it does not know."""
    project.write_config(site_url="")
    built = project.build()
    assert announced(html(built, "events/first/")) == {}
    assert "dateline-language" in html(built, "events/first/")


SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def translations(sitemap: Path) -> dict[str, dict[str, str]]:
    """By the address of each page of a sitemap, tag and address of its translations."""
    tree = ET.parse(sitemap)  # noqa: S314 - our own file
    return {
        url.findtext(f"{SITEMAP}loc") or "": {
            link.attrib["hreflang"]: link.attrib["href"] for link in url.iter("{http://www.w3.org/1999/xhtml}link")
        }
        for url in tree.iter(f"{SITEMAP}url")
    }


def test_a_page_without_translation_leads_home(project: Project) -> None:
    """From a page that only one language has, the switch leads to the other language's home page."""
    project.write_page("note.md", "# Note\n")
    project.write_config(not_in_nav="/note.md\n")
    page = html(project.build(), "note/")
    assert '<a href="../ja/" hreflang="ja"' in page
    assert announced(page) == {}
    assert '<link rel="dateline-language" href="../ja/"' not in page


@pytest.mark.parametrize("url", [url for url in BOTH if url.startswith("ja/")])
def test_the_theme_speaks_the_pages_language(site: Path, url: str) -> None:
    """On a Japanese page the theme, the navigation, the footer and the logo's link are Japanese."""
    page = html(site, url)
    assert '<html lang="ja"' in page
    assert "自由に使える" in page
    assert "暗く" in page
    assert re.search(r"md-nav__title.*?日付線", page, re.DOTALL)
    tabs = page[page.index('<ul class="md-tabs__list">') : page.index("</ul>", page.index("md-tabs__list"))]
    assert re.findall(r">\s*(\w+)\s*</a>", tabs) == ["日付線", "出来事", "概要"]


def test_a_record_lights_up_its_list(site: Path) -> None:
    """A record outside the navigation has its list as active tab and in its breadcrumbs."""
    page = html(site, "ja/events/third/")
    active = re.search(r'md-tabs__item--active">\s*<a href="([^"]+)"', page)
    assert active is not None
    assert active[1] == "../"
    assert re.findall(r'<a href="([^"]+)" class="md-path__link"', page) == ["../../", "../"]


def test_the_pencil_opens_the_record(site: Path) -> None:
    """The edit button leads to the record's YAML file, not to a page that nobody wrote."""
    page = html(site, "ja/events/first/")
    assert 'href="https://code.example/record/edit/main/events/first.yml"' in page


@pytest.mark.parametrize("folder,count", [("", 6), ("ja/", 6)])
def test_each_language_has_a_sitemap(site: Path, folder: str, count: int) -> None:
    """A language's sitemap names its pages, generated and hand-written, each with its translation."""
    tree = ET.parse(site / folder / "sitemap.xml")  # noqa: S314 - our own file
    locations = [element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    expected = {f"http://127.0.0.1/record/{folder}{page}" for page in PAGES}
    assert set(locations) == expected
    assert len(locations) == count
    assert len(list(tree.iter("{http://www.w3.org/1999/xhtml}link"))) == 3 * count
    for url, told in translations(site / folder / "sitemap.xml").items():
        page = html(site, url.removeprefix("http://127.0.0.1/record/"))
        assert told == announced(page)


def test_robots_are_led_to_every_sitemap(project: Project, site: Path) -> None:
    """One line for each language; a file written by hand is left alone."""
    lines = (site / "robots.txt").read_text(encoding="utf-8").splitlines()
    urls = [f"http://127.0.0.1/record/{folder}sitemap.xml" for folder in ("", "ja/")]
    assert lines == ["User-agent: *", "Allow: /", "", *(f"Sitemap: {url}" for url in urls)]
    project.write_page("robots.txt", "User-agent: x\n")
    assert (project.build() / "robots.txt").read_text(encoding="utf-8") == "User-agent: x\n"


@pytest.mark.parametrize("folder,language", [("", "en"), ("ja/", "ja")])
def test_the_search_box_is_told_where_the_index_is(site: Path, folder: str, language: str) -> None:
    """Each language's root has the name of the index's head and the words for its results, for http and for a disk."""
    text = (site / folder / "search/search_index.json").read_text(encoding="utf-8")
    told = json.loads(text)
    assert told["docs"] == []
    assert told["config"]["dateline"]["language"] == language
    assert (site / "search" / (told["config"]["dateline"]["head"] + ".js")).is_file()
    assert (site / folder / "search/search_index.js").read_text(encoding="utf-8") == f"var __index = {text}\n"


def test_the_search_box_is_told_the_words_that_it_shows(site: Path) -> None:
    """Every label that its program reads is sent, and none that it does not read."""
    told = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))["config"]["dateline"]["labels"]
    source = "\n".join(content.decode() for _, content in program.files())
    read = {*re.findall(r"\blabels\.(\w+)", source), *re.findall(r"\{ ?(\w+): ?(?:url|before) ?\}", source)}
    prefixes = re.findall(r"\blabels\[`(\w+_)\$\{kind\}`\]", source)
    assert len(prefixes) == 2
    assert told.keys() == read | {f"{prefix}{kind}" for prefix in prefixes for kind in kinds_to_choose()}


def test_the_index_holds_every_page_in_both_languages(site: Path) -> None:
    """The results of a language are its pages, those written by hand among them, each once."""
    for language, about in (("en", "About"), ("ja", "概要")):
        texts = [path.read_text(encoding="utf-8") for path in (site / "search/results" / language).rglob("*.js")]
        results = {
            result[0]: result[1]
            for text in texts
            for result in json.loads(text[text.index(",") + 1 : text.rindex(")")])
        }
        assert {"events/first/", "events/hostile/", "events/third/", "events/", "", "about/"} == results.keys()
        assert results["about/"] == about


def test_the_theme_asks_our_worker(site: Path) -> None:
    """The theme starts the program of ours, behind the script that stands between."""
    page = html(site, "ja/events/first/")
    assert '"search": "../../../assets/dateline/search-worker.js"' in page
    assert page.index("assets/dateline/search.js") < page.index("assets/javascripts/bundle")


def test_the_scripts_for_the_theme_are_there(site: Path) -> None:
    """A page links to those of the site and to these two, each joined to one script."""
    scripts = re.findall(r'<script defer src="(?:\.\./)+(assets/dateline[^"]*)"', html(site, "ja/events/first/"))
    ours = {"assets/dateline.js", program.PAGE}
    for name in ("language-switch", "picture-links"):
        path = f"assets/dateline/{name}.js"
        assert (site / path).read_text(encoding="utf-8").startswith('(() => {\n"use strict"\n'), path
        ours.add(path)
    assert set(scripts) == ours


def test_the_themes_style_is_a_layer_below_ours(site: Path) -> None:
    """Any rule of ours counts more than any of the theme, so no selector of ours has to outdo one of the theme."""
    sheets = re.findall(r'<link rel="stylesheet" href="(?:\.\./)+([^"]+)"', html(site, "ja/events/first/"))
    assert sheets.pop() == "assets/dateline.css"
    assert len(sheets) == 2
    for path in sheets:
        text = (site / path).read_text(encoding="utf-8")
        assert re.match(rf'(@charset "UTF-8";)?@layer {assets.AROUND} \{{\n', text), path
        assert text.endswith("}\n")


def test_search_and_instant_navigation_stay_in_the_language(site: Path) -> None:
    """The theme's script looks below the language's root, and keeps the colour scheme by the site's."""
    page = html(site, "ja/events/first/")
    assert json.loads(re.search(r'id="__config"[^>]*>(.*?)</script>', page)[1])["base"] == "../../"  # type: ignore[index]
    assert 'new URL("../../..",location)' in page


@pytest.mark.parametrize(
    "link,message",
    [
        ("events/nowhere.md", "'events/nowhere.md', but the target is not found"),
        ("events/first.md#nowhere", "does not contain an anchor '#nowhere'"),
    ],
)
def test_links_from_hand_written_pages_are_checked(
    project: Project, caplog: pytest.LogCaptureFixture, link: str, message: str
) -> None:
    """A dead link or anchor into the generated pages is a warning, and a strict build stops at it."""
    project.write_page("about.md", f"# About\n\n[x]({link})\n")
    with pytest.raises(SystemExit, match="Aborted with 1 warnings"):
        project.build()
    assert message in caplog.text


@pytest.mark.parametrize(
    "text,place",
    [
        ("# About\n\nIt is nowhere.md, [it](nowhere.md).\n", "docs/about.md:3:24: Doc file"),
        ("---\ntitle: A\n---\n\n[x][1]\n\n[1]: gone.png\n", "docs/about.md:7:6: Doc file"),
        ("# About\n\n[x](#none)\n", "docs/about.md:3:5: Doc file"),
    ],
)
def test_a_broken_link_is_told_with_its_place(
    project: Project, caplog: pytest.LogCaptureFixture, text: str, place: str
) -> None:
    """MkDocs names the page alone, and a page has many links."""
    project.write_page("about.md", text)
    with pytest.raises(SystemExit, match="Aborted with 1 warnings"):
        project.build()
    assert place in caplog.text


def test_an_entry_of_the_navigation_without_a_page_is_told_with_its_place(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    """The line of mkdocs.yml on which it stands."""
    project.write_config(nav=["index.md", {"About": ["about.md", "gone.md"]}])
    with pytest.raises(SystemExit):
        project.build()
    lines = (project.root / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    line = next(number for number, line in enumerate(lines, 1) if "gone.md" in line)
    assert f"mkdocs.yml:{line}:" in caplog.text


@pytest.mark.parametrize(
    "text,place",
    [
        ('{% extends "base.html" %}\n{% block footer %}\n{{ page.nothing.more }}{% endblock %}\n', "own/main.html:3: "),
        ('{% extends "base.html" %}\n{% block footer %}\n{{ page. }}\n', "own/main.html:3: "),
    ],
)
def test_a_template_of_the_sites_own_that_fails_is_told_with_its_place(
    project: Project, caplog: pytest.LogCaptureFixture, text: str, place: str
) -> None:
    """Its line, not where the program called it."""
    (project.root / "own").mkdir()
    (project.root / "own/main.html").write_text(text, encoding="utf-8")
    project.write_config(theme={**CONFIG["theme"], "custom_dir": "own"})  # type: ignore[dict-item]
    with pytest.raises(Abort):
        project.build()
    assert place in caplog.text


def test_a_missing_translation_of_the_navigation_is_told(project: Project, caplog: pytest.LogCaptureFixture) -> None:
    """What mkdocs.yml says must be said in every language, and a listed page must exist in each."""
    project.write_config(extra={}, nav=["index.md", {"About": ["about.md", "method.md"]}])
    project.write_page("method.md", "# Method\n")
    with pytest.raises(SystemExit):
        project.build()
    assert "no translation of 'About'" in caplog.text
    assert "docs/ja/method.md is missing" in caplog.text


def test_hand_written_pages_are_never_overwritten(project: Project, caplog: pytest.LogCaptureFixture) -> None:
    """Where a page is written by hand and also made from the records, that is told and nothing is lost."""
    (project.root / "docs/events").mkdir()
    project.write_page("events/index.md", "# By hand\n")
    with pytest.raises(SystemExit):
        project.build()
    assert "events/index.md is written by hand" in caplog.text
    assert "By hand" in html(project.root / "site", "events/")


def test_errors_leave_the_published_site(project: Project, caplog: pytest.LogCaptureFixture) -> None:
    """With a broken record nothing is built: the errors are told, and what was published stays."""
    site = project.build()
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    (project.root / "events" / "first.yml").write_text("en: ok\nbroken\n", encoding="utf-8")
    with pytest.raises(SystemExit) as stopped:
        project.build()
    assert stopped.value.code == 1
    assert "events/first.yml:2:1: error[yaml-syntax]: 'broken' is no key with a value" in caplog.text
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


def test_other_files_are_published(site: Path) -> None:
    """Files of the site that are no pages lie where the site says."""
    assert (site / "data/events.json").read_bytes() == b"[]\n"


def test_nothing_is_asked_of_other_servers(site: Path) -> None:
    """No page loads anything from elsewhere, and no page tells others where a reader came from."""
    for path in site.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert (
            re.findall(
                r'<(?:script|img|iframe|link(?! rel="(?:canonical|alternate )"))[^>]*(?:src|href)="(?:https?:)?//', page
            )
            == []
        )
        assert '<meta name="referrer" content="no-referrer">' in page


def test_the_error_page_speaks_every_language(site: Path) -> None:
    """The one error page of a site says what is wrong in each language, and leads on in it."""
    page = (site / "404.html").read_text(encoding="utf-8")
    assert page.count("<h1") == 1
    for text in ("no page at this address", 'lang="ja"', "見つかりません"):
        assert text in page
    for url in ("/record/", "/record/names/", "/record/ja/", "/record/ja/names/"):
        assert f'<li><a href="{url}">' in page


def test_a_large_site_goes_without_instant_navigation(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Above a number of pages the theme's script no longer fetches the list of all of them."""
    monkeypatch.setattr("dateline.hosts.mkdocs.one_build.MAX_INSTANT_PAGES", 4)
    page = html(project.build(), "events/first/")
    assert "navigation.instant" not in page
    assert "navigation.tabs" in page


def test_the_mark_takes_the_pages_ink_unless_there_is_a_logo(project: Project) -> None:
    """It is drawn in the page, the very shape of the site's icon; a maintainer's own logo stands in its place."""
    shape = re.search(r' d="([^"]+)"', dict(assets.files())["assets/dateline-mark.svg"].decode())
    assert shape
    assert html(project.build(), "events/first/").count(shape[1]) == 2
    project.write_config(theme={**CONFIG["theme"], "logo": "own.svg"})  # type: ignore[dict-item]
    page = html(project.build(folder="own"), "events/first/")
    assert shape[1] not in page
    assert '<img src="../../own.svg" alt="logo">' in page


@pytest.mark.parametrize(
    "title, shown",
    [
        ("Dateline（デートライン）", "Dateline"),
        ("Record (of dates)", "Record"),
        ("日付線", "日付線"),
        ("(Record)", "(Record)"),
    ],
)
def test_the_bar_above_a_page_has_the_short_name(title: str, shown: str) -> None:
    """What stands in brackets is left to the home page."""
    assert masthead(title) == shown


GUIDE = "# Guide\n\n## Texts\n\n## Dates {#days}\n\n### A day\n\n[Days](#days)\n"
GUIDE_JA = "# 手引き\n\n## 文章\n\n## 日付\n\n### 1日\n\n[日付](#days)\n"


def ids(page: str) -> list[str]:
    """The ids of a page's headings, in order."""
    return re.findall(r'<h[1-6] id="([^"]*)"', page)


def test_headings_have_the_same_ids_in_every_language(project: Project) -> None:
    """Those of the page in the first language, wherever it lies; one that has an id of its own keeps it."""
    project.write_config(not_in_nav="zz/*.md\nja/**", markdown_extensions=["attr_list", "toc"])
    for folder in ("docs/zz", "docs/ja/zz"):  # behind `ja/` in the order in which MkDocs reads
        (project.root / folder).mkdir()
    project.write_page("zz/guide.md", GUIDE)
    project.write_page("ja/zz/guide.md", GUIDE_JA.replace("1日\n", "1日 {#ichinichi}\n"))
    built = project.build()
    assert ids(html(built, "zz/guide/")) == ["guide", "texts", "days", "a-day"]
    assert ids(html(built, "ja/zz/guide/")) == ["guide", "texts", "days", "ichinichi"]


def test_headings_that_differ_keep_their_own_ids(project: Project) -> None:
    """A page with a section more is not given wrong ids."""
    project.write_page("about.md", "# About\n\n## Who\n")
    project.write_page("ja/about.md", "# 概要\n\n## 誰\n\n## About us\n")
    assert ids(html(project.build(), "ja/about/")) == ["_1", "_2", "about-us"]


def side_list(page: str) -> list[str]:
    """What the list of the section that the page stands in names."""
    section = page[page.index('data-md-level="1"') :]
    return re.findall(
        r'<a href="[^"]*" class="md-nav__link[^>]*>\s*<span class="md-ellipsis">\s*(.*?)\s*</span>', section
    )


@pytest.mark.parametrize("url", ["about/", "events/", "ja/events/"])
def test_a_list_in_the_middle_of_a_section_is_named_there(project: Project, url: str) -> None:
    """Only the first page of a section stands for it, not any list that its navigation names later."""
    features = [*CONFIG["theme"]["features"], "navigation.indexes"]  # type: ignore[index]
    nav = ["index.md", {"About": ["about.md", "events/index.md"]}]
    project.write_config(theme={**CONFIG["theme"], "features": features}, nav=nav)  # type: ignore[dict-item]
    page = html(project.build(), url)
    named = ["概要", "出来事"] if url.startswith("ja/") else ["About", "Events"]
    assert [name for name in side_list(page) if name in named] == named


def entries(page: str) -> list[str]:
    """Where the tabs above a page lead."""
    return re.findall(r'<a href="([^"]*)" class="md-tabs__link', page)


def test_a_section_that_is_not_made_leaves_the_navigation(project: Project) -> None:
    """A list of nothing is not made; `nav` may name it all the same."""
    project.write_config(
        nav=["index.md", "events/index.md", "map/index.md", {"About": ["about.md", "topics/index.md"]}]
    )
    assert entries(html(project.build(), "ja/")) == ["./", "events/", "about/"]


def test_a_page_that_nobody_can_make_is_still_told(project: Project) -> None:
    """Only our own lists may be missing: a name with a slip is no section."""
    project.write_config(nav=["index.md", "events/index.md", "abuot.md", "about.md"])
    with pytest.raises(Abort):
        project.build()


def test_a_home_page_written_by_hand_is_respected(project: Project) -> None:
    """In one language or in all; warnings are errors here."""
    project.write_page("index.md", "# Welcome\n")
    site = project.build()
    assert "Welcome" in html(site, "")
    assert "日付線" in html(site, "ja/")


def test_without_a_navigation_there_is_one_in_each_language(project: Project) -> None:
    """Lists first, then what is written by hand."""
    config = {key: value for key, value in CONFIG.items() if key != "nav"}
    project.write("mkdocs.yml", yaml.safe_dump(config, allow_unicode=True, sort_keys=False))
    site = project.build()
    assert entries(html(site, ""))[1:] == ["events/", "about/"]
    assert entries(html(site, "ja/"))[1:] == ["events/", "about/"]


def test_nothing_is_asked_of_other_servers_where_the_font_is_not_spoken_of(project: Project) -> None:
    """The theme's own fonts come from Google's servers, whatever the settings say of them."""
    theme = {key: value for key, value in CONFIG["theme"].items() if key != "font"}  # type: ignore[attr-defined]
    for font in ({}, {"font": {"text": "Roboto"}}):
        project.write_config(theme={**theme, **font})
        assert "fonts.googleapis" not in html(project.build(), "")


def test_there_are_tabs_where_the_features_do_not_ask_for_them(project: Project) -> None:
    """Otherwise nothing would lead from one list to another: the list at the side is hidden on the pages of records."""
    project.write_config(theme={"name": "material"})
    assert entries(html(project.build(), "events/"))[1:] == ["./", "../about/"]


def test_one_language_has_no_language_menu(project: Project) -> None:
    """A menu of one entry offers nothing."""
    assert "md-select" in html(project.build(), "")
    options = {**CONFIG["plugins"][1]["dateline"], "languages": {"en": "English"}}  # type: ignore[index]
    project.write_config(plugins=["search", {"dateline": options}], theme={"name": "material"}, not_in_nav="ja/**")
    assert "md-select" not in html(project.build(), "")


def test_addresses_without_folders_are_refused_in_words(project: Project, caplog: pytest.LogCaptureFixture) -> None:
    """What does not go is said with the reason, and with what serves the purpose."""
    project.write_config(use_directory_urls=False)
    with pytest.raises(SystemExit):
        project.build()
    assert "`dateline copy`" in caplog.text


def test_the_plugins_may_be_a_map_and_stand_in_an_inherited_file(project: Project) -> None:
    """MkDocs takes both, so whoever reads the settings does."""
    base = {key: value for key, value in CONFIG.items() if key not in {"plugins", "nav"}}
    options = CONFIG["plugins"][1]["dateline"]  # type: ignore[index]
    below = {key: value for key, value in options.items() if key != "as_of"}
    own = {"INHERIT": "base.yml", "nav": CONFIG["nav"], "plugins": {"dateline": {"as_of": "2026-11-21"}}}
    project.write(
        "base.yml", yaml.safe_dump({**base, "plugins": {"search": {}, "dateline": below}}, allow_unicode=True)
    )
    project.write("mkdocs.yml", yaml.safe_dump(own, allow_unicode=True))
    assert "日付線" in html(project.build(), "ja/")


def test_a_site_may_have_a_colour_of_its_own(project: Project) -> None:
    """For light and dark pages; without it nothing is written."""
    assert "--dl-accent" not in html(project.build(), "")
    options = {**CONFIG["plugins"][1]["dateline"], "accent": {"light": "#0b6e4f", "dark": "#7fd6b5"}}  # type: ignore[index]
    project.write_config(plugins=["search", {"dateline": options}])
    page = html(project.build(), "events/first/")
    assert page.index("--dl-accent: #0b6e4f") > page.index("assets/dateline.css")
    assert '"slate"] { --dl-accent: #7fd6b5' in page
