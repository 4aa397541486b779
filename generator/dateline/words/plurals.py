"""Which form of a label a number takes: the categories of the Unicode CLDR, and exact numbers before them.

As in ICU's MessageFormat, `=1` and `=2` are for just that number and go before `zero`, `one`, `two`, `few`, `many` and
`other`, which mean what the language's own rule makes of them. `other` is always there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from dateline.words.locales import locale

OTHER = "other"
CATEGORIES = ("zero", "one", "two", "few", "many", OTHER)
EXACT = re.compile(r"=(?:0|[1-9][0-9]*)")
_COUNTED = 1000
"""A category that only larger numbers have (`many` in French, of a million) need not be written."""


def form(forms: Mapping[str, str], number: object, tag: str) -> str:
    """The text for a number; the one for any other number where nothing is counted."""
    if not isinstance(number, int):
        return forms[OTHER]
    exact = forms.get(f"={number}")
    return exact if exact is not None else forms.get(category(number, tag), forms[OTHER])


def category(number: int, tag: str) -> str:
    """The category of a number in a language: in English `one` of 1, `other` of all else."""
    return str(locale(tag).plural_form(number))


def categories(tag: str) -> tuple[str, ...]:
    """Every category that a language has, in their usual order."""
    known = {*locale(tag).plural_form.tags, OTHER}
    return tuple(one for one in CATEGORIES if one in known)


def missing(forms: Mapping[str, str], tag: str) -> tuple[str, ...]:
    """The categories of numbers up to a thousand for which no form is written."""
    lacking = {name for number, name in _of_numbers(tag).items() if name not in forms and f"={number}" not in forms}
    return tuple(one for one in CATEGORIES if one in lacking)


@cache
def _of_numbers(tag: str) -> Mapping[int, str]:
    return {number: category(number, tag) for number in range(_COUNTED)}
