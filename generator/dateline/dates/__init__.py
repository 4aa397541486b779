"""When something was: the part of EDTF (ISO 8601-2) an editor writes, its order, and what follows from it.

Read are level 1 of EDTF as the Library of Congress has it (2019) without its times of day, and of level 2 the sets.
Years go to five digits, before the year 1 as after it. `~` (approximate), `?` (uncertain) or `%` (both) follow a date.
Nothing is guessed: what else people type is refused with the text to write instead (`dates.mistakes`).
"""

from dateline.dates.clock import parse_time, utc_offset, zoned
from dateline.dates.day import FIRST_DAY, LAST_DAY, Day, FarDay, day_of
from dateline.dates.edtf import Edtf
from dateline.dates.mistakes import DateError
from dateline.dates.moment import Moment, Precision
from dateline.dates.notation import EDTF_PATTERN
from dateline.dates.read import parse, parse_day
from dateline.dates.spans import CalendarInterval, Coverage, age, calendar_interval, covering, overlapping
from dateline.dates.zones_meant import valid_zone

__all__ = [
    "EDTF_PATTERN",
    "FIRST_DAY",
    "LAST_DAY",
    "CalendarInterval",
    "Coverage",
    "DateError",
    "Day",
    "Edtf",
    "FarDay",
    "Moment",
    "Precision",
    "age",
    "calendar_interval",
    "covering",
    "day_of",
    "overlapping",
    "parse",
    "parse_day",
    "parse_time",
    "utc_offset",
    "valid_zone",
    "zoned",
]
