"""Dates whose year has two digits: which number is the year, and of which century, nobody but their writer can say.

Each text that may be meant is offered, in the two centuries that are likeliest; none is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from dateline.dates.one_date import MONTHS, NAMES, Guess, month_number
from dateline.dates.parts_of_years import joined
from dateline.diagnostics.message import Message

_CENTURIES = (20, 19)
_ORDERS = ("day month year", "month day year", "year month day")
_MAX_DAYS = 31
_SIGN = r" ?[./_· -] ?"
_NUMBERS = re.compile(rf"('?)([0-9]{{1,2}}){_SIGN}([0-9]{{1,2}})({_SIGN})('?)([0-9]{{1,2}})\.?")
_TOGETHER = re.compile("([0-9]{2})([0-9]{2})([0-9]{2})")
_NAMED = re.compile(
    rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?[ .-]*(?:of )?(?P<name>{NAMES})\.?,?[ -]?'?(?P<year>[0-9]{{2}})"
    rf"|(?P<first>{NAMES})\.? ?(?P<nth>[0-9]{{1,2}})(?:st|nd|rd|th)?, ?'?(?P<late>[0-9]{{2}})"
    rf"|(?P<alone>{NAMES})\.?,?[ -]?'(?P<of>[0-9]{{2}})",
    re.IGNORECASE,
)
_KOREAN = re.compile("'?(?P<year>[0-9]{2})년 ?(?P<month>[0-9]{1,2})월(?: ?(?P<day>[0-9]{1,2})일)?")
_BETWEEN = re.compile(r" (?:-|to|until|/) |(?:〜|~|--|\.\.)|(?<=[0-9])-(?=[0-9]{1,2}[./])|(?<=[0-9])/(?=[0-9]{1,2}-)")

_WHICH = Message("does not say which number is the year")
_CENTURY = Message("does not say which century is meant")
_OTHERS = Message("or the same in another century")


def short_year(text: str) -> Guess | None:
    """What a date with a year of two digits may mean, or two such dates with something between them."""
    if readings := _readings(text):
        which = _CENTURY if len({order for order, _ in readings}) == 1 else _WHICH
        return Guess(problem=which, meant=tuple(dict.fromkeys(readings.values())), more=_OTHERS)
    for between in _BETWEEN.finditer(text):
        first, last = _readings(text[: between.start()]), _readings(text[between.end() :])
        meant = [f"{start}/{last[how]}" for how, start in first.items() if how in last and start <= last[how]]
        if meant:
            return Guess(problem=_WHICH, meant=tuple(dict.fromkeys(meant)), more=_OTHERS)
    return None


def _readings(text: str) -> Mapping[tuple[str, int], str]:
    """Each text that one date may stand for, by the order of its numbers and the century."""
    found = {
        (order, century): joined(century * 100 + int(year), month, day)
        for order, (year, month, day) in _taken_apart(text)
        if 1 <= int(month) <= len(MONTHS) and (day is None or 1 <= int(day) <= _MAX_DAYS)
        for century in _CENTURIES
    }
    if found and (together := _TOGETHER.fullmatch(text)) and 1 <= int(together[3]) <= len(MONTHS):
        found["year month", 0] = joined(f"{together[1]}{together[2]}", together[3])
    return found


_Parts = tuple[str | int, str | int, str | int | None]


def _taken_apart(text: str) -> Iterator[tuple[str, _Parts]]:
    """The order of its numbers, and year, month and day by it."""
    if found := _NUMBERS.fullmatch(text):
        marked, *numbers, sign, marked_last, last = found.groups()
        yield from _in_each_order((*numbers, last), is_first=bool(marked), is_last=bool(marked_last), sign=sign.strip())
    elif found := _TOGETHER.fullmatch(text):
        yield from _in_each_order(found.groups())
    elif found := _KOREAN.fullmatch(text):
        yield _ORDERS[2], (found["year"], found["month"], found["day"])
    elif found := _NAMED.fullmatch(text):
        name, day = found["name"] or found["first"] or found["alone"], found["day"] or found["nth"]
        yield _ORDERS[0], (found["year"] or found["late"] or found["of"], month_number(name) or 0, day)


def _in_each_order(
    numbers: tuple[str, ...], *, is_first: bool = False, is_last: bool = False, sign: str = ""
) -> Iterator[tuple[str, _Parts]]:
    """An apostrophe says which one is the year; with points nobody writes the month first where it can be the day."""
    for order in _ORDERS:
        parts = dict(zip(order.split(), numbers, strict=True))
        is_by_points = sign == "." and order == _ORDERS[1] and int(numbers[1]) <= len(MONTHS)
        needs = (is_first, order != _ORDERS[2]), (is_last, order == _ORDERS[2])
        if len(parts["year"]) == 2 and not is_by_points and not any(all(one) for one in needs):  # noqa: PLR2004 -- digits
            yield order, (parts["year"], parts["month"], parts["day"])
