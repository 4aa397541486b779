"""A kind of record that nobody has, made up while the test runs: its model and its entry are all that it needs."""

from __future__ import annotations

import json
import shutil
from functools import partial
from pathlib import Path
from typing import Annotated, Any, ClassVar

import pytest
from pydantic import Field

from dateline.cli import main
from dateline.diagnostics.message import verbatim
from dateline.editing.diff import compare
from dateline.editing.diff.wording import FORMS
from dateline.model import KINDS, DescribedRecord, Kind, Profile, kinds
from dateline.model.fields import StateId
from dateline.model.vocabulary import RecordKind
from dateline.model.walk import written_keys
from dateline.pages import PAGES, all_pages
from dateline.pages.common import LAST
from dateline.pages.record_page import profile_pages
from dateline.pages.view import View
from dateline.project import read_and_check
from dateline.search.documents import kinds_found
from dateline.search.facts import facts_of

ARK = """\
added: 2026-01-02
name: {en: Ark, ja: 箱舟}
owner: northland
summary: {en: A ship., ja: 船。}
sources: [{source: gazette-2018}]
"""


@pytest.fixture
def ship(monkeypatch: pytest.MonkeyPatch) -> RecordKind:
    """The word for ships in the vocabulary, their model and their entry in KINDS."""
    word: Any = str.__new__(RecordKind, "ship")
    word._name_, word._value_ = "SHIP", "ship"
    monkeypatch.setattr(RecordKind, "_member_names_", [*RecordKind._member_names_, "SHIP"])
    monkeypatch.setitem(RecordKind._member_map_, "SHIP", word)
    monkeypatch.setitem(RecordKind._value2member_map_, "ship", word)

    class Ship(Profile):
        """Something that floats."""

        record_kind: ClassVar = word

        owner: Annotated[StateId, Field(description="The state that owns it.")]

    entry = Kind(
        model=Ship,
        folder="profiles/ships",
        address="ships",
        noun=verbatim("ship"),
        one=verbatim("a ship"),
        several=verbatim("ships"),
        also_called=("vessels",),
    )
    monkeypatch.setitem(kinds._KINDS, word, entry)  # noqa: SLF001 -- nobody but a test may change the table
    return RecordKind("ship")


@pytest.fixture
def site(sites: Path, tmp_path: Path) -> Path:
    """The small site with a ship, of which a person's record speaks."""
    root = shutil.copytree(sites / "small", tmp_path / "site")
    (root / "profiles" / "ships").mkdir()
    (root / "profiles" / "ships" / "ark.yml").write_text(ARK, encoding="utf-8")
    with (root / "profiles" / "people" / "ada.yml").open("a", encoding="utf-8") as file:
        file.write('details: {en: "She owned [[ark]].", ja: "[[ark]]の持ち主だった。"}\n')
    return root


def test_every_kind_stands_in_the_table() -> None:
    """Each word of the vocabulary has its entry, in the same order, and each entry the model that says so."""
    assert list(KINDS) == list(RecordKind)
    assert all(kind.model.record_kind is word for word, kind in KINDS.items())


def test_what_describes_a_record_is_written_after_what_it_is() -> None:
    """A key that all described records get stands before the sources, and after the keys of the kind itself."""
    described = {"summary", "details", "claims", "disputes", "forecasts", "topics"}
    assert DescribedRecord.model_fields.keys() - KINDS[RecordKind.SOURCE].model.model_fields.keys() == described
    for kind in KINDS.values():
        keys = written_keys(kind.model)
        assert (keys[:3], keys[-2:]) == (("added", "reviewed", "aliases"), ("sources", "corrections"))
        if issubclass(kind.model, DescribedRecord):
            assert set(keys[-8:-2]) == described


def test_a_new_kind_is_checked(ship: RecordKind, site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its files are read, its ids known, its mistakes told."""
    assert list(read_and_check(site).findings) == []
    ark = site / "profiles" / "ships" / "ark.yml"
    ark.write_text(ARK.replace("owner: northland", "owner: ada\nmast: 1"), encoding="utf-8")
    (site / "vessels").mkdir()
    shutil.copy(ark, site / "vessels" / "raft.yml")
    assert main(["--root", str(site), "check"]) == 1
    told = capsys.readouterr().out
    assert "unknown key `mast`" in told
    assert "`ada` is a person" in told
    assert "move it to `profiles/ships/raft.yml`" in told
    assert ship in KINDS


@pytest.mark.usefixtures("ship")
def test_a_new_kind_is_linked_and_listed(monkeypatch: pytest.MonkeyPatch, site: Path) -> None:
    """A text leads to it, it has an address and a list, search knows what it is about."""
    timeline = read_and_check(site).timeline
    assert timeline is not None
    own = partial(profile_pages, kind=RecordKind("ship"), parts=LAST)  # the page that a new kind needs
    monkeypatch.setattr("dateline.pages.PAGES", {**PAGES, "ship": own})
    view = View(timeline, "ja")
    pages = {page.url: page for page in all_pages(timeline)}
    assert (pages["ja/ships/ark/"].kind, pages["ja/ships/ark/"].title) == ("ship", "箱舟")
    assert 'href="ark/"' in pages["ja/ships/"].write().html
    target = view.target("ark", "ja/people/ada/")
    assert target is not None
    assert target.url == "../../ships/ark/"
    assert facts_of(timeline)["ark"].mentions == {"northland": 4}
    assert kinds_found()[-4:] == ("ship", "event", "source", "page")


@pytest.mark.usefixtures("ship")
def test_a_new_kind_is_edited(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`new` asks for what it needs, `fmt` knows its keys, `schema` describes it, `rename` and `diff` name it."""
    before = read_and_check(site)
    words = ("--name", "Raft", "--owner", "southland", "--summary", "Wood.", "--added", "2026-01-02")
    assert main(["--root", str(site), "new", "ship", *words]) == 0
    made = site / "profiles" / "ships" / "raft.yml"
    assert made.read_text(encoding="utf-8").splitlines()[1:3] == ["name: {en: Raft}", "owner: southland"]
    assert main(["--root", str(site), "fmt"]) == 0
    assert main(["--root", str(site), "schema", "--ids"]) == 0
    schema = json.loads((site / ".cache" / "dateline" / "schema" / "ship.json").read_text(encoding="utf-8"))
    assert schema["properties"]["owner"]["$ref"] == "#/definitions/id-of-state"
    (site / "site").mkdir()  # it was built once, so readers know the address
    assert main(["--root", str(site), "rename", "ark", "arch"]) == 0
    assert "[[arch]]" in (site / "profiles" / "people" / "ada.yml").read_text(encoding="utf-8")
    after = read_and_check(site)
    assert before.timeline
    assert after.timeline
    told = FORMS["text"](compare(before.timeline, after.timeline, has_pages=False), "en")
    assert "1 ship added: Raft" in told
    assert "1 ship renamed: ark → arch (Ark)" in told
    capsys.readouterr()
