from __future__ import annotations

import os
import random
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline import publishing
from dateline.diagnostics.message import Message
from dateline.publishing import MARKER, OutputFile, PublishError, staging, sums, write_tree
from tests.publishing.conftest import Build, says
from tests.publishing.one_voice import site_of, voice_of


def beside(site: Path) -> set[str]:
    """The names of everything that lies beside a site and belongs to no one but builds."""
    return {path.name for path in site.parent.iterdir()} - {site.name, "project"}


def everything(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Each file below a folder: which it is, when it was written, what it holds."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path): (path.stat().st_ino, path.stat().st_mtime_ns, path.read_bytes()) for path in files}


# What publishing does


def test_a_first_site_and_the_next(tmp_path: Path, project: Path) -> None:
    """A site comes into a folder that did not exist, and the next one takes its place without a trace of it."""
    site = tmp_path / "deep" / "below" / "site"
    with staging(site, project) as stage:
        write_tree(stage, [OutputFile(path="old.html", content=b"1"), OutputFile(path="ja/a.html", content=b"2")])
        assert not site.exists()
    found = {path.relative_to(site).as_posix() for path in site.rglob("*")}
    assert found == {MARKER, sums.NAME, "old.html", "ja", "ja/a.html"}
    with staging(site, project) as stage:
        write_tree(stage, [OutputFile(path="new.html", content=b"3")])
    assert {path.name for path in site.iterdir()} == {MARKER, sums.NAME, "new.html"}
    assert {path.name for path in site.parent.iterdir()} == {"site", ".site.lock"}


def test_a_site_may_replace_an_empty_folder(tmp_path: Path, project: Path) -> None:
    """A folder made by hand for the site is taken."""
    (tmp_path / "site").mkdir()
    with staging(tmp_path / "site", project) as stage:
        write_tree(stage, site_of("new"))
    assert voice_of(tmp_path / "site") == "new"


def test_two_builds_give_the_same_bytes(site: Path, project: Path) -> None:
    """Nothing in a published folder tells when, where or by which process it was built."""
    before = {name: content for name, (_, _, content) in everything(site).items()}
    with staging(site, project) as stage:
        write_tree(stage, site_of("old"))
    assert {name: content for name, (_, _, content) in everything(site).items()} == before


def test_everyone_may_read_a_site(tmp_path: Path, project: Path) -> None:
    """Folders are 755 and files 644, whatever the mask of the one who builds and the modes of what was copied."""
    before = os.umask(0o077)
    try:
        with staging(tmp_path / "site", project) as stage:
            write_tree(stage, site_of("new"))
            (stage / "page-1.html").chmod(0o4777)
            (stage / "events").chmod(0)
    finally:
        os.umask(before)
    modes = {
        (path.is_dir(), stat.S_IMODE(path.stat().st_mode))
        for path in [tmp_path / "site", *(tmp_path / "site").rglob("*")]
    }
    assert modes == {(True, 0o755), (False, 0o644)}


def test_an_emptied_stage_is_marked_again(tmp_path: Path, project: Path) -> None:
    """A builder that empties its folder first does not make the site a stranger's."""
    with staging(tmp_path / "site", project) as stage:
        (stage / MARKER).unlink()
    assert (tmp_path / "site" / MARKER).is_file()


# What must never happen


def fail_with(error: BaseException, site: Path, project: Path) -> None:
    """A build that ends with an error when its files are written."""
    with staging(site, project) as stage:
        write_tree(stage, site_of("new"))
        raise error


class Broken(BaseException):
    """Neither an `Exception` nor an `OSError`, as when somebody presses Ctrl+C."""


@pytest.mark.parametrize(
    "error", [Broken(), ValueError("x"), FileNotFoundError("x"), PublishError(*map(Message, "abc"))]
)
def test_a_failed_build_leaves_the_site_alone(site: Path, project: Path, error: BaseException) -> None:
    """After an error in the middle of a build the old site's very files are there, and nothing else."""
    before = everything(site)
    with pytest.raises(type(error)) as raised:
        fail_with(error, site, project)
    assert raised.value is error
    assert everything(site) == before
    assert beside(site) == {".site.lock"}


def test_a_first_build_that_fails_leaves_no_site(tmp_path: Path, project: Path) -> None:
    """Half of a first site is no site."""
    with pytest.raises(ValueError, match="x"):
        fail_with(ValueError("x"), tmp_path / "site", project)
    assert not (tmp_path / "site").exists()
    assert beside(tmp_path / "site") == {".site.lock"}


def test_a_full_disk_leaves_the_site_alone(site: Path, build: Build) -> None:
    """Where a file cannot be written in full the build says so in a sentence, and the old site stays."""
    before = everything(site)
    process = build(site, "--voice", "x" * 5000, "--largest-file", "4096")
    assert says(process) == "building"
    assert says(process) == (
        f"there is no room for the new site beside `{site}` (File too large); "
        "expected room for the site twice over. To mend it, free some; the old site stays."
    )
    assert process.wait() == 3
    assert everything(site) == before
    assert beside(site) == {".site.lock"}


def test_a_killed_build_leaves_a_whole_site(site: Path, project: Path, build: Build) -> None:
    """SIGKILL at any moment leaves the site of one build or the next, never both, and the next build tidies up."""
    moments = random.Random(2018)  # noqa: S311 -- any moment will do, but the same in every run
    for kill in range(20):
        process = build(site, "--voice", f"kill {kill}", "--builds", "100000")
        time.sleep(moments.uniform(0, 0.06))
        process.kill()
        process.wait()
        assert voice_of(site).startswith(("old", "kill"))
    with staging(site, project) as stage:
        write_tree(stage, site_of("new"))
    assert voice_of(site) == "new"
    assert beside(site) == {".site.lock"}


def test_a_killed_build_without_exchange_is_mended_by_the_next(site: Path, project: Path, build: Build) -> None:
    """Where folders cannot be exchanged a kill may leave no site; even a failed build then brings the old one back."""
    moments = random.Random(2019)  # noqa: S311 -- as above
    for kill in range(10):
        process = build(site, "--voice", f"kill {kill}", "--builds", "100000", "--without-exchange")
        time.sleep(moments.uniform(0, 0.06))
        process.kill()
        process.wait()
        with pytest.raises(ValueError, match="x"):
            fail_with(ValueError("x"), site, project)
        assert voice_of(site).startswith(("old", "kill"))
        assert beside(site) == {".site.lock"}


def test_killed_between_the_two_moves(site: Path, project: Path) -> None:
    """The one moment without a site, made by hand: the next build finds the old site and puts it back."""
    before = everything(site)
    site.rename(site.with_name(".site.previous"))
    with pytest.raises(ValueError, match="x"):
        fail_with(ValueError("x"), site, project)
    assert everything(site) == before


def test_there_is_always_a_site(site: Path, build: Build) -> None:
    """While one site after the other is published, a reader's request never finds nothing."""
    process = build(site, "--voice", "new", "--builds", "150")
    while process.poll() is None:
        assert (site / "page-0.html").stat().st_size


def test_a_site_without_exchange(site: Path, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a system that cannot exchange folders the new site is moved in and the old one removed."""
    monkeypatch.setattr(publishing, "exchange", lambda one, other: False)  # noqa: ARG005
    with staging(site, project) as stage:
        write_tree(stage, site_of("new"))
    assert voice_of(site) == "new"
    assert beside(site) == {".site.lock"}


def test_a_stage_that_cannot_be_moved_in(site: Path, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the second of the two moves fails, the first is taken back."""

    def lose_the_stage(stage: Path, site: Path) -> bool:
        stage.rename(site.with_name("lost"))
        return False

    monkeypatch.setattr(publishing, "exchange", lose_the_stage)
    before = everything(site)
    with pytest.raises(PublishError, match="cannot be written"), staging(site, project):
        pass
    assert everything(site) == before


# Several builds


def test_builds_at_the_same_time(site: Path, build: Build) -> None:
    """Builds that wait for each other all end well, and the site is the whole of one of them."""
    processes = [build(site, "--voice", voice, "--builds", "8", "--rest", "0.002") for voice in ("a", "b", "c")]
    assert [process.wait() for process in processes] == [0, 0, 0]
    assert voice_of(site)[1:] == " 7"
    assert beside(site) == {".site.lock"}


def test_a_second_build_says_who_holds_the_lock(site: Path, project: Path, build: Build) -> None:
    """Without permission to wait the second build ends at once and names the first."""
    process = build(site, "--voice", "new", "--rest", "60")
    assert says(process) == "building"
    with pytest.raises(PublishError) as raised, staging(site, project):
        pass
    assert str(raised.value) == (
        f"another build (process {process.pid}) is writing `{site}`; expected one build at a time. "
        "To mend it, wait until it has ended."
    )


def test_a_second_build_waits(site: Path, project: Path, build: Build) -> None:
    """With permission to wait it says so, and goes on as soon as the first has ended, even by SIGKILL."""
    process = build(site, "--voice", "first", "--rest", "60")
    assert says(process) == "building"
    heard = []

    def hear(message: Message) -> None:
        heard.append(str(message))
        process.kill()

    with staging(site, project, on_wait=hear) as stage:
        write_tree(stage, site_of("second"))
    assert heard == [f"another build (process {process.pid}) is writing `{site}`; waiting until it has ended"]
    assert voice_of(site) == "second"
    assert beside(site) == {".site.lock"}


def test_only_its_own_leftovers_are_removed(site: Path, project: Path) -> None:
    """A build removes what killed builds of the same site have left, and nothing that only looks like it."""
    theirs = {".site.stage-notes", ".site.stage-abcdefgh", ".other.stage-abcdefgh", ".site.stage-linked00", "stage"}
    for name in theirs - {".site.stage-linked00"}:
        (site.parent / name).mkdir()
        (site.parent / name / "kept.txt").write_text("x")
    (site.parent / ".other.stage-abcdefgh" / MARKER).touch()
    (site.parent / ".site.stage-linked00").symlink_to(site.parent / ".other.stage-abcdefgh")
    for name in (".site.stage-empty000", ".site.stage-half0000", ".site.previous"):
        (site.parent / name / "ja").mkdir(parents=True)
        (site.parent / name / MARKER).touch()
    (site.parent / ".site.stage-empty000" / MARKER).unlink()
    (site.parent / ".site.stage-empty000" / "ja").rmdir()
    with staging(site, project) as stage:
        write_tree(stage, site_of("new"))
    assert beside(site) == theirs | {".site.lock"}
    assert (site.parent / ".other.stage-abcdefgh" / "kept.txt").read_text() == "x"


# What is refused


def refusal(site: Path, project: Path) -> str:
    """What is said about a folder that may not become a site; it is as it was."""
    before = everything(project.parent)
    with pytest.raises(PublishError) as raised, staging(site, project):
        pytest.fail("was not refused")
    assert everything(project.parent) == before
    assert not list(project.parent.rglob("*.stage-*"))
    return str(raised.value)


def test_a_strangers_folder_is_refused(tmp_path: Path, project: Path) -> None:
    """A folder with files that no build has written stays untouched."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "thesis.odt").write_text("x")
    assert refusal(site, project) == (
        f"`{site}` holds files that no build has written, such as `thesis.odt`; expected an empty folder, or one "
        f"with the file `{MARKER}` of an earlier build. To mend it, move the files away or choose another folder."
    )


def test_a_repository_is_refused(site: Path, project: Path) -> None:
    """A published folder that somebody has made a repository of would lose its history."""
    (site / ".git").mkdir()
    assert refusal(site, project) == (
        f"`{site}` holds a git repository; expected a folder that can be replaced with all that is in it. "
        "To mend it, move `.git` out of it or choose another folder."
    )


def test_a_link_is_refused(tmp_path: Path, site: Path, project: Path) -> None:
    """A link would be replaced instead of the folder that it names."""
    link = tmp_path / "link"
    link.symlink_to(site)
    assert refusal(link, project) == (
        f"`{link}` is a symbolic link; expected a folder. To mend it, remove the link or choose another folder."
    )
    (tmp_path / "dangling").symlink_to(tmp_path / "nothing")
    assert "is a symbolic link" in refusal(tmp_path / "dangling", project)


def test_a_file_is_refused(tmp_path: Path, project: Path) -> None:
    """A file is no folder."""
    (tmp_path / "site").write_text("x")
    assert refusal(tmp_path / "site", project) == (
        f"`{tmp_path / 'site'}` is a file; expected a folder. To mend it, remove the file or choose another folder."
    )


def test_dear_places_are_refused(tmp_path: Path, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file system, a home, the project, what holds one of them, and the sources are never a site."""
    home = tmp_path / "homes" / "editor"
    home.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    alone = "expected a folder for the site alone. To mend it, choose another folder."
    sources = "expected a folder outside the sources. To mend it, choose another folder."
    monkeypatch.chdir(project)
    for folder, said in {
        Path("/"): f"`/` is the whole file system; {alone}",
        home: f"`{home}` is your home folder; {alone}",
        home.parent: f"`{home.parent}` holds your home folder; {alone}",
        project: f"`{project}` is the project; {alone}",
        Path(): f"`{project}` is the project; {alone}",
        Path("docs/.."): f"`{project}` is the project; {alone}",
        Path("docs"): f"`{project}/docs` is in `docs/`; {sources}",
        Path("docs/site"): f"`{project}/docs/site` is in `docs/`; {sources}",
        Path("events"): f"`{project}/events` is in `events/`; {sources}",
        Path(".git/site"): f"`{project}/.git/site` is in `.git/`; {sources}",
    }.items():
        assert refusal(folder, project) == said
    assert refusal(project.parent, project).startswith(f"`{tmp_path}` holds ")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, project: Path) -> None:
    """What the system refuses is told with the folder's name, not as a traceback."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(PublishError) as raised, staging(tmp_path / "file" / "site", project):
        pass
    assert str(raised.value) == (
        f"`{tmp_path}/file` cannot be written (File exists); expected permission to write in `{tmp_path}/file` "
        "and to rename `site` there. To mend it, give it or choose another folder."
    )


def link_file(stage: Path) -> None:
    """A link to a file outside."""
    (stage / "ja" / "leak").symlink_to("/etc/hostname")


def link_folder(stage: Path) -> None:
    """A link to a folder outside."""
    (stage / "ja" / "leak").symlink_to("/etc")


def share(stage: Path) -> None:
    """A second name of one file."""
    (stage / "ja" / "leak").hardlink_to(stage / "index.html")


def pipe(stage: Path) -> None:
    """Something that is neither a file nor a folder."""
    os.mkfifo(stage / "ja" / "leak")


@pytest.mark.parametrize("make", [link_file, link_folder, share, pipe])
def test_links_are_not_published(site: Path, project: Path, make: Callable[[Path], None]) -> None:
    """A link among the files, which could publish what lies outside, ends the build."""
    before = everything(site)

    def build() -> None:
        with staging(site, project) as stage:
            write_tree(stage, [OutputFile(path=path, content=b"") for path in ("index.html", "ja/index.html")])
            make(stage)

    with pytest.raises(PublishError) as raised:
        build()
    assert str(raised.value.message).startswith("the build made a link or a device, `")
    assert everything(site) == before


@pytest.mark.parametrize(
    "path", ["", "/etc/passwd", "..", "../x", "a/../../x", "a//b", "./a", "a/.", "a/", "a\\b", "a\0b", "a\nb"]
)
def test_a_path_outside_the_site_is_no_path(path: str) -> None:
    """A file of the site lies below it, whatever made up its name."""
    with pytest.raises(ValueError, match="not a path below the site"):
        OutputFile(path=path, content=b"")


def test_two_files_of_one_path_are_told(tmp_path: Path) -> None:
    """One page never silently takes the place of another."""
    with pytest.raises(PublishError, match=r"two files claim the path `a/b\.html`"):
        write_tree(tmp_path, [OutputFile(path="a/b.html", content=b"1"), OutputFile(path="a/b.html", content=b"2")])
    assert (tmp_path / "a" / "b.html").read_bytes() == b"1"
