from __future__ import annotations

import json
import shutil
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from dateline.cli import main
from tests.typed_terminal import Typed

GOOD = """added: 2026-01-02
title:
  en: A first summit
  ja: 第1回首脳会談
date: 2018-06-12
time: "09:04"
place: hotel
kind: summit
status: occurred
participants:
  - {person: ada, role: principal}
  - {person: bo, role: principal}
summary:
  en: Ada met Bo.
  ja: エイダがボーに会った。
topics: [summits, talks]
sources: [{source: gazette-2018}]
"""

CASES: list[dict[str, str]] = yaml.load(
    (Path(__file__).parent.parent / "cases" / "beginners.yml").read_text(encoding="utf-8"),
    yaml.BaseLoader,  # noqa: S506 -- a text stays a text
)
MISTAKES = {case["mistake"]: case for case in CASES}

PAIRS = tuple(
    (one, other) for one, other in combinations(MISTAKES, 2) if MISTAKES[one]["was"] != MISTAKES[other]["was"]
)
"""Any two that are made on different lines."""


@cache
def told(sites: Path, place: Path) -> dict[str, list[dict[str, Any]]]:
    """What one run of the check tells of a site in which every mistake is made, by file."""
    site = shutil.copytree(sites / "small", place / "site")
    topic = (site / "profiles/topics/summits.yml").read_text(encoding="utf-8")
    talks = topic.replace("Summits", "Talks").replace("首脳会談", "協議")
    (site / "profiles/topics/talks.yml").write_text(talks, encoding="utf-8")
    (site / "events/2018/good.yml").write_text(GOOD, encoding="utf-8")
    for mistakes in (*((mistake,) for mistake in MISTAKES), *PAIRS):
        path = site / path_of(*mistakes)
        path.write_text(wrong(*mistakes), encoding="utf-8")
    at = Typed()
    main(["--root", str(site), "check", "--format", "json"], at)
    found: dict[str, list[dict[str, Any]]] = {}
    for finding in json.loads(at.said)["findings"]:
        if finding["code"] != "record-twice":  # every file is the good event but for its slips
            found.setdefault(finding["path"], []).append(finding)
    return found


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the one site with all mistakes lies."""
    return tmp_path_factory.mktemp("beginners")


def path_of(*mistakes: str) -> str:
    """The file in which mistakes are made."""
    numbers = (list(MISTAKES).index(mistake) for mistake in mistakes)
    return f"events/2018/{'-'.join(map(str, numbers))}.yml"


def wrong(*mistakes: str) -> str:
    """The good event with some lines typed wrongly."""
    lines = GOOD.split("\n")
    for mistake in mistakes:
        lines[line_of(mistake) - 1] = MISTAKES[mistake]["typed"]
    return "\n".join(lines)


def line_of(mistake: str) -> int:
    """The number of the line that was typed wrongly."""
    return GOOD.split("\n").index(MISTAKES[mistake]["was"]) + 1


def test_the_good_event_is_good(sites: Path, place: Path) -> None:
    """What the mistakes are made in has none itself."""
    assert told(sites, place).get("events/2018/good.yml", []) == []


def test_there_are_sixty() -> None:
    """As many as were asked for, each another one."""
    assert len(MISTAKES) == len(CASES) >= 60


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_beginner_is_told_what_to_write(sites: Path, place: Path, mistake: str) -> None:
    """In one run with all the others: on the right line, under the right name, with the words to write."""
    found = told(sites, place).get(path_of(mistake), [])
    here = [one for one in found if one["line"] == line_of(mistake)]
    assert MISTAKES[mistake]["code"] in {one["code"] for one in here}, found
    words = " ".join(f"{one['message']} {one['expected']} {one['cure']}" for one in here)
    assert MISTAKES[mistake]["says"] in words
    assert all(one["cure"] for one in here)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_slip_makes_no_avalanche(sites: Path, place: Path, mistake: str) -> None:
    """One slip is told once or twice, not in ten findings that follow from it."""
    assert 1 <= len(told(sites, place).get(path_of(mistake), [])) <= 2


def found_in(sites: Path, place: Path, *mistakes: str) -> set[tuple[int, int, str, str]]:
    """Place, id and headline of all that is told of a file."""
    found = told(sites, place).get(path_of(*mistakes), [])
    return {(one["line"], one["column"], one["code"], one["message"]) for one in found}


def test_two_slips_in_one_file_make_no_third(sites: Path, place: Path) -> None:
    """Nothing is told of a file with two slips that is not told of one of them: it would vanish with the other."""
    for one, other in PAIRS:
        each = found_in(sites, place, one) | found_in(sites, place, other)
        assert found_in(sites, place, one, other) <= each, (one, other)


def test_no_slip_hides_another(sites: Path, place: Path) -> None:
    """Both are told in one run, but for what stands in an entry that cannot be read or under a key given twice."""
    hidden = {
        pair
        for pair in PAIRS
        if found_in(sites, place, *pair) < found_in(sites, place, pair[0]) | found_in(sites, place, pair[1])
    }
    assert {pair for pair in hidden if not {"no hyphen before an entry", "key twice"} & set(pair)} == set()
    assert len(hidden) * 100 < len(PAIRS)
