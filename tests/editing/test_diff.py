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
from dateline.diagnostics import Code, Diagnostic, Severity, Span
from dateline.diagnostics.message import Message
from dateline.editing.diff import Difference, Files, compare
from dateline.editing.diff.quoting import in_comment, with_code
from dateline.editing.diff.wording import FORMS
from dateline.model import Record, Tombstone
from dateline.reading.folders import Loaded
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, part, person, record, role, settings, source, state, timeline
from tests.typed_terminal import Typed

ADA, BO = person("ada", role("Chair", "2011")), person("bo", role("President", "2017"))
MEETING = event("first", "2018-06-12", part("ada"), part("bo"))


def told(before: Timeline, after: Timeline) -> list[str]:
    """The rows of a difference as text, without pages."""
    text = FORMS["text"](compare(before, after, has_pages=False), "en")
    return [line.strip() for line in text.splitlines() if line.startswith("  ")]


def test_nothing_is_said_of_no_change() -> None:
    """The same records twice differ in nothing, pages included."""
    difference = compare(timeline(ADA, BO, MEETING), timeline(ADA, BO, MEETING))
    assert difference == Difference()
    assert FORMS["text"](difference, "en") == "Nothing changes.\n"


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
        "person changed: Ada: 1 role added, 1 role changed",
        "Ada, Chair: end none → 2018-06-12",
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
    assert rows == ["1 person renamed: ada → ada-aoki (Ada)"]


def naming(ada: str, *, text: str = "x", role_: str = "principal") -> Timeline:
    """Records that name a person of this id wherever one can be named."""
    cited = {"sources": [{"source": "a-source"}]}
    claim = {"text": both(f"[[{ada}]], [[ada-x]] {text}"), "by": ada, "status": "reported", **cited}
    return timeline(
        named(ada, "Ada", aliases=[] if ada == "ada" else ["ada"]),
        named("ada-x", "Another", relations=[{"person": ada, "as": "sister"}]),
        event("first", "2018", part(ada, role_), part("ada-x"), summary=both(f"[[{ada}|Ada]] met."), claims=[claim]),
    )


def test_only_what_else_changed_is_told_of_who_names_a_renamed_record() -> None:
    """A reference, a link in a text and a claim's speaker follow the id; whatever differs beside it is a change."""
    renamed = "1 person renamed: ada → ada-aoki (Ada)"
    assert told(naming("ada"), naming("ada-aoki")) == [renamed]
    assert told(naming("ada"), naming("ada-aoki", text="y", role_="host")) == [
        renamed,
        "event changed: First: 1 claim changed, 1 participant changed",
        "Ada and Another: encounters 1 → 0",
    ]


def test_a_record_that_goes_must_leave_something() -> None:
    """Without a tombstone it is a problem; with one, or as the alias of another, it is none."""
    gone = compare(timeline(ADA, BO), timeline(BO), has_pages=False)
    assert [(str(one.message), str(one.cure)) for one in gone.problems] == [
        (
            "You deleted `ada.yml`",
            "Restore it. To retire it, write `removed/ada.yml` with `kind: person`, `date` and `reason`",
        )
    ]
    assert [one.id for one in gone.removed] == ["ada"]
    stone = Tombstone.model_validate(
        {"id": "ada", "kind": "person", "date": "2026-01-02", "reason": "x"}, context={"language": "en"}
    )
    kept = Timeline({"a-source": source(), "ada": stone, "bo": BO}, settings())
    assert compare(timeline(ADA, BO), kept, has_pages=False).problems == ()
    joined = timeline(person("bo", role("President", "2017"), aliases=["ada"]))
    assert compare(timeline(ADA, BO), joined, has_pages=False).problems == ()


def test_a_rename_without_alias_is_recognised() -> None:
    """A new record of the same name is surely the old one: the cure names the key to write."""
    renamed = named("ada-aoki", "Ada")
    (problem,) = compare(timeline(ADA, BO), timeline(renamed, BO), has_pages=False).problems
    assert str(problem.message) == "You renamed `ada.yml` to `ada-aoki.yml`"
    assert str(problem.cure) == (
        "Rename it back, or add below its first line: `aliases: [ada]`. Nothing else need be changed. "
        "On your own machine `dateline rename ada ada-aoki` does all that"
    )


