"""The hooks for commits, run by the real pre-commit, without a network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

PROGRAMS = Path(sys.executable).parent
EVENT = Path("events/2018/first-summit.yml")


def hooks(root: Path) -> dict[str, dict[str, Any]]:
    """What we offer other sites, by id."""
    text = (root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    return {hook["id"]: hook for hook in yaml.safe_load(text)}


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a program as a newcomer's shell would, with the environment's programs on the PATH."""
    path = f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"
    env = {"PATH": path, "HOME": str(folder.parent), "PRE_COMMIT_HOME": str(folder.parent / "pre-commit")}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


@pytest.fixture
def site(root: Path, sites: Path, tmp_path: Path) -> Path:
    """Another site that uses our hooks: theirs word for word, but for what would be installed from a network."""
    made = shutil.copytree(sites / "small", tmp_path / "site")
    local = [{**hook, "language": "system"} for hook in hooks(root).values()]
    for hook in local:
        del hook["minimum_pre_commit_version"]  # pre-commit takes it in a manifest alone
    (made / "events" / ".gitkeep").touch()  # git keeps no folder without a file
    config = {"repos": [{"repo": "local", "hooks": local}]}
    (made / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    for words in ("init --quiet", "add --all"):
        assert run(made, "git", *words.split()).returncode == 0
    assert run(made, "dateline", "fmt").returncode == 0
    assert run(made, "git", "add", "--all").returncode == 0
    return made


@pytest.mark.parametrize(
    "command,file", [("validate-config", ".pre-commit-config.yaml"), ("validate-manifest", ".pre-commit-hooks.yaml")]
)
def test_pre_commit_accepts_the_files(root: Path, tmp_path: Path, command: str, file: str) -> None:
    """What we use and what we offer is of the form that pre-commit wants."""
    done = run(tmp_path, "pre-commit", command, str(root / file))
    assert (done.returncode, done.stdout) == (0, "")


def test_a_good_site_may_be_committed(site: Path) -> None:
    """Both hooks run over all records and let them pass."""
    done = run(site, "pre-commit", "run", "--all-files")
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("Passed") == 2


def test_a_mistake_keeps_a_commit_back(site: Path) -> None:
    """A record with a mistake is told with its line; one of another form is named."""
    text = (site / EVENT).read_text(encoding="utf-8")
    (site / EVENT).write_text(text.replace("place: hotel", "place:   hottel"), encoding="utf-8")
    done = run(site, "pre-commit", "run", "--all-files")
    assert done.returncode == 1
    assert "error[id-unknown]" in done.stdout
    assert "1 not in canonical form" in done.stdout
    assert done.stdout.count("Failed") == 2


def test_a_commit_without_records_is_left_alone(site: Path) -> None:
    """Whoever changes a README does not wait for the check."""
    (site / "README.md").write_text("x", encoding="utf-8")
    done = run(site, "pre-commit", "run", "--files", "README.md")
    assert done.stdout.count("Skipped") == 2


def test_we_use_what_we_offer(root: Path) -> None:
    """Our own commits are held to the same two hooks, for the same files."""
    (repo,) = yaml.safe_load((root / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    own = {hook["id"]: hook for hook in repo["hooks"]}
    for key, offered in hooks(root).items():
        assert own[key]["entry"] == f".venv/bin/{offered['entry']}"
        assert own[key]["files"] == offered["files"]
