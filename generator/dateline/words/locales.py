"""What is known of every language without anybody's writing it down: the Unicode CLDR, as Babel carries it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from copy import deepcopy
from functools import cache
from typing import Any

from babel import Locale, UnknownLocaleError, localedata
from babel.core import get_global
from babel.lists import format_list
from babel.numbers import format_decimal

from dateline.words.files import SHIPPED
from dateline.words.joining import joint


def locale(tag: str) -> Locale:
    """The locale that serves a BCP 47 tag best: that of `zh-Hant-TW`, else `zh-Hant`, else `zh`, else English."""
    return _locale(tag) or Locale("en", "GB")


def is_known(tag: str) -> bool:
    """Whether the Unicode CLDR has a locale for a language, which it has not for each (Louisiana Creole, say)."""
    return _locale(tag) is not None


@cache
def _locale(tag: str) -> Locale | None:
    for shorter in _shorter(tag):
        with suppress(UnknownLocaleError, ValueError):
            return Locale.parse(shorter, sep="-")
    return None


_OF_CALENDARS = (
    *("months", "days", "day_periods", "eras", "quarters"),
    *("date_formats", "time_formats", "datetime_formats", "datetime_skeletons", "interval_formats"),
)
"""A tenth of what Babel knows of a language, and what its parts refer to."""


def calendar_data(tag: str) -> Mapping[str, Any]:
    """The patterns and names of dates in the language that serves a tag best, by their keys in Babel's data.

    They are a copy: Babel 2.18 resolves what a language inherits in place, in data that all languages share, so that
    the months of Korean are those of Japanese once somebody has asked for these.
    """
    inherited: Any = localedata.load(str(locale(tag)))
    return localedata.LocaleDataDict({part: deepcopy(inherited[part]) for part in _OF_CALENDARS if part in inherited})


@cache
def served_by(tag: str) -> str:
    """The language that ships and serves a tag best: `zh-Hans` for `zh-CN`, `fr` for `fr-CA`; English for others."""
    by_case = {one.lower(): one for one in SHIPPED}
    candidates = (*_shorter(tag), *_shorter(_with_script(tag)))
    return next((by_case[one.lower()] for one in candidates if one.lower() in by_case), "en")


def language_name(tag: str, language: str) -> str:
    """What a language is called in another one: "Niederländisch" for `nl` in German; its tag where nobody knows it."""
    known = locale(language)
    first, *rest = tag.split("-")
    name = known.languages.get(first.lower())
    details = (known.scripts.get(part.title()) or known.territories.get(part.upper()) or part for part in rest)
    told = ", ".join(details)
    return f"{name} ({told})" if name and told else name or tag


def is_from_right(tag: str) -> bool:
    """Whether a language is written from right to left."""
    return str(locale(tag).text_direction) == "rtl"


def is_in_latin_letters(tag: str) -> bool:
    """Whether a language is most often written in Latin letters."""
    return "Latn" in _with_script(tag).split("-")


def grouped(number: int, tag: str) -> str:
    """A number as a language groups its digits: "2,350", "2.350"."""
    return str(format_decimal(number, locale=locale(tag)))


def listed(texts: Sequence[str], tag: str, *, is_choice: bool) -> str:
    """Texts as a list in a language: "1667, 1668 and 1670", or where one of them is meant, "1667, 1668 or 1670"."""
    made = str(format_list(texts, style="or" if is_choice else "standard", locale=locale(tag)))
    last = texts[-1] if texts else ""
    return joint(made.removesuffix(last), last, tag) + last


def _shorter(tag: str) -> Iterator[str]:
    parts = tag.split("-")
    while parts:
        yield "-".join(parts)
        parts.pop()


def _with_script(tag: str) -> str:
    """The tag with the script that its country or language is most often written in: `zh-Hans-CN` of `zh-CN`."""
    likely = get_global("likely_subtags")
    found = next((likely[one] for one in (name.replace("-", "_") for name in _shorter(tag)) if one in likely), tag)
    return str(found).replace("_", "-")
