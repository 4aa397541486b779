"""In which language a command tells what it has to say."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.cli import Terminal, main
from dateline.commands.language import of_locale
from dateline.diagnostics import Code, Diagnostic, Findings, Span
from dateline.diagnostics.message import Message
from dateline.diagnostics.reports import REPORTS
from tests.typed_terminal import Typed

FINDING = Diagnostic(
    code=Code.KEY_MISSING,
    span=Span("events/2018/a.yml", 1, 1, 1, 9),
    message=Message("`{key}` is missing", key="date"),
    expected=Message("a list"),
    cure=Message("write the key"),
)


@pytest.mark.parametrize(
    "environment,language",
    [
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja"}, "ja"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LC_ALL": "ja_JP.eucJP", "LC_MESSAGES": "en_US.UTF-8", "LANG": "de_DE"}, "ja"),
        ({"LC_ALL": "", "LC_MESSAGES": "ja_JP@cjknarrow", "LANG": "de_DE"}, "ja"),
        ({"LC_ALL": "C", "LANG": "ja_JP.UTF-8"}, "en"),
        ({"LC_MESSAGES": "POSIX", "LANG": "ja_JP.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LC_CTYPE": "ja_JP.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_the_locale_says_a_terminals_language(environment: dict[str, str], language: str) -> None:
    """`LC_ALL`, then `LC_MESSAGES`, then `LANG`: the first that is set decides, and `C` and `POSIX` are English."""
    assert of_locale(environment) == language


def test_the_terminal_asks_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real terminal reads the environment of the process."""
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert Terminal().language == "ja"


@pytest.fixture
def site(sites: Path, tmp_path: Path) -> Path:
    """A copy of the small site, in English and Japanese, with a misspelt word in an event."""
    at = shutil.copytree(sites / "small", tmp_path / "site")
    rewrite(at / "events/2018/first-summit.yml", "kind: summit", "kind: sumit")
    return at


def rewrite(path: Path, old: str, new: str) -> None:
    """Change one thing in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def typed(site: Path, *words: str, language: str = "en") -> tuple[int, Typed]:
    """What a command gives and says at a terminal of some language."""
    at = Typed()
    at.language = language
    return main(["--root", str(site), *words], at), at


def test_the_option_comes_before_the_terminal(site: Path) -> None:
    """What is asked for is what is told, whatever the locale, and `site` is the site's first language."""
    assert "`kind` に `sumit` は使えない" in typed(site, "check", "--language", "ja")[1].said
    assert "`kind` に `sumit` は使えない" in typed(site, "check", "--language", "ja-JP")[1].said
    assert "`kind` cannot be `sumit`" in typed(site, "check", "--language", "en", language="ja")[1].said
    assert "`kind` cannot be `sumit`" in typed(site, "check", "--language", "site", language="ja")[1].said
    rewrite(site / "mkdocs.yml", "languages: {en: English, ja: 日本語}", "languages: {ja: 日本語, en: English}")
    assert "`kind` に `sumit` は使えない" in typed(site, "check", "--language", "site")[1].said


def test_the_terminals_language_counts_if_the_site_has_it(site: Path) -> None:
    """On a site in English alone, everybody reads English; so it is for a language nobody translates to."""
    assert "`kind` に `sumit` は使えない" in typed(site, "check", language="ja")[1].said
    assert "`kind` cannot be `sumit`" in typed(site, "check", language="ko")[1].said
    rewrite(site / "mkdocs.yml", "languages: {en: English, ja: 日本語}", "languages: {ko: 한국어, en: English}")
    assert "`kind` cannot be `sumit`" in typed(site, "check", language="ja")[1].said
    assert "`kind` cannot be `sumit`" in typed(site, "check", language="ko")[1].said
    assert "`kind` に `sumit` は使えない" in typed(site, "check", "--language", "ja")[1].said


@pytest.mark.parametrize("tag", ["ko", "japanese", "x", "日本語", "-", ""])
def test_a_language_nobody_translates_to_is_refused(site: Path, tag: str) -> None:
    """One sentence that names those there are; the exit code says that what was typed cannot be used."""
    code, at = typed(site, "check", f"--language={tag}")
    assert (code, at.said) == (2, "")
    assert at.told == f"dateline check: findings come in `en` and `ja`, not in `{tag}`\n"


def test_a_refusal_is_in_the_terminals_language(site: Path) -> None:
    """Whoever mistypes a path, or a language, is answered in their own."""
    assert typed(site, "check", "/", language="ja")[1].told == "dateline check: `/` はプロジェクトの外にある\n"
    refused = typed(site, "check", "--language", "ko", language="ja")[1].told
    assert refused == "dateline check: 指摘の言語は `en` と `ja` で、`ko` はない\n"
    (site / "mkdocs.yml").write_text("x: [\n", encoding="utf-8")
    assert typed(site, "check", "/", language="ja")[1].told == "dateline check: `/` lies outside the project\n"


# Forms


