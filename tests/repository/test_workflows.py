"""What a stranger's pull request can do to our workflows, and what it cannot."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dateline.cli import main
from tests.repository.runner import commit, proposed_to, run_step, steps, workflow

ZIZMOR = Path(sys.executable).with_name("zizmor")

PLANTED = """on: pull_request_target
jobs:
  bad:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          ref: ${{ github.event.pull_request.head.sha }}
      - run: echo "${{ github.event.pull_request.title }}"
"""


def audited(folder: Path, *options: str) -> list[dict[str, Any]]:
    """What zizmor finds below a folder, without asking anybody."""
    usual = ("--offline", "--no-progress", "--quiet", "--collect=all", "--strict-collection", "--format=json")
    done = subprocess.run(
        [str(ZIZMOR), *usual, *options, str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    found: list[dict[str, Any]] = json.loads(done.stdout)
    assert bool(found) == bool(done.returncode), done.stderr
    return found


def places(found: list[dict[str, Any]]) -> set[tuple[str, str]]:
    """Each finding's name with the file that it is in."""
    return {
        (one["ident"], Path(place["symbolic"]["key"]["Local"]["verbatim_path"]).name)
        for one in found
        for place in one["locations"]
    }


def test_zizmor_finds_nothing(root: Path) -> None:
    """The auditor of workflows has nothing to say."""
    assert audited(root / ".github") == []


def test_nothing_is_hidden_from_zizmor_but_one_thing(root: Path) -> None:
    """The one finding that is silenced is the comment's trigger, which a summary on a fork's proposal needs."""
    assert places(audited(root / ".github", "--no-ignores")) == {("dangerous-triggers", "comment.yml")}


@pytest.mark.parametrize("languages", ["fr", "ko,zh-Hans"])
def test_zizmor_finds_nothing_in_a_new_site(tmp_path: Path, languages: str) -> None:
    """What `dateline init` writes is audited as our own is; the one finding that is silenced is the one of ours."""
    texts = [option for tag in languages.split(",") for option in (f"--title={tag}=T", f"--subject={tag}=S")]
    assert main(["init", str(tmp_path), f"--languages={languages}", "--starter=blank", *texts]) == 0
    written = {path.stem for path in (tmp_path / ".github" / "workflows").iterdir()}
    assert written == {"comment", "links", "pages", "proposal"}
    assert audited(tmp_path / ".github") == []
    assert places(audited(tmp_path / ".github", "--no-ignores")) == {("dangerous-triggers", "comment.yml")}
    assert list(workflow(tmp_path, "proposal")["on"]) == ["pull_request"]
    for name in written:
        for job in workflow(tmp_path, name)["jobs"].values():
            assert all("${{" not in step.get("run", "") for step in job["steps"]), name


def test_a_new_site_comments_as_ours_does(root: Path, tmp_path: Path) -> None:
    """The workflow that may write is the same to the last byte, and `proposal` leaves what it takes."""
    assert main(["init", str(tmp_path), "--languages=fr", "--starter=blank", "--title=fr=T", "--subject=fr=S"]) == 0
    theirs, ours = (folder / ".github/workflows/comment.yml" for folder in (tmp_path, root))
    assert theirs.read_bytes() == ours.read_bytes()
    left = [
        [
            step["with"]
            for step in workflow(site, "proposal")["jobs"]["records"]["steps"]
            if "path" in step.get("with", {})
        ]
        for site in (tmp_path, root)
    ]
    assert left[0] == left[1]


def test_zizmor_would_find_something(tmp_path: Path) -> None:
    """A workflow as attackers like it is found: the auditor runs and its findings reach the test."""
    (tmp_path / ".github" / "workflows").mkdir(parents=True)
    (tmp_path / ".github" / "workflows" / "bad.yml").write_text(PLANTED, encoding="utf-8")
    found = {name for name, _ in places(audited(tmp_path / ".github"))}
    assert {"dangerous-triggers", "template-injection", "unpinned-uses", "artipacked"} <= found


