from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dateline.cli import main
from tests.editor.conversation import Conversation
from tests.node import installed, node

HERE = Path(__file__).resolve().parent
EVENT = "events/2018/typed.yml"


@pytest.fixture(scope="module")
def editor(root: Path, sites: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Conversation]:
    """The real yaml-language-server on a copy of the small site, wired as our settings wire it."""
    project = shutil.copytree(sites / "small", tmp_path_factory.mktemp("editor") / "site")
    shutil.copytree(root / ".vscode", project / ".vscode")
    assert main(["--root", str(project), "check"]) == 0
    program = installed(HERE) / "yaml-language-server" / "bin" / "yaml-language-server"
    conversation = Conversation([str(node()), str(program), "--stdio"], project)
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
    assert {one["textEdit"]["newText"] for one in offered.values()} == {"ada", "bo"} < set(offered)
    assert "Ada Aoki · 青木エイダ · 에이다" in json.dumps(offered["ada"].get("documentation"), ensure_ascii=False)


def test_the_published_schema_offers_the_same_people(editor: Conversation) -> None:
    """Its ids stand in a file of their own beside it, which the server fetches."""
    assert main(["--root", str(editor.root), "export", "json-schema", "--to", str(editor.root / "published")]) == 0
    first = "# yaml-language-server: $schema=../../published/schema/event.json\n"
    editor.open("events/2018/b.yml", f"{first}participants:\n  - person: \n")
    offered = editor.complete("events/2018/b.yml", 2, 12)
    assert {one["textEdit"]["newText"] for one in offered.values()} == {"ada", "bo"} < set(offered)


@pytest.mark.parametrize(
    "typed, text",
    [
        ("青木", "participants:\n  - person: {}\n"),
        ("Ada Ao", "participants:\n  - person: {}\n"),
        ("에이", "participants:\n  - {{person: {}, role: principal}}\n"),
        ("Ada A", "participants:\n  - {{person: {}, role: principal}}\n"),
        ("A. A", "claims:\n  - by: {}\n"),
    ],
)
def test_a_name_in_any_script_is_completed_to_the_id(editor: Conversation, typed: str, text: str) -> None:
    """An editor's program looks in the labels for what stands in the range that a choice replaces."""
    path = f"events/2018/name-{len(text)}-{len(typed)}.yml"
    lines = text.format(typed).split("\n")
    editor.open(path, "\n".join(lines))
    begins = lines[1].index(typed)
    offered = editor.complete(path, 1, begins + len(typed))
    chosen = [one for label, one in offered.items() if typed in label]
    assert [one["textEdit"]["newText"] for one in chosen] == ["ada"]
    replaced = chosen[0]["textEdit"]["range"]
    assert (replaced["start"]["character"], replaced["end"]["character"]) == (begins, begins + len(typed))


def test_a_source_is_found_by_its_publisher(editor: Conversation) -> None:
    """Whoever cites remembers the newspaper sooner than the headline."""
    editor.open("events/2018/s.yml", "sources:\n  - source: The Gaz\n")
    offered = editor.complete("events/2018/s.yml", 1, 19)
    assert [one["textEdit"]["newText"] for label, one in offered.items() if "The Gaz" in label] == ["gazette-2018"]


def test_a_kind_offers_its_words(editor: Conversation) -> None:
    """Words to choose from are offered with what the pages call them in both languages."""
    editor.open("events/2018/b.yml", "kind: \n")
    offered = editor.complete_with("summit", "events/2018/b.yml", 0, 6)
    assert "summit" in offered
    assert "首脳会談" in json.dumps(offered["summit"].get("documentation"), ensure_ascii=False)


@pytest.mark.parametrize(
    "path, text, expected",
    [
        ("sources/o.yml", "language: \n", {"en", "ja", "ko", "zh-Hans", "zh-Hant", "ru"}),
        ("profiles/places/o.yml", "timezone: \n", {"Asia/Singapore"}),
        ("profiles/people/o.yml", "country: \n", {"northland", "southland"}),
        ("events/2018/o.yml", "title: \n", set()),
    ],
)
def test_only_what_may_stand_there_is_offered(editor: Conversation, path: str, text: str, expected: set[str]) -> None:
    """Languages and zones in use and states are offered; `true` is never a text."""
    editor.open(path, text)
    offered = editor.complete(path, 0, len(text) - 1)
    assert not {"true", "false", "null"} & set(offered)
    assert expected <= set(offered)


def test_a_participant_and_an_event_come_whole(editor: Conversation) -> None:
    """An entry begins with the person and the role; an empty file is offered the lines of an event."""
    editor.open("events/2018/p.yml", "participants:\n  - \n")
    offered = editor.complete("events/2018/p.yml", 1, 4)
    assert any(re.match(r"(- )?person: .*\n\s*role: ", text(one)) for one in offered.values())
    editor.open("events/2018/e.yml", "\n")
    whole = [text(one) for one in editor.complete("events/2018/e.yml", 0, 0).values() if "added" in text(one)]
    assert any(
        re.search(r"(?s)added.*title.*date.*place.*participants.*person.*role.*summary.*sources", one) for one in whole
    )


def text(item: dict[str, Any]) -> str:
    """What choosing an item inserts."""
    return str(item.get("textEdit", {}).get("newText") or item.get("insertText"))


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
        ("person: ada", "person: adda", r"^no person has this id: type a part of the name"),
        ("source: gazette-2018", "source: https://gazette.example", r"^no source has this id: .*`dateline new source`"),
        ("by: gazette-2018", "by: The Gazette", r"^no person, organisation or source has this id: "),
        ("date: 2018-06-12", "date: June 12", r"^a date is expected: 2018-06-12, "),
        ("added: 2026-01-02", "added: today", r"^a day is expected: 2018-06-12$"),
        ("en: The first summit", "jp: The first summit", r"^a language is expected: en, ja, .*jp is the country"),
        ("kind: summit", "kind: sumit", r"not accepted. Valid values: .summit., "),
        ('time: "09:04"', 'time: "9:04"', r"^a time of day is expected, in quotation marks: .09:04.$"),
        ("topics: [summits]", "topics: summits", r"^a list is expected: "),
        ("en: The first summit", "en: [The first summit]", r"^a text is expected"),
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
