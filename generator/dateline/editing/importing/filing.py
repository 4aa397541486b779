"""Drafts as files: their ids, what each rests on, and those that are there already."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Any

from dateline.diagnostics import Severity
from dateline.diagnostics.message import Message
from dateline.editing.importing.drafts import Asked, Draft, Lost
from dateline.editing.new import content, judged, path_of
from dateline.editing.new.ids import proposed, slug
from dateline.editing.new.lookup import namesakes
from dateline.model import Event, Source
from dateline.model.vocabulary import RecordKind
from dateline.reading.folders import Loaded
from dateline.timeline.timeline import Timeline


class Filing:
    """Makes files of drafts, one after the other."""

    def __init__(
        self, asked: Asked, added: str, timeline: Timeline, loaded: Loaded, is_there: Callable[[str], bool]
    ) -> None:
        """`added` is the day that each record bears; `is_there` tells whether a file lies at a path."""
        self._asked, self._added, self._timeline, self._loaded = asked, added, timeline, loaded
        self._is_there = is_there
        self._ids: set[str] = set()
        self._seen: set[tuple[str, ...]] = set()
        known = (record for record in timeline.records.values() if isinstance(record, Source))
        self._sources = {source.url: source.id for source in known if source.url}
        self._of_file = ""
        self.lost: list[Lost] = []

    def files(self, draft: Draft) -> Iterator[tuple[str, bytes]]:
        """Path and content of what a draft rests on, and of its record; nothing for one that is there already."""
        if same := self._there_already(draft):
            self._lose(draft, Message("it is there already: `{id}`", id=same))
            return
        # What it rests on is made first, but only counts once the record itself can be made.
        source, made = self._source(draft)
        answers = draft.answers | {"sources": [{"source": source}]}
        if roles := answers.get("roles"):
            answers["roles"] = [role | {"sources": [{"source": source}]} for role in roles]
        file = self._file(draft, answers)
        if file is not None:
            yield from made
            yield file

    def _there_already(self, draft: Draft) -> str:
        names = draft.answers.get("title") or draft.answers["name"]
        key = (draft.kind.value, *names.values(), str(draft.answers.get("date", "")))
        if key in self._seen:
            return str(next(iter(names.values())))
        self._seen.add(key)
        for record in namesakes(self._timeline, draft.kind, names):
            if not isinstance(record, Event) or str(record.date) == draft.answers.get("date"):
                return record.id
        return ""

    def _source(self, draft: Draft) -> tuple[str, list[tuple[str, bytes]]]:
        """The id of what a draft rests on, and the file of that where there is none yet."""
        url = draft.source.answers["url"] if draft.source else ""
        known = self._sources.get(url) if draft.source else self._of_file
        if known:
            return known, []
        made = draft.source or self._imported()
        file = self._file(made, made.answers)
        if file is None:  # its address cannot be taken, and is told: the file itself stands for it
            return self._source(Draft(kind=draft.kind, row=draft.row, answers=draft.answers))
        key = PurePosixPath(file[0]).stem
        if draft.source:
            self._sources[url] = key
        else:
            self._of_file = key
        return key, [file]

    def _imported(self) -> Draft:
        language = self._asked.language
        name = PurePosixPath(self._asked.name)
        answers = {
            "title": {language: name.name},
            "publisher": {language: slug(name.stem) or "import"},
            "language": language,
            "kind": "reference",
        }
        return Draft(kind=RecordKind.SOURCE, row=name.name, answers=answers)

    def _file(self, draft: Draft, answers: dict[str, Any]) -> tuple[str, bytes] | None:
        """A record's file; None where it has no id or would be wrong, which is noted."""
        answers = {"added": self._added} | answers
        key = self._free(proposed(self._timeline, self._loaded, draft.kind, answers))
        if not key:
            self._lose(draft, Message("it has no name in Latin letters to make an id from"))
            return None
        path = path_of(draft.kind, key, answers)
        data = content(draft.kind, path, answers, self._timeline)
        parsed = judged(draft.kind, path, data, self._timeline)
        if wrong := [found for found in parsed.findings if found.severity is Severity.ERROR]:
            self._lose(draft, wrong[0].message)
            return None
        self._ids.add(key)
        return path, data

    def _free(self, key: str) -> str:
        number, made = 1, key
        while made and (made in self._ids or any(self._is_there(path) for path in self._paths(made))):
            number += 1
            made = f"{key}-{number}"
        return made

    @staticmethod
    def _paths(key: str) -> tuple[str, ...]:
        folders = ("profiles/people", "profiles/organisations", "profiles/places", "profiles/topics", "sources")
        return tuple(f"{folder}/{key}.yml" for folder in folders)

    def _lose(self, draft: Draft, message: Message) -> None:
        self.lost.append(Lost(row=draft.row, message=message))
