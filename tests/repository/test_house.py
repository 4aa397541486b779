"""The promises of the house: what is locked, what the README says, what CI may do."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCKS = ("site", "dev", "tools")


def locked(root: Path, name: str) -> dict[str, tuple[Requirement, list[str]]]:
    """What a lock file names: each requirement with the options that follow it."""
    text = (root / "requirements" / f"{name}.lock").read_text(encoding="utf-8")
    lines = re.sub(r"\\\n", "", re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE)).splitlines()
    found: dict[str, tuple[Requirement, list[str]]] = {}
    for line in lines:
        requirement, *options = re.split(r"\s+(?=--)", line)
        parsed = Requirement(requirement)
        found[canonicalize_name(parsed.name)] = (parsed, options)
    return found


def wanted(root: Path) -> dict[str, list[Requirement]]:
    """What pyproject.toml asks for, by lock file."""
    settings: dict[str, Any] = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    groups = settings["dependency-groups"]
    site = [*settings["project"]["dependencies"], *groups["build"]]
    asked = {"site": site, "dev": [*site, *groups["dev"]], "tools": groups["lock"]}
    return {name: list(map(Requirement, requirements)) for name, requirements in asked.items()}


def workflows(root: Path) -> list[Path]:
    """Every workflow of the project."""
    return sorted((root / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_hashes_and_no_address(root: Path, name: str) -> None:
    """Every package stands there with its hashes and nothing else, so any mirror serves it and none can change it."""
    entries = locked(root, name)
    assert entries
    for requirement, options in entries.values():
        assert requirement.url is None
        assert str(requirement.specifier).startswith("==")
        assert options != []
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", option) for option in options)


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_fits_what_is_asked_for(root: Path, name: str) -> None:
    """A dependency added to pyproject.toml without `make lock` is noticed."""
    entries = locked(root, name)
    for asked in wanted(root)[name]:
        pinned, _ = entries[canonicalize_name(asked.name)]
        (version,) = pinned.specifier
        assert asked.specifier.contains(version.version), f"{pinned} is not {asked}: make lock"


def test_the_site_is_tested_with_what_it_is_built_with(root: Path) -> None:
    """The environment for tests has every version that the site's has, and more."""
    site, dev = locked(root, "site"), locked(root, "dev")
    assert site.items() <= dev.items()


def test_every_dependency_has_its_reason(root: Path, docs: Path) -> None:
    """Whoever wonders why a package is needed finds the answer in the architecture's table."""
    table = re.findall(r"^\| ([a-z0-9, -]+) \|", (docs / "architecture.md").read_text(encoding="utf-8"), re.MULTILINE)
    explained = {name for row in table for name in row.split(", ")}
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    assert {Requirement(one).name for one in settings["project"]["dependencies"]} <= explained


def test_every_command_in_the_readme_exists(root: Path) -> None:
    """What the README says to type is a target of the Makefile."""
    targets = set(re.findall(r"^([a-z-]+):", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z]+)\b", (root / "README.md").read_text(encoding="utf-8")))
    assert {"serve", "test", "build", "check", "bench"} <= named <= targets


@pytest.mark.usefixtures("docs")
def test_every_path_in_the_readme_exists(root: Path) -> None:
    """A link or a path in the README leads somewhere."""
    text = (root / "README.md").read_text(encoding="utf-8")
    paths = re.findall(r"\]\(([^):]+)\)", text) + re.findall(r"`((?:[a-z0-9-]+/)+[a-z0-9.-]*)`", text)
    made = {"site/", "copy/"}
    assert paths
    assert [path for path in paths if path not in made and not (root / path).exists()] == []


def test_ci_runs_what_the_readme_says(root: Path) -> None:
    """CI has no way of its own: it types the README's test command."""
    text = (root / ".ci" / "run").read_text(encoding="utf-8")
    assert re.findall(r"^exec (.*) </dev/null$", text, re.MULTILINE) == ["make test"]
    steps = [
        step.get("run", "")
        for job in yaml.safe_load((root / ".github/workflows/ci.yml").read_text(encoding="utf-8"))["jobs"].values()
        for step in job["steps"]
    ]
    assert ".ci/run" in steps


def test_workflows_use_nothing_that_can_change(root: Path) -> None:
    """Every action stands at a full commit hash with its version beside it."""
    text = "".join(path.read_text(encoding="utf-8") for path in workflows(root))
    used = re.findall(r"^\s*(?:- )?uses: (.*)$", text, re.MULTILINE)
    assert used
    assert [one for one in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)] == []


def test_workflows_hold_no_rights_they_do_not_need(root: Path) -> None:
    """A workflow starts with no rights, each job names its own, and no checkout leaves its token behind."""
    for path in workflows(root):
        workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert workflow["permissions"] == {}, path.name
        for job in workflow["jobs"].values():
            assert "permissions" in job, path.name
            for step in job["steps"]:
                if step.get("uses", "").startswith("actions/checkout@"):
                    assert step["with"]["persist-credentials"] is False, path.name


OLD = "Dateline needs Python 3.11 or newer, and {python} is 3.10.14: name another one (make PYTHON=python3.12).\n"
NONE = """Dateline needs Python 3.11 or newer, and there is no {python} on the PATH: \
install it, or name another one (make PYTHON=python3.12).
"""


@pytest.mark.parametrize("version,sentence", [("3.10.14", OLD), (None, NONE)])
def test_a_wrong_python_is_said_in_one_sentence(root: Path, tmp_path: Path, version: str | None, sentence: str) -> None:
    """Somebody with an old Python, or none, reads what to do and no traceback."""
    python = tmp_path / "python"
    if version:
        python.write_text(f"#!/bin/sh\nprintf '%s\\n' {python} /usr {version}\n", encoding="utf-8")
        python.chmod(0o755)
    done = subprocess.run(
        [root / "scripts" / "environment", "site"],
        env={**os.environ, "PYTHON": str(python)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == sentence.format(python=python)
    assert done.stdout == ""


def test_a_checkout_has_the_same_line_ends_everywhere(root: Path, tmp_path: Path) -> None:
    """Git on Windows writes CRLF unless told otherwise: then no script runs and no record looks formatted."""
    clone = tmp_path / "clone"
    command = ["git", "clone", "--quiet", "--no-local", "--depth", "1", "-c", "core.autocrlf=true"]
    subprocess.run([*command, root.as_uri(), str(clone)], check=True, capture_output=True)
    tracked = subprocess.run(["git", "ls-files", "-z", "--eol"], cwd=clone, check=True, capture_output=True, text=True)
    kinds = {line.split()[1] for line in tracked.stdout.split("\0") if line}
    assert kinds <= {"w/lf", "w/none", "w/-text"}
    assert b"\r" not in (clone / "scripts" / "environment").read_bytes()
