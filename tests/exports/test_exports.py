"""What the site offers to programs."""

from __future__ import annotations

import json
from pathlib import Path

import dateline.exports
from dateline.exports import EXPORTS
from dateline.schemas.json_schema import described
from dateline.site import Site, prepare
from dateline.timeline.timeline import Timeline


def test_every_export_is_part_of_the_site(sites: Path) -> None:
    """Each gives files of its own, and the site has them byte for byte."""
    prepared = prepare(sites / "small").site
    assert prepared
    settings = prepared.timeline.settings.model_copy(update={"base_url": "https://dateline.example/"})
    site = Site(Timeline(prepared.timeline.records, settings))
    published = {file.path: file.content for file in site.files()}
    seen: set[str] = set()
    for name, export in EXPORTS.items():
        made = dict(export(site.timeline))
        assert made, name
        assert made.items() <= published.items(), name
        assert seen.isdisjoint(made), name
        seen |= made.keys()


def test_every_export_is_the_same_each_time(sites: Path) -> None:
    """Neither the clock nor the order of a set shows in what programs read."""
    first, second = (prepare(sites / "small").site for _ in range(2))
    assert first
    assert second
    for name, export in EXPORTS.items():
        assert list(export(first.timeline)) == list(export(second.timeline)), name


def test_every_module_is_in_the_table() -> None:
    """An export that nobody put into `EXPORTS` would be written by nobody."""
    modules = {path.stem for path in Path(dateline.exports.__file__).parent.glob("*.py")} - {"__init__"}
    assert {export.__module__.rpartition(".")[2] for export in EXPORTS.values()} == modules


def test_the_schemas_know_the_ids(sites: Path) -> None:
    """One for each kind of record and one for what was removed, at the addresses that they say."""
    site = prepare(sites / "small").site
    assert site
    made = dict(EXPORTS["JSON Schema"](site.timeline))
    assert made.keys() == {f"schema/{name}.json" for name in described()}
    assert "ada" in made["schema/event.json"].decode()
    base = (site.timeline.settings.base_url or "").rstrip("/")
    assert {json.loads(content).get("$id") for content in made.values()} == (
        {f"{base}/{path}" for path in made} if base else {None}
    )
