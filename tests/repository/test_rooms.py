"""Who may import whom, who may print and who may touch the disk: read from the source, not from habit."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOMS = (
    "diagnostics",
    "dates",
    "prose",
    "model",
    "words",
    "reading",
    "timeline",
    "urls",
    "schemas",
    "bundle",
    "search",
    "assets",
    "pages",
    "pictures",
    "exports",
    "publishing",
    "previews",
    "project",
    "site",
    "links",
    "editing",
    "hosts",
    "commands",
    "cli",
    "__main__",
)
"""Every room of the package, the lowest first: a room imports from those before it and from itself.

The architecture's pages print it; after a change, the failing test shows what to paste there.
"""

PRINTED = {"docs/architecture.md": "Rooms", "docs/ja/architecture.md": "部屋"}
"""The pages that print the rooms, and the heading above them."""
NO_ROOMS = {"__init__", "__pycache__", "py"}
"""What `ls` shows of the package beside its rooms: its own module, what Python left, and `py.typed`."""
NO_MODULES = {
    *("ci", "comment", "proposal"),  # workflows
    *("country", "died", "sides", "plugins", "theme", "favicon", "logo", "nav", "site_url"),  # keys
    *(
        "edit_uri",
        "edit_uri_template",
        "extra_css",
        "repo_url",
        "sort",
        "state",
    ),  # keys and words of a record or of the settings
    *("no", "nu_po", "sister"),  # examples of what is typed or searched for
    *("export", "import", "print"),  # words of JavaScript, and a layer of style sheets
}
"""One word in code letters that names neither a room nor anything else that could move."""
MADE = {".cache/dateline/previews", "fonts/", "links/results.json", "removed/", "search_index.json", "sitemap.xml"}
"""Paths that need not be in the repository: what an editor or a command makes."""

BESIDE = {"publishing": {"diagnostics"}}
"""Rooms that know less than their place allows, each with all that it may import."""

NETWORK = (
    "aiohttp",
    "ftplib",
    "http.client",
    "httpx",
    "requests",
    "smtplib",
    "socket",
    "ssl",
    "urllib.request",
    "urllib3",
)
ONLY = {
    "yaml": {"model.open_lists", "reading", "words"},
    "babel": {"words"},
    "mkdocs": {"hosts.mkdocs"},
    "dateline.hosts": {"hosts", "commands"},
    **{module: {"previews"} for module in ("resvg_py", "uharfbuzz")},
    "xlsxwriter": {"exports.xlsx"},
    **{module: {"links"} for module in NETWORK},
    "socket": {"links", "hosts.own.serving"},
    "dateline.links": {"links", "commands.links", "commands.verify"},
}
"""What only these modules may import: the YAML parser, the host, what belongs to the host, and the network.

