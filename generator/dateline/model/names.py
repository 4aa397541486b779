"""What records are called, and when two names are the same."""

from __future__ import annotations

import re
import unicodedata

from dateline.model.event import Event
from dateline.model.profiles import Profile
from dateline.model.record import Record


def names_of(record: Record) -> tuple[str, ...]:
    """Every name, title and other spelling of a record, in every language."""
    others = record.also if isinstance(record, Profile | Event) else ()
    return (*record.label.values(), *(other.name for other in others))


def folded_name(name: str) -> str:
    """What two spellings of one name have in common: case, width, hyphens and blanks do not tell names apart.

    `Kim Jong-un` is `Kim Jong Un`. Two names are the same where this is.
    """
    return re.sub(r"[-‐\s]+", "", unicodedata.normalize("NFKC", name).casefold())
