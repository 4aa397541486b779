"""Dates as programs read them: the EDTF text, and beside it plain days, so that nobody has to parse EDTF.

The four names are the same in every format. Readers make days and times of day of other forms (`2018-06` becomes
today's day in June, an interval a time with an offset), so the text is never the only form, and never typed as a date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from dateline.dates import Edtf

PRECISIONS = ("day", "month", "season", "year", "decade", "century")
"""How exactly a date is known, the most exact first: of an interval, the coarser end."""


def first_day(date: Edtf) -> str | None:
    """The earliest day it can be (ISO 8601, four digits of the year); None where its beginning is open.

    None for days beyond the years 1 to 9999, too, which programs read as other days or not at all: the EDTF has them.
    """
    return date.earliest.isoformat() if date.start and isinstance(date.earliest, dt.date) else None


def last_day(date: Edtf) -> str | None:
    """The latest day it can be, likewise; None where its end is open."""
    return date.latest.isoformat() if date.end and isinstance(date.latest, dt.date) else None


def precision(date: Edtf) -> str:
    """One of `PRECISIONS`."""
    return PRECISIONS[date.precision - 1]


def certainty(date: Edtf) -> str:
    """What EDTF's `~`, `?` and `%` say in words: `certain`, `approximate`, `uncertain`, `approximate-uncertain`."""
    said = ("approximate" if date.is_approximate else "", "uncertain" if date.is_uncertain else "")
    return "-".join(filter(None, said)) or "certain"


def date_fields(date: Edtf | None, name: str = "date") -> Iterator[tuple[str, str | None]]:
    """`date_edtf`, `date_first`, `date_last`, `date_precision` and `date_certainty`; None for what is not known.

    Another date of the same record has another `name`: `born_edtf`, `born_first`.
    """
    yield f"{name}_edtf", str(date) if date else None
    yield f"{name}_first", first_day(date) if date else None
    yield f"{name}_last", last_day(date) if date else None
    yield f"{name}_precision", precision(date) if date else None
    yield f"{name}_certainty", certainty(date) if date else None
