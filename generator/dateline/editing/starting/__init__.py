"""The first files of a new site: settings, pages, examples of records, and what an editor and a code host need.

Everything is data: `data/everywhere/` holds the files that each site gets, `data/pages/` the pages written by hand,
`data/records/` the examples of each starter. What is said in every language that we have it in lies in `data/readme/`
and, where it is short, in `data/words.yml` and `data/comments.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline import __version__
from dateline.editing.new import file_of
from dateline.editing.starting.config import blocks
from dateline.editing.starting.data_files import everywhere, pages, readme, yaml
from dateline.editing.starting.marks import filled, flow
from dateline.editing.starting.words import ENGLISH, have, in_all, in_one, localised, own_name
from dateline.model import KINDS

STARTERS = ("diplomacy", "biography", "project", "blank")
"""What a site can begin with, by the names of the files in `data/records/`."""

__all__ = ("STARTERS", "Choice", "files", "is_translated", "own_name")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a new site is to be."""

    languages: Mapping[str, str]
    """Tag and own name of each language, the default one first."""
    title: Mapping[str, str]
    subject: Mapping[str, str]
    """What the site is, in one sentence. Both by language, the default one always among them."""
    starter: str
    """One of `STARTERS`."""
    today: str
    """The day it is made, as YYYY-MM-DD."""
    site_url: str = ""
    """Where it will be published; "" where nobody knows yet."""

    @property
    def first(self) -> str:
        """The default language."""
        return next(iter(self.languages))


def is_translated(tag: str) -> bool:
    """Whether the starters have their texts in a language, or its pages begin in English."""
    return bool(have(tag, yaml("words")["about"]))


def files(choice: Choice) -> dict[str, bytes]:
    """Every file of a new site by its path, POSIX, relative to the site's folder."""
    starter = yaml(f"records/{choice.starter}")
    records = dict(_records(choice, starter["records"]))
    marks = _marks(choice) | blocks(starter, tuple(choice.languages))
    marks["block.examples"] = _without(records, starter["settings"])
    same = everywhere() | {"README.md": readme(have(choice.first, yaml("words")["about"]) or ENGLISH)}
    made = {path: filled(text, marks, flow if path.endswith(".yml") else str) for path, text in same.items()}
    made |= dict(_pages(choice))
    return {path: text.encode() for path, text in made.items()} | records


def _without(records: Mapping[str, bytes], settings: Mapping[str, Any]) -> str:
    """What to type in a shell to be rid of the examples, and of the sides that some of them are."""
    rid = f"rm {' '.join(records)}"
    # An ending behind -i is understood by GNU's sed and by that of BSD and macOS.
    sides = "sed -i.bak '/^ *sides: /d' mkdocs.yml && rm mkdocs.yml.bak"
    return f"{rid}\n{sides}" if "sides" in settings else rid


def _marks(choice: Choice) -> dict[str, str]:
    languages = tuple(choice.languages)
    site_url = (
        f"site_url: {flow(choice.site_url)}" if choice.site_url else "# site_url: https://OWNER.github.io/REPOSITORY/"
    )
    found = {
        "title": choice.title[choice.first],
        "subject": choice.subject[choice.first],
        "today": choice.today,
        "version": __version__,
        "block.today": choice.today,
        "block.site-url": site_url,
        "block.title": flow(choice.title),
        "block.subject": flow(choice.subject),
        "block.languages": flow(choice.languages),
    }
    for key, texts in yaml("words").items():
        found[f"first.{key}"] = in_one(texts, choice.first)
        found[f"all.{key}"] = in_all(texts, languages)
    for key, texts in yaml("comments").items():
        found[f"block.comment.{key}"] = in_one(texts, choice.first)
    return found


def _pages(choice: Choice) -> Iterator[tuple[str, str]]:
    """The pages written by hand: those of the default language lie in docs/, those of another below its tag."""
    for tag in choice.languages:
        folder = "docs" if tag == choice.first else f"docs/{tag}"
        marks = {"subject": choice.subject.get(tag) or choice.subject[choice.first]}
        known = have(tag, yaml("words")["about"]) or ENGLISH
        for name, text in pages(known).items():
            yield f"{folder}/{name}", filled(text, marks)


def _records(choice: Choice, records: Mapping[str, Any]) -> Iterator[tuple[str, bytes]]:
    """The examples, in their canonical form and in the site's languages."""
    languages = tuple(choice.languages)
    marks = {"today": choice.today, "year": choice.today[:4], "language": choice.first}
    kinds = {kind.folder: name for name, kind in KINDS.items()}
    for key, fields in records.items():
        path = f"{filled(key, marks)}.yml"
        kind = next(kinds[folder] for folder in kinds if path.startswith(f"{folder}/"))
        answers = {"added": choice.today} | {name: _value(value, marks, languages) for name, value in fields.items()}
        yield path, file_of(kind, path, answers, languages)


def _value(value: Any, marks: Mapping[str, str], languages: tuple[str, ...]) -> Any:
    """What stands in a record: a mark alone may be a text of `words.yml`."""
    if not isinstance(value, str):
        return localised(value, languages)
    texts = yaml("words").get(value.strip("«»")) if value.startswith("«") else None
    return localised(texts, languages) if texts else filled(value, marks)