def report(form: str, *findings: Diagnostic) -> str:
    """What a form gives in Japanese."""
    return REPORTS[form](Findings(findings), lambda _: ("title: x",), language="ja")


def test_a_report_for_people_is_japanese_throughout() -> None:
    """Message, labels and the last line; what editors look for at the beginning of a finding stays."""
    assert report("text", FINDING) == (
        "events/2018/a.yml:1:1: error[key-missing]: キー（項目名）`date` がない\n"
        "    1 | title: x\n"
        "      | ^^^^^^^^\n"
        "  求める内容：リスト\n"
        "  直し方：　　キーを書く\n"
        "\n"
        "誤り1件、警告0件。\n"
    )
    assert report("text") == "誤りも警告もない。\n"


def test_an_annotation_is_japanese() -> None:
    """The command stays as the runner reads it."""
    assert report("github", FINDING) == (
        "::error file=events/2018/a.yml,line=1,col=1,endLine=1,endColumn=9,title=key-missing"
        "::キー（項目名）`date` がない%0A求める内容：リスト%0A直し方：キーを書く\n誤り1件、警告0件。\n"
    )


def test_scripts_learn_the_language() -> None:
    """JSON and SARIF name the language of their texts; sentences are joined as Japanese joins them."""
    told = json.loads(report("json", FINDING))
    assert told["language"] == "ja"
    assert told["findings"][0]["cure"] == "キーを書く"
    (run,) = json.loads(report("sarif", FINDING))["runs"]
    assert run["language"] == "ja"
    text = run["results"][0]["message"]["text"]
    assert text == "キー（項目名）`date` がない。求める内容：リスト。直し方：キーを書く。"


def test_findings_have_one_order_in_every_language() -> None:
    """Two at one place do not change places when the language does."""
    other = Diagnostic(code=Code.KEY_MISSING, span=FINDING.span, message=Message("`{key}` is missing", key="added"))
    found = [
        re.findall("`(date|added)`", REPORTS["text"](Findings([FINDING, other]), lambda _: (), language=tag))
        for tag in ("en", "ja")
    ]
    assert found == [["added", "date"], ["added", "date"]]


# Commands


def test_every_command_that_tells_findings_tells_them_in_the_language(site: Path) -> None:
    """`build`, `rename` and `fmt` as `check` does."""
    code, at = typed(site, "build", language="ja")
    assert (code, "誤り1件、警告0件。" in at.told) == (1, True)
    assert typed(site, "rename", "ada", "eda", language="ja")[1].told.startswith("dateline rename: 記録に誤りがある")
    (site / "events/2018/first-summit.yml").write_text("title：x\n", encoding="utf-8")
    assert "キーの後に全角のコロン `：` がある" in typed(site, "fmt", "--language", "ja")[1].told


def test_a_renaming_is_told_in_the_language(sites: Path, tmp_path: Path) -> None:
    """What was done is told as well."""
    at = shutil.copytree(sites / "small", tmp_path / "site")
    (at / "site").mkdir()  # it was built once
    told = typed(at, "rename", "--language", "ja", "ada", "ada-aoki")[1].told
    assert re.fullmatch(r"`ada` は[0-9]+か所で `ada-aoki` になった。元のアドレスはそこに通じる\n", told)


def test_questions_are_asked_in_the_language(sites: Path, tmp_path: Path) -> None:
    """`dateline new` asks, and answers what cannot be taken."""
    site = shutil.copytree(sites / "small", tmp_path / "site")
    at = Typed("Town", "町", "towm", "city", "", "", "", "", "A town.", "", "")
    main(["--root", str(site), "new", "--language", "ja", "place"], at)
    assert at.asked[:3] == ["名前（English。なければ空のまま）：", "名前（日本語。なければ空のまま）：", "種類："]
    assert "次の中から選ぶ：city（都市）、" in at.told
    assert "どこからもたどり着けない" in at.told


def test_a_source_has_a_language_of_its_own(sites: Path, tmp_path: Path) -> None:
    """`--language` before the kind is that of the questions, after it that of the source."""
    site = shutil.copytree(sites / "small", tmp_path / "site")
    words = ("--title", "Town page", "--publisher", "Town", "--language", "ko", "--kind", "news")
    code, at = typed(site, "new", "--language", "ja", "source", *words)
    assert (code, at.said) == (0, "sources/town-town-page.yml\n")
    assert "language: ko\n" in (site / "sources/town-town-page.yml").read_text(encoding="utf-8")
    assert "にはどこからもたどり着けない" in at.told


def test_an_english_check_does_not_wait_for_japanese(site: Path) -> None:
    """The catalogue is imported only where somebody reads it."""
    program = (
        "import sys; from dateline.cli import main; main(sys.argv[1:]); print('dateline.diagnostics.ja' in sys.modules)"
    )
    for language, is_imported in (("en", "False"), ("ja", "True")):
        told = subprocess.run(
            [sys.executable, "-c", program, "--root", str(site), "check", "--language", language],
            check=True,
            capture_output=True,
            text=True,
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        ).stdout
        assert told.splitlines()[-1] == is_imported
