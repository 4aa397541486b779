"""The reader of dates: a text, and the date it is or why it is none."""

from __future__ import annotations

from functools import lru_cache

from dateline.dates.day import Day
from dateline.dates.edtf import Edtf
from dateline.dates.mistakes import A_DAY, DateError, explain
from dateline.dates.notation import read
from dateline.diagnostics import Code
from dateline.diagnostics.message import Message


@lru_cache(maxsize=2**14)  # half of a record's dates are those of others: a year of review has 365 days
def parse(text: str, *, julian: bool = False) -> Edtf:
    """Read an EDTF text, by the Julian calendar if told. Raises DateError, which says what to write instead.

    >>> str(parse("2019-02-27/2019-02-28").earliest)
    '2019-02-27'
    >>> str(parse("1066-10-14", julian=True))
    '1066-10-20'
    """
    try:
        date = read(text, is_julian=julian)
        return Edtf.of_julian(date) if julian else date
    except ValueError:
        raise explain(text, julian=julian) from None


def parse_day(text: str) -> Day:
    """Read what has to be one day, such as that of a review. Raises DateError."""
    try:
        date = parse(text)
    except DateError:
        raise explain(text, is_day=True) from None
    if not date.is_exact_day:
        raise DateError(Code.DATE_FORM, Message("`{date}` is not one day", date=text), Message("a day"), A_DAY)
    return date.earliest