def test_a_rename_is_recognised_by_the_name_however_it_is_written() -> None:
    """`Kim Jong-un` is `Kim Jong Un`, for the comparison as for the check."""
    renamed = named("ada-aoki", "ADA AO-KI")
    before = timeline(named("ada", "Ada Aoki"))
    (problem,) = compare(before, timeline(renamed), has_pages=False).problems
    assert str(problem.message) == "You renamed `ada.yml` to `ada-aoki.yml`"


def test_a_rename_tells_which_files_still_say_the_old_id() -> None:
    """An alias leads readers on, but a record names another by its id of today."""
    renamed = named("ada-aoki", "Ada", roles=[role("Chair", "2011")], aliases=["eda"])
    (problem,) = compare(timeline(ADA, BO, MEETING), timeline(renamed, BO, MEETING), has_pages=False).problems
    assert str(problem.cure).startswith(
        "Rename it back, or add `ada` to its `aliases`, and write `ada-aoki` for `ada` in `first`."
    )


def test_a_deletion_tells_who_cites_it() -> None:
    """Whoever deletes a source learns which statements would stand without one, once and not at each of them."""
    before, after = timeline(ADA, BO, MEETING), Timeline({"ada": ADA, "bo": BO, "first": MEETING}, settings())
    (problem,) = compare(before, after, has_pages=False).problems
    assert str(problem.message) == "You deleted `a-source.yml`, which 3 records cite"
    assert str(problem.cure).startswith("Restore it. To retire it, write `removed/a-source.yml` with `kind: source`, ")
    assert str(problem.cure).endswith("and name another source in `ada`, `bo`, `first`")
    unknown = [finding("id-unknown", "profiles/people/ada.yml", "unknown source `a-source`", about="a-source")]
    told_ = FORMS["markdown"](compare(before, after, has_pages=False, findings=([], unknown)), "en")
    assert told_.index("Not right") < told_.index("**To mend: 1 error**")
    assert "1 of them names what is gone" in told_
    assert "unknown source" not in told_


def finding(
    code: str, path: str, message: str, *, is_error: bool = True, expected: str = "", cure: str = "", about: str = ""
) -> Diagnostic:
    """A finding at the third line of a file."""
    return Diagnostic(
        code=Code(code),
        span=Span(path, 3),
        message=Message(message),
        expected=Message(expected),
        cure=Message(cure),
        severity=Severity.ERROR if is_error else Severity.WARNING,
        about=about,
    )


def test_findings_are_told_by_where_they_are_from() -> None:
    """Those in changed files, those the change brings elsewhere, errors that were there; not old warnings."""
    old = finding("date-form", "events/2018/c.yml", "old error", cure="write `2018`")
    stale = finding("name-twice", "events/2018/c.yml", "old warning", is_error=False)
    here = finding("id-unknown", "events/2018/a.yml", "unknown person `x`", cure="did you mean `y`?", expected="an id")
    there = finding("title-uncovered", "events/2018/b.yml", "no role covers `x`", is_error=False, expected="a role")
    files = Files(before=["events/2018/a.yml"], changed=["events/2018/a.yml"])
    difference = compare(timeline(), timeline(), files=files, findings=([old, stale], [here, there, old, stale]))
    assert [(one.origin.name, str(one.message)) for one in difference.findings] == [
        ("HERE", "unknown person `x`"),
        ("ELSEWHERE", "no role covers `x`"),
        ("BEFORE", "old error"),
    ]
    assert difference.is_empty
    assert [line for line in FORMS["markdown"](difference, "en").splitlines() if line.startswith("- ")] == [
        "- error in `events/2018/a.yml`, line 3: unknown person `x`; cure: did you mean `y`?",
        "- warning in `events/2018/b.yml`, line 3: no role covers `x`; expected: a role",
        "- error in `events/2018/c.yml`, line 3: old error; cure: write `2018`",
    ]
    assert "Nothing changes" in FORMS["markdown"](
        compare(timeline(), timeline(), findings=([stale], [stale, there])), "en"
    )
    assert "**To mend: 2 errors; 1 warning, which may stay**" in FORMS["markdown"](difference, "en")


