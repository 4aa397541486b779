"""Cures for slips of people who come from elsewhere: other words for keys, far words, a bad name, braces."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from dateline.cli import main
from dateline.diagnostics.nearest import nearest_word
from dateline.reading.keys import key_meant

EVENT = "events/2018/first-summit.yml"


@pytest.fixture
def site(sites: Path, tmp_path: Path) -> Path:
    """The small site."""
    return Path(shutil.copytree(sites / "small", tmp_path / "site"))


def found(site: Path, path: str, capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, Any]]:
    """What `dateline check` finds in a file, by its code."""
    capsys.readouterr()
    main(["--root", str(site), "check", "--format", "json"])
    findings = json.loads(capsys.readouterr().out)["findings"]
    return {one["code"]: one for one in findings if one["path"] == path}


def change(site: Path, path: str, old: str, new: str) -> None:
    """Put something else into a file."""
    before = (site / path).read_text(encoding="utf-8")
    assert old in before
    (site / path).write_text(before.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("typed", ["concession", "bibtex"])
def test_a_far_word_is_no_guess(typed: str) -> None:
    """It has the letters of another one, and begins otherwise; a slip in the first letter is one all the same."""
    words = ("session", "summit", "sqlite", "citations")
    assert nearest_word(typed, words) is None
    assert nearest_word("ummit", words) == nearest_word("sumit", words) == "summit"


KEYS = ("title", "date", "place", "participants", "kind", "summary", "sources", "topics", "time", "status", "details")


@pytest.mark.parametrize(
    "key, words",
    [
        ("title", "título titulo Titre Überschrift 제목 标题"),
        ("date", "fecha jour Datum 날짜 日期"),
        ("place", "lugar lieu Ort 장소 地点"),
        ("participants", "participantes Teilnehmer 참석자 参与者"),
        ("kind", "tipo type Art 종류 类型"),
        ("summary", "resumen résumé resume Zusammenfassung 요약 摘要"),
        ("sources", "fuentes Quellen 출처 来源"),
        ("topics", "temas thèmes Themen 주제 主题"),
        ("time", "hora heure Uhrzeit 시각 时刻"),
        ("status", "estado état Zustand 상태 状态"),
    ],
)
def test_keys_in_other_languages(key: str, words: str) -> None:
    """What a Spaniard, a Frenchwoman, a German, a Korean and a Chinese call it; accents may be left out."""
    assert {key_meant(word, KEYS) for word in words.split()} == {key}


def test_a_bad_name_hides_no_missing_key(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both are told at once."""
    path = "profiles/people/Ada Two.yml"
    (site / path).write_text("name: {en: Ada Two, ja: エイダ二}\nsummary: {en: Two., ja: 二。}\n", encoding="utf-8")
    told = found(site, path, capsys)
    assert {"file-name", "key-missing"} <= told.keys()
    assert told["key-missing"]["message"] == "`added` is missing"


def test_an_entry_of_a_list_is_called_one(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is not the list that is a single value."""
    change(site, EVENT, "participants:\n", "participants:\n  - Roca\n")
    assert found(site, EVENT, capsys)["value-shape"]["message"].startswith("entry 1 of `participants` is a single")


def test_what_is_missing_between_braces_stands_there(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No line is added to a map on one line; the keys of a map that is none are told."""
    change(site, "mkdocs.yml", "dateline:\n", "dateline:\n      accent: {light: '#123456'}\n")
    assert (
        found(site, "mkdocs.yml", capsys)["key-missing"]["cure"] == "add `dark: …` between the braces, behind a comma"
    )
    change(site, "mkdocs.yml", "{light: '#123456'}", "verde")
    assert found(site, "mkdocs.yml", capsys)["value-shape"]["cure"] == "write `{light: …, dark: …}`"


def test_the_dead_have_ways_out_besides_a_false_date(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Out of the event, a role that may be dead, or both dates looked up; what is expected and the cure agree."""
    change(site, "profiles/people/ada.yml", "summary:", "died: 2018-04-02\nsummary:")
    told = found(site, EVENT, capsys)["date-order"]
    assert told["cure"].startswith("take `ada` out of the event, or give a role that somebody dead may have (")
    assert "`subject`" in told["cure"]
    assert "look both up" in told["cure"]
    assert "`date` 2018-04-03 or earlier" in told["cure"]
    assert told["expected"] == "`date` at most a day after `ada: died`"


def test_nobody_is_told_to_copy_what_is_not_there(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever lies in the folder, and whether the record was there a moment ago."""
    change(site, EVENT, "person: ada", "person: zoe-of-nowhere")
    cure = found(site, EVENT, capsys)["id-unknown"]["cure"]
    assert (
        "`profiles/people/zoe-of-nowhere.yml` (`dateline new` asks for all it needs), or take out what names it" in cure
    )
