"""Feeds as programs in JavaScript show them; newsboat is with the programs of Debian."""

from __future__ import annotations

from tests.readers.conftest import Show

STAMP = "T12:00:00"


def test_rss_parser(show_in_javascript: Show) -> None:
    """Each entry with its address, under a full instant, the newest first."""
    title, items = show_in_javascript("""
const Parser = require("rss-parser");
const feed = await new Parser().parseString(read("ja/feed.xml"));
print([feed.title, feed.items.map((item) => [item.title, item.link, item.id, item.isoDate])]);
""")
    assert (title, len(items)) == ("Dateline（デートライン）", 50)
    assert all(address.partition("#")[0] == link for _, link, address, _ in items)
    assert all(STAMP in day for *_, day in items)
    assert [day for *_, day in items] == sorted((day for *_, day in items), reverse=True)
    assert any(name.startswith("追加：") for name, *_ in items)


def test_feedsmith_reads_the_same_in_both_forms(show_in_javascript: Show) -> None:
    """Atom and JSON Feed have the same entries in the same order, on the same days."""
    atom, other = show_in_javascript("""
const { parseFeed } = require("feedsmith");
const atom = parseFeed(read("feed.xml")).feed.entries, other = parseFeed(read("feed.json")).feed.items;
print([atom.map((one) => [one.id, one.title.value ?? one.title, one.published]),
  other.map((one) => [one.id, one.title, one.date_published])]);
""")
    assert atom == other
    assert len(atom) == 50
