"""Files that mkdocs.yml has each page show or link to: they have to be there, or readers see a broken picture."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from dateline.diagnostics import Code, Diagnostic
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import printable
from dateline.reading.settings import read_config
from dateline.reading.yaml import Mapping, Node, Scalar, Sequence, find, plain

_PICTURES = ("logo", "favicon")
_LINKED = ("extra_css", "extra_javascript")
_OURS = "assets/dateline"
"""How the paths of files begin that the build makes."""


def theme_files(root: Path) -> Iterator[Diagnostic]:
    """A logo, an icon, a style sheet or a script of the site's own that is neither below docs/ nor the theme's."""
    config = read_config(lambda path: (root / path).read_bytes()).root
    if config is None:
        return
    docs = _text(find(config, ["docs_dir"])) or "docs"
    folders = [root / docs, *_of_theme(root, config)]
    for key, node in _named(config):
        path = node.text.removeprefix("./")
        is_address = bool(urlsplit(path).scheme or urlsplit(path).netloc) or path.startswith("/")
        if path and not is_address and not path.startswith(_OURS) and not _is_there(path, folders):
            yield Diagnostic(
                code=Code.LINK_UNKNOWN,
                span=node.span,
                message=Message("`{key}` names a file that is not there: `{path}`", key=key, path=printable(path)),
                expected=Message("the path of a file below `{folder}/`", folder=docs),
                cure=Message(
                    "put the file into `{place}`, or correct the path, or delete the line",
                    place=printable(f"{docs}/{path}"),
                ),
            )


def _named(config: Mapping) -> Iterator[tuple[str, Scalar]]:
    for key in _PICTURES:
        node = find(config, ["theme", key])
        if isinstance(node, Scalar):
            yield key, node
    for key in () if _may_be_made(config) else _LINKED:
        node = find(config, [key])
        for item in node.items if isinstance(node, Sequence) else ():
            entry = item.entries.get("path") if isinstance(item, Mapping) else None
            path = entry.value if entry else item
            if isinstance(path, Scalar):
                yield key, path


def _may_be_made(config: Mapping) -> bool:
    """Whether a hook or another plugin may write style sheets and scripts when the site is built."""
    plugins = find(config, ["plugins"])
    named = plain(plugins) if plugins else ()
    names = {name for item in named for name in ([item] if isinstance(item, str) else item)}
    return find(config, ["hooks"]) is not None or not names <= {"dateline", "search"}


def _of_theme(root: Path, config: Mapping) -> Iterator[Path]:
    """The theme's own folders: that of the site, which replaces parts of it, and the package where it is installed."""
    if own := _text(find(config, ["theme", "custom_dir"])):
        yield root / own
    package = find_spec("material")
    for folder in (package.submodule_search_locations or ()) if package else ():
        yield Path(folder) / "templates"


def _is_there(path: str, folders: list[Path]) -> bool:
    return any((folder / path).is_file() for folder in folders)


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""