def test_only_reading_runs_for_a_proposal(root: Path) -> None:
    """Whatever starts by a pull request reads the code and does nothing else: no secret, no right to write.

    But for the job that hands the findings to code scanning, in which nothing of the proposal's runs.
    """
    for path in (root / ".github" / "workflows").glob("*.yml"):
        one = workflow(root, path.stem)
        assert "pull_request_target" not in one["on"]
        if "pull_request" in one["on"]:
            jobs = [job for name, job in one["jobs"].items() if (path.stem, name) != ("proposal", "alerts")]
            assert {tuple(job["permissions"].items()) for job in jobs} == {(("contents", "read"),)}
            text = re.sub(r"(?m)^\s*#.*", "", path.read_text(encoding="utf-8"))
            assert "secrets." not in text
            assert "github.token" not in text


def test_no_text_of_an_event_becomes_a_command(root: Path) -> None:
    """A title or a branch's name never stands in a script, where `"; rm -rf /` would be run."""
    for path in (root / ".github" / "workflows").glob("*.yml"):
        for job in workflow(root, path.stem)["jobs"].values():
            for step in job["steps"]:
                assert "${{" not in step.get("run", ""), path.name


def test_a_proposal_is_checked_summed_up_and_shown(root: Path) -> None:
    """The findings stand beside the lines, the summary and the site are kept even where something was found."""
    one = workflow(root, "proposal")
    assert list(one["on"]) == ["pull_request"]
    job = one["jobs"]["records"]
    run = "\n".join(steps(job))
    assert ".venv/bin/dateline check --format github" in run
    assert ".venv/bin/dateline diff HEAD^1 HEAD --format markdown" in run
    assert ".venv/bin/dateline build" in run
    kept = [step["with"]["name"] for step in job["steps"] if "upload-artifact" in step.get("uses", "")]
    assert kept == ["summary", "findings", "site"]
    depth = next(step["with"]["fetch-depth"] for step in job["steps"] if "checkout" in step.get("uses", ""))
    assert depth == 2, "HEAD^1, the base, is needed for the summary"


@pytest.mark.parametrize("of", ["ours", "a new site's"])
def test_findings_reach_code_scanning_without_running_anything(root: Path, tmp_path: Path, of: str) -> None:
    """The one job of a proposal that may write takes one file from the other and starts no script."""
    if of != "ours":
        assert main(["init", str(tmp_path), "--languages=fr", "--starter=blank", "--title=fr=T", "--subject=fr=S"]) == 0
        root = tmp_path
    job = workflow(root, "proposal")["jobs"]["alerts"]
    assert steps(job) == ["actions/download-artifact", "github/codeql-action/upload-sarif"]
    assert job["permissions"] == {"security-events": "write"}
    assert job["needs"] == "records"
    name, file = job["steps"][0]["with"]["name"], job["steps"][1]["with"]["sarif_file"]
    kept = [step.get("with", {}) for step in workflow(root, "proposal")["jobs"]["records"]["steps"]]
    assert {"name": name, "path": file, "retention-days": 7} in kept


def test_the_bare_machine_is_one_image(root: Path) -> None:
    """Its container is named by its digest."""
    image = workflow(root, "ci")["jobs"]["bare"]["container"]
    assert re.fullmatch(r"debian:12-slim@sha256:[0-9a-f]{64}", image)


