"""A cure that is an edit, followed to the letter: what it cures goes, and nothing else changes."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.diagnostics import Diagnostic, Edit, Span
from dateline.project import read_and_check
from dateline.reading.yaml import Entry, Mapping, Node, Scalar, Sequence, read
from tests.reading.test_beginners import MISTAKES, wrong
from tests.reading.test_mistakes import CASES, MARK, make_changes
from tests.reading.test_yaml_reader import CASES as YAML_CASES
from tests.reading.test_yaml_reader import SEPARATOR


@dataclass(frozen=True)
class Leaf:
    """A value in a file: its path, its text, where it stands."""

    path: tuple[str, ...]
    text: str
    span: Span


def leaves(node: Node, path: tuple[str, ...] = ()) -> Iterator[Leaf]:
    """Every value below a node."""
    if isinstance(node, Scalar):
        yield Leaf(path, node.text, node.span)
    elif isinstance(node, Mapping):
        for key, entry in node.entries.items():
            yield from leaves(entry.value, (*path, key))
    elif isinstance(node, Sequence):
        for position, item in enumerate(node.items):
            yield from leaves(item, (*path, str(position)))


def values(text: str) -> list[Leaf]:
    """Every value of a file, as far as it can be read; what cannot is left out."""
    root = read(text.encode(), "x.yml", allow_tags=True).root
    return [] if root is None else list(leaves(root))


def entries(text: str) -> dict[str, Entry]:
    """What stands at the keys in a file's first column."""
    root = read(text.encode(), "x.yml", allow_tags=True).root
    return {} if root is None else root.entries


def lines_of(entry: Entry) -> range:
    """The lines of a key and its value."""
    return range(entry.key.line, entry.value.span.end_line + 1)


def touches(leaf: Span, edit: Span) -> bool:
    """Whether a value and an edit share a character."""
    return (leaf.line, leaf.column) < (edit.end_line, edit.end_column) and (edit.line, edit.column) < (
        leaf.end_line,
        leaf.end_column,
    )


def assert_nothing_else_changes(before: str, edit: Edit) -> None:
    """Every value that the edit does not touch is there afterwards, and in the other entries at its own place."""
    document = read(edit.on(before).encode(), "x.yml", allow_tags=True)
    if document.root is None or document.lost:
        assert document.findings  # another slip, so that nobody can say what the values are
        return
    after = list(leaves(document.root))
    untouched = [leaf for leaf in values(before) if not touches(leaf.span, edit.span)]
    lost = Counter(leaf.text for leaf in untouched) - Counter(leaf.text for leaf in after)
    assert not lost, edit
    places = {(leaf.path, leaf.text) for leaf in after}
    lines = range(edit.span.line, edit.span.end_line + 1)
    near = {key for key, entry in entries(before).items() if not set(lines).isdisjoint(lines_of(entry))}
    assert [leaf for leaf in untouched if leaf.path[0] not in near and (leaf.path, leaf.text) not in places] == []


NOT_READ_BEFORE = {"time-not-shown", "date-order", "source-missing"}
"""What could not be read is compared with nothing: a date, once it is one, may contradict another or be too coarse for
a time, and an outcome that was a bare word has no source yet.
"""

Told = Counter[tuple[str, str, str]]


def told(findings: list[Diagnostic]) -> Told:
    """Findings without their places, which move when a line goes."""
    return Counter((one.span.path, one.code.value, str(one.message)) for one in findings)


def assert_cured(before: list[Diagnostic], after: list[Diagnostic], one: Diagnostic, edit: Edit) -> None:
    """The finding is gone, and there is none that was not there.

    Where a line has another mistake, that one may be told in other words once this one is mended.
    """
    (key,) = told([one])
    assert told(after)[key] < told(before)[key], (one, edit)
    still_wrong = {(other.span.path, other.span.line) for other in before if other is not one}
    new = told(after) - told(before)
    elsewhere = [
        found
        for found in after
        if (found.span.path, found.span.line) not in still_wrong and found.code.value not in NOT_READ_BEFORE
    ]
    assert [found for found in elsewhere if new & told([found])] == [], (one, edit)


def alike(one: Diagnostic, found: list[Diagnostic]) -> Iterator[Edit]:
    """The edits of the same slip on the lines around: whoever cures one of them cures all."""
    lines = {other.span.line: other for other in found if told([other]) == told([one]) and other.edits}
    last = one.span.line
    while last + 1 in lines:
        last += 1
    while last in lines:
        if last != one.span.line:
            yield lines[last].edits[0]
        last -= 1


