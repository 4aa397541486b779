"""What is measured: Dateline by both hosts, and others that write the same pages of the same records."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.pages.page import Page
from dateline.site import prepare


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A command that writes a site, and the folder that it writes."""

    name: str
    command: tuple[str, ...]
    site: Path


STOCK = """site_name: Stock
site_url: http://127.0.0.1:8000/
docs_dir: stock
theme: {name: material, font: false, features: [navigation.tabs, navigation.footer, navigation.path]}
nav: [index.md]
plugins:
  - search: {lang: [en, ja]}
  - gen-files: {scripts: [%s]}
"""

HUGO = """baseURL = "http://127.0.0.1:8000/"
title = "Hugo"
defaultContentLanguage = "en"
disableKinds = ["taxonomy", "term", "RSS"]
[languages.en]
contentDir = "content/en"
[languages.ja]
contentDir = "content/ja"
[markup.goldmark.renderer]
unsafe = true
"""
HUGO_PAGE = """<!doctype html>
<html lang="{{ .Lang }}"><head><meta charset="utf-8"><title>{{ .Title }} - {{ site.Title }}</title>
<meta name="description" content="{{ .Description }}"><link rel="canonical" href="{{ .Permalink }}">
{{ range .Translations }}<link rel="alternate" hreflang="{{ .Lang }}" href="{{ .Permalink }}">{{ end }}</head>
<body><header><a href="{{ site.Home.RelPermalink }}">{{ site.Title }}</a></header>
<nav><ul>{{ range site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>
<main>{{ .Content }}</main><nav>{{ .TableOfContents }}</nav>
<footer>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</footer></body></html>
"""


def programs(root: Path, *, is_synthetic: bool) -> Iterator[Program]:
    """Those that are installed, ours first; the others beside synthetic records alone."""
    dateline = (sys.executable, "-m", "dateline", "--root", str(root))
    for host in ("own", "mkdocs"):
        site = root / f".bench-{host}"
        yield Program(name=host, command=(*dateline, "build", "--host", host, "--site-dir", str(site)), site=site)
    if is_synthetic:
        yield _stock(root)
        yield from _hugo(root)
    yield Program(name="check", command=(*dateline, "check"), site=root / ".bench-none")
    copy = (shutil.which("cp") or "cp", "-r", str(root / ".bench-own"), str(root / ".bench-copy"))
    yield Program(name="cp -r", command=copy, site=root / ".bench-copy")


def _stock(root: Path) -> Program:
    """MkDocs and Material as they come; mkdocs-gen-files hands it each page as Markdown."""
    (root / "stock").mkdir(exist_ok=True)
    (root / "stock" / "index.md").write_text("# Stock\n", encoding="utf-8")
    (root / "stock.yml").write_text(STOCK % (Path(__file__).parent / "stock_pages.py"), encoding="utf-8")
    site = root / ".bench-stock"
    command = (
        str(Path(sys.executable).parent / "mkdocs"),
        "build",
        "-q",
        "-f",
        str(root / "stock.yml"),
        "-d",
        str(site),
    )
    return Program(name="stock", command=command, site=site)


def _hugo(root: Path) -> Iterator[Program]:
    """Hugo, where it is on the PATH: it is handed finished bodies, which cost it nothing."""
    hugo = shutil.which("hugo")
    if hugo is None:
        return
    source = root / "hugo"
    for name in ("single", "list", "home"):
        layout = source / "layouts" / "_default" / f"{name}.html"
        layout.parent.mkdir(parents=True, exist_ok=True)
        layout.write_text(HUGO_PAGE, encoding="utf-8")
    (source / "hugo.toml").write_text(HUGO, encoding="utf-8")
    made = prepare(root).site
    assert made is not None
    for page in made.pages:
        _write_for_hugo(source / "content" / page.language, page)
    site = root / ".bench-hugo"
    yield Program(
        name="hugo", command=(hugo, "--quiet", "--source", str(source), "--destination", str(site)), site=site
    )


def _write_for_hugo(content: Path, page: Page) -> None:
    """A list of records has pages below it, so its file is called otherwise."""
    url = page.url.removeprefix(f"{page.language}/")
    path = content / url / ("_index.md" if url.count("/") < 2 else "index.md")
    path.parent.mkdir(parents=True, exist_ok=True)
    front = json.dumps({"title": page.title, "description": page.description})
    path.write_text(f"{front}\n\n{page.write().html}\n", encoding="utf-8")
