"""Drafts as files: their ids, what each rests on, and those that are there already."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Any

from dateline.diagnostics import Severity
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import printable
from dateline.editing.importing.drafts import Asked, Draft, Lost
from dateline.editing.new import content, judged, path_of
from dateline.editing.new.ids import free, from_answers, proposed, slug
from dateline.editing.new.lookup import namesakes
from dateline.model import Event, Source, folded_name
from dateline.model.fields import guessed_id
from dateline.model.vocabulary import RecordKind
from dateline.reading.folders import Loaded
from dateline.reading.record import id_in
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
        self._unread_names = {
            (rest.kind, folded_name(name)): path for path, rest in loaded.salvaged.items() for name in rest.names
        }
        self._of_file = ""
        self.lost: list[Lost] = []

    def files(self, draft: Draft) -> Iterator[tuple[str, bytes]]:
        """Path and content of what a draft rests on, and of its record; nothing for one that is there already."""
        if same := self._there_already(draft):
            self._lose(draft, Message("it is there already: `{id}`", id=same))
            return
        if unread := self._unread(draft):
            told = Message("{path} may have it and cannot be read: mend that first (`dateline check`)", path=unread)
            self._lose(draft, told)
            return
        key = self._key(draft)
        self._ids.add(key)  # its source is made first, and leaves it that id
        source, made = self._source(draft)
        answers = draft.answers | {"sources": [{"source": source}]}
        if roles := answers.get("roles"):
            answers["roles"] = [role | {"sources": [{"source": source}]} for role in roles]
        file = self._file(draft, answers, key)
        if file is None:
            self._ids.discard(key)
            return
        yield from made
        yield file

    def _there_already(self, draft: Draft) -> str:
        names = draft.answers.get("title") or draft.answers["name"]
        key = (draft.kind.value, *names.values(), str(draft.answers.get("date", "")))
        if key in self._seen:
            return str(next(iter(names.values())))
        self._seen.add(key)
        if draft.id in self._timeline.records:
            return draft.id
        for record in namesakes(self._timeline, draft.kind, names):
            if not isinstance(record, Event) or str(record.date) == draft.answers.get("date"):
                return record.id
        return ""

    def _unread(self, draft: Draft) -> str:
        """The path of a file that bears its name, or would have its id, and gave no record; "" where there is none."""
        names = map(folded_name, (draft.answers.get("title") or draft.answers["name"]).values())
        key = guessed_id(draft.id) or from_answers(draft.kind, draft.answers)
        of_name = next((path for name in names if (path := self._unread_names.get((draft.kind, name)))), "")
        return of_name or next((path for path in self._loaded.salvaged if id_in(path) == key), "")

    def _source(self, draft: Draft) -> tuple[str, list[tuple[str, bytes]]]:
        """The id of what a draft rests on, and the file of that where there is none yet."""
        url = draft.source.answers["url"] if draft.source else ""
        known = self._sources.get(url) if draft.source else self._of_file
        if known:
            return known, []
        made = draft.source or self._imported()
        file = self._file(made, made.answers, self._key(made))
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
            "title": {language: printable(name.name)},
            "publisher": {language: slug(name.stem) or printable(name.name)},
            "language": language,
            "kind": "reference",
        }
        return Draft(kind=RecordKind.SOURCE, row=name.name, answers=answers, otherwise="import")

    def _file(self, draft: Draft, answers: dict[str, Any], key: str) -> tuple[str, bytes] | None:
        """A record's file; None where it would be wrong, which is noted."""
        answers = {"added": self._added} | answers
        path = path_of(draft.kind, key, answers)
        data = content(draft.kind, path, answers, self._timeline)
        parsed = judged(draft.kind, path, data, self._timeline)
        if wrong := [found for found in parsed.findings if found.severity is Severity.ERROR]:
            self._lose(draft, wrong[0].message)
            return None
        self._ids.add(key)
        return path, data

    def _key(self, draft: Draft) -> str:
        """Its id: the file's own, else of its names, its day and kind or its host; the kind of record at last."""
        known = self._timeline, self._loaded, draft.kind
        given = next(filter(None, map(slug, (draft.otherwise, draft.kind.value))))
        if draft.id:
            if not guessed_id(draft.id):
                self._lose(draft, Message("`{key}` is not carried over: {value}", key="id", value=printable(draft.id)))
            return self._free(free(*known, guessed_id(draft.id) or given, draft.answers))
        return self._free(proposed(*known, draft.answers) or free(*known, given, draft.answers))

    def _free(self, key: str) -> str:
        number, made = 1, key
        while made in self._ids or any(self._is_there(path) for path in self._paths(made)):
            number += 1
            made = f"{key}-{number}"
        return made

    @staticmethod
    def _paths(key: str) -> tuple[str, ...]:
        folders = ("profiles/people", "profiles/organisations", "profiles/places", "profiles/topics", "sources")
        return tuple(f"{folder}/{key}.yml" for folder in folders)

    def _lose(self, draft: Draft, message: Message) -> None:
        self.lost.append(Lost(row=draft.row, message=message))
