"""What writes some of the formats need not be installed: who names one of these is told how to get it."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.commands.command import UsageError
from dateline.diagnostics.message import Message
from dateline.model.formats import Format
from dateline.model.settings import Settings


def require(formats: Iterable[Format]) -> None:
    """Raise `UsageError` where what writes one of these is not installed."""
    from dateline.exports.extras import can_write  # noqa: PLC0415 -- nobody shall wait for it to be told of a slip

    for name in formats:
        if not can_write(name):
            raise UsageError(
                Message(
                    "the format `{format}` cannot be written: install what writes it with "
                    "`pip install 'dateline[{format}]'`",
                    format=name.value,
                )
            )


def asked_for(settings: Settings) -> tuple[Format, ...]:
    """The formats that a site names; without names it has what can be written."""
    return settings.exports if "exports" in settings.model_fields_set else ()
