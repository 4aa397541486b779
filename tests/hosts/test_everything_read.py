"""Whatever a build reads is in the sum by which a later one knows that nothing changed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zoneinfo
from collections.abc import Iterator
from pathlib import Path

import pytest

import dateline
from dateline.hosts.made_from import is_yaml
from dateline.hosts.places_read import places_read
from dateline.reading.settings import read_settings
from tests.browser.test_own_host import with_every_kind

PROGRAM = Path(dateline.__file__).parent
TELLING = """
import json, os, sys
seen = set()
def hear(event, given):
    if event == "open" and isinstance(given[0], (str, bytes, os.PathLike)) and not given[2] & (os.O_WRONLY | os.O_RDWR):
        seen.add(os.path.abspath(os.fsdecode(given[0])))
sys.addaudithook(hear)
from dateline.cli import main
code = main(sys.argv[2:])
with open(sys.argv[1], "w") as file:
    json.dump([code, sorted(seen)], file)
"""
"""A command that writes down each file which Python opened to read (sys.addaudithook, PEP 578)."""
OF_THE_SYSTEM = ("/proc/", "/dev/", "/etc/localtime", "/etc/mime.types")
"""Asked by the standard library; no page depends on it, as is held by the builds of other time zones and places."""


def project(sites: Path, root: Path) -> Path:
    """The small site with everything that a site may have: labels, templates, a style sheet, what it inherits."""
    with_every_kind(sites, root)
    for path, text in {
        "words/ja.yml": "not_found: ない\n",
        "overrides/partials/footer.html": "<footer></footer>\n",
        "docs/extra.css": "p { color: red }\n",
        "docs/ja/about.md": "---\ntitle: 概要\n---\n# 概要\n",
        "around.yml": "site_url: https://record.example/\nedit_uri: https://code.example/edit/docs/\n",
        "notes/idea.yml": "a: b\n",
        ".gitignore": "/drafts/\n",
    }.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("  name: material\n", "  name: material\n  custom_dir: overrides\n")
    text = f"INHERIT: around.yml\n{config}extra_css: [extra.css]\nmarkdown_extensions: [toc, admonition]\n"
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return root


def unknown(paths: list[str], root: Path, places: tuple[str, ...]) -> Iterator[str]:
    """What was read and is in no sum."""
    known = [PROGRAM, Path(sys.prefix), Path(sys.base_prefix), *map(Path, zoneinfo.TZPATH)]
    known += [root / place for place in places]
    for one in paths:
        path = Path(one)
        is_of_the_build = path.is_relative_to(root) and path.relative_to(root).parts[0].startswith((".site.", "site"))
        is_stray = path.is_relative_to(root) and is_yaml(one) and len(path.relative_to(root).parts) <= 4
        if not (is_of_the_build or is_stray or one.startswith(OF_THE_SYSTEM) or any(map(path.is_relative_to, known))):
            yield one


@pytest.mark.parametrize("host", ["own", "mkdocs"])
def test_whatever_is_read_is_in_the_sum(sites: Path, tmp_path: Path, host: str) -> None:
    """Every file that Python opens is the program's, an installed one, a time zone, or lies in a place that counts."""
    root = project(sites, tmp_path / "small")
    settings = read_settings(root).settings
    assert settings is not None
    places = places_read(root, settings, host)
    assert places is not None
    told = tmp_path / "told.json"
    command = [sys.executable, "-c", TELLING, str(told), "--root", str(root), "build", "--host", host]
    subprocess.run(command, check=True, capture_output=True, env=os.environ)
    code, paths = json.loads(told.read_bytes())
    assert code == 0
    assert str(root / "docs/about.md") in paths
    assert list(unknown(paths, root, places)) == []
    assert list(unknown(paths, root, tuple(place for place in places if place != "docs"))) != []
    assert (root / ".site.built").exists()
