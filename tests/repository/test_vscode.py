"""What VS Code is told of the project, beside the schemas."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from dateline.cli import main


def test_findings_reach_the_list_of_problems(
    root: Path, sites: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The task's pattern finds every finding in what `dateline check` prints, and takes nothing else for one."""
    site = shutil.copytree(sites / "small", tmp_path / "site")
    event = site / "events" / "2018" / "first-summit.yml"
    text = event.read_text(encoding="utf-8")
    event.write_text(text.replace("place: hotel", "place: hottel") + "also: [x]\nwrong: 1\n", encoding="utf-8")
    assert main(["--root", str(site), "check"]) == 1
    rows = capsys.readouterr().out.splitlines()
    tasks = json.loads((root / ".vscode" / "tasks.json").read_text(encoding="utf-8"))["tasks"]
    (pattern,) = [task["problemMatcher"]["pattern"] for task in tasks if task["problemMatcher"]]
    names = ("file", "line", "column", "severity", "code", "message")
    found = [
        {name: match[pattern[name]] for name in names} for row in rows if (match := re.match(pattern["regexp"], row))
    ]
    summary = re.match(r"([0-9]+) errors?, ([0-9]+) warnings?\.", rows[-1])
    assert summary
    assert len(found) == int(summary[1]) + int(summary[2])
    assert {one["file"] for one in found} == {"events/2018/first-summit.yml"}
    for one, word in (
        (one, word) for one in found for word in ("hottel", "wrong:") if word.strip(":") in one["message"]
    ):
        line = event.read_text(encoding="utf-8").splitlines()[int(one["line"]) - 1]
        assert line[int(one["column"]) - 1 :].startswith(word)
    assert {"id-unknown", "key-unknown"} <= {one["code"] for one in found}


def test_a_task_is_what_the_docs_say(root: Path, docs: Path) -> None:
    """The docs name the key that runs the check, and the task that shows the site is theirs too."""
    tasks = json.loads((root / ".vscode" / "tasks.json").read_text(encoding="utf-8"))["tasks"]
    assert [task["command"] for task in tasks] == ["scripts/environment site && .venv/bin/dateline check", "make serve"]
    assert tasks[0]["group"] == {"kind": "build", "isDefault": True}
    for page in ("contributing.md", "ja/contributing.md"):
        assert "Ctrl+Shift+B" in (docs / page).read_text(encoding="utf-8")
