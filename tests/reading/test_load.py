from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from dateline.diagnostics import Code, Findings
from dateline.model import Person, Record
from dateline.project import read_and_check
from dateline.reading.folders import Cache, Loaded, load
from dateline.reading.settings import read_settings
from dateline.site import prepare


@pytest.fixture
def small(sites: Path, tmp_path: Path) -> Path:
    """A copy of the small site."""
    root = tmp_path / "small"
    shutil.copytree(sites / "small", root)
    return root


def _load(root: Path, cache: Cache | None = None) -> Loaded:
    settings = read_settings(root).settings
    assert settings is not None
    return load(root, settings, cache)


def _codes(loaded: Loaded) -> list[Code]:
    return [finding.code for finding in loaded.findings]


def test_every_folder_gives_its_kind(small: Path) -> None:
    """Events, people, organisations, places, topics and sources, each by the folder it lies in."""
    loaded = _load(small)
    kinds = {key: record.record_kind.value for key, record in loaded.records.items() if isinstance(record, Record)}
    assert kinds == {
        "ada": "person",
        "bo": "person",
        "city": "place",
        "first-summit": "event",
        "gazette-2018": "source",
        "hotel": "place",
        "northland": "organisation",
        "second-summit": "event",
        "southland": "organisation",
        "summits": "topic",
    }
    assert loaded.paths["ada"] == "profiles/people/ada.yml"


def test_a_place_in_a_record_is_found_again_in_its_file(small: Path) -> None:
    """The line and column of any part, for findings that come up long after reading."""
    span = _load(small).span("first-summit", ("participants", 1, "person"))
    assert (span.path, span.line, span.column) == ("events/2018/first-summit.yml", 11, 14)


def test_only_an_edited_file_is_read_again(small: Path) -> None:
    """The cache keeps what each file gave by its bytes, and lets go of files that are gone."""
    cache: Cache = {}
    before = _load(small, cache)
    held = dict(cache)
    file = small / "profiles" / "people" / "ada.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("Ada Aoki", "Ada Abe"), encoding="utf-8")
    (small / "profiles" / "topics" / "summits.yml").unlink()
    after = _load(small, cache)
    assert after.records["bo"] is before.records["bo"]
    ada = after.records["ada"]
    assert isinstance(ada, Person)
    assert ada.name["en"] == "Ada Abe"
    assert {path for path in held if cache.get(path) is not held[path]} == {
        "profiles/people/ada.yml",
        "profiles/topics/summits.yml",
    }


@pytest.mark.parametrize(
    "target",
    ["/etc/hostname", "../../mkdocs.yml", "nowhere", "ada.yml", "."],
    ids=["file", "within", "dangling", "twin", "loop"],
)
def test_links_are_refused_and_not_followed(small: Path, target: str) -> None:
    """Whatever a symbolic link points at, its contents are nowhere in what was read."""
    (small / "profiles" / "people" / "linked.yml").symlink_to(target)
    loaded = _load(small)
    assert _codes(loaded) == [Code.FILE_SYMLINK]
    assert "linked" not in loaded.records


def test_a_linked_folder_is_refused(small: Path, tmp_path: Path) -> None:
    """A folder that is a link would bring in files nobody reviewed."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "secret.yml").write_text("added: 2026-01-02\n", encoding="utf-8")
    (small / "events" / "2020").symlink_to(elsewhere)
    assert _codes(_load(small)) == [Code.FILE_SYMLINK]


@pytest.mark.parametrize("folder", ["events", "events/2018", "profiles", "profiles/people", "sources"])
def test_a_folder_of_records_that_is_a_link_is_refused(small: Path, tmp_path: Path, folder: str) -> None:
    """Nor is anything read where the link stands higher up."""
    elsewhere = tmp_path / "elsewhere"
    (small / folder).rename(elsewhere)
    (small / folder).symlink_to(elsewhere)
    loaded = _load(small)
    linked = [one for one in Findings(loaded.findings) if one.code is Code.FILE_SYMLINK]
    assert [str(one.span) for one in linked] == [f"{folder}:1:1"]
    assert not [path for path in loaded.paths.values() if path.startswith(f"{folder}/")]


def test_a_pipe_does_not_hang_the_check(small: Path) -> None:
    """What is neither a file nor a folder is told and never opened."""
    os.mkfifo(small / "sources" / "pipe.yml")
    assert _codes(_load(small)) == [Code.FILE_UNREADABLE]


def test_a_folder_named_like_a_record_is_told(small: Path) -> None:
    """`x.yml/` is no record."""
    (small / "sources" / "x.yml").mkdir()
    assert _codes(_load(small)) == [Code.FILE_MISPLACED]


@pytest.mark.parametrize("name", [".ada.yml.swp", "#ada.yml#", "ada.yml~", ".git"])
def test_what_editors_leave_behind_is_passed_over(small: Path, name: str) -> None:
    """A swap file beside a record is no mistake of the editor's."""
    (small / "profiles" / "people" / name).write_text("x", encoding="utf-8")
    assert _codes(_load(small)) == []


