from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.diagnostics import Code
from dateline.editing.translation import translated
from dateline.model.open_lists import shipped_words
from dateline.project import read_and_check
from dateline.reading import yaml
from dateline.reading.labels import read_language
from dateline.words import keys, plurals


@pytest.fixture
def site(tmp_path: Path, sites: Path) -> Path:
    """The small site in English and Russian."""
    root = tmp_path / "site"
    shutil.copytree(sites / "small", root)
    config = root / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("ja: 日本語}", "ru: Русский}"), encoding="utf-8")
    return root


@pytest.mark.parametrize("tag", ["ru", "ar", "fr", "zh-Hant"])
def test_a_new_file_is_one_that_can_be_read(tag: str) -> None:
    """It has a line for every label, those that are said already in comments, and none that would be found wrong."""
    text = translated(tag, "", ())
    document = yaml.read(text.encode(), f"words/{tag}.yml")
    assert [one.code for one in document.findings] == ([Code.YAML_EMPTY] if tag == "fr" else [])
    written = set(document.root.entries) if document.root else set()
    for key in keys.known() & set(keys.wanted("en")):
        assert (key in written) is not (f"\n# {key}:" in text)
    assert ("timeline" in written) is (tag != "fr")
    assert ("date_day" in written) is False


def test_a_counting_label_waits_for_each_form_of_the_language() -> None:
    """Russian has four forms where English has two."""
    text = translated("ru", "", ())
    forms = "".join(f"\n  {name}:" for name in plurals.categories("ru"))
    assert f'\ncount_event:  # one: "{{n}} event", other: "{{n}} events"{forms}\n' in text


def test_what_is_translated_stays(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Texts, order and comments are as they were; what is missing comes behind, and a second time nothing does."""
    path = site / "words" / "ru.yml"
    path.parent.mkdir()
    typed = '# ours\ntimeline: "Хроника" # not Летопись\npeople:\n'
    path.write_text(typed, encoding="utf-8")
    assert main(["--root", str(site), "words", "ru"]) == 0
    shown = capsys.readouterr().out
    assert main(["--root", str(site), "words", "ru", "--write"]) == 0
    assert path.read_text(encoding="utf-8") == shown
    assert shown.startswith(typed)
    assert shown.count("\npeople:") == 1
    assert main(["--root", str(site), "words", "ru", "--write"]) == 0
    assert path.read_text(encoding="utf-8") == shown
    assert read_language(site, "ru", shipped_words()) == ({"timeline": "Хроника"}, ())


def test_pages_say_what_the_file_says(site: Path) -> None:
    """In the language of the file; what it lacks is English."""
    (site / "words").mkdir()
    (site / "words" / "ru.yml").write_text('timeline: "Хроника"\n', encoding="utf-8")
    (site / "words" / "en.yml").write_text('people: "Workers"\n', encoding="utf-8")
    timeline = read_and_check(site).timeline
    assert timeline is not None
    russian, english = timeline.words_in("ru"), timeline.words_in("en")
    assert (russian["timeline"], english["timeline"]) == ("Хроника", "Timeline")
    assert (russian["people"], english["people"]) == ("Workers", "Workers")


def test_a_file_with_mistakes_is_left_alone(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is wrong in it is told, and nothing is written over it."""
    path = site / "words" / "ru.yml"
    path.parent.mkdir()
    path.write_text('timeline: "{x}"\n', encoding="utf-8")
    assert main(["--root", str(site), "words", "ru", "--write"]) == 1
    assert "label-place" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == 'timeline: "{x}"\n'


def test_a_label_in_other_letters_is_told_at_its_line(site: Path) -> None:
    """A text in the wrong file is read by everybody; what a page fills in is no word of it."""
    path = site / "words" / "ru.yml"
    path.parent.mkdir()
    path.write_text('timeline: "Every event in order"\nyear: "{year}"\npeople: "Люди"\n', encoding="utf-8")
    found = [one for one in read_and_check(site).findings if one.code is Code.LANGUAGE_SCRIPT]
    assert [(one.span.path, one.span.line) for one in found] == [("words/ru.yml", 1)]


def test_a_file_of_comments_is_no_mistake(site: Path) -> None:
    """That of a language that ships says nothing otherwise until somebody takes a sign away."""
    assert main(["--root", str(site), "words", "en", "--write"]) == 0
    assert read_language(site, "en", shipped_words()) == ({}, ())
    path = site / "words" / "en.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("# timeline:", "timeline:"), encoding="utf-8")
    assert read_language(site, "en", shipped_words()) == ({"timeline": "Timeline"}, ())


@pytest.mark.parametrize("typed", ["../../x", "french!", ""])
def test_only_a_language_has_a_file(site: Path, typed: str) -> None:
    """What is typed becomes the name of a file, so it has to be a language's tag."""
    assert main(["--root", str(site), "words", typed, "--write"]) == 2
