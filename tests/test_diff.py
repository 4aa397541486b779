from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from dateline.cli import main
from dateline.diff import Difference, compare
from dateline.diff.telling import FORMS, in_comment
from dateline.records import Record, Tombstone
from dateline.timeline import Timeline
from tests.making import Typed, both, event, part, person, record, role, settings, source, timeline

ADA, BO = person("ada", role("Chair", "2011")), person("bo", role("President", "2017"))
MEETING = event("first", "2018-06-12", part("ada"), part("bo"))


def told(before: Timeline, after: Timeline) -> list[str]:
    """The rows of a difference as text, without pages."""
    text = FORMS["text"](compare(before, after, has_pages=False))
    return [line.strip() for line in text.splitlines() if line.startswith("  ")]


def test_nothing_is_said_of_no_change() -> None:
    """The same records twice differ in nothing, pages included."""
    difference = compare(timeline(ADA, BO, MEETING), timeline(ADA, BO, MEETING))
    assert difference == Difference()
    assert FORMS["text"](difference) == "Nothing changes.\n"


def test_an_event_added_and_what_follows_from_it() -> None:
    """A meeting more is told with its title and with the number of encounters it makes."""
    again = event("again", "2019-06-30", part("ada"), part("bo"))
    assert told(timeline(ADA, BO, MEETING), timeline(ADA, BO, MEETING, again)) == [
        "1 event added: Again",
        "Ada and Bo: encounters 1 → 2",
    ]


def test_a_title_that_follows_from_a_role() -> None:
    """One line in a person's file changes what they are called on other pages; the pages are counted."""
    second = event("second", "2019-06-30", part("ada"), part("bo"))
    promoted = person("ada", role("Chair", "2011", "2018-06-12"), role("Secretary", "2018-06-13"))
    assert told(timeline(ADA, BO, MEETING, second), timeline(promoted, BO, MEETING, second)) == [
        "person changed: Ada: roles",
        "title of Ada changes on 1 page (Second: Chair → Secretary)",
    ]


def test_values_everybody_asks_about_are_told_with_both() -> None:
    """Status and date of an event, address of a source, review date of the site."""
    before = timeline(event("x", "2026-05", status="expected"), source("s", url="https://a.example/"))
    after = timeline(
        event("x", "2026-05-02", status="scheduled"), source("s", url="https://b.example/"), as_of="2026-04-01"
    )
    assert told(before, after) == [
        "event changed: X: date, status",
        "source changed: A page: address",
        "review date of the site: 2026-03-01 → 2026-04-01",
        "status of X: expected → scheduled",
        "date of X: 2026-05 → 2026-05-02",
        "address of A page: https://a.example/ → https://b.example/",
    ]


def test_what_did_not_happen_is_counted_apart() -> None:
    """A meeting expected that came to nothing moves from one count to the other."""
    planned = event("x", "2026-05", part("ada"), part("bo"), status="expected")
    failed = event("x", "2026-05", part("ada"), part("bo"), status="did-not-happen")
    assert told(timeline(ADA, BO, planned), timeline(ADA, BO, failed))[2:] == [
        "Ada and Bo: meetings expected 1 → 0",
        "Ada and Bo: meetings that did not take place 0 → 1",
    ]


def test_a_rename_is_no_other_change() -> None:
    """With the old id among the aliases a record is the same one: no encounter and no title changes."""
    renamed = named("ada-aoki", "Ada", roles=[role("Chair", "2011")], aliases=["ada"])
    moved = event("first", "2018-06-12", part("ada-aoki"), part("bo"))
    rows = told(timeline(ADA, BO, MEETING), timeline(renamed, BO, moved))
    assert rows == ["1 person renamed: ada → ada-aoki (Ada)", "event changed: First: participants"]


