"""Atom (RFC 4287). Content is HTML as text, which every reader shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import escape

from dateline.exports.feed.entries import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """What a feed says of itself. All addresses are whole."""

    title: str
    note: str
    """What the feed holds and where the rest is."""
    site: str
    language: str
    page: str
    atom: str
    json: str
    others: Mapping[str, str]
    """The feed in each other language, by tag."""
    entries: Sequence[Entry]


def atom(channel: Channel) -> bytes:
    """The feed as XML. `updated` is that of the newest entry: the clock of the build is never asked."""
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{channel.language}">',
        f"<id>{escape(channel.atom)}</id>",
        f"<title>{escape(channel.title)}</title>",
        f"<subtitle>{escape(channel.note)}</subtitle>",
        f"<updated>{channel.entries[0].instant}</updated>",
        f"<author><name>{escape(channel.site)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href="{escape(channel.atom)}"/>',
        f'<link rel="alternate" type="text/html" hreflang="{channel.language}" href="{escape(channel.page)}"/>',
        f'<link rel="alternate" type="application/feed+json" href="{escape(channel.json)}"/>',
        *(
            f'<link rel="alternate" type="application/atom+xml" hreflang="{tag}" href="{escape(url)}"/>'
            for tag, url in channel.others.items()
        ),
    ]
    return b"\n".join(["\n".join(head).encode(), *(entry.atom for entry in channel.entries), b"</feed>\n"])