Only `dateline links` and `dateline verify` ask other servers for anything; a check, a build and a preview need none.
The server of the preview has to name the family of its address.
"""

PRINTS = {"cli"}
TOUCHES_THE_DISK = {"reading", "publishing", "previews", "editing", "hosts", "commands", "cli"}

DISK_MODULES = {"fileinput", "glob", "os", "shutil", "sqlite3", "subprocess", "tempfile"}
IN_MEMORY = {"exports.sqlite": {"sqlite3"}}
"""Modules that may use one of those for what stays in memory."""
DISK_CALLS = {
    *("exists", "is_dir", "is_file", "is_symlink", "lstat", "stat"),
    *("glob", "iterdir", "rglob"),
    *("FileIO", "open", "read_bytes", "read_text", "write_bytes", "write_text"),
    *("hardlink_to", "mkdir", "rmdir", "symlink_to", "touch", "unlink"),
}
"""What is called on a path or by itself. `replace` and `rename` are left out: texts and records have them too."""

RANK = {room: rank for rank, room in enumerate(ROOMS)}


def broken(sources: Mapping[str, str]) -> list[str]:
    """Every rule that the modules break, `sources` being the text of each by its name below `dateline`."""
    trees = {name: ast.parse(source) for name, source in sources.items()}
    imports = {name: set(_imports(name, tree, sources)) for name, tree in trees.items()}
    found = [*_cycle(imports)]
    for name, tree in trees.items():
        found += [
            *_unplaced(name),
            *_upward(name, imports[name]),
            *_reserved(name, imports[name]),
            *_printing(name, tree),
            *_disk(name, tree, imports[name]),
        ]
    return sorted(found)


def _imports(name: str, tree: ast.AST, modules: Mapping[str, str]) -> Iterator[str]:
    """What a module imports, in full: `yaml`, `dateline.pages.page`, `os.path`."""
    is_package = any(module.startswith(f"{name}.") for module in modules)
    around = f"dateline.{name}.self".split(".") if is_package else f"dateline.{name}".split(".")
    for node in ast.walk(tree):
        match node:
            case ast.Import():
                yield from (alias.name for alias in node.names)
            case ast.ImportFrom(level=0, module=str(source)):
                yield from (_exact(source, alias.name, modules) for alias in node.names)
            case ast.ImportFrom():
                source = ".".join([*around[: -node.level], *filter(None, [node.module])])
                yield from (_exact(source, alias.name, modules) for alias in node.names)


def _exact(source: str, name: str, modules: Mapping[str, str]) -> str:
    """`from dateline import prose` imports a module, `from dateline.prose import html` something in it."""
    whole = f"{source}.{name}"
    is_module = whole.removeprefix("dateline.") in modules or source == "dateline"
    return whole if is_module else source


def _own(imported: str) -> str | None:
    """The name below `dateline` of what is imported; nothing for what is not ours."""
    return imported.removeprefix("dateline.") if imported.startswith("dateline.") else None


def _top(name: str) -> str:
    return name.partition(".")[0]


def _unplaced(name: str) -> Iterator[str]:
    if _top(name) not in RANK:
        yield f"{name}: stands in no room, give it one in ROOMS"


def _upward(name: str, imports: set[str]) -> Iterator[str]:
    here = _top(name)
    if here not in RANK:
        return
    for there in sorted({_top(own) for imported in imports if (own := _own(imported))} - {here}):
        if here in BESIDE and there not in BESIDE[here]:
            yield f"{name}: imports {there}, which it may not know"
        elif RANK.get(there, 0) > RANK[here]:
            yield f"{name}: imports {there}, which is above it"


def _reserved(name: str, imports: set[str]) -> Iterator[str]:
    for reserved, allowed in ONLY.items():
        used = any(imported == reserved or imported.startswith(f"{reserved}.") for imported in imports)
        if used and not any(f"{name}.".startswith(f"{room}.") for room in allowed):
            yield f"{name}: imports {reserved}, which only {' and '.join(sorted(allowed))} may"


def _printing(name: str, tree: ast.AST) -> Iterator[str]:
    if _top(name) in PRINTS:
        return
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="print" | "input" as called)):
                yield f"{name}:{node.lineno}: calls {called}()"
            case ast.Attribute(value=ast.Name(id="sys"), attr="stdout" | "stderr" | "stdin" as stream):
                yield f"{name}:{node.lineno}: uses sys.{stream}"


def _disk(name: str, tree: ast.AST, imports: set[str]) -> Iterator[str]:
    if _top(name) in TOUCHES_THE_DISK:
        return
    yield from (f"{name}: imports {module}" for module in sorted((DISK_MODULES & imports) - IN_MEMORY.get(name, set())))
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called)) if called in DISK_CALLS:
                yield f"{name}:{node.lineno}: calls {called}()"


def _cycle(imports: Mapping[str, set[str]]) -> Iterator[str]:
    """The first circle of imports, if there is one. A package and its own modules may know each other."""
    graph = {
        name: {own for imported in used if (own := _own(imported)) in imports and own != name}
        for name, used in imports.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        yield f"import each other: {' -> '.join(reversed(circle.args[1]))}"


def _modules(package: Path) -> dict[str, str]:
    """The text of every module below a package by its dotted name; a package's own is that of its folder."""
    found = {}
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        if name:
            found[name] = path.read_text(encoding="utf-8")
    return found


def test_the_package_keeps_its_order(root: Path) -> None:
    """No module imports upward, prints, touches the disk or uses the host unless it is its work."""
    modules = _modules(root / "generator" / "dateline")
    assert {"diagnostics", "hosts.mkdocs", "pages.page"} <= modules.keys()
    assert broken(modules) == []


