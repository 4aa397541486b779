from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.hosts.conftest import CONFIG, HOSTILE, RECORDS, Project, make_project, restore
from tests.hosts.served import Served, serving

BANNER = '<div id="dateline-errors" role="alert"'


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Project, Served]]:
    """A project and its preview, started with good records."""
    made = make_project(tmp_path_factory.mktemp("preview") / "project")
    with serving(made.root) as preview:
        yield made, preview


@pytest.fixture
def edited(running: tuple[Project, Served]) -> Project:
    """The project of the preview, as it was at the start."""
    made, preview = running
    restore(made)
    preview.get_when("", lambda page: has_no_banner(page) and "first, hostile, third" in page)
    preview.get_when("events/first/", lambda page: "First summit" in page and "They met." in page)
    preview.get_when("about/", partial(contains, "the first</a>"))
    return made


@pytest.fixture
def served(running: tuple[Project, Served]) -> Served:
    """The preview."""
    return running[1]


def has_no_banner(page: str) -> bool:
    """Whether the page is served and nothing is wrong."""
    return "</html>" in page and BANNER not in page


def contains(text: str, page: str) -> bool:
    """Whether the page says this."""
    return text in page


def without_script(page: str) -> str:
    """A page without its end, where MkDocs adds a script for reloading."""
    return page.partition("<script data-number=")[0].partition("</body>")[0].rstrip()


def edit(project: Project, key: str, **changes: str) -> None:
    """Save an event with another text."""
    project.write_record(key, RECORDS[key] | changes)


def test_an_edit_shows_on_the_open_page(edited: Project, served: Served) -> None:
    """After a save the page is told to reload, and then says what the record says, in both languages."""
    page = served.get("events/first/")
    edit(edited, "first", summary="They met twice.")
    served.reload_until(partial(contains, "<p>They met twice.</p>"), "events/first/", page)
    assert "<p>They met twice.</p>" in served.get("ja/events/first/")


def assert_as_built(served: Served, site: Path, *urls: str) -> None:
    """Hold pages of the preview to those of a build."""
    for url in urls:
        expected = (site / url / "index.html").read_text(encoding="utf-8")
        expected = expected.replace("http://127.0.0.1/record/", served.address)
        assert without_script(served.get(url)) == without_script(expected), url


def test_an_edit_gives_what_a_build_gives(edited: Project, served: Served) -> None:
    """After an edit of a title each page, the search index and the neighbours are as in a build."""
    edit(edited, "third", sections="2", toc="yes", summary=HOSTILE)
    edit(edited, "first", en="The very first summit")
    served.get_when("events/first/", partial(contains, "The very first summit"))
    site = edited.build()
    assert_as_built(served, site, "", "events/", "events/first/", "events/hostile/", "ja/events/hostile/", "about/")
    index = (site / "search/search_index.json").read_text(encoding="utf-8")
    assert served.get("search/search_index.json") == index


def test_pages_that_come_and_go_give_what_a_build_gives(project: Project) -> None:
    """Records that are added or removed change lists and neighbours as in a build, without one."""
    with serving(project.root) as served:
        served.get_when("", has_no_banner)
        project.write_record("another", {"en": "Another", "ja": "別"})
        (project.root / "events" / "third.yml").unlink()
        served.get_when("events/", lambda page: "another, first, hostile<" in page)
        site = project.build()
        assert_as_built(served, site, "events/another/", "ja/events/another/", "events/first/", "events/hostile/", "")
        assert "<h1>There is no page" in served.get("events/third/")
        assert served.log.read_text(encoding="utf-8").count("Building the site") == 1