def test_a_record_that_goes_must_leave_something() -> None:
    """Without a tombstone it is a problem; with one, or as the alias of another, it is none."""
    gone = compare(timeline(ADA, BO), timeline(BO), has_pages=False)
    assert [(one.message, one.cure) for one in gone.problems] == [
        (
            "the person `ada` went without removed/ada.yml",
            "write removed/ada.yml with `kind: person`, `date`, `reason` and, where another stands for it, `see`",
        )
    ]
    assert [one.id for one in gone.removed] == ["ada"]
    stone = Tombstone.model_validate(
        {"id": "ada", "kind": "person", "date": "2026-01-02", "reason": "x"}, context={"language": "en"}
    )
    kept = Timeline({"a-source": source(), "bo": BO}, settings(), removed={"ada": stone})
    assert compare(timeline(ADA, BO), kept, has_pages=False).problems == ()
    joined = timeline(person("bo", role("President", "2017"), aliases=["ada"]))
    assert compare(timeline(ADA, BO), joined, has_pages=False).problems == ()


def test_a_rename_without_alias_is_recognised() -> None:
    """A new record of the same name is surely the old one: the cure names the key to write."""
    renamed = named("ada-aoki", "Ada")
    (problem,) = compare(timeline(ADA, BO), timeline(renamed, BO), has_pages=False).problems
    assert problem.message == "the person `ada` was renamed to `ada-aoki` without its old id"
    assert "aliases: [ada]" in problem.cure


def test_old_ids_and_tombstones_stay() -> None:
    """An alias that is deleted is an address lost, and so is a tombstone."""
    before = timeline(person("ada", aliases=["eda"]))
    (problem,) = compare(before, timeline(person("ada")), has_pages=False).problems
    assert problem.message == "the old id `eda` no longer leads anywhere"
    stone = Tombstone.model_validate(
        {"id": "x", "kind": "person", "date": "2026-01-02", "reason": "x"}, context={"language": "en"}
    )
    buried = Timeline({"a-source": source()}, settings(), removed={"x": stone})
    assert [one.message for one in compare(buried, timeline(), has_pages=False).problems] == ["removed/x.yml is gone"]


def test_a_file_that_is_broken_is_not_gone() -> None:
    """`check` tells of it; the address is not lost by a comma."""
    after = Timeline({"a-source": source()}, settings(), broken=frozenset({"ada"}))
    difference = compare(timeline(ADA), after, has_pages=False)
    assert (difference.problems, difference.removed) == ((), ())


HOSTILE = "<b>x</b> [a](https://evil.example) @everyone #1 GH-2 https://evil.example www.evil.example\x1b[2J\n- y `z`"


def test_a_comment_shows_a_hostile_name_as_text() -> None:
    """No markup, no link, nobody called, no line of its own."""
    named = event("x", "2018", title=HOSTILE)
    told_ = FORMS["markdown"](compare(timeline(), timeline(named), has_pages=False))
    (row,) = [line for line in told_.splitlines() if "event added" in line]
    html = MarkdownIt("commonmark").render(row)
    assert set(re.findall(r"<(\w+)", html)) == {"ul", "li"}
    assert not re.search(r"[@#]\w|GH-\d|https://|www\.", re.sub(r"&#?\w+;", "", row))
    assert row.isprintable()
    assert "\x1b" not in FORMS["text"](compare(timeline(), timeline(named), has_pages=False))


@pytest.mark.parametrize("text", ["a", "金正恩", "「a」、b。", "3 → 4"])
def test_plain_words_stay_as_they_are(text: str) -> None:
    """What means nothing to Markdown is not touched."""
    assert in_comment(text) == text


def test_json_has_every_field() -> None:
    """A script reads what people read."""
    made = json.loads(FORMS["json"](compare(timeline(), timeline(ADA), has_pages=False)))
    assert made["added"] == [{"kind": "person", "id": "ada", "name": "Ada"}]
    assert made.keys() == {"version", *Difference.__dataclass_fields__}


# Folders and revisions


