from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_origin

import jsonschema
import pytest
import yaml
from pydantic import BaseModel

from dateline.cli import main
from dateline.model import Event, Member, Participant, Person, Source
from dateline.model.fields import annotations_in
from dateline.model.kinds import models_by_folder
from dateline.model.open_lists import Vocabulary
from dateline.model.walk import written_keys
from dateline.project import read_and_check
from dateline.reading.record import parse
from dateline.reading.settings import read_settings
from dateline.schemas import reference
from dateline.schemas.json_schema import by_name, described, schema, schemas
from dateline.schemas.reference.examples import EXAMPLES, example
from dateline.words import Words
from tests.made_records import both, event, part, person, record, state, timeline

FOLDER_OF = dict(zip(models_by_folder(), described(), strict=True))


class EditorsLoader(yaml.CSafeLoader):
    """Reads YAML as an editor does, by version 1.2: numbers and booleans are none of our texts, dates are texts."""


EditorsLoader.yaml_implicit_resolvers = {
    sign: [(tag, form) for tag, form in resolvers if tag.rpartition(":")[2] in {"int", "float", "bool", "null"}]
    for sign, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def validator(kind: str, **options: Any) -> Any:
    """Checks by the schema of a kind of record."""
    return jsonschema.Draft7Validator(schema(kind, described()[kind], **options))


def parts(node: Any) -> Iterator[dict[str, Any]]:
    """Every map of a schema."""
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from parts(child)


def vocabulary_of(root: Path) -> Vocabulary:
    """The words of the site that lies in a folder."""
    settings = read_settings(root).settings
    assert settings is not None
    return settings.vocabulary


def test_the_committed_schemas_are_current(root: Path) -> None:
    """What an editor's program reads follows from the models: after a change of them, type `dateline schema`."""
    committed = {path.name: path.read_bytes() for path in (root / "schema").iterdir()}
    assert committed == dict(schemas(vocabulary=vocabulary_of(root))), "type: dateline schema"


def test_the_committed_reference_is_current(docs: Path, root: Path) -> None:
    """The page of all keys follows from the models too, in each language: type `dateline schema --reference`."""
    made = dict(reference.pages(vocabulary=vocabulary_of(root)))
    assert {path: (docs / path).read_bytes() for path in made} == made, "type: dateline schema --reference"


def test_every_example_in_the_reference_is_right() -> None:
    """Put together, the examples of each kind of record make a record; a nested part is made of its own."""
    for model in described().values():
        text = "".join(
            f"{key}: {_sample(model, key)}\n" for key in written_keys(model) if (model, key) not in EITHER_OR
        )
        found = parse(text.encode(), f"records/{model.__name__.lower()}.yml", model, {"language": "en"})
        assert found.findings == (), text


EITHER_OR: set[tuple[type[BaseModel], str]] = {
    *((Participant, "organisation"), (Member, "organisation")),
    # The examples' days are of our time, when nobody counts by the Julian calendar.
    *((Event, "calendar"), (Person, "calendar"), (Source, "calendar")),
}
"""Keys that stand in place of another."""


def _sample(model: type[BaseModel], key: str) -> str:
    """What the reference gives for a key, on one line; two of a part where a list is meant."""
    field = next(field for name, field in model.model_fields.items() if (field.alias or name) == key)
    found = [one for one in annotations_in(field.annotation) if isinstance(one, type) and issubclass(one, BaseModel)]
    if not found:
        return example(model.__name__, key)
    part = found[0]
    inside = ", ".join(f"{one}: {_sample(part, one)}" for one in written_keys(part) if (part, one) not in EITHER_OR)
    is_list = any(get_origin(one) is tuple for one in annotations_in(field.annotation))
    return f"[{{{inside}}}, {{{inside}}}]" if is_list else f"{{{inside}}}"


@pytest.mark.parametrize("kind", described())
def test_a_schema_is_a_schema(kind: str) -> None:
    """It follows draft 7, and has a description at each key of the record."""
    made = schema(kind, described()[kind])
    jsonschema.Draft7Validator.check_schema(made)
    for one in made["properties"].values():
        named = made["definitions"].get(one.get("$ref", "").rpartition("/")[2], {})
        assert one.get("description") or named.get("description")
    assert "id" not in made["properties"]


@pytest.mark.parametrize("kind", described())
def test_no_key_may_be_left_without_value(kind: str) -> None:
    """`null` is no value of ours, so no schema offers it."""
    assert not [part for part in parts(schema(kind, described()[kind])) if part.get("type") == "null"]


@pytest.mark.parametrize("site", ["small", "."])
def test_every_good_record_fits_its_schema(root: Path, sites: Path, site: str) -> None:
    """What `dateline check` takes, the editor takes: with and without ids."""
    place = (sites / site) if site != "." else root
    checked = read_and_check(place)
    known, broken = checked.timeline, checked.loaded.broken
    assert known is not None
    without_ids = by_name(vocabulary=known.settings.vocabulary)
    for folder, kind in FOLDER_OF.items():
        # The schema with ids is the stricter one, so the large site is held to it alone.
        for check in (
            validator(kind, timeline=known),
            *([jsonschema.Draft7Validator(without_ids[kind])] if site == "small" else []),
        ):
            for path in sorted((place / folder).rglob("*.yml")):
                if path.stem not in broken:
                    found = yaml.load(path.read_bytes(), EditorsLoader)  # noqa: S506 -- derived from the safe one
                    assert [error.message for error in check.iter_errors(found)] == [], path


GOOD: dict[str, Any] = {
    "added": "2026-01-02",
    "title": {"en": "A", "ja": "あ"},
    "date": "2018-06-12",
    "kind": "meeting",
    "status": "occurred",
    "summary": "It happened.",
}


@pytest.mark.parametrize(
    "change",
    [
        {"titel": "A"},
        {"date": "June 12, 2018"},
        {"date": "12/06/2018"},
        {"kind": "sumit"},
        {"title": ["A"]},
        {"title": {"jp": 1, "x": "A"}},
        {"time": "9:04"},
        {"participants": [{"person": "Kim Jong Un", "role": "principal"}]},
        {"participants": {"person": "ada", "role": "principal"}},
        {"participants": [{"person": "ada"}]},
        {"summary": None},
        {"sources": [{"source": "a", "att": "x"}]},
        {"aliases": ["Big"]},
    ],
    ids=repr,
)
def test_an_editor_underlines_a_mistake(change: dict[str, Any]) -> None:
    """The commonest mistakes are seen while typing."""
    assert validator("event").is_valid(GOOD)
    assert not validator("event").is_valid(GOOD | change)


@pytest.mark.parametrize("change", [{"date": 2018}, {"title": 2018}, {"series": {"topic": "a", "number": 1}}], ids=repr)
def test_what_looks_like_a_number_is_no_mistake(change: dict[str, Any]) -> None:
    """An editor's program reads `date: 2018` as a number; for us it is a year."""
    assert validator("event").is_valid(GOOD | change)


def test_ids_are_offered_with_their_names() -> None:
    """`person: ` offers people alone, each with every spelling."""
    kim = record("person", "kim", name={"en": "Kim", "ja": "金", "ko": "김"}, summary=both("Kim."))
    known = timeline(kim, person("bo"), state("northland"), event("talks", "2018", part("kim"), part("bo")))
    made = schema("event", described()["event"], known)
    offered = made["definitions"]["id-of-person"]
    assert made["definitions"]["Participant"]["properties"]["person"]["$ref"] == "#/definitions/id-of-person"
    assert dict(zip(offered["enum"], offered["enumDescriptions"], strict=True)) == {
        "bo": "Bo · Bo（日本語）",
        "kim": "Kim · 金 · 김",
    }
    assert validator("event", timeline=known).is_valid(GOOD | {"participants": [{"person": "kim", "role": "host"}]})
    assert not validator("event", timeline=known).is_valid(
        GOOD | {"participants": [{"person": "a-source", "role": "host"}]}
    )


def test_the_sites_languages_are_offered() -> None:
    """A text offers the tags of the site with the languages' own names; others stay allowed."""
    title = schema("event", described()["event"], timeline())["properties"]["title"]["anyOf"][1]
    labels = {tag: part["description"] for tag, part in title["properties"].items() if "description" in part}
    assert labels == {"en": "English", "ja": "日本語"}
    assert {"ko", "zh-Hans", "zh-Hant", "ru"} <= set(title["properties"])
    assert title["defaultSnippets"][0]["body"] == {"en": "$1", "ja": "$2"}
    assert validator("event", timeline=timeline()).is_valid(GOOD | {"title": {"en": "A", "ko": "가"}})


def test_a_record_with_a_finding_is_still_offered(tmp_path: Path, sites: Path) -> None:
    """Its id is not wrong because a date in its file is, and its names can be read all the same."""
    site = tmp_path / "site"
    _copy(sites / "small", site)
    ada = site / "profiles/people/ada.yml"
    ada.write_text(ada.read_text(encoding="utf-8") + "born: June 12\n", encoding="utf-8")
    (site / "profiles/places/hotel.yml").write_text("name: [\n", encoding="utf-8")
    checked = read_and_check(site)
    made = schema("event", described()["event"], checked.timeline, checked.loaded)
    people, places = made["definitions"]["id-of-person"], made["definitions"]["id-of-place"]
    assert dict(zip(people["enum"], people["enumDescriptions"], strict=True))["ada"].startswith("Ada Aoki · 青木エイダ")
    assert "hotel" in places["enum"]


@pytest.mark.parametrize("name", [b"\xff", b"a b", b"Hotel", b"a\n::b"])
def test_a_name_that_is_no_id_is_not_offered(tmp_path: Path, sites: Path, name: bytes) -> None:
    """A file whose name no record can name is told, whatever bytes it has, and the schemas are written."""
    site = tmp_path / "site"
    _copy(sites / "small", site)
    hotel = site / "profiles" / "places" / "hotel.yml"
    shutil.copy(hotel, hotel.with_name(f"{os.fsdecode(name)}.yml"))
    assert main(["--root", str(site), "check"]) == 1
    checked = read_and_check(site)
    places = schema("event", described()["event"], checked.timeline, checked.loaded)["definitions"]["id-of-place"]
    assert places["enum"] == ["city", "hotel"]


def test_a_side_is_offered_states_alone() -> None:
    """`side` and `country` mean a state; a ministry is not offered there."""
    ministry = record("organisation", "ministry", name="Ministry", kind="ministry", summary="M.")
    made = schema("person", described()["person"], timeline(state("northland"), ministry))
    assert made["properties"]["country"]["$ref"] == "#/definitions/id-of-state"
    assert made["definitions"]["id-of-state"]["enum"] == ["northland"]
    assert made["definitions"]["id-of-organisation"]["enum"] == ["ministry", "northland"]


@pytest.mark.parametrize("kind", described())
def test_no_text_may_be_a_truth_value(kind: str) -> None:
    """An editor would offer `true` and `false` wherever a text belongs; only `secondary` is one of them."""
    allowed = [part["type"] for part in parts(schema(kind, described()[kind])) if "boolean" in part.get("type", ())]
    assert allowed in ([], [["boolean", "string"]])


def test_a_name_is_shown_as_text() -> None:
    """A record's name cannot become a link or a picture in the editor's bubble."""
    known = timeline(record("person", "x", name="[a](https://evil.example) ![b](c) <i>", summary="X."))
    offered = schema("event", described()["event"], known)["definitions"]["id-of-person"]["markdownEnumDescriptions"]
    assert not re.search(r"(?<!\\)[\[<!]", offered[0])


def test_words_are_explained_in_both_languages() -> None:
    """A closed list says beside each word how the pages print it."""
    kinds = schema("event", described()["event"])["definitions"]["EventKind"]
    assert dict(zip(kinds["enum"], kinds["enumDescriptions"], strict=True))["meeting"] == (
        f"{Words('en')['event_kind_meeting']} · {Words('ja')['event_kind_meeting']}"
    )


def test_check_keeps_the_live_schemas(root: Path, tmp_path: Path, sites: Path) -> None:
    """After a check the editor knows the new id; git ignores the file."""
    site = tmp_path / "site"
    _copy(sites / "small", site)
    assert main(["--root", str(site), "check"]) == 0
    live = site / ".cache/dateline/schema/event.json"
    assert "cleo" not in live.read_text(encoding="utf-8")
    (site / "profiles/people/cleo.yml").write_text("added: 2026-01-02\nname: Cleo\nsummary: Cleo.\n", encoding="utf-8")
    main(["--root", str(site), "check"])
    assert "cleo" in live.read_text(encoding="utf-8")
    live.unlink()
    main(["--root", str(site), "check"])
    assert "cleo" in live.read_text(encoding="utf-8")
    assert "/.cache/" in (root / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_live_schemas_follow_the_words_of_the_site(tmp_path: Path, sites: Path) -> None:
    """A kind that mkdocs.yml names, and another name of it, are offered after the next check."""
    site = tmp_path / "site"
    _copy(sites / "small", site)
    main(["--root", str(site), "check"])
    live, settings = site / ".cache/dateline/schema/event.json", site / "mkdocs.yml"
    strike = "          strike: {labels: {en: Strike, ja: 罷業}}\n          summit:"
    for old, new, shown in (
        ("          summit:", strike, "Strike · 罷業"),
        ("en: Strike", "en: Walkout", "Walkout · 罷業"),
    ):
        settings.write_text(settings.read_text("utf-8").replace(old, new, 1), encoding="utf-8")
        main(["--root", str(site), "check"])
        assert shown in live.read_text(encoding="utf-8")


def test_live_schemas_stay_while_nothing_changes(tmp_path: Path, sites: Path) -> None:
    """To make them takes longer than to check a hundred records; the order of a set hangs on the process."""
    site = tmp_path / "site"
    _copy(sites / "small", site)
    stamps = set()
    for seed in "123456":
        subprocess.run(
            [sys.executable, "-m", "dateline", "--root", str(site), "check"],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        )
        stamps.add((site / ".cache/dateline/schema/.made-of").read_text(encoding="ascii"))
    assert len(stamps) == 1


def test_the_command_writes_what_was_asked_for(tmp_path: Path, sites: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without ids into schema/, elsewhere with --out, and only what has changed is named."""
    site = tmp_path / "site"
    _copy(sites / "small", site)
    assert main(["--root", str(site), "schema"]) == 0
    assert capsys.readouterr().out.splitlines() == [f"schema/{kind}.json" for kind in described()]
    assert main(["--root", str(site), "schema"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["--root", str(site), "schema", "--ids", "--out", "made"]) == 0
    assert (
        "bo"
        in json.loads((site / "made/event.json").read_text(encoding="utf-8"))["definitions"]["id-of-person"]["enum"]
    )


def test_the_editor_is_told_which_schema_is_for_which_folder(root: Path) -> None:
    """The settings for VS Code name every folder of records and a schema that `check` writes."""
    text = (root / ".vscode/settings.json").read_text(encoding="utf-8")
    wired = json.loads(text)["yaml.schemas"]
    assert {name.removeprefix("./.cache/dateline/schema/").removesuffix(".json") for name in wired} == set(described())
    for name, globs in wired.items():
        kind = name.rpartition("/")[2].removesuffix(".json")
        folder = next(folder for folder, one in FOLDER_OF.items() if one == kind)
        assert globs == [f"{folder}/**/*.yml" if folder == "events" else f"{folder}/*.yml"]


def _copy(source: Path, target: Path) -> None:
    for path in source.rglob("*"):
        if path.is_file():
            made = target / path.relative_to(source)
            made.parent.mkdir(parents=True, exist_ok=True)
            made.write_bytes(path.read_bytes())


def test_the_reference_is_in_the_languages_of_the_site() -> None:
    """A site in French has one page, in English for want of French, and no example in two languages."""
    made = dict(reference.pages(("fr",)))
    assert list(made) == ["reference.md"]
    assert "{en:" not in made["reference.md"].decode()
    assert list(dict(reference.pages(("ja", "fr", "en")))) == ["reference.md", "en/reference.md"]
    assert example("Place", "name", ("fr", "en")) == "{fr: …, en: Town hall}"


def test_the_reference_speaks_of_no_site() -> None:
    """Its examples are neutral: another site has other people."""
    assert not re.search("kim|korea|singapore|trump", "".join(EXAMPLES.values()), re.IGNORECASE)


def test_schemas_and_reference_are_the_same_without_docstrings(root: Path, docs: Path, tmp_path: Path) -> None:
    """`python -OO` throws docstrings away, which the schemas and the reference print."""
    for arguments in (["--out", f"{tmp_path}/schema"], ["--reference", "--out", f"{tmp_path}/docs"]):
        command = [sys.executable, "-OO", "-m", "dateline", "--root", str(root), "schema", *arguments]
        subprocess.run(command, check=True, capture_output=True)
    for folder, pattern in ((root / "schema", "*.json"), (docs, "**/reference.md")):
        for path in folder.glob(pattern):
            assert (tmp_path / folder.name / path.relative_to(folder)).read_bytes() == path.read_bytes()
