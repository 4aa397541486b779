"""Pages of both hosts, made once and read by a program that knows HTML."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dateline.cli import main
from tests.counts import LONG
from tests.once import once

SOURCES = ("docs", "events", "profiles", "sources", "removed", "words", "overrides")

ABOUT = """\
---
description: What "it" is & does.
---

# About

Words, a [person](people/ada.md) and a [part](#two).

## Two

| a | b |
| - | -: |
| 1 | 2 |

!!! note
    - one
    - two

```yaml
title: x
```
"""
STONE = "kind: place\ndate: 2026-02-01\nreason: It was never there.\n"


def copy_of_sources(source: Path, target: Path) -> Path:
    """A project's sources in a folder of their own, with `mkdocs.yml` and an address."""
    for name in SOURCES:
        if (source / name).is_dir():
            shutil.copytree(source / name, target / name)
    config = (source / "mkdocs.yml").read_text(encoding="utf-8")
    config = config if "site_url:" in config else f"{config}\nsite_url: https://record.example/\n"
    (target / "mkdocs.yml").write_text(config, encoding="utf-8")
    return target


def _small(sites: Path, target: Path) -> None:
    """The small site with a hand-written page and a record taken away."""
    copy_of_sources(sites / "small", target)
    (target / "docs").mkdir()
    (target / "docs" / "about.md").write_text(ABOUT, encoding="utf-8")
    (target / "removed").mkdir()
    (target / "removed" / "old-hotel.yml").write_text(STONE, encoding="utf-8")
    with (target / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("markdown_extensions: [admonition, attr_list, tables, toc, pymdownx.superfences]\n")


@pytest.fixture(scope="session", params=["mkdocs", "own"])
def host(request: pytest.FixtureRequest) -> str:
    """What makes pages of the records."""
    return str(request.param)


@pytest.fixture(scope="session")
def built(host: str, root: Path, sites: Path, shared: Path) -> Path:
    """The small site as a host builds it; where the whole counts run, the site of this checkout."""

    def make(folder: Path) -> None:
        if LONG:
            copy_of_sources(root, folder)
        else:
            _small(sites, folder)
        assert main(["--root", str(folder), "build", "--host", host]) == 0

    return once(shared / f"html-{host}", make) / "site"
