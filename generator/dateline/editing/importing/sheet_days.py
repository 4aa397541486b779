"""Days as a spreadsheet shows them, read where there is no doubt which was meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dateline.dates import DateError, parse
from dateline.diagnostics import Code

_YEAR_LAST = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})")
_MONTHS = 12


def is_day_first(texts: Iterable[str]) -> bool | None:
    """Whether a column has the day before the month; None where it has both, or nothing that shows it."""
    parts = [(int(match[1]), int(match[3])) for text in texts if (match := _YEAR_LAST.fullmatch(text))]
    first, second = (any(part[at] > _MONTHS for part in parts) for at in (0, 1))
    return first if first != second else None


def edtf(text: str, *, is_day_first: bool | None) -> str:
    """The EDTF of what a cell shows; the cell as it is where that is EDTF, or could be more than one date."""
    try:
        parse(text)
    except DateError as error:
        if error.code is not Code.DATE_FORM or not error.meant:
            return text
        if len(error.meant) == 1:
            return error.meant[0]
        match = _YEAR_LAST.fullmatch(text)
        if match is None or is_day_first is None:
            return text
        day, month = (match[1], match[3]) if is_day_first else (match[3], match[1])
        return f"{match[4]}-{month:0>2}-{day:0>2}"
    return text