def test_a_comment_has_an_end() -> None:
    """A thousand findings of any length fit into one comment, errors before warnings, and the rest is counted."""
    many = [finding("id-unknown", f"events/2018/{n}.yml", "x" * 9_000, is_error=n > 990) for n in range(1000)]
    made = FORMS["markdown"](compare(timeline(), timeline(), has_pages=False, findings=([], many)), "en")
    assert len(made) < 50_000
    rows = [line for line in made.splitlines() if line.startswith("- ")]
    assert [row.split()[1] for row in rows] == ["error"] * 9 + ["warning"] * 31
    assert "And 960 more, on the page of the run." in made


@pytest.mark.parametrize(
    "path,is_told",
    [
        ("people/ada.yml", True),
        ("profiles/person/ada.yml", True),
        ("ada.yml", True),
        ("mkdocs.yml", False),
        ("tests/cases/new.yml", False),
        ("words/pt.yml", False),
        ("docs/numbers.yml", False),
        ("profiles/people/read.yml", False),
        ("events/2018/found.yml", False),
    ],
)
def test_a_file_that_nobody_reads_is_told(path: str, *, is_told: bool) -> None:
    """Unless it is read, has a finding, or lies where the project keeps other YAML than records."""
    after, loaded = timeline(), Loaded(paths={"read": "profiles/people/read.yml"})
    files = Files(before=["mkdocs.yml", "tests/cases/old.yml", "profiles/people/read.yml"], changed=[path])
    found = [finding("file-name", "events/2018/found.yml", "x")]
    rows = FORMS["text"](
        compare(after, after, has_pages=False, files=files, loaded=(loaded, loaded), findings=(found, found)), "en"
    )
    assert rows == (
        f"Not right\n  `{path}` was not read as a record: it lies in no folder of records.\n"
        if is_told
        else "Nothing changes.\n"
    )


def test_a_record_moved_out_of_its_folder_is_told_as_moved() -> None:
    """Not as deleted: the cure is to move it back."""
    files = Files(before=["events/2018/first.yml"], changed=["event/first.yml"])
    difference = compare(timeline(ADA, BO, MEETING), timeline(ADA, BO), has_pages=False, files=files)
    assert [(str(one.message), str(one.cure)) for one in difference.problems] == [
        ("You moved `first.yml` to `event/first.yml`, where nobody reads it", "Move it back")
    ]
    assert difference.unread == ()


def test_a_file_with_another_ending_is_told_as_renamed() -> None:
    """Some editors add `.txt` to whatever they save."""
    files = Files(changed=["first.yml.txt"])
    difference = compare(timeline(ADA, BO, MEETING), timeline(ADA, BO), has_pages=False, files=files)
    assert [(str(one.message), str(one.cure)) for one in difference.problems] == [
        ("You renamed `first.yml` to `first.yml.txt`, which nobody reads", "Rename it back")
    ]


def test_a_claim_more_is_counted() -> None:
    """What became of the entries of a list is told, not that the list differs."""
    claims = [{"text": both(text), "by": "ada", "status": "reported"} for text in ("One.", "Two.", "Three.")]
    before, after = (event("x", "2018", claims=which) for which in (claims[:2], [claims[2], *claims[:1], claims[2]]))
    assert told(timeline(before), timeline(after)) == ["event changed: X: 1 claim added, 1 claim changed"]
    again = event("x", "2018", claims=claims[1::-1])
    assert told(timeline(before), timeline(again)) == ["event changed: X: claims"], "only in another order"


def test_old_ids_and_tombstones_stay() -> None:
    """An alias that is deleted is an address lost, and so is a tombstone."""
    before = timeline(person("ada", aliases=["eda"]))
    (problem,) = compare(before, timeline(person("ada")), has_pages=False).problems
    assert str(problem.message) == "The old id `eda` no longer leads anywhere"
    stone = Tombstone.model_validate(
        {"id": "x", "kind": "person", "date": "2026-01-02", "reason": "x"}, context={"language": "en"}
    )
    buried = Timeline({"a-source": source(), "x": stone}, settings())
    assert [str(one.message) for one in compare(buried, timeline(), has_pages=False).problems] == [
        "You deleted `removed/x.yml`"
    ]


def test_a_file_that_is_broken_is_not_gone() -> None:
    """`check` tells of it; the address is not lost by a comma."""
    broken = Loaded(broken=frozenset({"ada"}))
    difference = compare(timeline(ADA), timeline(), has_pages=False, loaded=(Loaded(), broken))
    assert (difference.problems, difference.removed) == ((), ())


