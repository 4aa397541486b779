"""The interface of files: each answer is what its description says, and nothing is null."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from dateline.exports import api
from dateline.exports.views import Views
from dateline.model import Tombstone
from dateline.project import read_and_check
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, part, person, place, role, settings, timeline


def answers(made: Timeline) -> dict[str, Any]:
    """Every answer by its path below `api/v1/`."""
    return {path.removeprefix(api.ROOT): json.loads(content) for path, content in api.files(Views(made))}


def made_from(description: dict[str, Any], path: str) -> dict[str, Any]:
    """The schema of the answer at a path."""
    for pattern, item in description["paths"].items():
        if re.fullmatch(re.sub(r"\\{\w+\\}|\{\w+\}", "[^/]+", pattern.replace(".", r"\.")), f"/{path}"):
            schema: dict[str, Any] = item["get"]["responses"]["200"]["content"]["application/json"]["schema"]
            return schema
    raise AssertionError(path)


def nulls(answer: Any) -> Iterator[None]:
    """Every null in an answer."""
    for one in answer.values() if isinstance(answer, dict) else answer if isinstance(answer, list) else ():
        if one is None:
            yield None
        yield from nulls(one)


def described(found: dict[str, Any]) -> list[str]:
    """What the description finds wrong with the answers."""
    description = found["openapi.json"]
    wrong = []
    for path, answer in found.items():
        if path != "openapi.json":
            schema = {**made_from(description, path), "components": description["components"]}
            validator = Draft202012Validator(schema, format_checker=FormatChecker())
            wrong += [f"{path}: {error.json_path} {error.message}" for error in validator.iter_errors(answer)]
    return wrong


@pytest.fixture
def awkward() -> Timeline:
    """A record of what programs stumble over, with one record that was merged and one that went."""
    gone = Tombstone.model_validate(
        {"id": "gone", "kind": "event", "date": "2026-02-01", "reason": both("Twice."), "see": "open"},
        context={"language": "en"},
    )
    records = timeline(
        person("ada", role("Minister", "1980"), role("Chair", "1990", secondary="true"), born="1950"),
        person("bob"),
        place("hall", timezone="Asia/Tokyo", coordinates={"latitude": "-12.5", "longitude": "179.25"}),
        event("sure", "2018-06-12", part("ada"), part("bob"), time="09:04", place="hall", aliases=["old-name"]),
        event("open", "../1892", title=both("A </script> line\u2028end"), summary=both("y" * 9_000)),
        event("doubtful", "1984?", related=[{"event": "sure", "as": "follows"}]),
    ).records
    return Timeline({**records, "gone": gone}, settings())


def test_every_answer_is_what_the_description_says(awkward: Timeline, sites: Path) -> None:
    """By the standard's own validator, for a made record and for one from files."""
    small = read_and_check(sites / "small").timeline
    assert small
    for made in (awkward, small):
        assert described(answers(made)) == []


def test_nothing_is_null(awkward: Timeline) -> None:
    """What has no value is not there, so that null never means two things."""
    for path, answer in answers(awkward).items():
        assert list(nulls(answer)) == [], path


def test_dates_need_no_parser(awkward: Timeline) -> None:
    """EDTF beside plain days; an open beginning has no earliest day."""
    found = answers(awkward)
    assert found["events/open.json"]["record"]["date"] == {
        "edtf": "../1892",
        "latest": "1892-12-31",
        "precision": "year",
        "certainty": "certain",
    }
    assert found["events/sure.json"]["derived"]["start_utc"] == "2018-06-12T00:04:00Z"


def test_what_follows_from_records_is_told(awkward: Timeline) -> None:
    """Titles on the day, ages, encounters, and what names an event."""
    told = answers(awkward)["events/sure.json"]["derived"]
    ada = next(one for one in told["participants"] if one["id"] == "ada")
    assert [title["en"] for title in ada["titles"]] == ["Minister", "Chair"]
    assert ada["age"] == {"least": 67, "most": 68}
    assert told["encounters"] == [
        {"pair": ["ada", "bob"], "held": ["sure"], "expected": [], "did_not_happen": []},
    ]
    assert told["related_from"] == [{"event": "doubtful", "as": "follows"}]


def test_lists_lead_to_answers(awkward: Timeline) -> None:
    """Every path in a list is a file, and the lists by year, kind and person have the same events."""
    found = answers(awkward)
    entries = [entry for path, answer in found.items() if path.endswith("s.json") for entry in answer.get("items", ())]
    paths = {entry["path"] for entry in entries if "path" in entry}
    assert paths
    assert paths <= found.keys()
    assert [entry["id"] for entry in found["people/ada/events.json"]["items"]] == ["sure"]
    assert [entry["id"] for entry in found["years/2018.json"]["items"]] == ["sure"]
    assert {entry["id"] for entry in found["kinds/meeting.json"]["items"]} == {"sure", "open", "doubtful"}


def test_what_went_says_where_to_go(awkward: Timeline) -> None:
    """At the address of the old id, and of the record that was removed."""
    found = answers(awkward)
    merged = {"id": "old-name", "type": "event", "reason": "merged", "see": "sure", "path": "events/sure.json"}
    assert found["events/old-name.json"] == merged
    assert found["events/gone.json"]["reason"] == "removed"
    assert found["events/gone.json"]["path"] == "events/open.json"


def test_the_description_shows_what_went(awkward: Timeline) -> None:
    """Beside a record the first that was merged and that was removed, in the question and in the answer."""
    path = answers(awkward)["openapi.json"]["paths"]["/events/{id}.json"]["get"]
    (parameter,) = path["parameters"]
    asked = {name: one["value"] for name, one in parameter["examples"].items()}
    assert asked == {"record": "doubtful", "merged": "old-name", "removed": "gone"}
    shown = path["responses"]["200"]["content"]["application/json"]["examples"]
    assert {name: one["value"]["id"] for name, one in shown.items()} == asked
    alone = answers(awkward)["openapi.json"]["paths"]["/people/{id}.json"]["get"]["parameters"][0]
    assert alone["example"] == "ada"


def test_line_separators_are_escaped(awkward: Timeline) -> None:
    """They end a line for some readers of JSON."""
    for path, content in api.files(Views(awkward)):
        assert "\u2028" not in content.decode(), path
