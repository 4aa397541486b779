"""Which labels there are: those of the English file, and those that a language may add."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from dateline.words.calendars import of_calendar
from dateline.words.files import Label, Labels, shipped

TEMPLATE = "en"
"""The language whose file names every label that pages ask for."""
_BEHIND = ("date_about", "date_end_unknown", "date_since", "date_start_unknown", "date_until")
_OF_DATES = (
    *(f"{key}_{ending}" for key in _BEHIND for ending in ("article", "day")),
    *("date_about_behind", "date_about_year", "date_article_day", "date_article_decade", "date_article_years"),
)
"""What some languages write behind another word: a date with an article ("depuis le 3 mai", but "depuis mai"), the
label that then says something else, and "about" at the end ("depuis mai environ").
"""
_OF_SOME = ("clock_full_hour", "date_day_alone", "seasons_with_article", *_OF_DATES)
"""Labels that only some languages need; the others are a time without minutes and the day of a month by itself."""
_LIKE = {"seasons_with_article": "seasons"}
"""Those among them that are lists, and the list that they are like."""
_OF_MOMENTS = ("date_day", "date_month", "date_year", "date_month_day", "date_day_alone")
_OF_TWO = ("date_days", "date_days_of_months", "date_months", "date_years")
_WITH_SHORT = ("date_day", "date_month", "date_month_day", *_OF_TWO[:3])
"""Forms of dates that may be other ones in lists."""
_COUNTED = ("age_or", "age_between")
"""Labels that count without saying so in English."""
_PLACES_OF_DATES = frozenset({"day", "month", "month_alone", "month_number", "year"})
_PLACES_OF_TIMES = frozenset({"hour", "hour12", "minute", "half"})
LANGUAGE = "language_"
"""The beginning of the name of a language: records may be in any."""
_PLACE = re.compile(r"\{(?P<name>[a-z_0-9]+)(?::0[1-9])?\}")
"""A place of a label; `{minute:02}` is a number with two digits."""
CHOICES: Mapping[str, tuple[str, ...]] = {"place_order": ("inner-first", "outer-first")}
"""Labels that are no words but a choice: whether the smallest place comes first."""


@cache
def known() -> frozenset[str]:
    """The keys of all labels, names of languages beyond the usual ones left out."""
    return frozenset({*shipped(TEMPLATE), *of_calendar(TEMPLATE), *_OF_SOME, *(f"{key}_short" for key in _WITH_SHORT)})


def english(key: str) -> Label | None:
    """What a label says in English; None for one that English has no need of."""
    key = _LIKE.get(key, key)
    return shipped(TEMPLATE).get(key, of_calendar(TEMPLATE).get(key))


def is_counting(key: str) -> bool:
    """Whether a label is chosen by a number, so that it may have several forms."""
    label = english(key)
    return isinstance(label, Mapping) or (isinstance(label, str) and "{n}" in label) or key in _COUNTED


def places(key: str) -> frozenset[str]:
    """The names that may stand between braces in a label."""
    if key in {"clock", "clock_full_hour"}:
        return _PLACES_OF_TIMES
    if key.removesuffix("_short") in _OF_MOMENTS:
        return _PLACES_OF_DATES
    if key.removesuffix("_short") in _OF_TWO:
        return _PLACES_OF_DATES | {f"last_{place}" for place in _PLACES_OF_DATES}
    if key in _OF_DATES:
        return frozenset({"date"})
    own = frozenset(named(english(key) or ""))
    if key == "date_weekday":
        return own | {"weekday_short"}
    return own | {"n", "number"} if is_counting(key) else own


def named(label: Label) -> Iterator[str]:
    """The names between braces in all forms of a label, without how they are to be written."""
    for text in texts(label):
        yield from (name for name, _ in places_in(text))


def texts(label: Label) -> tuple[str, ...]:
    """Every text of a label."""
    if isinstance(label, str):
        return (label,)
    return tuple(label.values()) if isinstance(label, Mapping) else tuple(label)


def places_in(text: str) -> Iterator[tuple[str, int]]:
    """The name in each pair of braces, and where it begins. Raises `ValueError` for braces that are no pair."""
    rest = _PLACE.sub(lambda found: "." * len(found[0]), text)
    if "{" in rest or "}" in rest:
        raise ValueError(text)
    yield from ((found["name"], found.start()) for found in _PLACE.finditer(text))


def wanted(tag: str) -> tuple[str, ...]:
    """The labels that a language must bring so that no page shows English, in the order of the template."""
    return tuple(key for key in shipped(TEMPLATE) if key not in of_calendar(tag) and key not in _OF_SOME)


def lacking(tag: str, written: Labels) -> tuple[str, ...]:
    """Those among them that nobody wrote."""
    return tuple(key for key in wanted(tag) if key not in written)
