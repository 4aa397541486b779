"""What a server says beside each file of a built site, in the words of four servers.

The content policy (Content Security Policy Level 3) follows from the pages as they were built: nothing but the site's
own files, and the inline scripts and styles that stand in them, each by its hash. A theme that is another tomorrow
needs no change here.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from types import MappingProxyType
from typing import Final

from typing_extensions import override

from dateline.diagnostics.message import Message
from dateline.publishing.place import PublishError
from dateline.publishing.saved_copy import PAGE

EMBEDDED: Final = "embed"
"""The name of the folders whose pages others may show in a frame."""

ALWAYS: Final = (
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
)
"""What is said beside every file: nobody learns where a reader came from, and no file is taken for another kind."""

AGAIN: Final = "no-cache"
"""For what may change: kept, but asked for again before it is used."""
FOR_EVER: Final = "public, max-age=31536000, immutable"
"""For what has the hash of its content in its name."""
_HASHED: Final = r"\.[0-9a-f]{8,}\.(min\.)?(css|js)$"

_SCRIPTS: Final = frozenset({"", "module", "text/javascript", "application/javascript"})
"""Types of scripts that run; all others are data."""


@dataclass(slots=True)
class Inline:
    """What stands in the pages themselves and would run or give them a look."""

    scripts: set[str] = field(default_factory=set)
    """As the policy names them: `'sha256-…'`."""
    styles: set[str] = field(default_factory=set)
    has_style_attributes: bool = False


def inline(site: Path) -> Inline:
    """What stands inline in the pages of a built site. Raises `PublishError` where there is no site."""
    if not (site / PAGE).is_file():
        message = Message("there is no site in `{path}`", path=str(site))
        raise PublishError(message, Message("a built site with `{page}`", page=PAGE), Message("build it first"))
    found = Inline()
    for path in site.rglob("*.html"):
        reader = _Reader(found)
        reader.feed(path.read_bytes().decode())
        reader.close()
    return found


def policy(found: Inline, *, frames: str) -> str:
    """The content policy of pages that hold what was found; `frames` says who may show them in a frame."""
    parts = [
        "default-src 'none'",
        " ".join(["script-src 'self'", *sorted(found.scripts)]),
        " ".join(["style-src 'self'", *sorted(found.styles)]),
        *(["style-src-attr 'unsafe-inline'"] if found.has_style_attributes else []),
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        f"frame-ancestors {frames}",
    ]
    return "; ".join(parts)


def nginx(alone: str, framed: str) -> Iterator[str]:
    """For `include` in the block `http`; what it says counts where a server or location says no `add_header` itself."""
    yield "map $uri $dateline_policy {"
    yield f'    default "{alone}";'
    yield f'    "~/{EMBEDDED}/" "{framed}";'
    yield "}"
    yield "map $uri $dateline_cache {"
    yield f'    default "{AGAIN}";'
    yield f'    "~{_HASHED}" "{FOR_EVER}";'
    yield "}"
    yield 'add_header Content-Security-Policy "$dateline_policy" always;'
    yield 'add_header Cache-Control "$dateline_cache";'
    for name, value in ALWAYS:
        yield f'add_header {name} "{value}" always;'


def apache(alone: str, framed: str) -> Iterator[str]:
    """For a virtual host, a folder or `.htaccess`; takes mod_headers and mod_setenvif."""
    yield f'SetEnvIf Request_URI "/{EMBEDDED}/" dateline_framed'
    yield f'SetEnvIf Request_URI "{_HASHED}" dateline_for_ever'
    yield f'Header always set Content-Security-Policy "{alone}" env=!dateline_framed'
    yield f'Header always set Content-Security-Policy "{framed}" env=dateline_framed'
    yield f'Header set Cache-Control "{AGAIN}" env=!dateline_for_ever'
    yield f'Header set Cache-Control "{FOR_EVER}" env=dateline_for_ever'
    for name, value in ALWAYS:
        yield f'Header always set {name} "{value}"'


def caddy(alone: str, framed: str) -> Iterator[str]:
    """For a site's block in a Caddyfile, by `import`."""
    yield f"@dateline_framed path_regexp /{EMBEDDED}/"
    yield f"@dateline_alone not path_regexp /{EMBEDDED}/"
    yield f"@dateline_for_ever path_regexp {_HASHED}"
    yield f"@dateline_again not path_regexp {_HASHED}"
    yield f'header @dateline_alone Content-Security-Policy "{alone}"'
    yield f'header @dateline_framed Content-Security-Policy "{framed}"'
    yield f'header @dateline_again Cache-Control "{AGAIN}"'
    yield f'header @dateline_for_ever Cache-Control "{FOR_EVER}"'
    for name, value in ALWAYS:
        yield f'header {name} "{value}"'


def netlify(alone: str, framed: str) -> Iterator[str]:
    """The file `_headers` of Netlify and Cloudflare Pages, whose patterns know no hashes: all is asked for again."""
    yield "/*"
    yield f"  Cache-Control: {AGAIN}"
    for name, value in ALWAYS:
        yield f"  {name}: {value}"
    yield f"  Content-Security-Policy: {alone}"
    for pattern in (f"/{EMBEDDED}/*", f"/:language/{EMBEDDED}/*"):
        yield pattern
        yield "  ! Content-Security-Policy"
        yield f"  Content-Security-Policy: {framed}"


SERVERS: Mapping[str, Callable[[str, str], Iterator[str]]] = MappingProxyType(
    {"nginx": nginx, "apache": apache, "caddy": caddy, "netlify": netlify}
)
"""The name of each server, and what gives the lines of its file from the policies of pages alone and in a frame."""


def lines(server: str, site: Path) -> Iterator[str]:
    """The lines of a server's file for a built site. Raises `PublishError` where there is none."""
    found = inline(site)
    yield from SERVERS[server](policy(found, frames="'none'"), policy(found, frames="*"))


class _Reader(HTMLParser):
    """Collects what stands inline in a page."""

    def __init__(self, found: Inline) -> None:
        super().__init__()
        self._found = found
        self._into: set[str] | None = None
        self._text: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self._found.has_style_attributes |= "style" in named
        if tag == "style":
            self._into = self._found.styles
        elif tag == "script" and "src" not in named and (named.get("type") or "").lower() in _SCRIPTS:
            self._into = self._found.scripts

    @override
    def handle_data(self, data: str) -> None:
        if self._into is not None:
            self._text.append(data)

    @override
    def handle_endtag(self, tag: str) -> None:
        if self._into is not None:
            digest = hashlib.sha256("".join(self._text).encode()).digest()
            self._into.add(f"'sha256-{base64.b64encode(digest).decode()}'")
        self._into, self._text = None, []
