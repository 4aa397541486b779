"""The signs by which a term tells that it is no word."""

from __future__ import annotations

NAME = "="
"""Before a name as it is compared: "=kimjongun"."""
SHARED = "~"
"""Before a part of a name that several people have: "~kim"."""
MENTION = "@"
"""Before the number of the document that is mentioned: "@12"."""
DATE = "#"
"""Before a date: "#2018-06"."""
TITLE = "!"
"""Before the beginning of a title as it is compared: "!kimjongunandvladimirpu"."""
TITLE_LETTERS = 24
"""Letters of it."""
PHRASE = "_"
"""Between the beginnings of two neighbouring words: "nu_po"."""
PHRASE_LETTERS = 2
"""Letters of each of the two."""
