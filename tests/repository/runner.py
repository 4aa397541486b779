"""A code host's runner played here: the scripts of a workflow's steps, run for real on a proposal."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

import dateline

Done = subprocess.CompletedProcess[str]
BASH: Final = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"]
"""How the code host calls a script whose shell is `bash`."""

_CONDITIONS: Final[Mapping[str, Callable[[Mapping[str, Done], bool], bool]]] = {
    "": lambda _, is_well: is_well,
    "${{ !cancelled() && steps.findings.outcome != 'skipped' }}": lambda done, _: "Findings" in done,
    "${{ !cancelled() && steps.findings.outcome == 'failure' }}": lambda done, _: bool(done["Findings"].returncode),
}
"""When a step runs, by what stands behind `if`: given what the steps before it did, and whether all went well."""


def workflow(root: Path, name: str) -> dict[str, Any]:
    """A workflow as data. `on` is what YAML 1.1 takes for true."""
    text = (root / ".github" / "workflows" / f"{name}.yml").read_text(encoding="utf-8")
    loaded: dict[Any, Any] = yaml.safe_load(text)
    return {"on": loaded.pop(True), **loaded}


def steps(job: dict[str, Any]) -> list[str]:
    """What each step of a job runs or uses, the hash left out."""
    return [step.get("run") or step["uses"].partition("@")[0] for step in job["steps"]]


def proposed_to(records: Path, folder: Path) -> Path:
    """A copy of a site's records as a repository in a folder, with the program where the workflow has it."""
    site = folder / "site"
    shutil.copytree(records, site)
    (site / ".venv" / "bin").mkdir(parents=True)
    (site / ".venv" / "bin" / "dateline").symlink_to(Path(sys.executable).with_name("dateline"))
    git(site, "init", "--quiet", "--initial-branch=main")
    commit(site)
    return site


def git(site: Path, *words: str) -> str:
    """Run git as nobody in particular; gives what it says."""
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    return subprocess.run(["git", "-C", str(site), *who, *words], check=True, capture_output=True, text=True).stdout


def commit(site: Path) -> None:
    """Keep what stands in the records and the settings."""
    git(site, "add", "--all", ":!.venv")
    git(site, "commit", "--quiet", "--allow-empty", "--message=x")


def run_step(root: Path, site: Path, name: str) -> Done:
    """Run a step of the workflow `proposal` as the runner does, with the program that is tested."""
    job = workflow(root, "proposal")["jobs"]["records"]
    (script,) = [step["run"] for step in job["steps"] if step.get("name") == name]
    return _run(script, site)


def run_job(root: Path, site: Path) -> dict[str, Done]:
    """Run the steps of `proposal` that have a name, each under its condition; gives what they did, by their names."""
    job, done = workflow(root, "proposal")["jobs"]["records"], dict[str, Done]()
    for step in job["steps"]:
        is_well = not any(one.returncode for one in done.values())
        if "name" in step and "run" in step and _CONDITIONS[step.get("if", "")](done, is_well):
            done[step["name"]] = _run(step["run"], site)
    return done


def _run(script: str, site: Path) -> Done:
    return subprocess.run(
        [*BASH, script],
        cwd=site,
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(site),
            "GITHUB_STEP_SUMMARY": str(site / ".venv" / "told.md"),
            "PYTHONPATH": str(Path(dateline.__file__).parents[1]),
        },
        capture_output=True,
        text=True,
        check=False,
    )
