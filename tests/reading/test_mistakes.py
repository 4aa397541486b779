from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.commands.check import help_url
from dateline.commands.paths import lines_below
from dateline.diagnostics.reports import REPORTS
from dateline.project import read_and_check
from tests.counts import count

CASES = sorted((Path(__file__).parent.parent / "cases" / "records").glob("*.txt"))
IN_JAPANESE = Path(__file__).parent.parent / "cases" / "records-ja"
MARK = "=== expected\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_mistake_is_told_with_its_line_and_cure(case: Path, tmp_path: Path, sites: Path) -> None:
    """The whole report on one change to the small site, in both languages."""
    change, _, expected = case.read_text(encoding="utf-8").partition(MARK)
    root = changed(sites / "small", change, tmp_path / "site")
    checked, text_of = read_and_check(root), lines_below(root)
    report, in_japanese = (
        REPORTS["text"](checked.findings, text_of, help_url=help_url(checked.timeline), language=language)
        for language in ("en", "ja")
    )
    golden = IN_JAPANESE / case.name
    if os.environ.get("DATELINE_GOLDEN") == "write":
        case.write_text(change + MARK + report, encoding="utf-8")
        golden.write_text(in_japanese, encoding="utf-8")
    assert report == expected
    assert in_japanese == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES[:: count(12, 1)], ids=lambda case: case.stem)
def test_the_command_tells_it(case: Path, tmp_path: Path, sites: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`dateline check` says that and nothing else, and its exit code whether there is an error; no case is told apart.

    It is tried with each twelfth case, and where the whole counts run with each.
    """
    change, _, expected = case.read_text(encoding="utf-8").partition(MARK)
    root = changed(sites / "small", change, tmp_path / "site")
    code = main(["--root", str(root), "check"])
    assert capsys.readouterr().out == expected
    assert code == (1 if re.search(r": error\[", expected) else 0)
    main(["--root", str(root), "check", "--language", "ja"])
    assert capsys.readouterr().out == (IN_JAPANESE / case.name).read_text(encoding="utf-8")


def changed(site: Path, change: str, folder: Path) -> Path:
    """A copy of a site with the changes of a case."""
    root = shutil.copytree(site, folder)
    make_changes(root, change)
    return root


def test_every_japanese_report_is_of_a_case() -> None:
    """A report whose case went would be read in vain."""
    assert {case.name for case in CASES} == {golden.name for golden in IN_JAPANESE.glob("*.txt")}


def test_every_case_finds_something() -> None:
    """A case whose report is clean would hold nothing, except the one that says so."""
    clean = [case.stem for case in CASES if "No errors, no warnings" in case.read_text(encoding="utf-8")]
    assert clean == ["nothing-wrong"]


def make_changes(root: Path, text: str) -> None:
    """Make the changes of a case in a site."""
    for block in re.split(r"(?m)^=== (?=\S)", text):
        if not block.strip():
            continue
        head, _, body = block.partition("\n")
        path, _, how = head.strip().partition(" ")
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if how == "x":
            target.unlink()
        elif how == "s":
            _replace(target, body)
        else:
            target.write_text(body, encoding="utf-8")


def _replace(target: Path, body: str) -> None:
    old = "".join(f"{line[2:]}\n" for line in body.splitlines() if line.startswith("- "))
    new = "".join(f"{line[2:]}\n" for line in body.splitlines() if line.startswith("+ "))
    text = target.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {target.name}"
    target.write_text(text.replace(old, new), encoding="utf-8")
