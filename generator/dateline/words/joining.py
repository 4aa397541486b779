"""Small words that take another form before what follows: Spanish y and o before a sound, French à before an article.

The lists of the Unicode CLDR leave that to the program, and Babel 2.18 does nothing about it: "Ana y Isabel".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_FORMS: Mapping[str, tuple[tuple[str, str, re.Pattern[str]], ...]] = MappingProxyType(
    {
        "es": (
            (" y ", " e ", re.compile(r"hi(?![ae])|hí|[ií]|y(?![aeiouáéíóú])", re.IGNORECASE)),
            (" o ", " u ", re.compile(r"h?[oó]|8|11\b", re.IGNORECASE)),
        )
    }
)
"""By language: a word, its other form, and how a text begins that wants it.

"Nieve y hielo" keeps its y, since the word begins with another sound; 8 and 11 are read "ocho" and "once".
"""
_CONTRACTED: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {"fr": (("à le ", "au "), ("à les ", "aux "))}
)
"""By language: a word with the article that a date begins with, and what both are together."""
_JOINED_PLACE = re.compile(r"( \w+ )\{(\w+)\}")


def has_forms(tag: str) -> bool:
    """Whether a language has any such word."""
    return _primary(tag) in _FORMS


def joint(text: str, following: str, tag: str) -> str:
    """A text that stands before another one, its last word in the form that this wants.

    >>> joint("Ana y ", "Isabel", "es")
    'Ana e '
    """
    for usual, other, begins in _FORMS.get(_primary(tag), ()):
        if text.endswith(usual) and begins.match(following):
            return text.removesuffix(usual) + other
    return text


def fitted(template: str, values: Mapping[str, object], tag: str) -> str:
    """A label with places, the words before them in the forms that the values want."""
    return _JOINED_PLACE.sub(
        lambda place: f"{joint(place[1], str(values.get(place[2], '')), tag)}{{{place[2]}}}", template
    )


def contracted(text: str, tag: str) -> str:
    """A label with a date in it, its preposition and the article of the date as one word.

    >>> contracted("jusqu’à le printemps 2018", "fr")
    'jusqu’au printemps 2018'
    """
    for both, one in _CONTRACTED.get(_primary(tag), ()):
        text = text.replace(both, one, 1)
    return text


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()