BESIDE_THE_ROOMS = {
    "browser": "what a browser runs, and the browser itself",
    "cases": "golden cases",
    "readers": "the programs of others that read what is exported: `make test-readers`",
    "documentation": "the pages written by hand",
    "editor": "what an editor's program says",
    "flagship": "Dateline's own records",
    "repository": "what stands around the package",
    "html": "what a checker of HTML says of every page",
    "linter": "what reads the scripts of the browser",
    "sites": "small real sites",
}
"""Folders of tests that are of no one room, each with what it is for."""


def test_tests_stand_where_their_room_does(root: Path) -> None:
    """Whoever changes a room finds its tests in the folder of the same name, and none beside the folders."""
    tests = root / "tests"
    folders = {path.name for path in tests.iterdir() if path.is_dir() and not path.name.startswith((".", "__"))}
    assert folders - set(ROOMS) == BESIDE_THE_ROOMS.keys()
    assert [path.name for path in tests.glob("test_*.py")] == []


def test_every_room_is_there(root: Path) -> None:
    """What `ls` shows is what the table names: a room that is no more would guard nothing."""
    package = root / "generator" / "dateline"
    there = {
        path.relative_to(package).parts[0] for path in package.rglob("*") if path.is_file() and path.suffix != ".pyc"
    }
    assert set(ROOMS) == {_top(name) for name in there} - NO_ROOMS
    assert {_top(name) for name in _modules(package)} <= set(ROOMS)


def _printed(page: str, heading: str) -> tuple[str, dict[str, str]]:
    """The block of rooms below a heading, and what it says that each is for."""
    block = re.search(rf"(?ms)^## {heading}$.*?^```text\n(.*?)^```$", page)
    assert block, f"no block of rooms below {heading}"
    return block[1], dict(line.split(maxsplit=1) for line in block[1].splitlines())


@pytest.mark.parametrize("page,heading", PRINTED.items())
def test_the_architecture_prints_the_rooms(root: Path, page: str, heading: str) -> None:
    """In the order of the table, with a line of what each is for."""
    block, purposes = _printed((root / page).read_text(encoding="utf-8"), heading)
    width = max(map(len, ROOMS)) + 2
    wanted = "".join(f"{room:<{width}}{purposes.get(room, 'TODO')}\n" for room in ROOMS)
    assert block == wanted, f"paste this into {page}, with what each room is for:\n\n{wanted}"
    assert "TODO" not in wanted


def test_the_page_for_programmers_lists_the_rooms(root: Path) -> None:
    """In one sentence, in the order of the table."""
    text = (root / "HACKING.md").read_text(encoding="utf-8")
    listed = re.search(r"never from those behind it:([^.]+)\.", text)
    wanted = ", ".join(room for room in ROOMS if room != "__main__")
    assert listed
    assert " ".join(listed[1].split()) == wanted, f"write into HACKING.md: {wanted}"


def stale(text: str, root: Path) -> list[str]:
    """Modules, folders and files that a page names and that are not there; a module is named with its room."""
    prose = re.sub(r"(?ms)^```.*?^```$|^\|.*?$", "", text)  # neither blocks nor tables
    named = set(re.findall(r"`([\w./-]+)`", prose))
    paths = {one for one in named if re.search(r"/|\.(?:py|js|json|ya?ml|toml|xml)$", one)} - MADE
    words = {one for one in named if re.fullmatch(r"[a-z_]+", one)} - NO_MODULES
    gone = [path for path in paths if not any((at / path).exists() for at in (root, root / "generator" / "dateline"))]
    return sorted([*gone, *(words - set(ROOMS))])


@pytest.mark.parametrize("page", PRINTED)
def test_what_the_architecture_names_is_there(root: Path, page: str) -> None:
    """A module that was moved is named where it is now."""
    assert stale((root / page).read_text(encoding="utf-8"), root) == []


def test_what_is_gone_would_be_found(root: Path) -> None:
    """A module without its room, one that was moved and one that never was are each named."""
    text = "Of `reading/yaml/` and **`urls`**, `yaml_reader` (`publish/saved_copy.py`), `facts`, `pages/fold.js`.\n"
    assert stale(text, root) == ["facts", "pages/fold.js", "publish/saved_copy.py", "yaml_reader"]