def test_ids_differing_in_case_cannot_stand_beside_each_other(small: Path) -> None:
    """One of two such files would be lost on macOS and Windows; the one with capitals is refused."""
    shutil.copy(small / "profiles" / "people" / "ada.yml", small / "profiles" / "people" / "ADA.yml")
    loaded = _load(small)
    assert _codes(loaded) == [Code.FILE_NAME]
    assert loaded.paths["ada"] == "profiles/people/ada.yml"


def test_a_broken_file_breaks_nothing_else(small: Path) -> None:
    """What names a record whose file is broken is not wrong as well."""
    (small / "profiles" / "people" / "ada.yml").write_text("name: [", encoding="utf-8")
    found = prepare(small).findings
    assert {finding.span.path for finding in found} == {"profiles/people/ada.yml"}


def test_who_names_a_broken_file_otherwise_is_told_to_mend_it(small: Path) -> None:
    """The file is there: to write it first is no cure. By a slip of its id, by a name, as an entry, in a link."""
    person, event = small / "profiles/people/ada.yml", small / "events/2018/first-summit.yml"
    person.write_text(f"{person.read_text('utf-8')}kindd: x\n", encoding="utf-8")
    text = event.read_text("utf-8").replace("[[ada]] met", "[[adda]] met").replace("by: gazette-2018", "by: Ada Aoki")
    event.write_text(text.replace("person: ada,", "person: adda,").replace("{person: bo, role: principal}", "Ada Aoki"))
    cures = [str(one.cure) for one in prepare(small).findings if one.span.path.startswith("events/")]
    mend = "`profiles/people/ada.yml` has a mistake itself: mend that first, then write"
    assert cures == [f"{mend} `ada`", f"{mend} `{{person: ada, role: …}}`", f"{mend} `ada`", f"{mend} `ada`"]


def test_findings_come_in_one_order(small: Path) -> None:
    """By path, line and column, run after run."""
    for name in ("b", "a", "c"):
        (small / "sources" / f"{name}.yml").write_text("title: x\nkind: y\n", encoding="utf-8")
    one, two = ([str(f.span) for f in prepare(small).findings] for _ in range(2))
    assert one == two
    assert one == sorted(one, key=lambda span: (span.split(":")[0], [int(n) for n in span.split(":")[1:]]))


@pytest.mark.parametrize("linked", ["words", "words/en.yml"])
def test_labels_that_are_a_link_are_refused(small: Path, tmp_path: Path, linked: str) -> None:
    """No line of a file elsewhere is read, or shown in a finding."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "en.yml").write_text("home: Elsewhere\nkept: to itself\n", encoding="utf-8")
    (small / linked).parent.mkdir(exist_ok=True)
    (small / linked).symlink_to(tmp_path / "elsewhere" / linked.removeprefix("words").removeprefix("/"))
    checked = read_and_check(small)
    assert [(one.code, str(one.span)) for one in checked.findings.errors] == [(Code.FILE_SYMLINK, f"{linked}:1:1")]
    assert checked.timeline is not None
    assert "en" not in checked.timeline.label_files
