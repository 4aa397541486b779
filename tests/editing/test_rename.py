from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest

from dateline.cli import main
from dateline.model import Tombstone
from dateline.pages import assets, redirects, tombstone
from dateline.pages.view import View
from dateline.project import read_and_check
from dateline.site import prepare
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, part, person, record, settings, source, timeline
from tests.typed_terminal import Typed


@pytest.fixture
def site(sites: Path, tmp_path: Path) -> Path:
    """A copy of the small site, which was built once."""
    copied = shutil.copytree(sites / "small", tmp_path / "site")
    (copied / "site").mkdir()
    return copied


def rename(site: Path, old: str, new: str) -> tuple[int, Typed]:
    """The exit code of `dateline rename`, and what was said."""
    at = Typed()
    return main(["--root", str(site), "rename", old, new], at), at


def texts(site: Path) -> dict[str, str]:
    """The text of every YAML file."""
    return {path.relative_to(site).as_posix(): path.read_bytes().decode() for path in sorted(site.rglob("*.yml"))}


def test_every_place_that_names_a_person_changes(site: Path) -> None:
    """References and links, in all files; nothing else, to the last blank; the old id becomes an alias."""
    before = texts(site)
    code, at = rename(site, "ada", "ada-aoki")
    assert (code, "check" in at.told) == (0, False), at.told
    after = texts(site)
    assert "profiles/people/ada.yml" not in after
    moved = after.pop("profiles/people/ada-aoki.yml")
    assert moved == before.pop("profiles/people/ada.yml").replace(
        "added: 2026-01-02\n", "added: 2026-01-02\naliases: [ada]\n"
    )
    changed = {path: (before[path], after[path]) for path in before if before[path] != after[path]}
    assert changed.keys() == {"events/2018/first-summit.yml", "events/2025/second-summit.yml"}
    for old, new in changed.values():
        assert new == re.sub(r"(person: |\[\[)ada\b", r"\1ada-aoki", old)
    assert at.said.splitlines() == sorted([*changed, "profiles/people/ada-aoki.yml"])
    assert read_and_check(site).findings.errors == ()


@pytest.mark.parametrize("old", ["bo", "northland", "city", "hotel", "summits", "gazette-2018", "first-summit"])
def test_any_kind_of_record_can_be_renamed_and_back(site: Path, old: str) -> None:
    """There and back, the files say the same but for the alias; a name that only resembles the id stays."""
    before = texts(site)
    assert rename(site, old, f"{old}-x")[0] == 0
    assert f"{old}-x" in (read_and_check(site).timeline or timeline()).records
    assert rename(site, f"{old}-x", old)[0] == 0
    after = {path: text.replace(f"aliases: [{old}-x]\n", "") for path, text in texts(site).items()}
    assert after == before


