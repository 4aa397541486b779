"""A build where nothing changed writes nothing, and one where anything did writes what a fresh one would."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import rmtree
from stat import S_IMODE

import pytest

from dateline.cli import main
from dateline.commands.build import already_there
from dateline.hosts import made_from
from dateline.hosts.places_read import places_read
from dateline.publishing.built import read
from dateline.publishing.place import MARKER
from dateline.publishing.sums import NAME
from dateline.reading.settings import read_settings
from tests.browser.test_own_host import with_every_kind
from tests.counts import count, tell
from tests.hosts.test_edits_at_random import Desk
from tests.typed_terminal import Typed

EDITS = count(5, 200)
SAME = "is already the site of these records"
NOTE = ".site.built"
HOW_FAR = re.compile(r"(?m)^.*: [\d,]+ of [\d,]+\n")
"""What a build that takes long says of its progress."""


@pytest.fixture(scope="module", params=["own", "mkdocs"])
def host(request: pytest.FixtureRequest) -> str:
    """What writes the site."""
    return str(request.param)


@pytest.fixture(scope="module")
def first(sites: Path, host: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built once; nobody changes it."""
    root = with_every_kind(sites, tmp_path_factory.mktemp("nothing") / "small")
    (root / "words").mkdir()
    (root / "words/en.yml").write_text("not_found: Nothing here\n", encoding="utf-8")
    assert build(root, host)[0] == 0
    return root


@pytest.fixture
def built(first: Path, host: str) -> Iterator[Path]:
    """The project, which gets back what it was: every file of its own, and of the site."""
    whole, site, note = tree(first), tree(first / "site"), (first / NOTE).read_bytes()
    yield first
    mend(first, whole)
    mend(first / "site", site)
    (first / NOTE).unlink(missing_ok=True)
    (first / NOTE).write_bytes(note)
    if not is_there(first):  # a test that has built it anew, so that it is another folder
        build(first, host)
        assert is_there(first)


def mend(folder: Path, whole: dict[str, bytes | None]) -> None:
    """Make a folder what it was; the very files stay where nothing was done to them."""
    for path in tree(folder).keys() - whole.keys():
        rmtree(folder / path) if (folder / path).is_dir() else (folder / path).unlink(missing_ok=True)
    for path, content in whole.items():
        one = folder / path
        if content is None:
            one.mkdir(parents=True, exist_ok=True)
        elif one.is_symlink() or not one.exists() or one.read_bytes() != content:
            one.unlink(missing_ok=True)
            one.parent.mkdir(parents=True, exist_ok=True)
            one.write_bytes(content)
        if S_IMODE(one.stat().st_mode) != (mode := 0o755 if content is None else 0o644):
            one.chmod(mode)


def is_there(root: Path, host: str = "") -> bool:
    """Whether a build would find the site of these records."""
    known = read(root / "site")
    hosts = [host] if host else ["own", "mkdocs"]
    return known is not None and any(already_there(root, root / "site", (one, "None", "en")) for one in hosts)


def build(root: Path, host: str, *options: str) -> tuple[int, str, str]:
    """Exit code, what is said, and what is told."""
    terminal = Typed()
    code = main(["--root", str(root), "build", "--host", host, *options], terminal)
    return code, terminal.said, HOW_FAR.sub("", terminal.told)


def tree(folder: Path) -> dict[str, bytes | None]:
    """All that lies in a folder but what was published: a folder, or what a file holds."""
    found = (path for path in folder.rglob("*") if "site" not in path.relative_to(folder).parts)
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in found
        if not path.name.startswith((".site", ".fresh"))
    }


def test_nothing_is_written_and_the_same_is_told(built: Path, host: str) -> None:
    """The very files stay; warnings are told as by a whole build, in the language that is asked for."""
    whole = build(built, host, "--fresh")
    marker = (built / "site" / MARKER).stat().st_ino
    again = build(built, host)
    assert again == (0, f"{built / 'site'} {SAME}\n", whole[2])
    assert "no `site_url`" in again[2]
    assert (built / "site" / MARKER).stat().st_ino == marker
    said = build(built, host, "--language", "ja")[1]
    assert "書き出した" in said
    assert "すでに今の記録どおり" in build(built, host, "--language", "ja")[1]


def test_it_can_be_built_all_the_same(built: Path, host: str) -> None:
    """By an option; the bytes are the same."""
    before = tree(built / "site")
    code, said, _ = build(built, host, "--fresh")
    assert (code, SAME in said) == (0, False)
    assert tree(built / "site") == before


READ: dict[str, Callable[[Path], object]] = {
    "a record": lambda root: (root / "removed/old-hotel.yml").write_text(
        "kind: place\ndate: 2026-02-01\nreason: Other words.\n", encoding="utf-8"
    ),
    "a record that goes": lambda root: (root / "removed/old-hotel.yml").unlink(),
    "a file where no record belongs": lambda root: (root / "events/notes.txt").write_text("x", encoding="utf-8"),
    "a page by hand": lambda root: (root / "docs/about.md").write_text("# Other\n", encoding="utf-8"),
    "a new file below docs": lambda root: (root / "docs/new.txt").write_text("x", encoding="utf-8"),
    "a label": lambda root: (root / "words/en.yml").write_text("not_found: Nothing there\n", encoding="utf-8"),
    "the settings": lambda root: (root / "mkdocs.yml").write_text(
        (root / "mkdocs.yml").read_text(encoding="utf-8") + "copyright: Free\n", encoding="utf-8"
    ),
    "what is ignored": lambda root: (root / ".gitignore").write_text("/drafts/\n", encoding="utf-8"),
    "a record that lies astray": lambda root: (root / "event.yml").write_text("a: b\n", encoding="utf-8"),
}


