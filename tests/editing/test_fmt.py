from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.cli import main
from dateline.editing.formatting import formatted
from dateline.editing.formatting.scalars import written
from dateline.model import KINDS, Event, Person
from dateline.model.kinds import models_by_folder
from dateline.model.vocabulary import RecordKind
from dateline.model.walk import written_keys
from dateline.reading.yaml import plain, read
from dateline.reading.yaml.characters import FORBIDDEN_IN_FILE

LANGUAGES = ("en", "ja")


def form(text: str, model: Any = Event) -> str:
    """The canonical form of a file that can be read."""
    made = formatted(text.encode(), "events/2018/a.yml", model, LANGUAGES)
    assert made.text is not None, made.findings
    return made.text


def meaning(text: str) -> Any:
    """What a file says."""
    document = read(text.encode(), "a.yml")
    assert document.root is not None
    assert document.findings == ()
    return plain(document.root)


def test_everything_an_editor_may_type(cases: Path) -> None:
    """One file with every style, comments everywhere: held in a golden file."""
    typed, golden = (cases / "fmt" / name for name in ("everything.yml", "everything.expected.yml"))
    made = form(typed.read_text(encoding="utf-8"))
    if os.environ.get("DATELINE_GOLDEN") == "write":
        golden.write_text(made, encoding="utf-8")
    assert made == golden.read_text(encoding="utf-8")
    assert form(made) == made


@pytest.mark.parametrize(
    "typed,canonical",
    [
        ("title: 'A'\n", "title: A\n"),
        ("title: A", "title: A\n"),
        ("title: 'A'\r\nkind: summit\r\n", "title: A\r\nkind: summit\r\n"),
        ("title: A\r\nkind: summit\n", "title: A\nkind: summit\n"),
        ("details: |-\r\n  A\r\n  b\r\n", "details: |-\r\n  A\r\n  b\r\n"),
        ("\n\ntitle: A\n\n\nkind: summit\n\n", "title: A\nkind: summit\n"),
        ("---\ntitle: A\n", "title: A\n"),
        ("date: '2018'\n", "date: 2018\n"),
        ('title: "2018"\n', 'title: "2018"\n'),
        ("title: 2018\n", 'title: "2018"\n'),
        ("title: no\n", 'title: "no"\n'),
        ("time: '09:04'\n", 'time: "09:04"\n'),
        ('title: "[[ada]] came"\n', 'title: "[[ada]] came"\n'),
        ("title: 'A: b'\n", 'title: "A: b"\n'),
        ("title: 'say \"A\": b'\n", "title: 'say \"A\": b'\n"),
        ('title: "国情院　報告"\n', "title: 国情院　報告\n"),
        ("details: |-\n  国情院　報告\n  \tb\n", "details: |-\n  国情院　報告\n  \tb\n"),
        ('title: "a\\tb"\n', 'title: "a\\tb"\n'),
        ('title: "「朝鮮」"\n', "title: 「朝鮮」\n"),
        ("topics:\n- a\n- b\n", "topics:\n  - a\n  - b\n"),
        ("topics:\n    - a\n", "topics:\n  - a\n"),
        ("topics: [ 'a' ,b ]\n", "topics: [a, b]\n"),
        ("title:\n  ja: あ\n  ko: 가\n  en: A\n", "title:\n  en: A\n  ja: あ\n  ko: 가\n"),
        ("title: {ja: あ, en: 'A, b'}\n", 'title: {en: "A, b", ja: あ}\n'),
        ("details: |+\n  A\n\nkind: summit\n", "kind: summit\ndetails: |+\n  A\n\n"),
        ('details: "A\\nB"\n', "details: |-\n  A\n  B\n"),
        ("details: one\n  two\n", "details: one two\n"),
        ("details: >-\n      one\n      two\n", "details: >-\n  one\n  two\n"),
        ("details: |2-\n    A\n", "details: |2-\n    A\n"),
        ("kind: summit # why\ntitle: A\n", "title: A\nkind: summit # why\n"),
        ("# why\nkind: summit\ntitle: A\n", "title: A\n# why\nkind: summit\n"),
        ("details: |- # why\n  A\n", "details: |- # why\n  A\n"),
        ("topics: [a] # why\n# end\n", "topics: [a] # why\n# end\n"),
        ("topics:\n  # first\n  - a\n  # - b\nkind: summit\n", "kind: summit\ntopics:\n  # first\n  - a\n  # - b\n"),
        ("topics: [a, # why\n  b]\n", "topics:\n  - a\n  - b\n"),
        ("# about\n\n# why\nkind: summit\ntitle: A\n", "# about\ntitle: A\n# why\nkind: summit\n"),
        ("# yaml-language-server: $schema=x\nkind: summit\n", "# yaml-language-server: $schema=x\nkind: summit\n"),
        ("tilte: A\nkind: summit\n", "kind: summit\ntilte: A\n"),
        ("place:\nkind: summit\n", "place:\nkind: summit\n"),
    ],
)
def test_a_form(typed: str, canonical: str) -> None:
    """What is typed on the left is written as on the right, and then stays."""
    if "# why\n  b]" in typed:
        assert "# why" in form(typed)
        assert form(form(typed)) == form(typed)
        return
    assert form(typed) == canonical
    assert form(canonical) == canonical


