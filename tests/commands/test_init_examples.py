"""The examples of a new site go by what its README.md says to type."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.editing.starting import STARTERS
from dateline.words import SHIPPED


@pytest.mark.parametrize("starter, language", [*zip(STARTERS, SHIPPED, strict=False)])
def test_all_examples_go_at_once(
    starter: str, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No record is left, and nothing is found; records of one's own would stay."""
    site = tmp_path / "site"
    texts = ("--title=T", "--subject=T")
    assert main(["init", str(site), f"--languages={language}", f"--starter={starter}", *texts]) == 0
    readme = (site / "README.md").read_text(encoding="utf-8")
    (command,) = (block for block in re.findall(r"```sh\n(.*?)```", readme, re.DOTALL) if block.startswith("rm "))
    own = site / "profiles" / "topics" / "own.yml"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(
        f"added: 2026-01-01\nname: {{{language}: T}}\nkind: issue\nsummary: {{{language}: T.}}\n", encoding="utf-8"
    )
    subprocess.run(["sh", "-e", "-c", command], cwd=site, check=True)
    folders = ("events", "profiles", "sources")
    assert [path for folder in folders for path in (site / folder).rglob("*.yml")] == [own]
    capsys.readouterr()
    assert main(["--root", str(site), "check", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [one["code"] for one in found if one["code"] not in {"record-unused", "language-script"}] == []


def test_the_menu_of_negotiations_leads_to_what_is_expected(tmp_path: Path) -> None:
    """As soon as there is any: the menu leaves out what the site does not have."""
    site = tmp_path / "site"
    assert main(["init", str(site), "--languages=en", "--starter=diplomacy", "--title=T", "--subject=T"]) == 0
    assert "  - expectations/index.md\n" in (site / "mkdocs.yml").read_text(encoding="utf-8")
