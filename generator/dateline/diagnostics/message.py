"""What is told to an editor, as data: an English template and the values that fill it.

The template is the message's identity, as a msgid is in gettext: it stands in the code where the finding is made, and a
catalogue gives its translation. Code decides on codes and values, never on a message's words.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import TypeAlias

Value: TypeAlias = "str | int | dt.date | Message | Mapping[str, str] | tuple[Value, ...]"
"""What may fill a place; a tuple is a list, joined as the language joins lists, a mapping a text by BCP 47 tag."""

ENGLISH = "en"
CATALOGUES: Mapping[str, str] = MappingProxyType({"ja": "dateline.diagnostics.ja"})
"""The module of each language but English that has the `TEMPLATES`; imported only when the language is asked for."""
LANGUAGES = (ENGLISH, *CATALOGUES)
"""The tags of the languages that messages come in."""

_PLACE = re.compile(r"\{([a-z_]+)\}")
"""`{name}` alone is a place: `{en: …, ja: …}` and other braces of YAML stand in a template as they are."""


@dataclass(frozen=True, slots=True, init=False)
class Message:
    """A sentence or a part of one: `Message("`{key}` is missing", key="date")`. Without words it is false."""

    template: str
    """English, with a place `{name}` for each value."""
    values: tuple[tuple[str, Value], ...]
    """By name, in the order in which they were given."""

    def __init__(self, template: str = "", /, **values: Value) -> None:
        object.__setattr__(self, "template", template)
        object.__setattr__(self, "values", tuple(values.items()))

    def __bool__(self) -> bool:
        return bool(self.template)

    def __str__(self) -> str:
        return self.in_language(ENGLISH)

    def in_language(self, tag: str) -> str:
        """The text in a language, by its BCP 47 tag; in English where the language has no such template."""
        template = templates(tag).get(self.template)
        if template is None:
            template, tag = self.template, ENGLISH
        values = dict(self.values)
        # One pass, so that a text from a file cannot hold a place.
        return _PLACE.sub(
            lambda place: _shown(values[place[1]], tag) if place[1] in values else place[0],
            template,
        )


NOTHING = Message()
"""Where there is nothing to say."""
_BETWEEN = Message(", ")


def _shown(value: Value, tag: str) -> str:
    if isinstance(value, Message):
        return value.in_language(tag)
    if isinstance(value, tuple):
        return _BETWEEN.in_language(tag).join(_shown(one, tag) for one in value)
    if isinstance(value, Mapping):
        texts = {primary(of): text for of, text in value.items()}
        return texts.get(tag) or next(iter(texts.values()))
    return str(value)


@cache
def templates(tag: str) -> Mapping[str, str]:
    """The templates of a language by the English ones; none for English, and for a language without a catalogue."""
    language = spoken(tag)
    found: Mapping[str, str] = import_module(CATALOGUES[language]).TEMPLATES if language in CATALOGUES else {}
    return found


def spoken(tag: str) -> str:
    """The language that messages come in where `tag` is asked for: `ja` for `ja-JP`, English without a catalogue."""
    language = primary(tag)
    return language if language in LANGUAGES else ENGLISH


def primary(tag: str) -> str:
    """The language in a BCP 47 tag or the name of a locale: `ja` in `ja-JP` and in `ja_JP.UTF-8`."""
    return re.split("[-_.@]", tag)[0].lower()


def verbatim(text: str) -> Message:
    """What is the same in every language: a path, an address."""
    return Message("{text}", text=text)


def either(choices: Sequence[Value]) -> Value:
    """One of several: "a or b or c"."""
    first, *others = choices
    return Message("{first} or {others}", first=first, others=either(others)) if others else first


def either_in_code(words: Sequence[str]) -> Message:
    """One of several words between backticks."""
    first, *others = words
    if not others:
        return Message("`{text}`", text=first)
    return Message("`{first}` or {others}", first=first, others=either_in_code(others))


def both_in_code(words: Sequence[str]) -> Message:
    """All of several words between backticks."""
    first, *others = words
    if not others:
        return Message("`{text}`", text=first)
    return Message("`{first}` and {others}", first=first, others=both_in_code(others))


def in_code(words: Sequence[str]) -> tuple[str, ...]:
    """Words between backticks, as a list."""
    return tuple(f"`{word}`" for word in words)
