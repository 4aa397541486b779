from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import pytest

from dateline.commands import check
from tests.typed_terminal import Typed


def checked(root: Path, *paths: str) -> Typed:
    """What `dateline check` says and tells in a project."""
    terminal = Typed()
    check.run(argparse.Namespace(paths=paths, format="json", language=None), root, terminal)
    return terminal


@pytest.fixture
def project(sites: Path, tmp_path: Path) -> Path:
    """The small site, which does not say where it is published."""
    return Path(shutil.copytree(sites / "small", tmp_path / "small"))


def test_a_site_that_does_not_know_its_address_is_told_so(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside the report, which stays one; not to whoever asks about some files alone, nor once the address is known."""
    monkeypatch.chdir(project)
    found = checked(project)
    assert "mkdocs.yml has no `site_url`" in found.told
    assert found.said == checked(project, "events").said
    assert checked(project, "events").told == ""
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("site_url: https://record.example/\n")
    assert checked(project).told == ""
