from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model.texts import MAX_PROSE
from dateline.prose.problems import problems
from dateline.prose.problems.search import find

CASES = Path(__file__).parent.parent / "cases" / "prose"
MOST = 100


def told(text: str) -> str:
    """The problems of a text as a case shows them: line, column, id, then what is told."""
    lines = []
    for problem in problems(text):
        before = text[: problem.offset]
        line, column = before.count("\n") + 1, problem.offset - (before.rfind("\n") + 1) + 1
        lines += [f"{line}:{column} {problem.code}: {problem.message}"]
        lines += [f"    expected: {problem.expected}", f"    cure: {problem.cure}"]
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("case", sorted(CASES.glob("*.md")), ids=lambda case: case.stem)
def test_an_editor_is_told(case: Path) -> None:
    """Each thing that a text cannot hold is named with its place, what to write instead, and nothing else is."""
    assert told(case.read_text("utf-8")) == case.with_suffix(".txt").read_text("utf-8")


@pytest.mark.parametrize("more", [1, 2, 900])
def test_a_text_full_of_slips_is_told_up_to_a_limit(more: int) -> None:
    """The first ones each, then where the rest begins and how many they are: each finding costs its place."""
    text = "==x== " * (MOST + more)
    *first, rest = problems(text)
    assert [one.offset for one in first] == list(range(0, MOST * 6, 6))
    assert (text[rest.offset : rest.end], rest.offset) == ("==x==", MOST * 6)
    assert str(rest.message).startswith(f"{more} more slip")
    assert len(problems("==x== " * MOST)) == MOST


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_offsets_count_every_character(line_end: str) -> None:
    """An offset points into the text as it is, whatever ends its lines, in lists and quotations too."""
    text = line_end.join(["> 米国と", ">   - 韓国 ![x](y)", "", "\t1. a", "   ![z](y)"])
    assert [text[problem.offset :][:5] for problem in problems(text)] == ["![x](", "![z]("]


@pytest.mark.parametrize("begin", ["==", "== a", "[https://example.org/a", "[https://example.org/a b", "{{", "''a"])
def test_a_sign_that_does_not_end_costs_no_more_in_a_long_text(begin: str) -> None:
    """Blanks up to the longest text behind what begins like a sign of other programs are read at once."""
    assert all(problem.kind == "address" for problem in problems(begin.ljust(MAX_PROSE - 1) + "b"))


@pytest.mark.parametrize(
    "text",
    [
        "Rock 'n' roll of the '80s, the dogs' day and ''90s",
        "f''(x) = g''(x) and h''(y)",
        "a board of 2''x4'', 44''–46'' north",
        "``quoted'' and ``other'' words",
        "written `''a''` and ``x ''a'' ` y``",
        "written `{{name}}` and ``![[ada]]``",
        "x_{{i}} of {{1,2},{3}} and {{1}}",
        "if a==b or c==d",
        "a == b and c === d",
        "see [1], [i] and [b], [u] or [s]ic",
        "『本』「言葉」【重要】［注］（英語）〈山〉《題》",
        "すごい![[ada]]",
    ],
)
def test_what_only_looks_like_a_sign_is_left_alone(text: str) -> None:
    """Quotation marks, measures, formulas, code and brackets as people write them."""
    assert problems(text) == ()


def test_a_heading_of_a_wiki_is_told_once() -> None:
    """Without blanks its signs are those of marked words, too."""
    assert [problem.kind for problem in problems("==Early life==")] == ["wiki_heading"]


@given(st.text(st.sampled_from("#=-><b/!-[](){}^|`~&;:x \n\r\t「")))
def test_any_text_can_be_read(text: str) -> None:
    """No text makes the reading fail, and every place lies in the text."""
    assert all(0 <= problem.offset < problem.end <= len(text) for problem in problems(text))


@given(st.text(alphabet="ab 1.,'\"()[]|-*_#<>&!`~:/\\\n\t=+^金・。@", max_size=60))
@settings(max_examples=400, deadline=None)
def test_a_text_that_is_not_parsed_would_have_no_problem(text: str) -> None:
    """The short cut for plain texts overlooks nothing that the parser would have found."""
    slow = tuple(kind for *_, kind in sorted(set(find(text))))
    assert bool(problems(text)) == bool(slow)
