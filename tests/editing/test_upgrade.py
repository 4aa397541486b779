"""Records of an older format: a made-up one, in which a day is called `when` and a place `where`."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.commands.upgrade import upgrade
from dateline.editing.formatting import formatted
from dateline.editing.starting.config import words_of
from dateline.editing.starting.data_files import yaml
from dateline.editing.upgrading import Step
from dateline.model import Event
from dateline.model.moved_words import MOVED
from dateline.reading.yaml import read
from tests.typed_terminal import Typed


def renamed_key(path: str, text: str, old: str, new: str) -> str:
    """A record's text with another name for one of its keys; as it is where it has no such key."""
    document = read(text.encode(), path)
    entry = document.root.entries.get(old) if document.root else None
    if entry is None:
        return text
    _, start, end = entry.where
    return f"{document.text[: start.index]}{new}{document.text[end.index :]}"


def first(path: str, text: str) -> str:
    """From format 0 to the next: events call their day by another name."""
    return renamed_key(path, text, "when", "date") if path.startswith("events/") else text


def second(path: str, text: str) -> str:
    """And then their place."""
    return renamed_key(path, text, "where", "place") if path.startswith("events/") else text


STEPS: dict[int, Step] = {0: first, 1: second}
EVENT = "events/2018/first-summit.yml"


@pytest.fixture
def old(sites: Path, tmp_path: Path) -> Path:
    """The small site in the made-up format."""
    root = Path(shutil.copytree(sites / "small", tmp_path / "site"))
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("  - dateline:\n", "  - dateline:\n      format: 0 # of the records\n")
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    for path in (root / "events").rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        text = text.replace("\ndate:", "\nwhen:  ", 1).replace("\nplace:", "\n# the house\nwhere:", 1)
        path.write_text(text, encoding="utf-8")
    return root