def test_line_ends_stay_as_they_were(site: Path) -> None:
    """Where git checked out CRLF, as on Windows, every line of every file ends so afterwards, in the settings too."""
    for path in site.rglob("*.yml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    for old in ("ada", "hotel", "northland"):
        assert rename(site, old, f"{old}-x")[0] == 0
    assert {path: text for path, text in texts(site).items() if re.search(r"(?<!\r)\n", text)} == {}
    assert "[northland-x, southland]\r\n" in texts(site)["mkdocs.yml"]


def test_citations_in_texts_follow(site: Path) -> None:
    """With and without a place in the source, in each language; what only resembles the id stays."""
    path = site / "profiles" / "people" / "bo.yml"
    typed = path.read_text("utf-8")
    cited = typed.replace("Bo leads Southland.", '"Bo leads.[^gazette-2018] [^ gazette-2018 : ¶ 2] [^gazette-20181]"')
    path.write_text(cited.replace("南国の指導者。", '"指導者。[^gazette-2018：2段落]"'), "utf-8")
    (site / "sources" / "gazette-20181.yml").write_text(
        (site / "sources" / "gazette-2018.yml").read_text("utf-8").replace("they-met", "again"), "utf-8"
    )
    before = path.read_text("utf-8")
    code, at = rename(site, "gazette-2018", "gazette")
    assert code == 0, at.told
    assert path.read_text("utf-8") == re.sub(r"gazette-2018(?!1)", "gazette", before)
    assert read_and_check(site).findings.errors == ()


def git(site: Path, *arguments: str) -> None:
    """Let git do something in a site."""
    named = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
    subprocess.run(["git", "-C", str(site), *named, *arguments], check=True, capture_output=True)


def committed(site: Path) -> Path:
    """The site as a repository with all of it in one commit."""
    git(site, "init", "--quiet")
    git(site, "add", "--all")
    git(site, "commit", "--quiet", "--message", "All")
    return site


def test_an_id_that_was_in_no_commit_leaves_no_alias(site: Path) -> None:
    """A slip in a new record's id has no address that anybody could have."""
    made = (committed(site) / "profiles/people/bo.yml").read_text(encoding="utf-8").replace("Brandt", "Brown")
    (site / "profiles/people/bo-bwron.yml").write_text(made.replace("ブラント", "ブラウン"), encoding="utf-8")
    code, at = rename(site, "bo-bwron", "bo-brown")
    assert (code, "in no commit and" in at.told) == (0, True), at.told
    assert "aliases" not in (site / "profiles/people/bo-brown.yml").read_text(encoding="utf-8")


def test_without_git_only_a_built_site_has_addresses(site: Path) -> None:
    """A folder that nobody has put into git, and from which nothing was published."""
    (site / "site").rmdir()
    code, at = rename(site, "bo", "bo-brandt")
    assert (code, "no built site" in at.told) == (0, True), at.told
    assert "aliases" not in (site / "profiles/people/bo-brandt.yml").read_text(encoding="utf-8")
    (site / "site").mkdir()
    assert "leads there" in rename(site, "bo-brandt", "bo")[1].told
    assert "aliases: [bo-brandt]\n" in (site / "profiles/people/bo.yml").read_text(encoding="utf-8")


def test_a_rename_and_back_before_a_commit_leaves_nothing(site: Path) -> None:
    """The files are as they were, to the last byte."""
    before = texts(committed(site))
    assert "leads there" in rename(site, "ada", "adda")[1].told
    assert "aliases: [ada]\n" in texts(site)["profiles/people/adda.yml"]
    assert rename(site, "adda", "ada")[0] == 0
    assert texts(site) == before


def test_an_id_that_was_in_a_commit_once_leaves_an_alias(site: Path) -> None:
    """Also where the commit lies on a branch, was merged, and the file had gone before that."""
    path = committed(site) / "profiles/people/bo.yml"
    (site / "profiles/people/eda.yml").write_text(path.read_text(encoding="utf-8").replace("B", "E"), encoding="utf-8")
    git(site, "checkout", "--quiet", "-b", "other")
    git(site, "add", "--all")
    git(site, "commit", "--quiet", "--message", "Eda")
    git(site, "rm", "--quiet", "profiles/people/eda.yml")
    git(site, "commit", "--quiet", "--message", "Not Eda")
    git(site, "checkout", "--quiet", "-")
    git(site, "merge", "--quiet", "--no-ff", "--message", "Merge", "other")
    git(site, "branch", "--quiet", "--delete", "other")
    (site / "profiles/people/eda.yml").write_text(path.read_text(encoding="utf-8").replace("B", "E"), encoding="utf-8")
    assert (
        rename(
            site,
            "eda",
            "eda-e",
        )[0]
        == 0
    )
    assert "aliases: [eda]\n" in (site / "profiles/people/eda-e.yml").read_text(encoding="utf-8")


def test_styles_and_comments_stay(site: Path) -> None:
    """Quotation marks, comments, odd blanks and line ends are the editor's; only the id is exchanged."""
    path = site / "events/2018/first-summit.yml"
    typed = (
        path.read_text(encoding="utf-8")
        .replace("person: ada,", 'person:   "ada"  ,')
        .replace("topics: [summits]", "topics: [summits]   # ada is mentioned here")
    )
    path.write_bytes(typed.replace('"[[ada]] met', '"[[ada|Ada, ada]] and [[ada]] and [[ada-x]] met').encode())
    person_x = (
        (site / "profiles/people/ada.yml").read_text(encoding="utf-8").replace("Ada", "Adax").replace("エイダ", "エ")
    )
    (site / "profiles/people/ada-x.yml").write_text(person_x.replace("에이다", "에"), encoding="utf-8")
    rename(site, "ada", "eda")
    made = path.read_text(encoding="utf-8")
    assert 'person:   "eda"  ,' in made
    assert "# ada is mentioned here" in made
    assert "[[eda|Ada, ada]] and [[eda]] and [[ada-x]] met" in made


def test_an_alias_joins_those_there_are(site: Path) -> None:
    """However the list was typed, it is written on one line with the new old id at its end."""
    path = site / "profiles/people/bo.yml"
    path.write_text(path.read_text(encoding="utf-8") + "aliases:\n  - bo-one\n  - bo-two\n", encoding="utf-8")
    assert rename(site, "bo", "bob")[0] == 0
    assert "aliases: [bo-one, bo-two, bo]\n" in (site / "profiles/people/bob.yml").read_text(encoding="utf-8")


def test_the_settings_and_removed_records_follow(site: Path) -> None:
    """A side in mkdocs.yml and a tombstone that points to the record name it too."""
    (site / "removed").mkdir()
    stone = "kind: organisation\ndate: 2026-01-02\nreason: Twice.\nsee: northland\n"
    (site / "removed/north.yml").write_text(stone, encoding="utf-8")
    assert rename(site, "northland", "nord")[0] == 0
    assert "see: nord\n" in (site / "removed/north.yml").read_text(encoding="utf-8")
    assert re.search(r"sides: \[.*\bnord\b", (site / "mkdocs.yml").read_text(encoding="utf-8"))


def test_hand_written_pages_are_named(site: Path) -> None:
    """Markdown is not changed by a program; whoever renames is told where to look."""
    (site / "docs").mkdir(exist_ok=True)
    (site / "docs/about.md").write_text("# About\n\n[Ada](people/ada.md), not adamant\n", encoding="utf-8")
    assert "docs/about.md:3 may name `ada` too" in rename(site, "ada", "eda")[1].told


@pytest.mark.parametrize(
    "old,new,complaint",
    [
        ("adda", "x", "did you mean `ada`?"),
        ("ada", "bo", "the id `bo` is taken"),
        ("ada", "Ada Aoki", "write `ada-aoki`"),
        ("ada", "../../x", "cannot be an id"),
        ("ada", "404", "taken"),
        ("ada", "\x1b[2J", "cannot be an id"),
        ("../ada", "x", "there is no record"),
    ],
)
def test_what_cannot_be_renamed_is_said(site: Path, old: str, new: str, complaint: str) -> None:
    """Nothing is touched, and one printable line says why."""
    before = texts(site)
    code, at = rename(site, old, new)
    assert (code, texts(site)) == (2, before)
    assert complaint in at.told
    assert at.told.rstrip("\n").isprintable()


def test_nothing_is_renamed_while_a_file_is_broken(site: Path) -> None:
    """It may name the record, and the link would be lost."""
    (site / "events/2018/first-summit.yml").write_text("title: [", encoding="utf-8")
    before = texts(site)
    code, at = rename(site, "ada", "eda")
    assert (code, texts(site)) == (2, before)
    assert "mend them first" in at.told


def test_the_new_id_is_never_an_existing_file(site: Path) -> None:
    """A file that no record was made of is not overwritten either."""
    before = texts(site)
    (site / "profiles/people/eda.yml").symlink_to("ada.yml")
    assert rename(site, "ada", "eda")[0] == 2
    assert texts(site) | {"profiles/people/eda.yml": ""} == before | {"profiles/people/eda.yml": ""}


class Page(HTMLParser):
    """Where a page leads, and what it would run."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.tags: list[str] = []
        self.scripts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag and where it leads."""
        self.tags.append(tag)
        found = dict(attrs)
        if found.get("http-equiv") == "refresh":
            self.links.append(str(found["content"]).partition("url=")[2])
        elif found.get("href") and tag == "a":
            self.links.append(str(found["href"]))
        elif tag == "script":
            self.scripts.append(found.get("src") or "written into the page")


def test_an_old_address_leads_to_the_new_one_in_every_language() -> None:
    """Without scripts too, from wherever the site is served; a pair's page follows its people."""
    kim, bo = person("kim", aliases=["kim-old"]), person("bo")
    known = timeline(kim, bo, event("talks", "2018", part("kim"), part("bo")))
    made = {path: Page(content.decode()) for path, content in redirects.files(known)}
    assert {path: urljoin("/" + path, page.links[0]) for path, page in made.items()} == {
        "people/kim-old/index.html": "/people/kim/",
        "encounters/bo--kim-old/index.html": "/encounters/bo--kim/",
        "ja/people/kim-old/index.html": "/ja/people/kim/",
        "ja/encounters/bo--kim-old/index.html": "/ja/encounters/bo--kim/",
    }
    assert all(page.links[0] == page.links[1] for page in made.values())
    scripts = {urljoin("/" + path, script) for path, page in made.items() for script in page.scripts}
    assert scripts == {f"/{assets.MOVED}"}
    assert all(page.tags.count("script") == 1 for page in made.values())


def test_a_redirect_escapes_a_hostile_name() -> None:
    """What a record is called stays a text."""
    known = timeline(record("person", "kim", aliases=["kim-old"], name="</title><script>x</script>", summary="X."))
    for _, content in redirects.files(known):
        assert content.count(b"<script") == 1
        assert b'assets/dateline/moved.js"></script>' in content
        assert b"x</script>" not in content


def gone(**fields: str) -> Timeline:
    """A timeline from which the event `lost` was removed."""
    given = {"id": "lost", "kind": "event", "date": "2026-01-02", "reason": both("It was [[bo]]'s."), **fields}
    stone = Tombstone.model_validate(given, context={"language": "en"})
    return Timeline({"a-source": source(), "bo": person("bo"), "lost": stone}, settings())


def test_a_removed_record_leaves_a_page_that_says_why() -> None:
    """In every language, at the old address."""
    for language, url in (("en", "events/lost/"), ("ja", "ja/events/lost/")):
        (page,) = tombstone.pages(View(gone(), language))
        assert page.url == url
        assert "lost" in page.title
        html = page.write().html
        assert "people/bo/" in html
        assert html.count("<h1") == 1
    assert list(redirects.files(gone())) == []


def test_a_removed_record_with_another_in_its_place_leads_there() -> None:
    """A redirect instead of a page."""
    known = gone(see="bo")
    assert list(tombstone.pages(View(known, "en"))) == []
    made = dict(redirects.files(known))
    assert Page(made["events/lost/index.html"].decode()).links[0] == "../../people/bo/"


def test_the_site_has_them(site: Path) -> None:
    """After a rename the site itself has the page at the old address, and no second one of the same path."""
    rename(site, "ada", "ada-aoki")
    made = prepare(site).site
    assert made is not None
    paths = [file.path for file in made.files()]
    assert "people/ada/index.html" in paths
    assert len(paths) == len(set(paths))
