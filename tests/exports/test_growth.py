"""What more records cost, and what they leave as it is."""

from __future__ import annotations

import cProfile
from collections.abc import Mapping

import pytest

from benchmarks.synthetic import write_site
from dateline.exports import EXPORTS
from dateline.exports.views import Views
from dateline.model.formats import Format
from dateline.project import read_and_check
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event

FEW, TIMES = 80, 4


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Timeline, Timeline]:
    """A record and one of four times as many events."""
    found = []
    for count in (FEW, TIMES * FEW):
        folder = tmp_path_factory.mktemp(f"of-{count}")
        write_site(count, folder)
        made = read_and_check(folder).timeline
        assert made
        found.append(made)
    return found[0], found[1]


def taken(name: Format, timeline: Timeline) -> tuple[int, int]:
    """Calls of functions and bytes that a format takes."""
    profile = cProfile.Profile()
    views = Views(timeline)
    size = profile.runcall(lambda: sum(len(content) for _, content in EXPORTS[name].files(views)))
    return sum(entry.callcount for entry in profile.getstats()), size


@pytest.mark.parametrize("name", EXPORTS)
def test_nothing_grows_with_the_square(grown: tuple[Timeline, Timeline], name: Format) -> None:
    """Four times as many events take four times as much, and a quarter more for what is longer in each list."""
    few, many = (taken(name, timeline) for timeline in grown)
    assert many[0] < 1.25 * TIMES * few[0]
    assert many[1] < 1.25 * TIMES * few[1]


def made(timeline: Timeline) -> Mapping[str, bytes]:
    """Every file for programs."""
    return {path: content for export in EXPORTS.values() for path, content in export.files(Views(timeline))}


def test_files_of_unchanged_records_stay(small: Timeline) -> None:
    """One event more changes lists; of single records, only the files of the event before it and of its source."""
    before = made(small)
    later = event("later", "2031-01-01", title=both("Later"), status="expected", sources=[])
    after = made(Timeline({**small.records, "later": later}, small.settings))
    last = small.events[-1].id
    changed = {path for path, content in before.items() if after[path] != content}
    of_records = {
        path for path in changed for key in small.records if f"/{key}/" in path or path.endswith((f"/{key}.json",))
    }
    assert "events.csv" in {path.rpartition("/")[2] for path in changed}
    assert {path for path in of_records if f"/{last}" not in path and "/a-source" not in path} == set()