@pytest.mark.parametrize(
    "name,source,complaint",
    [
        ("dates", "from dateline.timeline.timeline import Timeline", "dates: imports timeline, which is above it"),
        ("dates", "from dateline import timeline", "dates: imports timeline, which is above it"),
        ("dates", "import dateline.timeline.timeline", "dates: imports timeline, which is above it"),
        ("dates", "from . import timeline", "dates: imports timeline, which is above it"),
        ("dates", "from .timeline import Timeline", "dates: imports timeline, which is above it"),
        ("pages.event", "from ..site import prepare", "pages.event: imports site, which is above it"),
        ("dates", "def f():\n    import dateline.site", "dates: imports site, which is above it"),
        ("pages", "from .. import site", "pages: imports site, which is above it"),
        ("site", "from dateline.hosts import seam", "site: imports hosts, which is above it"),
        (
            "diagnostics.reports.text",
            "import dateline.dates",
            "diagnostics.reports.text: imports dates, which is above",
        ),
        ("publishing", "from dateline.urls import Urls", "publishing: imports urls, which it may not know"),
        ("brand_new", "", "brand_new: stands in no room"),
        ("brand_new.inside", "", "brand_new.inside: stands in no room"),
        ("timeline", "import yaml", "timeline: imports yaml, which only model.open_lists and reading and words may"),
        (
            "timeline",
            "from yaml.reader import Reader",
            "timeline: imports yaml, which only model.open_lists and reading and words may",
        ),
        ("pages.event", "import mkdocs.utils", "pages.event: imports mkdocs, which only hosts.mkdocs may"),
        ("hosts.mkdocs", "import urllib.request", "hosts.mkdocs: imports urllib.request, which only links may"),
        ("site", "from http.client import HTTPConnection", "site: imports http.client, which only links may"),
        (
            "cli",
            "from dateline.links import survey",
            "cli: imports dateline.links, which only commands.links and commands.verify and links",
        ),
        (
            "commands.build",
            "import dateline.links",
            "commands.build: imports dateline.links, which only commands.links",
        ),
        ("dates", "print(1)", "dates:1: calls print()"),
        ("hosts.mkdocs", "import sys\nsys.stderr.write('')", "hosts.mkdocs:2: uses sys.stderr"),
        ("dates", "open('x')", "dates:1: calls open()"),
        ("timeline", "from pathlib import Path\nPath('x').read_text()", "timeline:2: calls read_text()"),
        ("pages.event", "from io import FileIO\nFileIO('x')", "pages.event:2: calls FileIO()"),
        ("pages.event", "import os", "pages.event: imports os"),
        ("pages.event", "from shutil import rmtree", "pages.event: imports shutil"),
    ],
)
def test_a_broken_rule_is_found(name: str, source: str, complaint: str) -> None:
    """Each rule can fail: a small wrong module is named with what is wrong."""
    found = broken({"timeline": "", "site": "", "pages": "", "pages.page": "", name: source})
    assert any(one.startswith(complaint) for one in found), found


@pytest.mark.parametrize(
    "name,source",
    [
        ("reading.yaml", "import yaml"),
        ("hosts.mkdocs", "from mkdocs.plugins import BasePlugin"),
        ("commands.build", "from dateline.hosts.mkdocs import build\nopen('x')"),
        ("cli", "from dateline.commands import NAMES\nprint(open('x').read())"),
        ("timeline", "from dateline.dates import parse\n'a'.replace('a', 'b')"),
        ("pages.event", "from dateline.pages.page import Page\nfrom . import page\nfrom dateline.words import en"),
        ("timeline.rules", "from dateline.prose import html"),
        ("site", "from dateline.publishing import staging"),
        ("links.request", "import http.client\nimport socket\nimport ssl"),
        ("commands.links", "from dateline.links.survey import survey"),
        ("words.en", "import mkdocs_like"),
        ("exports.x", "from io import StringIO\nStringIO()"),
    ],
)
def test_what_is_allowed_passes(name: str, source: str) -> None:
    """The guard says nothing about modules that do their own work."""
    assert broken({name: source}) == []


def test_modules_of_one_room_make_no_circle() -> None:
    """Within a room the direction is free, but never both ways."""
    found = broken({"pages.a": "import dateline.pages.b", "pages.b": "from dateline.pages import a"})
    assert len(found) == 1
    assert found[0].startswith("import each other: ")
    assert {"pages.a", "pages.b"} <= set(found[0].replace("import each other: ", "").split(" -> "))