def test_an_older_format_is_told_with_its_cure(old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is read as if it were of the present one."""
    assert main(["--root", str(old), "check"]) == 1
    told = capsys.readouterr().out
    assert "format 0 is older than 1" in told
    assert "`dateline upgrade`" in told


def test_every_record_is_rewritten(old: Path, sites: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All steps, one after the other; comments stay, the form is canonical, and the settings say so."""
    typed = Typed()
    assert upgrade(old, typed, "en", STEPS, 2) == 0
    assert typed.said.splitlines()[-1] == "mkdocs.yml"
    assert {EVENT, "events/2025/second-summit.yml"} <= set(typed.said.splitlines())
    text = (old / EVENT).read_text(encoding="utf-8")
    canonical = formatted((sites / "small" / EVENT).read_bytes(), EVENT, Event, ("en", "ja")).text
    assert text.replace("# the house\n", "") == canonical
    assert "# the house\nplace: hotel" in text
    config = (old / "mkdocs.yml").read_text(encoding="utf-8")
    assert "format: 2 # of the records" in config
    (old / "mkdocs.yml").write_text(config.replace("format: 2", "format: 1"), encoding="utf-8")
    assert main(["--root", str(old), "check"]) == 0
    assert "0 errors" not in capsys.readouterr().out


def test_a_file_that_cannot_be_read_keeps_all_as_they_are(old: Path) -> None:
    """Half a project in another format would be of no use to either version."""
    broken = old / "events/2025/second-summit.yml"
    broken.write_text("when: {2025\n", encoding="utf-8")
    before = (old / EVENT).read_bytes()
    typed = Typed()
    assert upgrade(old, typed, "en", STEPS, 2) == 1
    assert "second-summit.yml:1" in typed.told
    assert (old / EVENT).read_bytes() == before
    assert "format: 0" in (old / "mkdocs.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "number, code, told", [("1", 0, "nothing to do"), ("2", 1, "newer than 1"), ("0", 1, "no way"), ("one", 2, "check")]
)
def test_what_needs_no_steps_is_left(
    old: Path, number: str, code: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The present format, a newer one, one that no step leads on from, and no number at all."""
    config = (old / "mkdocs.yml").read_text(encoding="utf-8").replace("format: 0", f"format: {number}")
    (old / "mkdocs.yml").write_text(config, encoding="utf-8")
    assert main(["--root", str(old), "upgrade"]) == code
    printed = capsys.readouterr()
    assert told in printed.err
    assert printed.out == ""


def test_a_site_without_a_number_is_in_the_first_format(sites: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As all were that were written before formats had numbers."""
    assert main(["--root", str(sites / "small"), "upgrade"]) == 0
    assert "format 1, the newest" in capsys.readouterr().err


def without_words(site: Path) -> str:
    """The settings of a site as they were while its words still shipped."""
    config = (site / "mkdocs.yml").read_text(encoding="utf-8")
    text, count = re.subn(r"(?m)^      vocabulary:\n(?: {8}.*\n)+", "", config)
    assert count == 1
    return text


def codes(site: Path, capsys: pytest.CaptureFixture[str]) -> set[str]:
    """The codes of what `dateline check` finds."""
    return {one["code"] for one in found(site, capsys)}


def found(site: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    """What `dateline check` finds."""
    capsys.readouterr()
    main(["--root", str(site), "check", "--format", "json"])
    findings: list[dict[str, str]] = json.loads(capsys.readouterr().out)["findings"]
    return findings


def told(site: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What `dateline check` says of words that no list has."""
    return [one["cure"] for one in found(site, capsys) if one["code"] == "value-unknown"]


def test_the_words_that_moved_are_those_of_the_starter() -> None:
    """What a cure says of a word, the command does."""
    assert {key: set(words) for key, words in words_of(yaml("records/diplomacy"), ("en",)).items()} == dict(MOVED)


ABOVE = {
    "no list": "",
    "another list": "      vocabulary:\n        place_kinds:\n          lake: {labels: {en: Lake, ko: 호수}}\n",
    "the same list": "      vocabulary: # ours\n        event_kinds:\n          # comes first\n"
    "          duel: {labels: {en: Duel, ko: 결투}}\n        place_kinds:\n          lake: {labels: {en: Lake}}\n",
}


@pytest.mark.parametrize("above", ABOVE)
def test_words_that_shipped_become_the_sites_own(
    above: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A site begun when summits and delegations shipped: the words come into its settings, what stands there stays."""
    texts = [f"--{key}={tag}=T" for tag in ("ko", "en") for key in ("title", "subject")]
    assert main(["init", str(tmp_path), "--languages=ko,en", "--starter=diplomacy", *texts]) == 0
    old = without_words(tmp_path).replace("      languages:", f"{ABOVE[above]}      languages:")
    (tmp_path / "mkdocs.yml").write_text(old, encoding="utf-8")
    assert "value-unknown" in codes(tmp_path, capsys)
    cures = told(tmp_path, capsys)
    named = "`summit` ships no more: `dateline upgrade` writes it below `vocabulary: event_kinds:` in mkdocs.yml"
    assert named in cures
    assert [cure for cure in cures if "`dateline upgrade`" not in cure] == []
    assert main(["--root", str(tmp_path), "upgrade"]) == 0
    printed = capsys.readouterr()
    assert printed.out == "mkdocs.yml\n"
    assert "`summit`" in printed.err
    assert "value-unknown" not in codes(tmp_path, capsys)
    new = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    assert set(old.splitlines()) <= set(new.splitlines())
    assert "summit: {labels: {ko: 정상회담, en: Summit}, meets: true" in new
    assert "envoy" not in new, "a word that no record uses is not brought"
    assert main(["--root", str(tmp_path), "upgrade"]) == 0
    assert "nothing to do" in capsys.readouterr().err


def test_lists_in_braces_are_left_to_the_editor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The lines are shown, and the file stays as it is."""
    assert main(["init", str(tmp_path), "--languages=en", "--starter=diplomacy", "--title=en=T", "--subject=en=S"]) == 0
    flow = "      vocabulary: {place_kinds: {lake: {labels: {en: Lake}}}}\n      languages:"
    old = without_words(tmp_path).replace("      languages:", flow)
    (tmp_path / "mkdocs.yml").write_text(old, encoding="utf-8")
    capsys.readouterr()
    assert main(["--root", str(tmp_path), "upgrade"]) == 1
    assert "event_kinds:\n  summit: {labels: {en: Summit}, meets: true" in capsys.readouterr().out
    assert (tmp_path / "mkdocs.yml").read_text(encoding="utf-8") == old
