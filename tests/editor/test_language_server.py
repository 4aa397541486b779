from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.cli import main
from tests.editor.conversation import Conversation
from tests.editor.server import HERE, node, provide

EVENT = "events/2018/typed.yml"


@pytest.fixture(scope="module")
def editor(root: Path, sites: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Conversation]:
    """The real yaml-language-server on a copy of the small site, wired as our settings wire it."""
    project = shutil.copytree(sites / "small", tmp_path_factory.mktemp("editor") / "site")
    shutil.copytree(root / ".vscode", project / ".vscode")
    assert main(["--root", str(project), "check"]) == 0
    conversation = Conversation([str(node()), str(provide()), "--stdio"], project)
    yield conversation
    conversation.close()


def good(sites: Path) -> str:
    """An event without a mistake."""
    return (sites / "small/events/2018/first-summit.yml").read_text(encoding="utf-8")


def test_a_good_record_has_no_complaint(editor: Conversation, sites: Path) -> None:
    """What the check takes is not underlined in the editor."""
    assert editor.open(EVENT, good(sites)) == []


def test_person_offers_real_people(editor: Conversation) -> None:
    """After `person: ` come the people there are, with their names in every script, and nobody else."""
    editor.open("events/2018/a.yml", "participants:\n  - person: \n")
    offered = editor.complete("events/2018/a.yml", 1, 12)
    assert set(offered) == {"ada", "bo"}
    assert "Ada Aoki · 青木エイダ · 에이다" in json.dumps(offered["ada"].get("documentation"), ensure_ascii=False)


def test_a_kind_offers_its_words(editor: Conversation) -> None:
    """Words to choose from are offered with what the pages call them in both languages."""
    editor.open("events/2018/b.yml", "kind: \n")
    offered = editor.complete("events/2018/b.yml", 0, 6)
    assert "summit" in offered
    assert "首脳会談" in json.dumps(offered["summit"].get("documentation"), ensure_ascii=False)


def test_keys_are_offered_with_what_they_mean(editor: Conversation) -> None:
    """An empty line offers the keys that are not there yet."""
    editor.open("events/2018/c.yml", "title: A\n\n")
    offered = editor.complete("events/2018/c.yml", 1, 0)
    assert {"date", "kind", "participants", "summary"} <= set(offered)
    assert "title" not in offered
    assert "EDTF" in json.dumps(offered["date"].get("documentation"))


def test_languages_are_offered(editor: Conversation) -> None:
    """A text offers the site's languages."""
    editor.open("events/2018/d.yml", "title:\n  \n")
    assert {"en", "ja"} <= set(editor.complete("events/2018/d.yml", 1, 2))


def test_an_id_shows_its_names(editor: Conversation, sites: Path) -> None:
    """The bubble over an id says who that is."""
    lines = good(sites).splitlines()
    line = next(number for number, text in enumerate(lines) if "person: ada" in text)
    assert "Ada Aoki" in editor.hover(EVENT, line, lines[line].index("ada") + 1).replace("\\", "")


@pytest.mark.parametrize(
    "old,new,complaint",
    [
        ("kind: summit", "knd: summit", r"Property knd is not allowed"),
        ("person: ada", "person: adda", r"not accepted"),
        ("date: 2018-06-12", "date: June 12", r"does not match|pattern"),
        ("kind: summit", "kind: sumit", r"not accepted"),
        ('time: "09:04"', 'time: "9:04"', r"does not match|pattern"),
    ],
)
def test_a_mistake_is_underlined_on_its_line(
    editor: Conversation, sites: Path, old: str, new: str, complaint: str
) -> None:
    """An unknown key, id, word or form is told where it stands, while it is typed."""
    text = good(sites).replace(old, new, 1)
    path = f"events/2018/{re.sub('[^a-z0-9]+', '-', new.lower())}.yml"
    found = editor.open(path, text)
    line = next(number for number, row in enumerate(text.splitlines()) if new in row)
    assert [one for one in found if re.search(complaint, one["message"]) and one["range"]["start"]["line"] == line]


def test_every_folder_has_its_schema(editor: Conversation) -> None:
    """A key that only another kind of record has is told in each folder."""
    for path in (
        *("profiles/people/x.yml", "profiles/organisations/x.yml", "profiles/places/x.yml", "profiles/topics/x.yml"),
        *("sources/x.yml", "removed/x.yml"),
    ):
        found = editor.open(path, "series: {topic: summits, number: 1}\n")
        assert any("series" in one["message"] for one in found), path


def test_what_is_fetched_is_locked() -> None:
    """Each package has its hash, and none an address: any mirror serves it, and none can change it."""
    lock = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert packages["node_modules/yaml-language-server"]
    assert all(re.fullmatch(r"sha512-[\w+/=]+", entry["integrity"]) for entry in packages.values())
    assert not [name for name, entry in packages.items() if "resolved" in entry]
