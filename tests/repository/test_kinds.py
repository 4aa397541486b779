"""What cannot ask KINDS names the same kinds: settings of editors, hooks, workflows, the browser's program."""

from __future__ import annotations

import json
import re
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest
import yaml

from dateline.model import KINDS
from dateline.model.kinds import REMOVED, top_folders
from dateline.pages import PAGES
from dateline.pages.list import LISTS
from dateline.search.documents import kinds_found, kinds_to_choose


def hooks(path: Path) -> dict[str, dict[str, Any]]:
    """Hooks for commits, by id."""
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {hook["id"]: hook for hook in (found if isinstance(found, list) else found["repos"][0]["hooks"])}


def test_the_editor_checks_each_folder_by_its_schema(root: Path) -> None:
    """VS Code's settings name every folder of records, those by year with what lies deeper."""
    wired = json.loads((root / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    globs = {
        kind.value: f"{about.folder}/**/*.yml" if about.is_by_year else f"{about.folder}/*.yml"
        for kind, about in KINDS.items()
    }
    globs[REMOVED] = f"{REMOVED}/*.yml"
    assert wired == {f"./.cache/dateline/schema/{name}.json": [glob] for name, glob in globs.items()}


@pytest.mark.parametrize("name", [".pre-commit-config.yaml", ".pre-commit-hooks.yaml"])
def test_a_commit_is_checked_where_records_lie(root: Path, name: str) -> None:
    """Every top folder of records sets off the check and the formatter, which writes tombstones, too."""
    found = hooks(root / name)
    assert found["dateline-fmt"]["files"] == rf"^({'|'.join(top_folders())})/.+\.ya?ml$"
    assert found["dateline-check"]["files"] == rf"^(mkdocs\.yml$|{'|'.join(f'{top}/' for top in top_folders())})"


def test_the_comment_on_a_proposal_knows_the_folders(root: Path) -> None:
    """The script in the workflow runs without the package, so it has a list of its own."""
    script = run_path(str(root / ".github" / "scripts" / "comment.py"))
    assert script["RECORDS"] == tuple(f"{top}/" for top in top_folders())
    for language, year in script["_YEAR"].items():
        told = re.findall("`([^`]+)/`", script["about_strays"]([], language))
        assert told == [about.folder_of(f"<{year}>") for about in KINDS.values()]


def test_a_reader_may_choose_every_kind_that_is_found() -> None:
    """The search box offers each kind of result once, and no other."""
    assert kinds_to_choose() == (*(kind.value for kind in KINDS), "page")
    assert sorted(kinds_to_choose()) == sorted(kinds_found())


def test_every_kind_has_its_pages(root: Path) -> None:
    """Each kind has a template of its name; profiles have their sections and their list."""
    templates = {path.stem for path in (root / "generator" / "dateline" / "pages" / "templates").iterdir()}
    assert {kind.value for kind in KINDS} <= templates
    assert {kind.value for kind in KINDS} <= PAGES.keys()
    assert LISTS.keys() == {kind for kind, about in KINDS.items() if "profiles/" in about.folder}


def test_the_guides_name_every_folder(root: Path) -> None:
    """Whoever reads where records lie reads it whole, in both languages."""
    for page in ("docs/records.md", "docs/ja/records.md"):
        text = (root / page).read_text(encoding="utf-8")
        assert [about.folder for about in KINDS.values() if f"{about.folder}/" not in text] == []