def test_a_new_record_has_a_page(edited: Project, served: Served) -> None:
    """A file that appears, by writing or by being moved in, is a page; one that goes is none any more."""
    edited.write_record("fourth", {"en": "Fourth", "ja": "第4回"})
    served.get_when("events/fourth/", lambda page: "Fourth" in page)
    moved = edited.root / "fifth.yml"
    moved.write_text("en: Fifth\nja: 第5回\n", encoding="utf-8")
    moved.rename(edited.root / "events" / "fifth.yml")
    served.get_when("events/fifth/", lambda page: "Fifth" in page)
    (edited.root / "events" / "fourth.yml").unlink()
    served.get_when("events/fourth/", lambda page: "404" in page)


def test_errors_stand_on_the_last_good_page(edited: Project, served: Served) -> None:
    """Broken records keep the last good site, with every error on each page; mending needs nothing else."""
    good = "First summit"
    for mended in ("Mended once", "Mended twice"):
        page = served.get("events/third/")
        (edited.root / "events" / "first.yml").write_text("en: x\nbro<ken\n", encoding="utf-8")
        page = served.reload_until(partial(contains, BANNER), "events/third/", page)
        assert "Third meeting" in page
        assert page.count(BANNER) == 1
        assert "<code>events/first.yml:2:1</code> &#39;bro&lt;ken&#39; is no key with a value" in page
        served.get_when("events/first/", partial(contains, good))
        assert BANNER in served.get("events/nowhere/")
        edit(edited, "first", en=mended)
        served.reload_until(has_no_banner, "events/third/", page)
        good = mended
    assert "events/first.yml:2:1: error[yaml-syntax]" in served.log.read_text(encoding="utf-8")


def test_a_start_with_broken_records_waits(project: Project) -> None:
    """Without any good site the home pages say so, with the errors; the site appears when they are mended."""
    (project.root / "events" / "first.yml").write_text("broken\n", encoding="utf-8")
    with serving(project.root) as served:
        page = served.get_when("", lambda page: BANNER in page)
        assert "Waiting for the records" in page
        assert BANNER in served.get("ja/")
        edit(project, "first")
        page = served.reload_until(has_no_banner, "", page)
        assert "Waiting" not in page
        assert has_no_banner(served.get("events/first/"))


def test_the_server_outlives_a_broken_configuration(edited: Project, served: Served) -> None:
    """A mistake in mkdocs.yml is told on the page, and mending it recovers."""
    page = served.get("")
    edited.write_config(theme="no-such-theme")
    served.reload_until(partial(contains, BANNER), "", page)
    edited.write_config()
    served.get_when("", has_no_banner)


def test_front_matter_that_cannot_be_read_leaves_the_last_good_pages(edited: Project, served: Served) -> None:
    """Whatever stops MkDocs, it has emptied its folder by then: what was there is served, the last edit included."""
    edit(edited, "first", en="A title of yesterday")
    edit(edited, "third", en="Another of yesterday")
    page = served.get_when("events/third/", partial(contains, "Another of yesterday"))
    edited.write_page("about.md", "---\ntitle: [a\n  b: c\n---\n\n# About\n")
    page = served.reload_until(partial(contains, BANNER), "events/third/", page)
    assert "Another of yesterday" in page
    assert "docs/about.md:2:10" in page
    assert "the first</a>" in served.get("about/")
    assert "A title of yesterday" in served.get("events/first/")
    edited.write_page("about.md", "# About\n\nMended.\n")
    assert has_no_banner(served.get_when("about/", partial(contains, "Mended.")))


def test_a_template_of_the_sites_own_that_fails_leaves_the_last_good_pages(project: Project) -> None:
    """The page says where it fails."""
    main = project.root / "own/main.html"
    main.parent.mkdir()
    main.write_text('{% extends "base.html" %}\n', encoding="utf-8")
    project.write_config(theme={**CONFIG["theme"], "custom_dir": "own"})  # type: ignore[dict-item]
    with serving(project.root) as served:
        page = served.get_when("about/", has_no_banner)
        failing = '{% extends "base.html" %}\n{% block footer %}\n{{ page.nothing.more }}{% endblock %}\n'
        for text, place in ((failing, "own/main.html:3"), ("{{ page.\n", "own/main.html:1")):
            main.write_text(text, encoding="utf-8")
            page = served.reload_until(partial(contains, place), "about/", page)
            assert "the first</a>" in page
            assert "First summit" in served.get("events/first/")
        main.write_text('{% extends "base.html" %}\n', encoding="utf-8")
        assert "the first</a>" in served.get_when("about/", has_no_banner)