def test_marks_around_curved_marks_stay() -> None:
    """Straight marks say that the curved ones belong to the text: without them the check would warn again."""
    assert written("“A”", was_plain=False) == '"“A”"'
    assert written("“A”") == "“A”"
    assert written("A “B”", was_plain=False) == "A “B”"


def test_keys_stand_in_one_order() -> None:
    """A record begins with the day it was added and what it is, and ends with what it rests on."""
    assert written_keys(Event)[:5] == ("added", "reviewed", "aliases", "title", "also")
    assert written_keys(Event)[-8:] == (
        *("summary", "details", "claims", "disputes", "forecasts", "topics"),
        *("sources", "corrections"),
    )
    for model in (kind.model for kind in KINDS.values()):
        assert sorted(written_keys(model)) == sorted((f.alias or n) for n, f in model.model_fields.items() if n != "id")


@pytest.mark.parametrize("site", ["small", "."])
def test_no_record_changes_its_meaning(root: Path, sites: Path, site: str) -> None:
    """Every real record says the same afterwards, and a second time nothing changes."""
    place = root if site == "." else sites / site
    for folder, model in models_by_folder().items():
        for path in sorted((place / folder).rglob("*.yml")):
            typed = path.read_text(encoding="utf-8")
            made = formatted(typed.encode(), path.name, model, LANGUAGES)
            if made.text is not None and made.text != typed:  # what it leaves as it is says the same
                assert meaning(made.text) == meaning(typed), path
                assert form(made.text, model) == made.text, path


PIECES = [*"ab1 :#-?[]{},&*!|>'\"%@`\\~=.…金、：「」é", "no", "12:30", ": ", " #", "- ", "[[x]]"]
WORDS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join)
CHARACTERS = st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn", "Zl", "Zp"])
VISIBLE = st.text(CHARACTERS, min_size=1, max_size=30).filter(lambda text: not FORBIDDEN_IN_FILE.search(text))
TEXTS = st.one_of(WORDS, st.dictionaries(st.sampled_from(["en", "ja", "ko"]), WORDS, min_size=1))
SOURCES = st.lists(st.fixed_dictionaries({"source": WORDS}, optional={"at": WORDS}), max_size=3)
RECORDS = st.fixed_dictionaries(
    {"title": TEXTS},
    optional={
        "kind": WORDS,
        "date": WORDS,
        "summary": TEXTS,
        "sources": SOURCES,
        "topics": st.lists(WORDS, max_size=4),
        "claims": st.lists(st.fixed_dictionaries({"text": TEXTS, "sources": SOURCES}), max_size=2),
        "unheard-of": WORDS,
    },
)
STYLES = st.sampled_from(["block", "flow"])


def typed(value: Any, draw: Any, indent: int = 0, *, flow: bool = False) -> str:
    """A value as somebody might type it: styles, blanks and comments at random."""
    if isinstance(value, str):
        quoted: str = draw(st.sampled_from([double(value), "'" + value.replace("'", "''") + "'"]))
        return quoted
    flow = flow or not value or draw(STYLES) == "flow"
    if isinstance(value, dict):
        pairs = [(double(key), item) for key, item in draw(st.permutations(list(value.items())))]
        if flow:
            return "{" + ", ".join(f"{key}: {typed(item, draw, flow=True)}" for key, item in pairs) + "}"
        return block([(f"{key}:", item) for key, item in pairs], draw, indent)
    if flow:
        return "[" + ", ".join(typed(item, draw, flow=True) for item in value) + "]"
    return block([("-", item) for item in value], draw, indent)


