"""A record in the folder of another kind: its keys say which it is."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from typing import Any

from pydantic import BaseModel

from dateline.diagnostics import Code, Diagnostic
from dateline.diagnostics.message import Message, verbatim
from dateline.model import KINDS
from dateline.model.walk import keys_of
from dateline.reading.cures import required_keys
from dateline.reading.expected import words_at
from dateline.reading.files import finding
from dateline.reading.yaml import Mapping, Scalar

_LENGTH_OF_A_YEAR = 4


def of_another_kind(root: Mapping, path: str, model: type[BaseModel], texts: AnyMapping[str, Any]) -> Diagnostic | None:
    """The finding for a file that cannot be what its folder holds, and can be of one other kind; None for others.

    `texts` is the validation context.
    """
    kinds = tuple(KINDS.values())
    if model not in {kind.model for kind in kinds} or _fits(root, model, texts):
        return None  # one that only lacks a key is meant where it stands
    meant = [kind for kind in kinds if _is_whole(root, kind.model) and _fits(root, kind.model, texts)]
    if len(meant) != 1:
        return None
    date = _text(root, "date")[:_LENGTH_OF_A_YEAR]
    right = f"{meant[0].folder_of(date if date.isdecimal() else '<year>')}/{path.rpartition('/')[2]}"
    return finding(
        Code.FILE_MISPLACED,
        path,
        Message("{kind} in a folder of {others}", kind=meant[0].one, others=_of(model)),
        verbatim(right),
        Message("move it to `{path}`", path=right),
    )


def _fits(root: Mapping, model: type[BaseModel], texts: AnyMapping[str, Any]) -> bool:
    """Whether a file has no key that a kind lacks, and its `kind`, if it has one, is a word of it."""
    typed, known = root.entries.keys(), {one.key for one in keys_of(model)}
    words = words_at(model, ("kind",), texts) if "kind" in typed & known else ()
    return typed <= known and (not words or _text(root, "kind") in words)


def _is_whole(root: Mapping, model: type[BaseModel]) -> bool:
    """Whether a file has all keys that a kind needs."""
    return {one.key for one in keys_of(model)} & set(required_keys(model)) <= root.entries.keys()


def _text(root: Mapping, key: str) -> str:
    entry = root.entries.get(key)
    return entry.value.text if entry and isinstance(entry.value, Scalar) else ""


def _of(model: type[BaseModel]) -> Message:
    return next(kind.several for kind in KINDS.values() if kind.model is model)
