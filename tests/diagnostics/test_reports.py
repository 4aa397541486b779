from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dateline.cli import Terminal, main
from dateline.diagnostics import Code, Diagnostic, Findings, Severity, Span
from dateline.diagnostics.message import Message
from dateline.diagnostics.reports import REPORTS

HELP = "https://example.org/findings/"
HOSTILE = "x\r\n::add-mask::y\x1b]0;z\x07 100% a,b: ##[error]"


def finding(message: str = "unknown person `ad`", **changes: Any) -> Diagnostic:
    """A finding of an id that nobody has."""
    given: dict[str, Any] = {
        "code": Code.ID_UNKNOWN,
        "span": Span("events/2018/a.yml", 3, 5, 3, 7),
        "expected": "the id of a person",
        "cure": "did you mean `ada`?",
    }
    given |= changes
    expected, cure = Message(given.pop("expected")), Message(given.pop("cure"))
    return Diagnostic(message=Message(message), expected=expected, cure=cure, **given)


def lines(_path: str) -> tuple[str, ...]:
    """A file of three lines."""
    return ("title: x", "participants:", "  - ad")


def report(form: str, *findings: Diagnostic, **options: Any) -> str:
    """What one form gives for some findings."""
    return REPORTS[form](Findings(findings), lines, help_url=HELP, **options)


@pytest.mark.parametrize("form", REPORTS)
def test_a_report_ends_in_one_line_end_and_never_depends_on_the_order(form: str) -> None:
    """Findings come in the order of their places, whichever was found first."""
    first, second = finding(span=Span("a.yml", 2)), finding(span=Span("b.yml", 1))
    told = report(form, second, first)
    assert told == report(form, first, second)
    assert told.index("a.yml") < told.index("b.yml")
    assert re.search(r"[^\n]\n\Z", told)


def test_github_shows_a_finding_beside_its_line() -> None:
    """A workflow command has file, line and column, and what to write instead."""
    told = report("github", finding())
    assert told == (
        "::error file=events/2018/a.yml,line=3,col=5,endLine=3,endColumn=7,title=id-unknown"
        "::unknown person `ad`%0Aexpected: the id of a person%0Acure: did you mean `ada`?"
        "%0Ahttps://example.org/findings/#id-unknown\n1 error, 0 warnings.\n"
    )


def test_github_warns_of_what_is_no_error() -> None:
    """A warning becomes the command for warnings; an unknown end is left out."""
    told = report("github", finding(severity=Severity.WARNING, span=Span("a.yml", 2, 1)))
    assert told.startswith("::warning file=a.yml,line=2,col=1,title=id-unknown::")


def test_no_text_of_a_record_can_begin_a_command() -> None:
    """Line ends, percent signs and escapes in a message or a file's name stay inside the command they are told by."""
    told = report("github", finding(HOSTILE, expected=HOSTILE, cure=HOSTILE, span=Span(HOSTILE, 1)))
    command, summary, rest = told.split("\n")
    assert (summary, rest) == ("1 error, 0 warnings.", "")
    assert command.startswith("::error file=")
    assert "\r" not in command
    assert "\x1b" not in command
    properties = command.removeprefix("::error ").partition("::")[0]
    assert [part.partition("=")[0] for part in properties.split(",")] == ["file", "line", "col", "title"]
    assert "%25" in properties
    assert properties.count(":") == 0


@pytest.mark.parametrize("form", ["text", "github"])
def test_a_report_holds_only_what_can_be_printed(form: str) -> None:
    """A message cannot steer the terminal that shows it."""
    told = report(form, finding(HOSTILE, span=Span(HOSTILE, 1)))
    assert [character for character in told if not character.isprintable() and character != "\n"] == []


def test_json_gives_every_field() -> None:
    """A script reads the same as an editor."""
    told = json.loads(report("json", finding()))
    assert told == {
        "version": 1,
        "language": "en",
        "errors": 1,
        "warnings": 0,
        "findings": [
            {
                "code": "id-unknown",
                "severity": "error",
                "path": "events/2018/a.yml",
                "line": 3,
                "column": 5,
                "endLine": 3,
                "endColumn": 7,
                "message": "unknown person `ad`",
                "expected": "the id of a person",
                "cure": "did you mean `ada`?",
                "help": "https://example.org/findings/#id-unknown",
            }
        ],
    }


def test_sarif_is_valid(root: Path) -> None:
    """Code scanning takes the log: it follows the published schema of SARIF 2.1.0 for the parts that are used."""
    schema = json.loads((root / "tests/cases/sarif-2.1.0-part.json").read_text(encoding="utf-8"))
    every = [finding(code=code, span=Span("a b/ü.yml", 1)) for code in Code]
    for findings in ([], [finding(), finding(HOSTILE)], every):
        jsonschema.Draft7Validator(schema).validate(json.loads(report("sarif", *findings)))


def test_sarif_names_rule_and_place() -> None:
    """A result points to its rule, and to the file by an address that needs no guessing."""
    run = json.loads(report("sarif", finding(span=Span("a b/ü.yml", 3, 5, 3, 7))))["runs"][0]
    (result,), (rule,) = run["results"], run["tool"]["driver"]["rules"]
    assert rule["id"] == result["ruleId"] == "id-unknown"
    assert rule["helpUri"] == "https://example.org/findings/#id-unknown"
    assert result["ruleIndex"] == 0
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%20b/%C3%BC.yml"
    assert place["region"] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 7}


def test_colours_change_no_word() -> None:
    """Taken out again, the colours leave the plain report."""
    findings = [finding(), finding("a: b", severity=Severity.WARNING, expected="")]
    coloured = report("text", *findings, is_coloured=True)
    assert "\x1b[1;31m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == report("text", *findings)


def test_no_colours_without_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """A pipe or a log gets plain text."""
    assert not Terminal().is_coloured
    assert capsys.readouterr().out == ""


def test_a_path_narrows_what_is_reported(sites: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Everything is read, and only what lies below the paths is told and counted."""
    site = copied(sites, tmp_path)
    event = site / "events/2018/first-summit.yml"
    event.write_text(event.read_text(encoding="utf-8").replace("person: ada", "person: adda"), encoding="utf-8")
    assert check(site, str(site / "profiles")) == 0
    assert "adda" not in capsys.readouterr().out
    assert check(site, str(site / "events"), str(site / "profiles")) == 1
    assert "unknown person `adda`" in capsys.readouterr().out
    assert check(site, str(event)) == 1


def test_a_path_that_is_not_there_is_said(sites: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A mistyped path would otherwise look like a clean record."""
    site = copied(sites, tmp_path)
    assert check(site, str(site / "evnets")) == 2
    assert "there is no" in capsys.readouterr().err
    assert check(site, "/") == 2
    assert "outside the project" in capsys.readouterr().err


def test_a_warning_does_not_fail_a_check(sites: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The exit code speaks of errors alone."""
    site = copied(sites, tmp_path)
    place = site / "profiles/places/lonely.yml"
    place.write_text("added: 2026-01-02\nname: Lonely\nkind: city\nsummary: A town.\n", encoding="utf-8")
    assert check(site) == 0
    assert "warning[" in capsys.readouterr().out


def check(site: Path, *arguments: str) -> int:
    """The exit code of `dateline check`."""
    return main(["--root", str(site), "check", *arguments])


def copied(sites: Path, tmp_path: Path) -> Path:
    """A copy of the small site that may be changed."""
    return shutil.copytree(sites / "small", tmp_path / "site")
