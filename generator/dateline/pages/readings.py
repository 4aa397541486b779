"""How Japanese names are read, as far as the records tell by kana: lists and the index of names go by it."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.model import Profile, Record
from dateline.pages import collation
from dateline.pages.collation import Position


class Readings:
    """How Japanese names are read, as far as the record tells by kana."""

    def __init__(self, records: Mapping[str, Record]) -> None:
        self._own = {key: found for key, record in records.items() if (found := told_reading(record))}
        self._by_name = {
            record.label["ja"]: self._own[key]
            for key, record in records.items()
            if key in self._own and len(record.label["ja"]) > 1
        }
        longest = max(map(len, self._by_name), default=0)
        self._lengths = range(longest, 1, -1)

    def position(self, record: Record, name: str) -> Position:
        """Where a name of a record stands: by its kana, by its record's reading, or by a name that it begins with."""
        label = record.label.get("ja", "")
        own = self._own.get(record.id, "")
        if name == label and own:
            return collation.by_reading(own)
        if collation.begins_with_kana(name) or name[:1].isdigit():
            return collation.by_reading(name)
        if own and name[:1] == label[:1]:
            return collation.by_reading(own + name[len(label) :])
        known = next((name[:length] for length in self._lengths if name[:length] in self._by_name), "")
        if known:
            return collation.by_reading(self._by_name[known] + name[len(known) :])
        return collation.unread(name)


def told_reading(record: Record) -> str:
    """How a record's Japanese name is read: its kana for sorting, its name in kana, or another name in hiragana."""
    if not isinstance(record, Profile) or "ja" not in record.label:
        return ""
    if record.sort is not None and "ja" in record.sort:
        return record.sort["ja"]
    if "ja-Kana" in record.label:
        return record.label["ja-Kana"]
    if collation.begins_with_kana(record.label["ja"]):
        return ""
    return next((o.name for o in record.also if o.language == "ja" and collation.is_hiragana(o.name)), "")
