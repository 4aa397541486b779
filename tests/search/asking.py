"""The program that readers run, asked without a browser."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from dateline.hosts.search_files import settings
from dateline.search import program
from dateline.search.answers import answers_of
from dateline.search.documents import Document, Entry, documents
from dateline.search.facts import facts_of
from dateline.search.index import SearchIndex
from dateline.search.shards import IndexFile
from dateline.timeline.timeline import Timeline
from dateline.words import Words
from tests.node import node


def ask(
    folder: Path, documents: Sequence[Document], queries: Sequence[str], languages: Sequence[str] = ("en",)
) -> dict[str, list[str]]:
    """The titles, in the first language, that each query finds among some documents; the index may lie in `folder`."""
    head, files = SearchIndex().files(documents, languages)
    return _run(folder, files, "titles", queries, head, "", languages[0])


def unknown(folder: Path, documents: Sequence[Document], queries: Sequence[str]) -> dict[str, list[str]]:
    """The words of each query that no page has."""
    head, files = SearchIndex().files(documents, ["en"])
    return _run(folder, files, "unknown", queries, head)


def years(folder: Path, documents: Sequence[Document], query: str, language: str) -> list[str]:
    """What the years to choose from are called on a page in a language, the last first."""
    head, files = SearchIndex().files(documents, [language])
    told = settings(language, Words(language), head, dt.date(2026, 1, 1))
    return _run(folder, files, "years", [query], head, json.dumps(told["labels"]))[query]


def answer(folder: Path, timeline: Timeline, questions: Sequence[str]) -> dict[str, list[str]]:
    """The lines that answer each question on the English pages of a timeline."""
    entries = [
        Entry(
            key=f"{key}/",
            id=key,
            kind=record.record_kind.value,
            language="en",
            url=f"{key}/",
            title=record.label.pick("en").text,
            lead="",
        )
        for key, record in timeline.records.items()
    ]
    head, files = SearchIndex().files(documents(entries, facts_of(timeline)), ["en"], answers_of(timeline))
    told = settings("en", timeline.words_in("en"), head, timeline.settings.as_of)
    return _run(folder, files, "lines", questions, head, json.dumps(told["labels"]))


def rounds(folder: Path, query: str) -> int:
    """How many times files of a built site are waited for before a query's results, those at once counted once."""
    told = json.loads((folder / "search" / program.SETTINGS_FILE).read_text(encoding="utf-8"))
    found: int = _asked(folder, [query], told["config"]["dateline"]["head"])[0]["rounds"]
    return found


def _run(
    folder: Path, files: Iterable[IndexFile], what: str, queries: Sequence[str], *told: str
) -> dict[str, list[str]]:
    for path, content in [*((file.path, file.content) for file in files), *program.files()]:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return {query: found[what] for query, found in zip(queries, _asked(folder, queries, *told), strict=True)}


def _asked(folder: Path, queries: Sequence[str], *told: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        [node(), Path(__file__).with_name("ask.js"), folder, *told],
        input=json.dumps(queries).encode(),
        capture_output=True,
        check=True,
    )
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found
