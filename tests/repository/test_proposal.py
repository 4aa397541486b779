"""A stranger's proposal: which steps run for it with which rights, and what they do when they run for real."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.counts import count, tell
from tests.repository.runner import Done, commit, git, proposed_to, run_job, workflow

FILES: Final = count(20, 5_000)
MIB: Final = 1_048_576
"""What the code host takes of a step's summary; a longer one it drops."""

RIGHTS: Final = {
    ("ci", "test"): "contents: read",
    ("ci", "bare"): "contents: read",
    ("ci", "wheel"): "contents: read",
    ("ci", "properdocs"): "contents: read",
    ("proposal", "records"): "contents: read",
    ("proposal", "alerts"): "security-events: write",
}
"""Each job that a pull request starts, with its token's rights: the one that may write runs nothing."""

RAN: Final = "from pathlib import Path\nPath(__file__).with_name('ran').touch()\n"
CODE: Final = {
    **dict.fromkeys(
        (
            "sitecustomize.py",
            "usercustomize.py",
            "conftest.py",
            "setup.py",
            "hooks.py",
            "json.py",
            "yaml.py",
            "mkdocs.py",
            "dateline/__init__.py",
            "dateline/__main__.py",
            "words/en.py",
        ),
        RAN,
    ),
    **dict.fromkeys(("git", "sed", "cat", "python", "scripts/environment", ".git-hooks/post-checkout"), "touch ran\n"),
    ".gitattributes": "*.yml filter=x diff=x merge=x\n",
    ".gitconfig": "[core]\nfsmonitor = touch ran\n[diff]\nexternal = touch ran\n",
    ".bashrc": "touch ran\n",
    ".envrc": "touch ran\n",
    "pyproject.toml": "[tool.dateline]\nplugins = ['hooks']\n",
    ".github/workflows/proposal.yml": "on: pull_request_target\njobs: {}\n",
    ".github/workflows/another.yml": "on: pull_request_target\njobs: {}\n",
    ".github/scripts/comment.py": RAN,
}
"""Files of a proposal where programs look for code, each of which would leave a file `ran` behind."""

NAMES: Final = (
    b"-rf.yml",
    b"--help.yml",
    b"$(touch ran).yml",
    b"`touch ran`.yml",
    b"; touch ran;.yml",
    b"& touch ran &.yml",
    b"a\n::error::x.yml",
    b"a\n::set-output name=x::y.yml",
    b"a%0A::warning::x.yml",
    b"##[error]x.yml",
    b"a b\tc.yml",
    b"a\\b.yml",
    b"'\".yml",
    b"[x](https:.yml",
    b"<b>x<b>.yml",
    b"@everyone #1.yml",
    b"..yml",
    b".yml",
    b"CON.yml",
    b"X.YML",
    "会談.yml".encode(),
    "a\u202eb.yml".encode(),
    b"\xff.yml",
    b"x" * 240 + b".yml",
)
"""What a file may be called on the runner's disk."""

EVENT: Final = """\
added: 2026-01-02
title: {{en: "A statement, the {number}th", ja: "{number}回目の声明"}}
date: 2019-01-02
place: hotel
kind: {kind}
status: occurred
participants:
  - {{person: ada, role: speaker}}
summary: {{en: "She spoke, number {number}.", ja: "{number}回目に話した。"}}
sources: [{{source: gazette-2018}}]
"""


@pytest.fixture
def base(sites: Path, tmp_path: Path) -> Path:
    """The site that somebody proposes a change to."""
    site = proposed_to(sites / "small", tmp_path)
    (site / "docs").mkdir()
    return site


def add_code(site: Path) -> None:
    """What is no record."""
    for name, text in CODE.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)


def add_records(site: Path, kind: str) -> None:
    """So many events, each in a file of its own."""
    folder = site / "events" / "2019"
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(FILES):
        (folder / f"said-{number}.yml").write_text(EVENT.format(number=number, kind=kind), encoding="utf-8")


def ran(site: Path) -> list[Path]:
    """What the planted code left."""
    return list(site.parent.rglob("ran"))


def commands(done: dict[str, Done]) -> Iterator[str]:
    """The lines that the code host takes for commands."""
    for one in done.values():
        yield from (line for line in one.stdout.splitlines() if line.lstrip().startswith(("::", "##[")))


def test_no_job_that_runs_a_script_may_write(root: Path) -> None:
    """Every job that a pull request starts, and what its token may do; a new one has to be added here."""
    found = {
        (path.stem, name): ", ".join(f"{key}: {value}" for key, value in job["permissions"].items())
        for path in (root / ".github" / "workflows").glob("*.yml")
        if "pull_request" in (one := workflow(root, path.stem))["on"]
        for name, job in one["jobs"].items()
    }
    assert found == RIGHTS
    writing = [workflow(root, file)["jobs"][name] for (file, name), right in RIGHTS.items() if "write" in right]
    assert not any("run" in step or "checkout" in step["uses"] for job in writing for step in job["steps"])


def test_a_proposal_with_all_that_is_odd(root: Path, base: Path) -> None:
    """Thousands of wrong records, odd names, code and workflows: told, and nothing of it runs or begins a command."""
    add_code(base)
    add_records(base, "statment")
    (base / "events" / "__init__.py").write_text(RAN, encoding="utf-8")
    for name in NAMES:
        Path(os.fsdecode(os.fsencode(base / "events" / "2018") + b"/" + name)).write_text("titel: x\n")
    commit(base)
    before = git(base, "status", "--porcelain", "--untracked-files=no"), git(base, "rev-parse", "HEAD")
    done = run_job(root, base)
    assert {name: one.returncode for name, one in done.items()} == {
        "Findings": 1,
        "Summary in plain words": 1,
        "Findings, all of them": 0,
        "Findings as SARIF": 0,
    }
    (run,) = json.loads((base / "findings.sarif").read_text(encoding="utf-8"))["runs"]
    assert len(run["results"]) >= FILES
    assert ran(base) == []
    assert not [one.stderr for one in done.values() if "Traceback" in one.stderr]
    told = list(commands(done))
    assert all(re.match(r"::(error|warning) file=[^,\n]+,line=[0-9]+,", line) for line in told)
    assert sum("file=events/2019/said-" in line for line in told) >= FILES
    assert before == (git(base, "status", "--porcelain", "--untracked-files=no"), git(base, "rev-parse", "HEAD"))
    size = (base / ".venv" / "told.md").stat().st_size
    assert size < MIB
    tell("G16", f"a proposal of {FILES} wrong records, {len(NAMES)} odd names and code", f"summary of {size:,} bytes")


def test_a_proposal_that_is_right_but_holds_code(root: Path, base: Path) -> None:
    """Its records are checked, summed up and shown; its code is neither run nor published."""
    add_code(base)
    add_records(base, "statement")
    commit(base)
    done = run_job(root, base)
    assert {name: one.returncode for name, one in done.items()} == {
        "Findings": 0,
        "Summary in plain words": 0,
        "Findings as SARIF": 0,
        "The site as it would be": 0,
    }, [one.stderr for one in done.values()]
    assert ran(base) == []
    assert (base / "site" / "events" / "said-1" / "index.html").is_file()
    assert not {path.name for path in (base / "site").rglob("*")} & {Path(name).name for name in CODE}
    assert f"{FILES} events added" in (base / "summary.md").read_text(encoding="utf-8")
