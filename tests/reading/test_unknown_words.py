"""A word that no list has: whichever list it is, the nearest one is named, and where a new one goes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.model.open_lists import OPEN

EVENT, PERSON = "events/2018/first-summit.yml", "profiles/people/ada.yml"
FAR = "xyzzyx"
WRITTEN = {
    "event_kinds": (EVENT, "kind: summit", "kind: {}", "summit", "sumit"),
    "roles": (EVENT, "person: ada, role: principal", "person: ada, role: {}", "principal", "pricipal"),
    "relations": (EVENT, "topics:", "related: [{{event: second-summit, as: {}}}]\ntopics:", "prepares", "prepare"),
    "kinship": (PERSON, "summary:", "relations: [{{person: bo, as: {}}}]\nsummary:", "sister", "sistr"),
    "organisation_kinds": ("profiles/organisations/northland.yml", "kind: state", "kind: {}", "state", "sate"),
    "place_kinds": ("profiles/places/hotel.yml", "kind: building", "kind: {}", "building", "buidling"),
    "topic_kinds": ("profiles/topics/summits.yml", "kind: series", "kind: {}", "series", "seires"),
    "source_kinds": ("sources/gazette-2018.yml", "kind: news\n", "kind: {}\n", "news", "newz"),
}
"""Of each list: a file, what stands in it, what is written there, a word of the list, and a slip in that."""


def test_every_list_is_tried() -> None:
    """A list that is added is tried, too."""
    assert list(WRITTEN) == [words.key for words in OPEN]


@pytest.mark.parametrize("of", WRITTEN)
def test_an_unknown_word_names_the_nearest_one_and_where_a_new_one_goes(
    of: str, sites: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip is told with the word that was meant and mended by it; one that is near none is told with the list."""
    root = tmp_path / "site"
    shutil.copytree(sites / "small", root)
    path, old, new, known, slip = WRITTEN[of]
    before = (root / path).read_text(encoding="utf-8")

    def told(word: str) -> list[dict[str, str]]:
        text = before.replace(old, new.format(word), 1)
        assert text != before or word == known
        (root / path).write_text(text, encoding="utf-8")
        main(["--root", str(root), "check", "--format", "json"])
        found = json.loads(capsys.readouterr().out)["findings"]
        return [one for one in found if one["code"] == "value-unknown"]

    assert told(known) == []
    (near,), (far,) = told(slip), told(FAR)
    for one in (near, far):
        assert one["path"] == path
        assert f"`vocabulary: {of}:`" in one["cure"]
        assert "mkdocs.yml" in one["cure"]
        assert f"`{known}`" in one["expected"]
    assert f"`{known}`" in near["cure"]
    assert f"`{known}`" not in far["cure"]


@pytest.mark.parametrize("of", WRITTEN)
def test_a_new_word_is_known_where_the_cure_puts_it(
    of: str, sites: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the cure says is enough: the word below its list in mkdocs.yml, with its labels."""
    root = tmp_path / "site"
    shutil.copytree(sites / "small", root)
    path, old, new, _, _ = WRITTEN[of]
    text = (root / path).read_text(encoding="utf-8")
    (root / path).write_text(text.replace(old, new.format(FAR), 1), encoding="utf-8")
    config = root / "mkdocs.yml"
    label = f"{FAR}: {{labels: {{en: X, ja: 某}}}}"
    lists = config.read_text(encoding="utf-8")
    if of == "event_kinds":
        lists = lists.replace("        event_kinds:\n", f"        event_kinds:\n          {label}\n")
    else:
        lists = lists.replace("      vocabulary:\n", f"      vocabulary:\n        {of}: {{{label}}}\n")
    config.write_text(lists, encoding="utf-8")
    main(["--root", str(root), "check", "--format", "json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [one for one in found if one["code"] == "value-unknown"] == []


def test_a_word_as_the_sites_pages_call_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Somebody who writes what the pages show in the site's language is told the word that stands for it."""
    assert main(["init", str(tmp_path), "--languages=es", "--starter=blank", "--title=T", "--subject=S"]) == 0
    (event,) = (tmp_path / "events").rglob("*.yml")
    text = event.read_text(encoding="utf-8")
    event.write_text(text.replace("kind: publication", "kind: Reunión"), encoding="utf-8")
    place = tmp_path / "profiles/places/casa.yml"
    place.parent.mkdir(parents=True)
    place.write_text("added: 2026-11-28\nname: {es: Casa}\nkind: edificio\nsummary: {es: S}\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["--root", str(tmp_path), "check", "--format", "json"]) == 1
    cures = [one["cure"] for one in json.loads(capsys.readouterr().out)["findings"] if one["code"] == "value-unknown"]
    assert len(cures) == 2
    assert "did you mean `meeting`?" in cures[0]
    assert "did you mean `building`?" in cures[1]


@pytest.mark.parametrize(
    "typed, tag", [("中文", "zh-Hans"), ("Español", "es"), ("한국어", "ko"), ("Deutsch", "de"), ("anglais", "en")]
)
def test_a_language_by_its_name(typed: str, tag: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever writes what a language is called is told its tag."""
    assert main(["init", str(tmp_path), "--languages=zh-Hans", "--starter=blank", "--title=T", "--subject=S"]) == 0
    source = tmp_path / "sources/these-files.yml"
    text = source.read_text(encoding="utf-8").replace("language: zh-Hans", f"language: {typed}")
    source.write_text(text, encoding="utf-8")
    capsys.readouterr()
    assert main(["--root", str(tmp_path), "check", "--language", "en"]) == 1
    assert f"write `{tag}`" in capsys.readouterr().out


def test_a_wide_colon_before_a_map(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The first colon of the Latin keyboard stands inside the map, so that all before it reads as a key."""
    assert main(["init", str(tmp_path), "--languages=zh-Hans", "--starter=blank", "--title=T", "--subject=S"]) == 0
    source = tmp_path / "sources/these-files.yml"
    source.write_text(source.read_text(encoding="utf-8").replace("title: {", "title：{"), encoding="utf-8")
    capsys.readouterr()
    assert main(["--root", str(tmp_path), "check", "--language", "en"]) == 1
    assert "write `title: ` with the colon of a Latin keyboard" in capsys.readouterr().out


def test_a_word_as_the_site_itself_calls_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A label that stands in the settings, typed for its word."""
    texts = [f"--{key}={tag}=T" for tag in ("zh-Hans", "en") for key in ("title", "subject")]
    assert main(["init", str(tmp_path), "--languages=zh-Hans,en", "--starter=project", *texts]) == 0
    event = tmp_path / "events/2008/python-3-0-released.yml"
    event.write_text(event.read_text(encoding="utf-8").replace("kind: release", "kind: 里程碑"), encoding="utf-8")
    capsys.readouterr()
    assert main(["--root", str(tmp_path), "check", "--language", "en"]) == 1
    assert "did you mean `milestone`?" in capsys.readouterr().out


def test_a_name_with_accents_becomes_an_id(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file to write first has the letters without them."""
    assert main(["init", str(tmp_path), "--languages=es", "--starter=blank", "--title=T", "--subject=S"]) == 0
    (event,) = (tmp_path / "events").rglob("*.yml")
    event.write_text(event.read_text(encoding="utf-8") + "place: Torre de Hércules\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["--root", str(tmp_path), "check", "--language", "en"]) == 1
    assert "`profiles/places/torre-de-hercules.yml`" in capsys.readouterr().out
