"""In which order the keys of a record are written: read off the models."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel

from dateline.model.record import DescribedRecord, Record

_FIRST, _LAST = ("added", "aliases"), ("sources", "corrections")


@cache
def keys(model: type[BaseModel]) -> tuple[str, ...]:
    """The keys of a model in the order in which they are written.

    A record begins with when it was added and what it is, goes on to what is told of it, and ends with
    what it rests on.
    """
    names = {field.alias or name: name for name, field in model.model_fields.items() if name != "id"}
    if not issubclass(model, Record):
        return tuple(names)
    told = [key for key in names if issubclass(model, DescribedRecord) and names[key] in DescribedRecord.model_fields]
    ends = [*_FIRST, *_LAST]
    told = [key for key in told if key not in ends]
    own = [key for key in names if key not in told and key not in ends]
    return (*_FIRST, *own, *told, *_LAST)
