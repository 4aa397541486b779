"""Where a part of a text stands in its file, whatever style it was typed in."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.diagnostics import Code, Span
from dateline.diagnostics.reports import REPORTS
from dateline.project import read_and_check
from dateline.reading import folders
from dateline.reading.yaml import Document, Scalar, find, read
from dateline.reading.yaml.places import in_a_text, span_of

WORDS = st.lists(st.text("abc語、é", min_size=1, max_size=4), min_size=1, max_size=4).map(" ".join)
LINES = st.lists(WORDS, min_size=1, max_size=4)
STYLES = ["|-", "|", ">-", ">", "'", '"', ""]


def typed(lines: list[str], style: str) -> str:
    """A file with a text in a style; in folded ones each line is a paragraph of two lines."""
    if style in {"|-", "|", ">-", ">"}:
        return "".join(["a: 1\n", f"summary: {style}\n", *(f"    {line}\n" for line in lines), "b: 2\n"])
    return f"a: 1\nsummary: {style}" + "\n    ".join(lines) + f"{style}\nb: 2\n"


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@given(lines=LINES)
def test_each_character_is_found_where_it_was_typed(style: str, line_end: str, lines: list[str]) -> None:
    """The file has, at the place of each character that is no blank, that character."""
    text = typed(lines, style).replace("\n", line_end)
    root = read(text.encode(), "x.yml").root
    assert root is not None
    summary = find(root, ["summary"])
    assert isinstance(summary, Scalar)
    rows = text.split("\n")
    for index, character in enumerate(summary.text):
        if character.strip():
            place = span_of(summary, index, index + 1)
            assert rows[place.line - 1][place.column - 1 : place.end_column - 1] == character
            assert place.line == place.end_line


def place_in(text: str, words: str) -> Span:
    """Where words of the text at `a` stand."""
    root = read(text.encode(), "x.yml").root
    assert root is not None
    scalar = find(root, ["a"])
    assert isinstance(scalar, Scalar)
    begin = scalar.text.index(words)
    return span_of(scalar, begin, begin + len(words))


def test_escapes_count_as_one_character() -> None:
    """An escape, and an apostrophe that is written twice, stand for one character each."""
    assert place_in('a: "\\u00e9\\n\\"x\\" <b>"\n', "<b>") == Span("x.yml", 1, 19, 1, 22)
    assert place_in("a: 'it''s <b>'\n", "<b>") == Span("x.yml", 1, 11, 1, 14)
    assert place_in('a: "x \\\n  y <b>"\n', "<b>") == Span("x.yml", 2, 5, 2, 8)


def test_blanks_alone_have_the_place_of_the_text() -> None:
    """Nobody can say which of the blanks that were typed is meant."""
    assert place_in("a: b  c\n", " ") == Span("x.yml", 1, 4, 1, 8)


def test_a_text_is_not_edited_where_yaml_would_see_a_sign() -> None:
    """Not at its beginning, not into its quotation marks, not over lines."""
    place = Span("x.yml", 1, 4, 1, 8)
    assert in_a_text(place, "**x**", at_start=True) == ()
    assert in_a_text(place, '"x"', at_start=False) == ()
    assert in_a_text(Span("x.yml", 1, 4, 2, 8), "x", at_start=False) == ()
    (edit,) = in_a_text(place, "**x**", at_start=False)
    assert (edit.span, edit.text) == (place, "**x**")


def test_an_annotation_stands_at_the_line_of_the_slip(sites: Path, tmp_path: Path) -> None:
    """In a pull request each slip of a long text is marked on its own line, also in a file that gave no record."""
    event = "events/2018/long.yml"
    root = tmp_path / "site"
    shutil.copytree(sites / "small", root)
    (root / event).write_text(
        "kind: unknown\nsummary:\n  en: |-\n    One.\n\n    Two <br> of it.\n\n    Three: [[nobody]].\n", "utf-8"
    )
    report = REPORTS["github"](read_and_check(root).findings, lambda _: ())
    lines = [line.partition(",title=")[0] for line in report.splitlines() if "prose-html" in line or "link-" in line]
    assert lines == [
        f"::warning file={event},line=6,col=9,endLine=6,endColumn=13",
        f"::error file={event},line=8,col=12,endLine=8,endColumn=22",
    ]


def test_a_file_is_read_once_for_all_findings_in_it(
    sites: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text full of slips costs what the text costs, not each slip the whole file once more."""
    root = Path(shutil.copytree(sites / "small", tmp_path / "small"))
    event = root / "events" / "2018" / "first-summit.yml"
    with event.open("a", encoding="utf-8") as file:
        file.write(f'details: "{"&amp; " * 500}"\n')
    again: list[str] = []

    def noted(data: bytes, path: str) -> Document:
        again.append(path)
        return read(data, path)

    monkeypatch.setattr(folders, "read", noted)
    findings = read_and_check(root).findings
    assert len([one for one in findings if one.code is Code.PROSE_HTML]) == 101  # and the last counts the rest
    assert len(again) < 10
