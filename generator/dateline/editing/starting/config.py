"""What stands in mkdocs.yml of a new site, by the marks of its template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from dateline.editing.starting.data_files import yaml
from dateline.editing.starting.marks import flow
from dateline.editing.starting.words import in_one, localised

_SWITCHES = ("true", "false")
_TOGGLES = ("to-light", "to-dark", "to-system")
HAND_WRITTEN = ("about.md", "method.md")
"""The pages below `docs/`, and below the folder of each other language."""


def blocks(starter: Mapping[str, Any], languages: Sequence[str]) -> dict[str, str]:
    """The lines of navigation, settings, words and translations."""
    settings = {key: value for key, value in starter["settings"].items() if key != "vocabulary"}
    return {
        "block.nav": _nav(starter["nav"], languages[0]),
        "block.settings": _settings(localised(settings, languages), languages[0]),
        "block.vocabulary": "".join(_vocabulary(words_of(starter, languages), languages)),
        "block.translations": _translations(languages),
    }


def _nav(sections: Sequence[str], first: str) -> str:
    pages = ["index.md", *(f"{one}/index.md" for one in sections)]
    about = [*HAND_WRITTEN, "changes/index.md"]
    lines = [*(f"  - {page}" for page in pages), f"  - {flow(_word('about', first))}:"]
    return "\n".join([*lines, *(f"      - {page}" for page in about)])


def words_of(starter: Mapping[str, Any], languages: Sequence[str]) -> dict[str, dict[str, Any]]:
    """A starter's own words in a site's languages, as `vocabulary:` has them; every value is a text.

    What people may write for a word comes by language in the starter, as its labels do.
    """
    lists = localised(starter["settings"].get("vocabulary", {}), languages)
    return {key: {word: _joined(said) for word, said in words.items()} for key, words in lists.items()}


def _joined(said: Mapping[str, Any]) -> dict[str, Any]:
    found = dict(said)
    if "also" in found:
        found["also"] = list(chain.from_iterable(found["also"].values()))
    return found


def _settings(settings: Mapping[str, Any], first: str) -> str:
    """Options of the plugin, a list of maps as a block; above what a site may want otherwise, what it decides."""
    lines: list[str] = []
    for key, value in settings.items():
        if key == "offices":
            lines.append(f"      # {_comment(key, first)}\n")
        if isinstance(value, str) or isinstance(value[0], str):
            lines.append(f"      {key}: {flow(value)}\n")
        else:
            lines.extend((f"      {key}:\n", *(f"        - {flow(item)}\n" for item in value)))
    return "".join(lines)


def _vocabulary(lists: Mapping[str, Mapping[str, Any]], languages: Sequence[str]) -> Iterator[str]:
    """The starter's own words, one a line: below them a site adds its own."""
    yield f"      # {_comment('words', languages[0])}\n"
    if not lists:
        labels = flow({tag: _word("example-kind", tag) for tag in languages})
        yield f"      # vocabulary: {{event_kinds: {{discovery: {{labels: {labels}}}}}}}\n"
        return
    yield "      vocabulary:\n"
    for key, words in lists.items():
        yield f"        {key}:\n"
        yield from (f"          {line_of_a_word(word, said)}\n" for word, said in words.items())


def line_of_a_word(word: str, said: Mapping[str, Any]) -> str:
    """A word with what is said of it, on one line of YAML."""
    shown = ((key, value if value in _SWITCHES else flow(value)) for key, value in said.items())
    return f"{word}: {{" + ", ".join(f"{key}: {value}" for key, value in shown) + "}"


def _translations(languages: Sequence[str]) -> str:
    first, *others = languages
    if not others:
        return ""
    lines = [
        "extra:",
        f"  # {_comment('translations', first)}",
        "  translations:",
    ]
    for tag in others:
        lines.append(f"    {tag}:")
        lines += [f"      {flow(_word(key, first))}: {flow(_word(key, tag))}" for key in ("about", *_TOGGLES)]
    return "\n".join(lines) + "\n\n"


def _comment(key: str, tag: str) -> str:
    return in_one(yaml("comments")[key], tag)


def _word(key: str, tag: str) -> str:
    return in_one(yaml("words")[key], tag)