@pytest.mark.parametrize("what", READ)
def test_whatever_is_read_counts(built: Path, what: str) -> None:
    """Each kind of file that a build reads."""
    READ[what](built)
    assert not is_there(built)


def other_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule looks at the calendar."""
    before = list(made_from._of_the_moment())  # noqa: SLF001
    monkeypatch.setattr(made_from, "_of_the_moment", lambda: ["2026-01-01", *before[1:]])


def other_package(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """It lies where Python looks for packages."""
    (folder / "x-1.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(str(folder))


AROUND: dict[str, Callable[[pytest.MonkeyPatch, Path], object]] = {
    "another day": lambda monkeypatch, _: other_day(monkeypatch),
    "SOURCE_DATE_EPOCH": lambda monkeypatch, _: monkeypatch.setenv("SOURCE_DATE_EPOCH", "1"),
    "another version of Python": lambda monkeypatch, _: monkeypatch.setattr(sys, "version", "3.99"),
    "another program": lambda monkeypatch, root: monkeypatch.setattr(made_from, "_PROGRAM", root / "docs"),
    "other time zones": lambda monkeypatch, root: monkeypatch.setattr("zoneinfo.TZPATH", (str(root / "docs"),)),
    "another package": lambda monkeypatch, root: other_package(monkeypatch, root / "lib"),
}


@pytest.mark.parametrize("what", AROUND)
def test_whatever_is_around_counts(built: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    """What comes from outside the project."""
    AROUND[what](monkeypatch, built)
    assert not is_there(built)
    monkeypatch.undo()


def by_link(path: Path) -> None:
    """The same content, elsewhere."""
    path.rename(path.parents[1] / path.name)
    path.symlink_to(path.parents[1] / path.name)


def unlisted(site: Path, path: str) -> None:
    """A file less, and the list as if it had never been."""
    (site / path).unlink()
    lines = (site / NAME).read_text(encoding="utf-8").splitlines(keepends=True)
    (site / NAME).write_text("".join(line for line in lines if path not in line), encoding="utf-8")


PUBLISHED: dict[str, Callable[[Path], object]] = {
    "changed": lambda site: (site / "index.html").write_text("x", encoding="utf-8"),
    "changed, of the same size and time": lambda site: in_disguise(site / "index.html"),
    "removed": lambda site: (site / "index.html").unlink(),
    "added": lambda site: (site / "events/x.html").write_text("x", encoding="utf-8"),
    "added where servers keep their own": lambda site: (site / "_headers").write_text("x", encoding="utf-8"),
    "an empty folder": lambda site: (site / "empty").mkdir(),
    "a link": lambda site: by_link(site / "404.html"),
    "permissions": lambda site: (site / "index.html").chmod(0o600),
    "the list of sums": lambda site: (site / NAME).write_bytes((site / NAME).read_bytes()[:-9]),
    "both a file and the list": lambda site: unlisted(site, "404.html"),
}


def in_disguise(path: Path) -> None:
    """Another byte, and nothing else that `ls` shows."""
    told, content = path.stat(), path.read_bytes()
    path.write_bytes(content[:-1] + b" ")
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))


@pytest.mark.parametrize("what", PUBLISHED)
def test_what_was_done_to_the_site_by_hand_is_seen(built: Path, what: str) -> None:
    """Every byte, every file more or less, and what a server may make of them."""
    PUBLISHED[what](built / "site")
    assert not is_there(built)


def test_what_was_done_to_the_site_by_hand_is_undone(built: Path, host: str) -> None:
    """It is what a build makes of it, byte for byte; a copy of it is another folder, and so is none at all."""
    site, before = built / "site", tree(built / "site")
    in_disguise(site / "index.html")
    assert SAME not in build(built, host)[1]
    assert tree(site) == before
    assert is_there(built)
    shutil.copytree(site, built / "copy")
    rmtree(site)
    assert not is_there(built)
    (built / "copy").rename(site)
    assert not is_there(built)


NOTES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "half written": lambda note: note[: len(note) // 2],
    "no JSON": lambda note: b"\xff" + note,
    "a list": lambda _: b"[]",
    "deep": lambda _: b"[" * 100_000,
    "a key less": lambda note: json.dumps(
        {key: value for key, value in json.loads(note).items() if key != "site"}
    ).encode(),
    "a key more, of another version": lambda note: json.dumps(json.loads(note) | {"form": 2}).encode(),
    "other values": lambda note: json.dumps(json.loads(note) | {"places": [1, None]}).encode(),
    "fewer places": lambda note: json.dumps(json.loads(note) | {"places": ["mkdocs.yml"]}).encode(),
    "another sum": lambda note: json.dumps(json.loads(note) | {"made_from": "0" * 64}).encode(),
    "of another site": lambda note: json.dumps(json.loads(note) | {"site": "0" * 64}).encode(),
}


@pytest.mark.parametrize("what", NOTES)
def test_a_damaged_note_is_none(built: Path, what: str) -> None:
    """Cut, of another form or another site: it says nothing."""
    note = built / NOTE
    note.write_bytes(NOTES[what](note.read_bytes()))
    assert not is_there(built)


def test_a_note_is_written_anew(built: Path, host: str) -> None:
    """Where it is damaged, the site is built as a whole."""
    (built / NOTE).write_bytes(b"{")
    assert SAME not in build(built, host)[1]
    assert is_there(built)
    (built / NOTE).unlink()
    (built / NOTE).symlink_to("elsewhere")
    build(built, host, "--fresh")
    assert not (built / "elsewhere").exists()


ODD: dict[str, Callable[[str], str]] = {
    "hooks": lambda text: f"{text}hooks: [hook.py]\n",
    "a plugin": lambda text: text.replace("plugins:\n", "plugins:\n  - tags\n"),
    "a template that tells the day": lambda text: text.replace(
        "  name: material\n", "  name: material\n  custom_dir: dated\n"
    ),
    "a template that is no page, and tells the day": lambda text: text.replace(
        "  name: material\n", "  name: material\n  custom_dir: feed\n  static_templates: [feed.xml]\n"
    ),
    "a template among the pages": lambda text: f"{text}extra_templates: [built.txt]\n",
    "an extension that may read files": lambda text: f"{text}markdown_extensions: [pymdownx.snippets]\n",
    "what the environment says": lambda text: f"{text}copyright: !ENV [NOBODY_SETS_THIS, x]\n",
}


@pytest.mark.parametrize("what", ODD)
def test_where_more_may_be_read_nothing_is_noted(built: Path, host: str, what: str) -> None:
    """Each build is a whole one, but that the own host knows no hooks and no templates."""
    (built / "dated").mkdir()
    (built / "dated/main.html").write_text("{{ build_date_utc }}", encoding="utf-8")
    (built / "feed").mkdir()
    (built / "feed/feed.xml").write_text("{{ build_date_utc }}", encoding="utf-8")
    settings = read_settings(built).settings
    assert settings is not None
    assert places_read(built, settings, host) is not None
    text = (built / "mkdocs.yml").read_text(encoding="utf-8")
    (built / "mkdocs.yml").write_text(ODD[what](text), encoding="utf-8")
    is_known = places_read(built, settings, host) is not None
    assert is_known is (host == "own" and what not in {"an extension that may read files", "what the environment says"})


def test_a_record_that_is_saved_during_the_build(built: Path, host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody can tell which of the two was read, even where it is the old one again in the end."""
    from dateline.hosts import choice  # noqa: PLC0415

    record, whole = built / "removed/old-hotel.yml", choice.build

    def with_an_edit(*given: object, **named: object) -> None:
        text = record.read_bytes()
        record.write_bytes(b"")
        record.write_bytes(text)
        whole(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(choice, "build", with_an_edit)
    build(built, host, "--fresh")
    assert SAME not in build(built, host)[1]
    monkeypatch.undo()
    build(built, host)
    assert SAME in build(built, host)[1]


def test_two_builds_at_once(built: Path, host: str) -> None:
    """Of two states: what is noted in the end is true of the site that is there."""
    command = [sys.executable, "-m", "dateline", "--root", str(built), "build", "--host", host]
    record = built / "removed/old-hotel.yml"
    for number in range(count(1, 10)):
        pair = []
        for turn in "ab":
            record.write_text(f"kind: place\ndate: 2026-02-01\nreason: Words {number} {turn}.\n", encoding="utf-8")
            pair.append(subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        assert [process.wait() for process in pair] == [0, 0]
        build(built, host)
        found = tree(built / "site")
        build(built, host, "--fresh")
        assert tree(built / "site") == found


def test_after_each_edit_the_site_is_that_of_a_fresh_build(built: Path, host: str) -> None:
    """Edits at random, some of them none: byte for byte, and refused where a fresh one is."""
    desk = Desk(built, random.Random(14))  # noqa: S311
    assert desk.whole
    good, same, done = 0, 0, []
    for _ in range(EDITS):
        if desk.chance.random() < 0.2:
            path = desk.chance.choice(desk.records())
            path.write_bytes(path.read_bytes())
            done.append(f"saved as it was: {path}")
        else:
            done.append(desk.edit())
        code, said, told = build(built, host)
        fresh = build(built, host, "--fresh", "--site-dir", "fresh")
        assert (code, told.replace("/site", "/fresh")) == (fresh[0], fresh[2]), done
        same += SAME in said
        if code == 0:
            assert tree(built / "site") == tree(built / "fresh"), done
            good += 1
            assert SAME in build(built, host)[1], done
    assert good
    tell("edits", f"{EDITS} edits at random, {host}", f"{good} good states, {same} of them built already, all as fresh")
