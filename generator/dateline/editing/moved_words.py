"""Words that once shipped and are a site's own now, written into the settings of a site that still uses them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.diagnostics import Code, Diagnostic
from dateline.diagnostics.message import Message
from dateline.editing.starting.config import line_of_a_word, words_of
from dateline.editing.starting.data_files import yaml
from dateline.reading import CONFIG
from dateline.reading.settings import options_in
from dateline.reading.yaml import Mapping as Node
from dateline.reading.yaml import read

ONCE_SHIPPED = "diplomacy"
"""The starter that has them since."""
_STEP = "  "

Lists = dict[str, dict[str, Any]]
"""What is said of each word, by its list."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What becomes of the settings."""

    words: tuple[str, ...]
    """Those that the records use and the settings lack."""
    text: str | None
    """The whole new text of mkdocs.yml; None where its lists stand in braces, which nobody takes apart."""
    lines: str
    """The words as lines below `vocabulary:`."""


def settled(
    config: bytes, findings: Iterable[Diagnostic], texts: Mapping[str, str], languages: Iterable[str]
) -> Settled:
    """The words that findings miss, in the settings. `texts` are the records' files by path."""
    tags = tuple(languages)
    known = words_of(yaml(f"records/{ONCE_SHIPPED}"), tags)
    missed = {one for found in findings if found.code is Code.VALUE_UNKNOWN for one in _missed(found, texts)}
    lists: Lists = {
        key: {word: said for word, said in words.items() if (key, word) in missed} for key, words in known.items()
    }
    lists = {key: words for key, words in lists.items() if words}
    lines = "".join(f"{key}:\n{_lines(words, _STEP)}" for key, words in lists.items())
    words = tuple(word for said in lists.values() for word in said)
    return Settled(words, _with(config, lists) if words else None, lines)


def _missed(found: Diagnostic, texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The list that the cure names, and the word that stands there."""
    text = texts.get(found.span.path)
    if text is not None and found.span.end_line:
        begin, end = found.span.bounds(text)
        yield from ((key, text[begin:end].strip("\"'")) for key in _lists_named(found.cure))


def _lists_named(message: Message) -> Iterator[str]:
    for name, value in message.values:
        if name == "list":
            yield str(value)
        elif isinstance(value, Message):
            yield from _lists_named(value)


def _with(config: bytes, lists: Lists) -> str | None:
    document = read(config, CONFIG, allow_tags=True)
    text = document.text
    options = options_in(document.root) if document.root else None
    if options is None or not options.entries:
        return None
    vocabulary = options.entries.get("vocabulary")
    if vocabulary is None:
        return _before(text, options, "vocabulary:\n" + _blocks(lists, _STEP))
    if not isinstance(vocabulary.value, Node) or not vocabulary.value.entries:
        return None
    # From the last to the first, so that the places before stay where they are.
    there = {key: entry.value for key, entry in vocabulary.value.entries.items() if key in lists}
    made: str | None = text
    for key, node in reversed(there.items()):
        is_list = isinstance(node, Node) and bool(node.entries)
        made = _before(made, node, _lines(lists[key], "")) if made and is_list and isinstance(node, Node) else None
    new = {key: words for key, words in lists.items() if key not in there}
    return _before(made, vocabulary.value, _blocks(new, "")) if made and new else made


def _before(text: str, node: Node, lines: str) -> str | None:
    """The text with lines above the first key of a map, as far in as this; None where the map is in braces."""
    _, start, _ = next(iter(node.entries.values())).where
    begin = start.index - start.column
    indent = text[begin : start.index]
    if indent.strip(" "):
        return None
    return text[:begin] + "".join(f"{indent}{line}\n" for line in lines.splitlines()) + text[begin:]


def _blocks(lists: Lists, indent: str) -> str:
    return "".join(f"{indent}{key}:\n{_lines(words, indent + _STEP)}" for key, words in lists.items())


def _lines(words: Mapping[str, Any], indent: str) -> str:
    return "".join(f"{indent}{line_of_a_word(word, said)}\n" for word, said in words.items())
