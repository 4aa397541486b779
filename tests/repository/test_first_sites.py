"""A first site by the built package alone: each starter in each language, without MkDocs, to the last page."""

from __future__ import annotations

import json
import subprocess
from itertools import product
from pathlib import Path
from runpy import run_path
from types import SimpleNamespace
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from dateline.editing.starting import STARTERS
from dateline.words import SHIPPED, Words
from tests.counts import LONG, tell
from tests.hosts.absent import RUN
from tests.once import once
from tests.repository.test_sites import read

EVERY = tuple(product(STARTERS, SHIPPED))
TRIED = EVERY if LONG else EVERY[:: len(SHIPPED) + 2]
"""Each starter once, in another language each, in `make test`."""
ADDRESS = "https://t.example/"


@pytest.fixture(scope="session")
def python(root: Path, shared: Path) -> Path:
    """The Python of an environment into which the wheel is installed, made once a run."""
    script = SimpleNamespace(**run_path(str(root / "scripts" / "try_wheel.py")))
    (wheel,) = once(shared / "dist", script.built).glob("*.whl")

    def install(folder: Path) -> None:
        made = script.environment(folder, locked=False)
        pip = (*script.PIP, "--python", str(made), "install", "--no-deps", "--no-index", str(wheel))
        subprocess.run(pip, check=True, capture_output=True)

    return once(shared / "first-site", install) / "bin" / "python"


def typed(python: Path, absent: list[str], folder: Path, *words: str) -> str:
    """What a command says that was typed in a folder, where only what the package brings is installed."""
    command = [str(python), "-I", "-c", RUN.format(absent=absent, words=list(words))]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def reached(site: Path) -> set[str]:
    """The pages that links lead to from the home page, as paths in the site."""
    found, waiting = set[str](), ["index.html"]
    while waiting:
        page = waiting.pop()
        if page in found or not (site / page).is_file():
            continue
        found.add(page)
        for link in read(site / page).links:
            whole = urlsplit(urljoin(f"{ADDRESS}{page}", link))
            path = unquote(whole.path.lstrip("/"))
            if f"{whole.scheme}://{whole.netloc}/" == ADDRESS and (not path or path.endswith(("/", ".html"))):
                waiting.append(path if path.endswith(".html") else f"{path}index.html")
    return found


@pytest.mark.parametrize("starter, language", TRIED)
def test_a_first_site_is_whole(python: Path, absent: list[str], starter: str, language: str, tmp_path: Path) -> None:
    """Nothing is found in it, its own host builds it, and every page can be reached from its first one."""
    texts = [f"--title={language}=T", f"--subject={language}=S", f"--site-url={ADDRESS}"]
    typed(python, absent, tmp_path, "init", ".", f"--languages={language}", f"--starter={starter}", *texts)
    report = json.loads(typed(python, absent, tmp_path, "check", "--format", "json"))
    assert report["findings"] == []
    typed(python, absent, tmp_path, "fmt", "--check")
    typed(python, absent, tmp_path, "build", "--host", "own")
    site = tmp_path / "site"
    pages = {page.relative_to(site).as_posix() for page in site.rglob("*.html")}
    assert {"index.html", "events/index.html", "about/index.html", "method/index.html"} <= pages
    if starter != "diplomacy":  # nobody speaks for a side there, so nobody is beside one
        headed = f"<h3>{Words(language)['no_side']}</h3>"
        assert [page for page in pages if headed in (site / page).read_text(encoding="utf-8")] == []
    lost = {page for page in pages - reached(site) if page != "404.html" and "embed" not in page}
    assert lost == set()
    tell("first sites", f"{starter} {language}", f"{len(pages)} pages")
