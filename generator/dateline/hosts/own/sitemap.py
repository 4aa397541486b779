"""A sitemap (sitemaps.org, with Google's links between languages). It carries no dates: two builds are equal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(pages: Iterable[tuple[str, Mapping[str, str]]]) -> str:
    """`pages` are the whole address of each, and its address in every language that it is in, by tag."""
    return _HEAD + "".join(_page(address, told) for address, told in pages) + "</urlset>\n"


def _page(address: str, told: Mapping[str, str]) -> str:
    links = [*told.items(), *(("x-default", url) for url in list(told.values())[:1])]
    lines = "".join(
        f'    <xhtml:link rel="alternate" hreflang={quoteattr(tag)} href={quoteattr(url)}/>\n' for tag, url in links
    )
    return f"  <url>\n    <loc>{escape(address)}</loc>\n{lines}  </url>\n"
