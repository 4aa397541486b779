"""Run by mkdocs-gen-files: the same pages with the same words and pictures, handed to the stock stack as Markdown."""

from __future__ import annotations

import json
from pathlib import Path

import mkdocs_gen_files

from dateline.site import prepare

ROOT = Path(mkdocs_gen_files.config["config_file_path"]).parent


def write() -> None:
    """A Markdown file a page: its title and description as front matter, then its body, which Markdown passes on."""
    site = prepare(ROOT).site
    assert site is not None
    for page in site.pages:
        path = f"{page.url}index.md"
        front = f"---\ntitle: {json.dumps(page.title)}\ndescription: {json.dumps(page.description)}\n---\n\n"
        with mkdocs_gen_files.open(path, "w") as file:
            file.write(front + page.write().html + "\n")


write()
