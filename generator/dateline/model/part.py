"""What every part of a record is."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """Whatever stands in a record. Frozen; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    written_first: ClassVar[tuple[str, ...]] = ()
    """Keys that are written before those of the model itself."""
    written_last: ClassVar[tuple[str, ...]] = ()
    """Keys that are written after those of the model itself."""
