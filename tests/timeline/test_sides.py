from __future__ import annotations

from typing import Any

from dateline.diagnostics import Code
from dateline.model import Record
from dateline.timeline.rules import check
from tests.made_records import both, event, part, person, record, source, state, timeline


def union(key: str = "union", **fields: Any) -> Record:
    """An organisation that is no state."""
    return record("organisation", key, name=both(key), summary=both("A union."), kind="company", **fields)


def test_a_side_is_any_organisation_that_the_settings_list() -> None:
    """A union and a company are sides where the site says so, and their people stand for them."""
    line = timeline(
        *(union(), union("company")),
        person("ann", side="union"),
        event("strike", "1892-08-16", part("ann"), {"organisation": "company", "role": "subject"}),
        sides=["union", "company"],
    )
    assert [one.side for one in line.appearances("ann") + line.appearances("company")] == ["union", "company"]


def test_a_side_stands_before_the_state_a_person_belongs_to() -> None:
    """Somebody of a state may be on another side, as a part of it may."""
    line = timeline(
        state("france"),
        union(),
        union("branch", side="union", country="france"),
        person("ann", side="union", country="france"),
        person("bo", country="france"),
        sides=["union"],
    )
    assert [line.side_of_actor(key) for key in ("ann", "bo", "branch", "france", "union")] == [
        *("union", "france", "union", "france", "union")
    ]


def test_where_no_sides_are_listed_every_organisation_is_one() -> None:
    """Nobody has to list what has no colour."""
    line = timeline(union(), person("ann", side="union"), source(), sides=[])
    assert Code.SIDE_UNLISTED not in {finding.code for finding in check(line)}


def test_where_offices_are_optional_nobody_needs_one() -> None:
    """A witness takes part without a title where the settings say so, and not elsewhere."""
    records = (person("ann"), event("strike", "1892-08-16", part("ann")))
    codes = [
        {finding.code for finding in check(timeline(*records, offices=offices))} for offices in ("required", "optional")
    ]
    assert [Code.TITLE_UNCOVERED in found for found in codes] == [True, False]


def test_who_will_hold_an_office_on_a_day_to_come_nobody_has_to_know() -> None:
    """A participant of a meeting that is only expected needs no title on its day."""
    records = (person("ann"), event("talks", "2027-03", part("ann"), status="expected"))
    assert Code.TITLE_UNCOVERED not in {finding.code for finding in check(timeline(*records, offices="required"))}
