"""The format that records are written in, as a number: it grows when a key or a word of theirs changes its meaning."""

from __future__ import annotations

from dateline.diagnostics import Code
from dateline.diagnostics.message import Message
from dateline.model.refusal import refuse

FORMAT = 1
"""The one that this program reads."""


def readable(number: int) -> int:
    """Check that records of this format are read as they stand."""
    if number == FORMAT:
        return number
    if number < FORMAT:
        message = Message("format {number} is older than {current}, which is read here", number=number, current=FORMAT)
        cure = Message("type `dateline upgrade`, which rewrites the records")
    else:
        message = Message("format {number} is newer than {current}, which is read here", number=number, current=FORMAT)
        cure = Message("install a newer Dateline: `pip install --upgrade dateline`")
    raise refuse(Code.VALUE_RANGE, message, Message("the format {current}", current=FORMAT), cure)
