"""Builds that are ended at any moment, by whatever ends a build: the site is the whole old one or the whole new one."""

from __future__ import annotations

import fcntl
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.publishing import MARKER, OutputFile, PublishError, staging, sums, write_tree
from tests.counts import count, tell
from tests.publishing.conftest import Build, says
from tests.publishing.one_voice import FILES, site_of, voice_of
from tests.publishing.test_publish import beside, everything

SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGKILL)


def publish(site: Path, project: Path, voice: str) -> None:
    """A build that ends well."""
    with staging(site, project) as stage:
        write_tree(stage, site_of(voice))


def test_ended_by_a_signal(site: Path, project: Path, build: Build) -> None:
    """Ended, interrupted or killed at a random moment of building or exchanging; the next build clears up."""
    chance = random.Random(260)  # noqa: S311 -- any moment will do, but the same in every run
    number = count(10, 200)
    left: Counter[bool] = Counter()
    for one in range(number):
        process = build(site, "--voice", f"build {one}", "--builds", "100000")
        time.sleep(chance.uniform(0, 0.08))
        process.send_signal(SIGNALS[one % len(SIGNALS)])
        process.wait()
        assert voice_of(site).startswith(("old", "build"))
        left[beside(site) != {".site.lock"}] += 1
    publish(site, project, "new")
    assert voice_of(site) == "new"
    assert beside(site) == {".site.lock"}
    tell(
        "G5",
        f"{number} builds ended by TERM, INT and KILL",
        f"{number} whole; a staging folder was left {left[True]} times, none after the next build",
    )


