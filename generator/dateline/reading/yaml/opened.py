"""A list or map that is being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.reading.yaml.nodes import Entry, Mark, Node, Where


@dataclass(slots=True)
class Opened:
    """A list or map whose end has not come yet; the file as a whole is a list of one thing."""

    start: Mark
    in_brackets: bool
    is_map: bool
    awaits_key: bool
    """Whether what comes next is a key."""
    items: list[Node] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)
    key: str = ""
    key_where: Where | None = None
    """The place of the key whose value comes next; None where that value is dropped, and in a list."""