HOSTILE = (
    "<b>x</b> [a](https://evil.example) @everyone #1 GH-2 Gh-3 https://evil.example HTTPS://EVIL.EXAMPLE "
    "www.evil.example $x$\x1b[2J\n- y `z`"
)


def test_a_comment_shows_a_hostile_name_as_text() -> None:
    """No markup, no formula, no link, nobody called, no line of its own."""
    named = event("x", "2018", title=HOSTILE)
    told_ = FORMS["markdown"](compare(timeline(), timeline(named), has_pages=False), "en")
    (row,) = [line for line in told_.splitlines() if "event added" in line]
    html = MarkdownIt("commonmark").render(row)
    assert set(re.findall(r"<(\w+)", html)) == {"ul", "li"}
    assert not re.search(r"(?i)[@#]\w|gh-\d|https://|www\.|\$", re.sub(r"&#?\w+;", "", row))
    assert row.isprintable()
    assert "\x1b" not in FORMS["text"](compare(timeline(), timeline(named), has_pages=False), "en")


def test_code_in_a_sentence_is_shown_as_code() -> None:
    """Ids and lines to write are code; what could do harm there, or be spoilt, is in quotation marks."""
    assert with_code("add `aliases: [choe-minsk]` to `a.yml`") == "add `aliases: [choe-minsk]` to `a.yml`"
    assert with_code("unknown `@all`, `<b>`") == "unknown “@<!-- -->all”, “&lt;b&gt;”"
    assert with_code("`$x$`, `GH-2`") == "“&dollar;x&dollar;”, “GH<!-- -->-2”"
    html = MarkdownIt("commonmark").render(with_code(f"unknown `{HOSTILE}`, lone ` and `` two, `a``b` `\\`"))
    assert set(re.findall(r"<(\w+)", html)) <= {"p", "code"}
    assert not re.search(r"@everyone|https://|www\.e", re.sub(r"<code>.*?</code>", "", html))


@pytest.mark.parametrize("text", ["a", "金正恩", "「a」、b。", "3 → 4"])
def test_plain_words_stay_as_they_are(text: str) -> None:
    """What means nothing to Markdown is not touched."""
    assert in_comment(text) == text


def test_json_has_every_field() -> None:
    """A script reads what people read."""
    made = json.loads(FORMS["json"](compare(timeline(), timeline(ADA), has_pages=False), "en"))
    assert made["added"] == [{"kind": "person", "id": "ada", "name": "Ada"}]
    assert made.keys() == {"version", "language", *Difference.__dataclass_fields__}


def test_a_change_is_told_in_japanese() -> None:
    """Counts, names and consequences in the order of Japanese, without a word of English."""
    again = event("again", "2019-06-30", part("ada"), part("bo"))
    promoted = person("ada", role("Chair", "2011", "2018-06-12"), role("Secretary", "2018-06-13"))
    second = event("second", "2019-07-01", part("ada"), part("bo"))
    before, after = timeline(ADA, BO, MEETING, second), timeline(promoted, BO, MEETING, second, again, state("north"))
    assert FORMS["text"](compare(before, after, has_pages=False), "ja") == (
        "記録\n"
        "  出来事1件を追加：Again\n"
        "  組織1件を追加：North\n"
        "  人物を変更：Ada：役職1件を追加、役職1件を変更\n"
        "\n"
        "それに伴う変化\n"
        "  Ada、Chair：終わり なし → 2018-06-12\n"
        "  AdaとBo：会談 2回 → 3回\n"
        "  Adaの肩書が1ページで変わる（Second：Chair → Secretary）\n"
    )
    assert FORMS["text"](compare(before, before, has_pages=False), "ja") == "何も変わらない。\n"


