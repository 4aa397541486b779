"""Where a form that the site's list has another one for is told, and where it is none."""

from __future__ import annotations

import pytest

from dateline.diagnostics import Code
from dateline.timeline.rules import check
from tests.made_records import both, event, person, timeline

SPELLINGS = {"en": {"programme": ["program"], "Border Zone": ["BZ"], "Ada": []}, "ja": {}}


def told(text: str, spellings: object = SPELLINGS) -> list[str]:
    """The forms that are told of a summary."""
    records = (person("ada"), event("talks", "2018-06-12", summary=both(text)))
    findings = check(timeline(*records, spellings=spellings))
    return [dict(one.message.values)["text"] for one in findings if one.code is Code.SPELLING]  # type: ignore[misc]


@pytest.mark.parametrize(
    "text, forms",
    [
        ("A program. Program and BZ.", ["program", "Program", "BZ"]),
        ("Programmes, a programme, the SBZ, the Border Zone (BZ).", []),
        ("[[program|It]] and [[ada|a program]].", ["program"]),
        ("It began.[^the-program][^program: BZ]", []),
        ("See [there](https://example.org/program/BZ) and <https://example.org/a-program>.", []),
    ],
)
def test_a_form_is_told_where_readers_see_it(text: str, forms: list[str]) -> None:
    """As a word of its own, not in the id of a link or a citation, nor in an address: a cure would break those."""
    assert sorted(told(text)) == sorted(forms)


def test_a_list_without_forms_asks_for_nothing() -> None:
    """It is one that somebody has begun."""
    assert told("A program.", {"en": {"programme": []}}) == []