def block(rows: list[tuple[str, Any]], draw: Any, indent: int) -> str:
    """Rows of a block, with comments between them."""
    lines = [""]
    for head, item in rows:
        lines += draw(st.sampled_from([[], [""], [" " * indent + "# above"]]))
        deeper = indent + draw(st.sampled_from([2, 3, 4]))
        lines.append(" " * indent + f"{head} {typed(item, draw, deeper)}{draw(st.sampled_from(['', ' # beside']))}")
        if "\n" in lines[-1] and lines[-1].endswith(" # beside"):
            lines[-1] = lines[-1].removesuffix(" # beside")
    return "\n".join(lines)


def double(text: str) -> str:
    """A text in double quotation marks."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(record=RECORDS, data=st.data())
def test_the_meaning_never_changes(record: dict[str, Any], data: st.DataObject) -> None:
    """Whatever is typed, in whatever style: the same records before and after, every comment kept, stable at once."""
    source = block([(f"{double(key)}:", item) for key, item in record.items()], data.draw, 0) + "\n"
    assert meaning(source) == record
    made = form(source)
    assert meaning(made) == record
    assert made.count("# above") == source.count("# above")
    assert made.count("# beside") == source.count("# beside")
    assert form(made) == made


@given(text=VISIBLE)
@settings(max_examples=100, deadline=None)
def test_a_text_on_one_line_is_read_back(text: str) -> None:
    """In a block, in brackets, as data or not: the text is the text."""
    for is_data in (False, True):
        inside = written(text, in_flow=True, is_data=is_data)
        source = f"a: {written(text, is_data=is_data)}\nb: [{inside}]\nc: {{d: {inside}}}\n"
        assert meaning(source) == {"a": text, "b": [text], "c": {"d": text}}


def test_the_command_writes_and_names_what_changed(
    tmp_path: Path, sites: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`fmt` writes; `fmt --check` writes nothing and fails while something would change; a second run is silent."""
    site = shutil.copytree(sites / "small", tmp_path / "site")
    ada = site / "profiles/people/ada.yml"
    good = form(ada.read_text(encoding="utf-8"), Person)
    ada.write_text("\n\n" + good, encoding="utf-8")
    assert main(["--root", str(site), "fmt", "--check", str(ada)]) == 1
    assert ada.read_text(encoding="utf-8").startswith("\n")
    assert capsys.readouterr().out == "profiles/people/ada.yml\n"
    assert main(["--root", str(site), "fmt", str(ada)]) == 0
    assert ada.read_text(encoding="utf-8") == good
    capsys.readouterr()
    assert main(["--root", str(site), "fmt"]) == 0
    capsys.readouterr()
    assert main(["--root", str(site), "fmt", "--check"]) == 0
    assert capsys.readouterr().out == ""
    assert [path.name for path in site.rglob(".*") if path.is_file()] == []


def test_a_file_that_cannot_be_read_is_told_and_left(
    tmp_path: Path, sites: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Broken YAML is no reason to leave the others as they are."""
    site = shutil.copytree(sites / "small", tmp_path / "site")
    broken, good = site / "profiles/people/ada.yml", site / "profiles/people/bo.yml"
    broken.write_text("name: [a\n", encoding="utf-8")
    good.write_text("\n" + good.read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["--root", str(site), "fmt"]) == 1
    assert "profiles/people/ada.yml:1" in capsys.readouterr().err
    assert broken.read_text(encoding="utf-8") == "name: [a\n"
    assert not good.read_text(encoding="utf-8").startswith("\n")


def test_a_hostile_file_name_is_shown_as_text(tmp_path: Path, sites: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A name cannot steer the terminal or a workflow's log; a link is not followed."""
    site = shutil.copytree(sites / "small", tmp_path / "site")
    (site / "sources/a\x1b[2J\n::error::x.yml").write_text("title:   A\n", encoding="utf-8")
    (tmp_path / "outside.yml").write_text("title:   A\n", encoding="utf-8")
    (site / "sources/link.yml").symlink_to(tmp_path / "outside.yml")
    main(["--root", str(site), "fmt", "--check"])
    told = capsys.readouterr().out
    assert "sources/a\\x1b[2J\\n::error::x.yml" in told.splitlines()
    assert "link" not in told


def test_every_kind_of_record_has_a_form() -> None:
    """No model is forgotten."""
    for kind in RecordKind:
        assert form("added: 2026-01-02\n", KINDS[kind].model) == "added: 2026-01-02\n"
