"""A record under a new id: every place that names it, the file's own name, and the old id that leads on for ever.

Only the ids are exchanged in the files' texts: whatever else an editor typed stays, to the last blank.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from dateline.editing.formatting.source import Source, Style
from dateline.model.walk import Where
from dateline.prose import ids_in
from dateline.reading.settings import options_in, read_config
from dateline.reading.yaml import Mapping as MappingNode
from dateline.reading.yaml import Node, Scalar, Sequence, find, read
from dateline.timeline.timeline import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming:
    """What has to be written."""

    old_path: str
    new_path: str
    texts: dict[str, str]
    """The whole new text of each file that changes, by its path; the record itself under its new path."""
    places: int
    """How many places named the record."""


def renaming(
    timeline: Timeline,
    paths: Mapping[str, str],
    ids: tuple[str, str],
    text_of: Callable[[str], str],
    *,
    is_known: bool = True,
) -> Renaming:
    """The change that gives a record another id; `ids` are the old and the new one.

    `paths` are those of all records' files, by id; `text_of` gives a file's text by its path. The old id becomes an
    alias if it `is_known`: if somebody may have its address.
    """
    old, new = ids
    record = timeline.records[old]
    old_path = paths[old]
    new_path = str(PurePosixPath(old_path).with_name(f"{new}.yml"))
    texts: dict[str, str] = {}
    places = 0
    for path, wheres in _naming(timeline, paths, old).items():
        texts[path] = _exchanged(text_of(path), path, wheres, old, new)
        places += len(wheres)
    if old in timeline.settings.sides:
        path, text = _exchanged_sides(text_of, old, new)
        texts[path] = text
        places += 1
    own = texts.pop(old_path, None) or text_of(old_path)
    aliases = [*(alias for alias in record.aliases if alias != new), *([old] if is_known else [])]
    texts[new_path] = _with_aliases(own, new_path, aliases)
    return Renaming(old_path=old_path, new_path=new_path, texts=texts, places=places)


def _naming(timeline: Timeline, paths: Mapping[str, str], key: str) -> dict[str, list[Where]]:
    """Where a record is named: paths of files, and in each the paths of keys and positions."""
    found: dict[str, list[Where]] = {}
    for name, (where, named, _) in timeline.references:
        if named == key:
            found.setdefault(paths[name], []).append(where)
    for name, where, text in timeline.prose:
        if key in ids_in(text):
            found.setdefault(paths[name], []).append(where)
    return found


def _exchanged(text: str, path: str, wheres: list[Where], old: str, new: str) -> str:
    source, root = _read(text, path)
    nodes = [_written(root, where) for where in wheres]
    return _with(source, [(node, _in_scalar(source.raw(node), old, new)) for node in nodes])


def _in_scalar(raw: str, old: str, new: str) -> str:
    """An id, or every link to it and every citation of it in a text, as typed."""
    links = re.compile(rf"(\[\[|\[\^[ \t]*){re.escape(old)}(?=\]|\||[ \t]*[:：])")
    return links.sub(rf"\g<1>{new}", raw) if links.search(raw) else raw.replace(old, new, 1)


def _written(root: Node, where: Where) -> Scalar:
    """The scalar at a path; a text given without a language stands one step above."""
    node = find(root, where)
    if node is None:
        node = find(root, where[:-1])
    assert isinstance(node, Scalar), where  # noqa: S101 -- the record was made of this file
    return node


def _exchanged_sides(text_of: Callable[[str], str], old: str, new: str) -> tuple[str, str]:
    """The path and text of the file in which the settings list the sides: mkdocs.yml, or one that it inherits."""
    config = read_config(lambda path: text_of(path).encode()).root
    options = options_in(config) if config else None
    sides = options.entries["sides"].value if options else None
    assert isinstance(sides, Sequence)  # noqa: S101 -- the settings were read from there
    path = sides.span.path
    source = Source(read(text_of(path).encode(), path, allow_tags=True).text)
    named = [item for item in sides.items if isinstance(item, Scalar) and item.text == old]
    return path, _with(source, [(item, _in_scalar(source.raw(item), old, new)) for item in named])


def _with_aliases(text: str, path: str, aliases: list[str]) -> str:
    """The record's file with these aliases and no others."""
    line = f"aliases: [{', '.join(aliases)}]\n" if aliases else ""
    source, root = _read(text, path)
    entry = root.entries.get("aliases")
    if entry is None:
        first = root.entries.get("added") or next(iter(root.entries.values()))
        at = _end_of_line(source.text, source.end(first.value))
        return source.with_line_ends(source.text[:at] + line + source.text[at:])
    start, end = source.start(entry), _end_of_line(source.text, _end(source, entry.value))
    return source.with_line_ends(source.text[:start] + line + source.text[end:])


def _end(source: Source, node: Node) -> int:
    if isinstance(node, Sequence) and node.items and source.style(node) is Style.BLOCK:
        return source.end(node.items[-1])
    return source.end(node)


def _end_of_line(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end + 1


def _read(text: str, path: str) -> tuple[Source, MappingNode]:
    document = read(text.encode(), path)
    assert document.root is not None, path  # noqa: S101 -- it was read a moment ago
    return Source(document.text), document.root


def _with(source: Source, exchanged: list[tuple[Scalar, str]]) -> str:
    """A text with other words in place of some of its scalars."""
    pieces = _pieces(source, sorted(exchanged, key=lambda one: source.start(one[0])))
    return source.with_line_ends("".join(pieces))


def _pieces(source: Source, exchanged: list[tuple[Scalar, str]]) -> Iterator[str]:
    position = 0
    for node, words in exchanged:
        if source.start(node) >= position:  # a text with several links is named once for each
            yield source.text[position : source.start(node)]
            yield words
            position = source.end(node)
    yield source.text[position:]