def followed(root: Path) -> None:
    """Follow each cure of a site that is an edit, one at a time."""
    found = list(read_and_check(root).findings)
    for one in found:
        for edit in one.edits:
            file = root / edit.span.path
            before = file.read_bytes().decode()
            assert_nothing_else_changes(before, edit)
            file.write_bytes(cured(before, one, edit, found).encode())
            assert_cured(found, list(read_and_check(root).findings), one, edit)
            file.write_bytes(before.encode())


def cured(text: str, one: Diagnostic, edit: Edit, found: list[Diagnostic]) -> str:
    """A file after a cure."""
    for each in sorted([edit, *alike(one, found)], reverse=True):
        text = each.on(text)
    return text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_cure_can_be_followed(case: Path, tmp_path: Path, sites: Path) -> None:
    """In each of the golden cases: the finding goes, no other comes, and all other values stay."""
    root = shutil.copytree(sites / "small", tmp_path / "site")
    make_changes(root, case.read_text(encoding="utf-8").partition(MARK)[0])
    followed(root)


WITH_EDITS = {
    *("address-twice", "date-form", "date-impossible", "date-order", "date-reversed", "entry-twice", "time-form"),
    *("id-unknown", "key-unknown", "language-tag", "link-unknown", "url-form"),
    *("prose-heading", "prose-html", "prose-image", "prose-link", "prose-syntax"),
    *(
        "placeholder",
        "quotes-curved",
        "text-forbidden-character",
        "value-range",
        "value-shape",
        "value-unknown",
        "yaml-syntax",
    ),
}
"""The codes of which some case has a cure that is an edit; of all others only the editor knows what to write."""


def test_which_cures_are_edits(tmp_path: Path, sites: Path) -> None:
    """The tests above follow as many as there were, of as many kinds."""
    edits = Counter[str]()
    for case in CASES:
        root = shutil.copytree(sites / "small", tmp_path / case.stem)
        make_changes(root, case.read_text(encoding="utf-8").partition(MARK)[0])
        for one in read_and_check(root).findings:
            edits[one.code.value] += len(one.edits)
    for case in YAML_CASES.glob("*.txt"):
        for one in read(case.read_text(encoding="utf-8").split(SEPARATOR)[0].encode(), "x.yml").findings:
            edits[one.code.value] += len(one.edits)
    assert {code for code, number in edits.items() if number} >= WITH_EDITS
    assert edits.total() >= LEAST_EDITS


LEAST_EDITS = 190
"""As many cures are followed at least; a case that loses its edit would otherwise be passed over in silence."""


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_beginners_cure_can_be_followed(mistake: str, tmp_path: Path, sites: Path) -> None:
    """The same for what beginners type."""
    root = shutil.copytree(sites / "small", tmp_path / "site")
    topic = (root / "profiles/topics/summits.yml").read_text(encoding="utf-8")
    talks = topic.replace("Summits", "Talks").replace("首脳会談", "協議")
    (root / "profiles/topics/talks.yml").write_text(talks, encoding="utf-8")
    (root / "events/2018/first-summit.yml").write_text(wrong(mistake), encoding="utf-8")
    followed(root)


@pytest.mark.parametrize("case", sorted(YAML_CASES.glob("*.txt")), ids=lambda case: case.stem)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_cure_of_yaml_can_be_followed(case: Path, line_end: str) -> None:
    """The same for slips in YAML, also in a file that was saved on Windows."""
    text = case.read_text(encoding="utf-8").split(SEPARATOR)[0].replace("\n", line_end)
    found = read(text.encode(), "x.yml").findings
    for one in found:
        for edit in one.edits:
            assert_nothing_else_changes(text, edit)
            assert_cured(
                list(found), list(read(cured(text, one, edit, list(found)).encode(), "x.yml").findings), one, edit
            )


@given(st.text("ab\r\n語"), st.data())
def test_an_edit_puts_a_text_in_the_place_of_another(text: str, data: st.DataObject) -> None:
    """What stands before the place and behind it stays, whatever ends the lines."""
    begin = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(begin, len(text)))
    edit = Edit(Span("x.yml", *place(text, begin), *place(text, end)), "X")
    assert edit.on(text) == f"{text[:begin]}X{text[end:]}"


def place(text: str, index: int) -> tuple[int, int]:
    """Line and column of a character, from 1."""
    return text[:index].count("\n") + 1, index - (text[:index].rfind("\n") + 1) + 1
