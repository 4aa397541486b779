"""Three searches over the same pages: Dateline's, the theme's own, and Pagefind. Each is a folder and a script.

A script defines `search(query)`, which gives the addresses of the first ten results; loading it is part of what
is timed. Each engine gets its best known setting (docs/architecture.md has the reasons).
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

import material

from dateline.search import program
from dateline.search.documents import Entry, documents
from dateline.search.facts import Facts
from dateline.search.index import SearchIndex
from dateline.words.files import shipped

Pages = Sequence[Entry]

FIELDS = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}
"""What the theme's plugin tells its worker."""

ASK_WORKER = """
let waiting
worker.onmessage = ({ data }) => waiting(data)
const ask = (message) => new Promise((found) => { waiting = found; worker.postMessage(message) })
const ready = ask({ type: 0, data: setup })
const search = async (query) => {
  await ready
  const { data } = await ask({ type: 2, data: query })
  return data.items.map((item) => (Array.isArray(item) ? item[0] : item).location)
}
"""
SEARCHABLE = "window.search = search\n"


def write_page(folder: Path, script: str) -> None:
    """The page on which an engine is asked."""
    (folder / "page.js").write_text(script, encoding="utf-8")
    html = '<!doctype html><meta charset="utf-8"><title>Search</title><script type="module" src="page.js"></script>'
    (folder / "index.html").write_text(html, encoding="utf-8")


def dateline(folder: Path, pages: Pages, facts: Mapping[str, Facts]) -> float:
    """Ours; the seconds of CPU that the index took."""
    started = time.process_time()
    head, files = SearchIndex().files(documents(pages, facts), ["en", "ja"])
    took = time.process_time() - started
    for path, content in [*((file.path, file.content) for file in files), *program.files()]:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    labels = dict(shipped("en"))
    settings = {"path": "../../search/", "head": head, "language": "en", "labels": labels}
    setup = json.dumps({"config": {"dateline": settings}, "docs": []})
    # As on a real page: the worker starts with it, and fetches nothing of the index before somebody types.
    script = (
        f"const setup = {setup}\nconst worker = new Worker('{program.WORKER}')\n{ASK_WORKER}await ready\n{SEARCHABLE}"
    )
    write_page(folder, script)
    return took


def edited(pages: Pages, facts: Mapping[str, Facts]) -> float:
    """The seconds of CPU that our index takes when one text has changed."""
    index = SearchIndex()
    index.files(documents(pages, facts), ["en", "ja"])
    changed = [*pages]
    changed[0] = Entry(**{name: getattr(pages[0], name) for name in Entry.__slots__} | {"body": "quite another text"})
    started = time.process_time()
    index.files(documents(changed, facts), ["en", "ja"])
    return time.process_time() - started


def names(entry: Entry, facts: Mapping[str, Facts]) -> str:
    """Every name of a page's record: the other engines get them as text."""
    known = facts.get(entry.id, Facts())
    return " ".join(name.text for name in (*known.names, *known.also))


def theme(folder: Path, pages: Pages, facts: Mapping[str, Facts]) -> float:
    """The theme's own search with `lang: [en, ja]`, both languages in one index. It indexes in the browser."""
    scripts = Path(material.__file__).parent / "templates" / "assets" / "javascripts"
    shutil.copytree(scripts, folder / "assets" / "javascripts")
    worker = next((scripts / "workers").glob("search.*.min.js")).name
    docs = [
        {
            "location": page.url,
            "title": escape(page.title),
            "text": escape(f"{page.lead} {page.body} {names(page, facts)}"),
        }
        for page in pages
    ]
    config = {
        "lang": ["en", "ja"],
        "separator": "[\\s\\-　、。，．]+",
        "pipeline": ["stopWordFilter"],
        "fields": FIELDS,
    }
    told = {"config": config, "docs": docs, "options": {"suggest": False}}
    (folder / "index.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    write_page(
        folder,
        "const setup = await (await fetch('index.json')).json()\n"
        f"const worker = new Worker('assets/javascripts/workers/{worker}')\n{ASK_WORKER}{SEARCHABLE}",
    )
    return 0.0


def pagefind(folder: Path, pages: Pages, facts: Mapping[str, Facts]) -> float:
    """Pagefind on one page a record, which holds both languages and every name, indexed as Japanese."""
    together: dict[str, list[Entry]] = defaultdict(list)
    for page in pages:
        together[page.key].append(page)
    for key, same in together.items():
        path = folder / (key or "home/") / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        titles = " ".join(dict.fromkeys(page.title for page in same))
        texts = "".join(f"<p>{escape(page.lead)}</p><p>{escape(page.body)}</p>" for page in same)
        body = f"<h1>{escape(titles)}</h1><p>{escape(names(same[0], facts))}</p>{texts}"
        path.write_text(
            f'<!doctype html><html lang="ja"><title>x</title><main data-pagefind-body>{body}', encoding="utf-8"
        )
    started = time.perf_counter()
    subprocess.run([sys.executable, "-m", "pagefind", "--site", folder, "--quiet"], check=True, capture_output=True)
    took = time.perf_counter() - started
    script = """
const pagefind = await import("./pagefind/pagefind.js")
await pagefind.init()
window.search = async (query) => {
  const { results } = await pagefind.search(query)
  const found = await Promise.all(results.slice(0, 10).map((result) => result.data()))
  return found.map((one) => one.url.replace(/^[/]/, ""))
}
"""
    write_page(folder, script)
    return took


ENGINES = {"Dateline": dateline, "Material": theme, "Pagefind": pagefind}