def test_what_is_not_right_is_told_in_japanese() -> None:
    """Problems with their cures, findings with theirs, what is counted and what stays."""
    before, after = timeline(ADA, BO, MEETING), Timeline({"ada": ADA, "bo": BO, "first": MEETING}, settings())
    found = [
        finding("id-unknown", "profiles/people/ada.yml", "unknown source `a-source`", about="a-source"),
        finding("date-form", "events/2018/a.yml", "the date is empty", cure="delete the time"),
        finding("name-twice", "events/2018/b.yml", "the time is empty", is_error=False, expected="a day"),
    ]
    files = Files(before=["events/2018/a.yml"], changed=["events/2018/a.yml", "people/x.yml"])
    difference = compare(before, after, has_pages=False, files=files, findings=([], found))
    assert FORMS["markdown"](difference, "ja") == (
        "**直す必要のあること**\n\n"
        "- `a-source.yml` が消されているが、3件の記録がこれを引いている。元に戻す。取り下げるなら、"
        "`removed/a-source.yml` に `kind: source`、`date`、`reason` を書き、`ada`、`bo`、`first` に別の出典を書く。\n"
        "- `people/x.yml` は記録として読まれなかった。記録のフォルダーにない。\n\n"
        "**直すべき誤り2件、警告1件（残ってもよい）**\n\n"
        "うち1件は、上に示したファイルがなくなったために生じたもの。\n\n"
        "変更したファイルの指摘。*Files changed* の各行の下にも出る。\n\n"
        "- 誤り：`events/2018/a.yml` の3行目：日付が空である。直し方：時刻を消す\n\n"
        "この変更によって、ほかのファイルに生じた指摘。\n\n"
        "- 警告：`events/2018/b.yml` の3行目：時刻が空である。求める内容：日付（1日）\n\n"
        "誤りがなくなると、ページの変化もここに出る。\n\n"
        "**記録**\n\n"
        "- 出典1件を削除：A page\n"
    )


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
    assert re.search(r"English: \d+ pages change \(with lists and neighbours\)", at.said)


def test_a_difference_is_told_in_the_sites_language(site: Path) -> None:
    """The first of its languages, whatever the terminal's; `--language` asks for another."""
    rewrite(site / "profiles/people/ada.yml", "ja: 青木エイダ", "ja: 青木エダ")
    at = Typed()
    at.language = "ja"
    main(["--root", str(site), "diff", "HEAD"], at)
    assert "person changed: Ada Aoki: name" in at.said
    assert "人物を変更：Ada Aoki：名前" in diff(site, "HEAD", "--language", "ja")[1].said
    rewrite(site / "mkdocs.yml", "languages: {en: English, ja: 日本語}", "languages: {ja: 日本語, en: English}")
    assert "人物を変更：青木エダ：名前" in diff(site, "HEAD")[1].said
    assert json.loads(diff(site, "HEAD", "--format", "json")[1].said)["language"] == "ja"


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
    assert "You renamed `profiles/people/bo.yml` to `profiles/people/bob.yml`" in at.said


def test_errors_in_the_newer_state_fail(site: Path) -> None:
    """What can be told is told; pages are not written from records with errors."""
    rewrite(site / "events/2018/first-summit.yml", "kind: summit", "kind: sumit")
    code, at = diff(site, "HEAD")
    assert code == 1
    assert "have errors" in at.told
    assert re.search(r"(?m)^- error in `events/2018/first-summit.yml`, line \d+: .*`sumit`", markdown_of(site))


def test_a_file_among_records_that_is_none_is_in_a_changed_file(site: Path) -> None:
    """Whoever adds `sources/Reuters` is told so as of a file of theirs."""
    (site / "sources" / "Reuters").write_text("x\n", encoding="utf-8")
    (finding_,) = json.loads(diff(site, "HEAD", "--format", "json")[1].said)["findings"]
    assert (finding_["path"], finding_["origin"]) == ("sources/Reuters", "in a changed file")


def markdown_of(site: Path) -> str:
    """What a comment would say of the project as it lies there."""
    return diff(site, "HEAD", "--format", "markdown")[1].said


def test_a_file_beside_the_folders_is_told_between_revisions_and_folders(site: Path, sites: Path) -> None:
    """Committed or not, and without git; one that git ignores and one in a hidden folder are left alone."""
    for name in ("people", "build", ".hidden"):
        (site / name).mkdir()
        (site / name / "eve.yml").write_text("added: 2026-01-02\n", encoding="utf-8")
    (site / ".gitignore").write_text("build/\n", encoding="utf-8")
    row = "`people/eve.yml` was not read as a record"
    here = diff(site, "HEAD")[1].said
    assert row in here
    assert "build/" not in here + diff(site, "HEAD", "--format", "json")[1].said
    assert ".hidden" not in here
    git(site, "add", "--all")
    git(site, "commit", "--quiet", "--message=second")
    assert row in diff(site, "HEAD~1", "HEAD")[1].said
    assert row in diff(site, str(sites / "small"), str(site))[1].said


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
    assert "You deleted" not in at.said


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