def git(at: Path, *arguments: str) -> str:
    """What git says, by a committer of the test's own."""
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    command = ["git", "-C", str(at), *who, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def site(sites: Path, tmp_path: Path) -> Path:
    """A copy of the small site, in a git repository of its own."""
    at = shutil.copytree(sites / "small", tmp_path / "site")
    git(at, "init", "--quiet", "--initial-branch=main")
    git(at, "add", "--all")
    git(at, "commit", "--quiet", "--message=first")
    return at


def diff(site: Path, *arguments: str) -> tuple[int, Typed]:
    """The exit code of `dateline diff`, and what was said."""
    at = Typed()
    return main(["--root", str(site), "diff", *arguments], at), at


def rewrite(path: Path, old: str, new: str) -> None:
    """Change one thing in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_revision_is_compared_with_the_project_as_it_lies_here(site: Path) -> None:
    """One name changed: one record, and the pages that show it, in each language."""
    assert diff(site, "HEAD")[1].said == "Nothing changes.\n"
    rewrite(site / "profiles/people/ada.yml", "en: Ada Aoki", "en: Eda Aoki")
    code, at = diff(site, "main")
    assert code == 0
    assert "person changed: Eda Aoki: name" in at.said
    assert re.search(r"English: \d+ changed", at.said)


def test_two_revisions_and_two_folders_say_the_same(site: Path, sites: Path) -> None:
    """Where the states come from makes no difference."""
    rewrite(site / "profiles/people/ada.yml", "en: Ada Aoki", "en: Eda Aoki")
    git(site, "commit", "--quiet", "--all", "--message=second")
    by_git = diff(site, "HEAD~1", "HEAD")[1].said
    assert "Eda Aoki" in by_git
    assert diff(site, str(sites / "small"), str(site))[1].said == by_git


def test_a_record_that_went_fails(site: Path) -> None:
    """The exit code stops a pull request that would lose an address."""
    (site / "profiles/people/bo.yml").rename(site / "profiles/people/bob.yml")
    for path in site.rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"person: bo\b", "person: bob", text).replace("[[bo]]", "[[bob]]"), encoding="utf-8")
    code, at = diff(site, "HEAD")
    assert code == 1
    assert "the person `bo` was renamed to `bob` without its old id" in at.said


def test_errors_in_the_newer_state_fail(site: Path) -> None:
    """What can be told is told; pages are not written from records with errors."""
    rewrite(site / "events/2018/first-summit.yml", "kind: summit", "kind: sumit")
    code, at = diff(site, "HEAD")
    assert code == 1
    assert "have errors" in at.told


@pytest.mark.parametrize("named", ["--output=/tmp/x", "-x", "nowhere", "HEAD:events", "a\x1b[2J", "", "HEAD^{tree}"])
def test_what_is_no_revision_is_said(site: Path, named: str) -> None:
    """A name that begins with a hyphen is never an option of git; the answer is one printable line."""
    arguments = ["--root", str(site), "diff", "--", named]
    at = Typed()
    assert main(arguments, at) == 2
    assert "neither a folder with mkdocs.yml nor a git revision" in at.told
    assert at.told.rstrip("\n").isprintable()


def test_a_revision_cannot_hide_files_or_reach_outside(site: Path, tmp_path: Path) -> None:
    """Attributes that leave files out of an archive, symbolic links and large files do nothing here."""
    (site / ".gitattributes").write_text("* export-ignore\n", encoding="utf-8")
    canary = tmp_path / "canary.yml"
    canary.write_text("added: 2026-01-02\nname: Canary\nsummary: Canary.\n", encoding="utf-8")
    (site / "profiles/people/canary.yml").symlink_to(canary)
    (site / "profiles/topics/big.yml").write_text("# " + "x" * 300_000, encoding="utf-8")
    git(site, "add", "--all")
    git(site, "commit", "--quiet", "--message=second")
    code, at = diff(site, "HEAD~1", "HEAD")
    assert code == 1
    assert "Canary" not in at.said
    assert "went without" not in at.said


def test_a_project_below_the_repository(sites: Path, tmp_path: Path) -> None:
    """The project's folder need not be the top of the repository."""
    shutil.copytree(sites / "small", tmp_path / "repository/sub/site")
    git(tmp_path / "repository", "init", "--quiet")
    git(tmp_path / "repository", "add", "--all")
    git(tmp_path / "repository", "commit", "--quiet", "--message=first")
    assert diff(tmp_path / "repository/sub/site", "HEAD")[1].said == "Nothing changes.\n"


def named(key: str, name: str, **fields: Any) -> Record:
    """A person with a name of their own."""
    return record("person", key, name=both(name), summary=both(f"{name}."), **fields)
