"""The cookies of one visit: some servers answer a page only to who brings back what they have just handed out."""

from __future__ import annotations

from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie

MAX_COOKIES = 20
"""For one host; a server that hands out more gets none of the later ones back."""
MAX_LENGTH = 4096
"""Of all that is sent back to one host, in characters."""


class Cookies:
    """What each host has set, sent back to that host alone and forgotten with the visit. RFC 6265, without scopes."""

    def __init__(self) -> None:
        self._by_host: dict[str, dict[str, str]] = {}

    def take(self, host: str, headers: Iterable[str]) -> None:
        """Keep what `Set-Cookie` headers of a host say; what cannot be read is left out."""
        jar = self._by_host.setdefault(host, {})
        for header in headers:
            try:
                found = SimpleCookie(header)
            except CookieError:
                continue
            for name, morsel in found.items():
                if name in jar or len(jar) < MAX_COOKIES:
                    jar[name] = morsel.coded_value

    def header(self, host: str) -> str:
        """The value of the `Cookie` header for a host; "" where there is none."""
        text = "; ".join(f"{name}={value}" for name, value in self._by_host.get(host, {}).items())
        return text if len(text) <= MAX_LENGTH and text.isascii() and text.isprintable() else ""