def test_the_comment_checks_out_main_and_runs_one_script(root: Path) -> None:
    """The workflow that may write runs nothing of the proposal's and starts by the end of `proposal` alone."""
    one = workflow(root, "comment")
    assert one["on"] == {"workflow_run": {"workflows": [workflow(root, "proposal")["name"]], "types": ["completed"]}}
    (job,) = one["jobs"].values()
    assert steps(job) == ["actions/checkout", "python3 .github/scripts/comment.py"]
    assert job["steps"][0]["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    assert job["permissions"] == {"contents": "read", "actions": "read", "pull-requests": "write"}


def test_only_main_is_published_and_only_when_tested(root: Path) -> None:
    """What is deployed is what `make build` made after `make test`, from main, through the gate of its environment."""
    one = workflow(root, "pages")
    assert one["on"] == {"push": {"branches": ["main"]}}
    site, deploy = one["jobs"]["site"], one["jobs"]["deploy"]
    assert steps(site)[-3:] == ["make test", "make build", "actions/upload-pages-artifact"]
    assert site["steps"][-1]["with"]["path"] == "site/"
    assert deploy["needs"] == "site"
    assert deploy["environment"]["name"] == "github-pages"
    assert steps(deploy) == ["actions/deploy-pages"]
    others = [path.stem for path in (root / ".github/workflows").glob("*.yml") if path.stem != "pages"]
    rights = [job["permissions"] for name in others for job in workflow(root, name)["jobs"].values()]
    assert not any({"pages", "id-token"} & set(right) for right in rights)


def test_addresses_are_tried_by_the_calendar_alone(root: Path) -> None:
    """No pull request asks other servers for anything: `dateline links` runs once a week, or when a maintainer says."""
    assert set(workflow(root, "links")["on"]) == {"schedule", "workflow_dispatch"}
    for path in (root / ".github" / "workflows").glob("*.yml"):
        uses_it = "dateline links" in "\n".join(
            step.get("run", "") for job in workflow(root, path.stem)["jobs"].values() for step in job["steps"]
        )
        assert uses_it == (path.stem == "links")


@pytest.fixture
def proposal(sites: Path, tmp_path: Path) -> Path:
    """A small site as the workflow finds it: the base, and a proposal that can be merged into it."""
    return proposed_to(sites / "small", tmp_path)


def test_the_steps_for_a_good_proposal(root: Path, proposal: Path) -> None:
    """The check is green, and the summary says which record came."""
    event = proposal / "events" / "2025" / "second-summit.yml"
    text = event.read_text(encoding="utf-8")
    text = re.sub(r"(?m)^series: .*\n", "", text)
    text = re.sub(r"(?m)^date: .*", "date: 2025-12-01", text)
    event.with_name("third-summit.yml").write_text(text, encoding="utf-8")
    commit(proposal)
    assert run_step(root, proposal, "Findings").returncode == 0
    done = run_step(root, proposal, "Summary in plain words")
    assert done.returncode == 0, done.stderr
    summary = (proposal / "summary.md").read_text(encoding="utf-8")
    assert "1 event added" in summary
    assert (proposal / ".venv" / "told.md").read_text(encoding="utf-8") == summary


def test_the_steps_for_a_proposal_with_mistakes(root: Path, proposal: Path) -> None:
    """Each mistake is an annotation at its line, and stands in the summary with its cure."""
    event = proposal / "events" / "2018" / "first-summit.yml"
    event.write_text("date: June 12, 2018\nplace: Capella Hotel\n", encoding="utf-8")
    commit(proposal)
    done = run_step(root, proposal, "Findings")
    assert done.returncode == 1
    assert f"::error file={event.relative_to(proposal)},line=1,col=7," in done.stdout
    assert run_step(root, proposal, "Summary in plain words").returncode == 1
    assert run_step(root, proposal, "Findings, all of them").returncode == 0
    summary = (proposal / "summary.md").read_text(encoding="utf-8")
    assert re.match(r"\*\*To mend: [0-9]+ errors(; [^*]+)?\*\*\n", summary)
    assert "Those in files you changed stand below their lines too" in summary
    assert re.search(rf"(?m)^- error in `{event.relative_to(proposal)}`, line 1: .*; cure: .*2018-06-12", summary)
    told = (proposal / ".venv" / "told.md").read_text(encoding="utf-8")
    assert told.startswith(summary)
    assert f"\n    {event.relative_to(proposal)}:1:7: error[date-form]" in told


def test_a_japanese_site_is_told_in_japanese(root: Path, proposal: Path) -> None:
    """Its first language is that of annotations, summary and report; what programs read stays as it is."""
    settings = proposal / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    turned = re.sub(r"(?m)^( +)languages: .*$", r"\1languages: {ja: 日本語, en: English}", text)
    assert turned != text
    settings.write_text(turned, encoding="utf-8")
    commit(proposal)
    event = proposal / "events" / "2018" / "first-summit.yml"
    event.write_text("date: June 12, 2018\nplace: Capella Hotel\n", encoding="utf-8")
    commit(proposal)
    done = run_step(root, proposal, "Findings")
    assert f"::error file={event.relative_to(proposal)},line=1,col=7," in done.stdout
    assert "年-月-日の形で書かれていない" in done.stdout
    run_step(root, proposal, "Summary in plain words")
    run_step(root, proposal, "Findings, all of them")
    summary = (proposal / "summary.md").read_text(encoding="utf-8")
    assert re.match(r"\*\*直すべき誤り[0-9]+件(、警告[0-9]+件（残ってもよい）)?\*\*\n", summary)
    assert "変更したファイルの指摘" in summary
    assert re.search(rf"(?m)^- 誤り：`{event.relative_to(proposal)}` の1行目：.*。直し方：2018-06-12 と書く$", summary)
    assert "To mend" not in summary
    told = (proposal / ".venv" / "told.md").read_text(encoding="utf-8")
    assert f"\n    {event.relative_to(proposal)}:1:7: error[date-form]: " in told
    assert "求める内容：" in told


def test_what_is_not_right_is_told_above_the_findings(root: Path, proposal: Path) -> None:
    """A renamed file breaks what names it: the one cause comes first, and what follows from it is counted."""
    (proposal / "profiles/people/bo.yml").rename(proposal / "profiles/people/bob.yml")
    commit(proposal)
    assert run_step(root, proposal, "Findings").returncode == 1
    assert run_step(root, proposal, "Summary in plain words").returncode == 1
    summary = (proposal / "summary.md").read_text(encoding="utf-8")
    first, _, rest = summary.partition("**To mend:")
    assert "You renamed `profiles/people/bo.yml` to `profiles/people/bob.yml`. Rename it back, or add" in first
    assert "of them name what is gone" in rest


def test_the_summary_is_written_whatever_the_check_says(root: Path) -> None:
    """But not where the environment could not be made, nor when a newer commit has cancelled the run."""
    job = workflow(root, "proposal")["jobs"]["records"]
    (step,) = [step for step in job["steps"] if step.get("name") == "Summary in plain words"]
    assert step["if"] == "${{ !cancelled() && steps.findings.outcome != 'skipped' }}"


GH = """#!/bin/sh
printf '%s\\n' "$*" >>asked
case "$*" in "issue list"*) cat open ;; esac
"""
"""Stands in for the code host's own program: keeps what it is asked for, and knows one open issue or none."""


@pytest.mark.parametrize(
    "report,known,asked",
    [
        ("x: warning[address-gone]: gone\n\n0 errors, 1 warning.\n", "", "issue create --title"),
        ("x: warning[address-gone]: gone\n\n0 errors, 1 warning.\n", "12", "issue edit 12 --body-file body"),
        ("x: warning[address-gone]: もうない\n\n誤り0件、警告1件。\n", "", "issue create --title"),
        ("No errors, no warnings.\n", "12", "issue close 12"),
        ("誤りも警告もない。\n", "12", "issue close 12"),
        ("No errors, no warnings.\n", "", None),
    ],
    ids=[
        "found something",
        "found something again",
        "found something in Japanese",
        "all mended",
        "all mended in Japanese",
        "nothing to tell",
    ],
)
def test_one_issue_tells_of_dead_sources(
    root: Path, tmp_path: Path, report: str, known: str, asked: str | None
) -> None:
    """It is opened, kept up to date and closed by what the survey says; nothing in the report is taken for Markdown."""
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "gh").write_text(GH, encoding="utf-8")
    (programs / "gh").chmod(0o755)
    (tmp_path / "report.txt").write_text(report, encoding="utf-8")
    (tmp_path / "open").write_text(known, encoding="utf-8")
    script = workflow(root, "links")["jobs"]["tell"]["steps"][-1]["run"]
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=tmp_path,
        env={"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    listed, *after = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()
    assert listed.startswith("issue list")
    assert [one[: len(asked or "")] for one in after] == ([asked] if asked else [])
    shown = (tmp_path / "body").read_text(encoding="utf-8").splitlines()[2:]
    assert shown
    assert all(line.startswith("    ") for line in shown), "code, whatever stands in it"
