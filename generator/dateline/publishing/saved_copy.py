"""A site to be read from a disk: every link to a folder names the page in it.

Served, `../hanoi-summit/` is a page; opened as a file it is a list of the folder's files. So in a copy for the
disk each such link says `../hanoi-summit/index.html`, and nothing else about the site is changed. The links are
those of the finished pages: whoever has written them, the records, the theme or a hand, none is missed.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator
from html import escape, unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

from typing_extensions import override

from dateline.diagnostics.message import Message
from dateline.diagnostics.progress import OnProgress, counted, unwatched
from dateline.publishing import sums
from dateline.publishing.place import COPY, ELSEWHERE, MARKER, PublishError

PAGE: Final = "index.html"
_COPY_TEXT: Final = b"A copy of a site, made by Dateline to be read from a disk.\n"
NEVER_ASKED: Final = frozenset({"404.html", MARKER, COPY, sums.NAME})
"""What only a server sends, and what the copy gets anew."""

_LINKS: Final = frozenset({"href", "xlink:href", "data-home"})
"""Attributes that lead to a page; `data-home` is where the language switch falls back to."""
_ATTRIBUTE: Final = re.compile(r"""\s([^\s=/>"']+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""")
_ELSEWHERE: Final = re.compile(r"[a-z][a-z0-9+.-]*:|[/?#]|$", re.IGNORECASE)
"""How an address begins that leads to another site or stays on this page."""
_REFRESH: Final = re.compile(r"(\s*\d+\s*;\s*url=)(.*)", re.IGNORECASE | re.DOTALL)


def refuse_sites(site: Path, copy: Path) -> None:
    """Raise `PublishError` where a copy of `site` in the folder `copy` would take the place of a site."""
    one, other = site.resolve(), copy.resolve()
    if one.is_relative_to(other) or other.is_relative_to(one):
        message = Message("the copy `{copy}` and the site `{site}` would overlap", copy=str(copy), site=str(site))
        raise PublishError(message, Message("two folders"), ELSEWHERE)
    if (copy / MARKER).is_file() and not (copy / COPY).is_file():
        raise PublishError(
            Message("`{path}` holds a site", path=str(copy)),
            Message("an empty folder, or one with an earlier copy"),
            Message("remove the site or {elsewhere}", elsewhere=ELSEWHERE),
        )


def write(site: Path, stage: Path, on_progress: OnProgress = unwatched) -> int:
    """Write a copy of the built `site` into the empty folder `stage`; gives the number of the site's files in it.

    Raises `PublishError` where there is no site.
    """
    if not (site / PAGE).is_file():
        message = Message("there is no site in `{path}`", path=str(site))
        raise PublishError(message, Message("a built site with `{page}`", page=PAGE), Message("build it first"))
    paths = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*")) if path.is_file()]
    folders = {posixpath.dirname(path) for path in paths if posixpath.basename(path) == PAGE}
    copied = [path for path in paths if path not in NEVER_ASKED]
    for path in counted(Message("Copying the site"), copied, on_progress):
        content = (site / path).read_bytes()
        if path.endswith(".html"):
            content = for_disk(content.decode(), path, folders).encode()
        (stage / path).parent.mkdir(parents=True, exist_ok=True)
        (stage / path).write_bytes(content)
    (stage / COPY).write_bytes(_COPY_TEXT)
    return len(copied)


def for_disk(html: str, path: str, folders: Collection[str]) -> str:
    """The page at `path` with the file's name on each link that leads to one of the `folders`.

    `path` and `folders` are POSIX, relative to the site's root; the root itself is "".
    """
    parser = _Tags()
    parser.feed(html)
    parser.close()
    written: list[str] = []
    end = 0
    for start, tag, name, attributes in parser.found:
        mended = _ATTRIBUTE.sub(lambda found: _mended(found, name, attributes, path, folders), tag)  # noqa: B023
        written += (html[end:start], mended)
        end = start + len(tag)
    return "".join(written) + html[end:]


class _Tags(HTMLParser):
    """Every start tag that may lead somewhere, with its place, as it is written. In a script or a style is none."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str, str, dict[str, str | None]]] = []

    @override
    def feed(self, data: str) -> None:
        self._lines = list(_line_starts(data))
        super().feed(data)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        named = dict(attrs)
        if tag == "meta" or not _LINKS.isdisjoint(named):
            self.found.append((self._lines[line - 1] + column, self.get_starttag_text() or "", tag, named))


def _line_starts(text: str) -> Iterator[int]:
    yield 0
    yield from (found.end() for found in re.finditer("\n", text))


def _mended(
    found: re.Match[str], tag: str, attributes: dict[str, str | None], path: str, folders: Collection[str]
) -> str:
    """An attribute of a start tag."""
    name, written = found[1].lower(), found[2]
    value = unescape(written.strip("\"'"))
    if name in _LINKS:
        address = to_page(value, path, folders)
    elif name == "content" and tag == "meta" and (attributes.get("http-equiv") or "").lower() == "refresh":
        address = _REFRESH.sub(lambda told: told[1] + to_page(told[2], path, folders), value)
    else:
        return found[0]
    if address == value:
        return found[0]
    return f'{found[0][: -len(written)]}"{escape(address)}"'


def to_page(address: str, path: str, folders: Collection[str]) -> str:
    """An address on the page at `path`, with the file's name where it leads to one of the `folders`."""
    if _ELSEWHERE.match(address):
        return address
    way, rest = re.fullmatch(r"([^?#]*)(.*)", address, re.DOTALL).groups()  # type: ignore[union-attr]  # fits all
    led = posixpath.normpath(posixpath.join(posixpath.dirname(path), way))
    if (led if led != "." else "") not in folders:
        return address
    return posixpath.join(way, PAGE) + rest