def test_an_edit_of_a_hand_written_page_shows(edited: Project, served: Served) -> None:
    """Pages in docs/ are built by MkDocs as ever."""
    edited.write_page("about.md", "# About\n\nWritten anew.\n")
    served.get_when("about/", lambda page: "Written anew." in page)


def test_idle_means_idle(project: Project) -> None:
    """Reading records and asking for pages makes nothing anew; a save does, once it is noticed."""
    with serving(project.root) as served:
        page = served.get_when("events/first/", has_no_banner)
        for path in [*project.root.rglob("*.yml"), *project.root.rglob("*.md")]:
            path.read_bytes()
        for url in ("", "events/first/", "search/search_index.json"):
            served.get(url)
        time.sleep(1.0)  # several times what a save takes to be noticed: nothing is waited for
        assert served.builds == 0
        edit(project, "first", summary="Changed.")
        served.reload_until(partial(contains, "Changed."), "events/first/", page)
        assert served.builds >= 1


def test_a_file_saved_by_renaming_is_seen(edited: Project, served: Served) -> None:
    """Editors that write a new file and rename it over the old one are followed, more than once."""
    for number in range(3):
        beside = edited.root / "events" / ".first.yml.swp"
        beside.write_text(f"en: Renamed {number}\nja: 改\n", encoding="utf-8")
        beside.replace(edited.root / "events" / "first.yml")
        served.get_when("events/first/", partial(contains, f"Renamed {number}"))


def test_folders_that_come_and_go_are_watched(edited: Project, served: Served) -> None:
    """A folder that was away for a while, as when a branch is switched, is watched again; so is a new one."""
    events, away = edited.root / "events", edited.root / "away"
    for summary in ("Back once.", "Back twice."):
        events.rename(away)
        served.get_when("events/first/", partial(contains, "There is no page"))
        away.rename(events)
        served.get_when("events/first/", partial(contains, "They met."))
        edit(edited, "first", summary=summary)
        served.get_when("events/first/", partial(contains, summary))
        restore(edited)
        served.get_when("events/first/", partial(contains, "They met."))
    docs = edited.root / "docs"
    docs.rename(away)
    served.get_when("", partial(contains, BANNER))
    away.rename(docs)
    served.get_when("", has_no_banner)
    edited.write_page("about.md", "# About\n\nWritten after the return.\n")
    served.get_when("about/", partial(contains, "Written after the return."))


def test_polling_sees_edits(project: Project) -> None:
    """Where the kernel tells nothing, the files are looked at, in folders that come later as well."""
    with serving(project.root, "--poll") as served:
        served.get_when("events/first/", partial(contains, "They met."))
        edit(project, "first", summary="Seen by looking.")
        served.get_when("events/first/", partial(contains, "Seen by looking."))


def test_the_log_is_quiet(edited: Project, served: Served) -> None:
    """That a page asks for news is nobody's news."""
    page = served.get("events/first/")
    edit(edited, "first", summary="Changed.")
    served.reload_until(partial(contains, "Changed."), "events/first/", page)
    assert "Browser connected" not in served.log.read_text(encoding="utf-8")


def test_nothing_is_left_behind(project: Project) -> None:
    """The preview writes nothing into the project's folder."""
    before = sorted(path for path in project.root.rglob("*"))
    with serving(project.root) as served:
        served.get_when("", has_no_banner)
        edit(project, "first", summary="Changed.")
        served.get_when("events/first/", lambda page: "Changed." in page)
    assert sorted(path for path in project.root.rglob("*")) == before