@pytest.mark.parametrize("host", ["own", "mkdocs"])
def test_real_builds_ended_by_a_signal(sites: Path, tmp_path: Path, host: str) -> None:
    """`dateline build` of real records, which are others each time: every file is as the list of its own build says.

    A third of the builds is ended at any moment and a little beyond, a third once the new site is sealed, and a third
    once the note beside it is written, just before the two change places.
    """
    chance = random.Random(66)  # noqa: S311 -- as above
    root = Path(shutil.copytree(sites / "small", tmp_path / "small"))
    (root / "docs").mkdir()  # without which MkDocs builds nothing
    command = [sys.executable, "-m", "dateline", "--root", str(root), "build", "--host", host]
    begun = time.monotonic()
    subprocess.run(command, check=True, capture_output=True)
    long = time.monotonic() - begun
    number, came = count(3, 30), Counter[str]()
    topic = root / "profiles" / "topics" / "summits.yml"
    text = topic.read_text(encoding="utf-8")
    for one in range(number):
        before = (root / "site" / sums.NAME).read_bytes()
        topic.write_text(text.replace("en: ", f"en: {one} ", 1), encoding="utf-8")
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if one % 3 == 0:
            time.sleep(chance.uniform(0, 1.5 * long))
        else:
            wait_until_exchange(process, root, sealed=one % 3 == 1)
            time.sleep(chance.uniform(0, 0.02))
        process.send_signal(SIGNALS[one // 3 % len(SIGNALS)])
        ended = process.wait() != 0
        after = (root / "site" / sums.NAME).read_bytes()
        listed = sums.read(after)
        assert set(sums.published(root / "site")) == set(listed)
        assert all(sums.hashed(root / "site" / path) == told for path, (_, told) in listed.items())
        came[("ended, " if ended else "in time, ") + ("old" if after == before else "new")] += 1
        if one % 5 == 0:  # whatever a build has left, the next one writes the site of the present records
            subprocess.run(command, check=True, capture_output=True)
            assert f"{one} " in (root / "site" / "topics" / "summits" / "index.html").read_text(encoding="utf-8")
    subprocess.run(command, check=True, capture_output=True)
    assert sorted(path.name for path in root.glob(".*site*")) == [".site.built", ".site.lock"]
    tell("G5", f"{number} kills of `dateline build --host {host}`", f"{number} whole: {dict(sorted(came.items()))}")


def wait_until_exchange(process: subprocess.Popen[bytes], root: Path, *, sealed: bool) -> None:
    """Return when the new site is sealed, or else when the note is written that precedes the exchange."""
    note = root / ".site.built"
    before = note.stat().st_mtime_ns if note.exists() else 0
    while process.poll() is None:
        if sealed and any(root.glob(f".site.stage-*/{sums.NAME}")):
            return
        if not sealed and note.exists() and note.stat().st_mtime_ns != before:
            return
        time.sleep(0.0005)


@pytest.mark.parametrize("other_builds", [False, True])
def test_what_a_killed_build_has_left_goes_also_where_nothing_changed(
    sites: Path, tmp_path: Path, *, other_builds: bool
) -> None:
    """A build that is ended behind the exchange leaves the old site: the next one finds its site, and clears up.

    What lies there while another build holds the lock is that one's.
    """
    root = Path(shutil.copytree(sites / "small", tmp_path / "small"))
    command = ["--root", str(root), "build", "--host", "own"]
    assert main(command) == 0
    left = shutil.copytree(root / "site", root / ".site.stage-abcdefg1")
    before = (root / "site" / MARKER).stat().st_ino
    with (root / ".site.lock").open() as lock:
        if other_builds:
            fcntl.flock(lock, fcntl.LOCK_EX)
        assert main(command) == 0
    assert (root / "site" / MARKER).stat().st_ino == before
    assert left.exists() is other_builds


def test_a_disk_that_is_full_at_any_byte(site: Path, build: Build) -> None:
    """Where a file cannot be written to its end, at whatever size: one sentence, the old site, nothing left."""
    chance = random.Random(20)  # noqa: S311 -- as above
    before = everything(site)
    number = count(2, 20)
    for _ in range(number):
        limit = chance.randrange(200, 20_000)  # the mark of a site has some eighty bytes
        process = build(site, "--voice", "x" * (limit + 1), "--largest-file", str(limit))
        assert says(process) == "building"
        assert says(process).startswith(f"there is no room for the new site beside `{site}` (File too large); ")
        assert says(process) == ""
        assert process.wait() == 3
        assert everything(site) == before
        assert beside(site) == {".site.lock"}
    tell("G5", f"{number} full disks", f"{number} times the old site and one sentence")


def test_pairs_of_builds_at_once(site: Path, build: Build) -> None:
    """Two builds that begin together: both end well, one after the other."""
    number = count(2, 20)
    for one in range(number):
        pair = [build(site, "--voice", f"{one} {name}", "--rest", "0.01") for name in "ab"]
        assert [process.wait() for process in pair] == [0, 0]
        assert voice_of(site).startswith(str(one))
        assert beside(site) == {".site.lock"}
    tell("G5", f"{number} pairs of builds at once", f"{number} whole")


def test_an_exception_at_any_file(site: Path, project: Path) -> None:
    """Raised after none, some or all of the files: the old site's very files, and nothing beside them."""
    chance = random.Random(21)  # noqa: S311 -- as above
    before = everything(site)
    number = count(5, 20)
    for _ in range(number):
        written = chance.randrange(len(FILES) + 1)

        def fail(written: int = written) -> None:
            with staging(site, project) as stage:
                write_tree(stage, site_of("new")[:written])
                raise KeyError(written)

        with pytest.raises(KeyError):
            fail()
        assert everything(site) == before
        assert beside(site) == {".site.lock"}
    tell("G5", f"{number} exceptions", f"{number} times the old site")


def test_a_folder_that_may_not_be_written(site: Path, root: Path) -> None:
    """A read-only folder around the site: one sentence, and the site as it was."""
    before = everything(site)
    (site.parent / ".site.lock").unlink()
    site.parent.chmod(0o555)
    # What root may do everywhere is taken away from it.
    without = ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override"] if os.geteuid() == 0 else []
    command = [
        *without,
        sys.executable,
        str(root / "tests" / "publishing" / "one_voice.py"),
        str(site),
        "--voice",
        "new",
    ]
    try:
        result = subprocess.run(command, capture_output=True, text=True, check=False)
    finally:
        site.parent.chmod(0o755)
    assert result.returncode == 3, result.stderr
    assert result.stdout.partition("\n")[2] == (
        f"`{site.parent}/.site.lock` cannot be written (Permission denied); expected permission to write in "
        f"`{site.parent}` and to rename `site` there. To mend it, give it or choose another folder.\n"
    )
    assert everything(site) == before


@pytest.mark.parametrize("path", ["index.html", "events/page-1.html"])
def test_a_site_that_lost_its_mark_is_left_alone(site: Path, project: Path, path: str) -> None:
    """A folder of somebody's own files, though it looks like a site, is never replaced."""
    for one in list(site.iterdir()):
        if one.is_file():
            one.unlink()
    (site / path).parent.mkdir(exist_ok=True)
    (site / path).write_text("mine")
    before = everything(site)
    with pytest.raises(PublishError, match="holds files that no build has written"):
        publish(site, project, "new")
    assert everything(site) == before


def test_a_published_file_is_never_written_through(site: Path, project: Path) -> None:
    """Whoever reads a file of the old site while the new one comes reads the old one to its end."""
    with (site / "page-0.html").open("rb") as old:
        with staging(site, project) as stage:
            write_tree(stage, [*site_of("new"), OutputFile(path="more.html", content=b"")])
        assert old.read() == b"old"
