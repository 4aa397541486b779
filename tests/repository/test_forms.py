"""The issue forms: what GitHub accepts, and what a page's link fills in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from dateline.cli import main
from dateline.pages.view import View
from tests.made_records import timeline

FORMS = ("dead-link", "event", "report")
TYPES = {"markdown": {"value"}, "input": {"label"}, "textarea": {"label"}, "dropdown": {"label", "options"}}
"""Kinds of fields that we use, each with what it must have (GitHub, «Syntax for GitHub's form schema»)."""
_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


def form(root: Path, name: str) -> dict[str, Any]:
    """A form as data."""
    text = (root / ".github" / "ISSUE_TEMPLATE" / f"{name}.yml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


def fields(root: Path, name: str) -> dict[str, dict[str, Any]]:
    """What can be filled in, by id."""
    return {field["id"]: field for field in form(root, name)["body"] if field["type"] != "markdown"}


def test_these_are_the_forms(root: Path) -> None:
    """Propose an event, report an error, report a dead link."""
    there = {path.stem for path in (root / ".github" / "ISSUE_TEMPLATE").iterdir()} - {"config"}
    assert there == set(FORMS)


def assert_accepted(root: Path, name: str) -> None:
    """Fail where GitHub would not show the form."""
    one = form(root, name)
    assert set(one) == {"name", "description", "title", "body"}
    assert len(one["name"]) > 3
    assert fields(root, name) != {}, "asks nothing"
    ids = [field["id"] for field in one["body"] if "id" in field]
    assert len(ids) == len(set(ids))
    for field in one["body"]:
        assert TYPES[field["type"]] <= set(field["attributes"])
        assert set(field) <= {"type", "id", "attributes", "validations"}
        assert set(field["attributes"]) <= {"label", "description", "placeholder", "value", "options"}
        assert set(field.get("validations", {})) <= {"required"}
        options = field["attributes"].get("options", [])
        assert len(set(options)) == len(options)
        if field["type"] != "markdown":
            assert re.fullmatch(r"[a-zA-Z0-9_-]+", field["id"])


@pytest.mark.parametrize("name", FORMS)
def test_github_accepts_a_form(root: Path, name: str) -> None:
    """Every key is one that GitHub knows, every field has what its kind needs, and no id stands twice."""
    assert_accepted(root, name)


@pytest.mark.parametrize("languages", ["fr", "ko,zh-Hans"])
def test_github_accepts_the_forms_of_a_new_site(tmp_path: Path, languages: str) -> None:
    """Those that `dateline init` writes, in one language and in two."""
    texts = [option for tag in languages.split(",") for option in (f"--title={tag}=T", f"--subject={tag}=S")]
    assert main(["init", str(tmp_path), f"--languages={languages}", "--starter=blank", *texts]) == 0
    for name in ("event", "report"):
        assert_accepted(tmp_path, name)


@pytest.mark.parametrize("name", FORMS)
def test_a_form_speaks_both_languages(root: Path, name: str) -> None:
    """Whoever reads English or Japanese alone understands every label and every choice."""
    one = form(root, name)
    texts = [one["name"], one["description"]]
    for field in one["body"]:
        shown = field["attributes"]
        texts += [shown[key] for key in ("label", "description", "value") if key in shown]
        texts += shown.get("options", [])
    for text in texts:
        assert _JAPANESE.search(text), text
        assert re.search(r"[A-Za-z]{3}", text), text


@pytest.mark.parametrize("name", FORMS)
def test_a_form_asks_politely_in_japanese(root: Path, name: str) -> None:
    """Whoever is asked for something is asked in です・ます; the words are those of the pages."""
    for field in form(root, name)["body"]:
        for key in ("description", "value"):
            japanese = re.split(r" · |\n\n", field["attributes"].get(key, ""))[-1]
            for sentence in re.findall(r"[^。]+。", japanese.replace("**", "")):
                assert re.search(r"(?:です|ます|ません|ください)。$", sentence), sentence
    text = (root / ".github" / "ISSUE_TEMPLATE" / f"{name}.yml").read_text(encoding="utf-8")
    assert not re.search("～|肩書き|された写し|書式|知らせてほしい", text)


def test_a_form_has_the_name_of_the_link_that_opens_it(root: Path) -> None:
    """«誤りを報告する» opens «誤りを報告する»."""
    for language in ("en", "ja"):
        word = View(timeline(), language).words
        for name, key in (("report", "report"), ("dead-link", "report_dead_link")):
            assert word[key] in form(root, name)["name"].split(" · ")


def test_an_error_needs_three_answers_and_no_more(root: Path) -> None:
    """Which record, what is wrong, which source: whoever comes from a page writes two."""
    required = {key for key, field in fields(root, "report").items() if field.get("validations", {}).get("required")}
    assert required == {"record", "wrong", "sources"}
