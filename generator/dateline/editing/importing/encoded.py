"""The text of a file, whatever wrote it: by its mark, as UTF-8, or as it is said to be; never a guess that stays."""

from __future__ import annotations

import codecs
import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from dateline.diagnostics.message import Message
from dateline.diagnostics.text import quoted
from dateline.editing.importing.drafts import Asked, ImportFileError

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
"""What a file of Unicode begins with: Excel writes "Unicode Text" in UTF-16, "CSV UTF-8" with a mark."""
_UTF_8 = "utf-8"
_OLD: Mapping[str, str] = MappingProxyType({"ja": "cp932", "ko": "cp949", "zh": "gb18030"})
"""What Excel's plain "CSV" is in on a machine of a language; `_WESTERN` on most others."""
_WESTERN = "windows-1252"
_MAX_SHOWN = 60


def is_encoding(name: str) -> bool:
    """Whether Python can read text that is written so."""
    try:
        b" ".decode(name)
    except UnicodeDecodeError:  # a sign has two bytes
        return True
    except (LookupError, ValueError):
        return False
    return True


def text_of(data: bytes, asked: Asked) -> str:
    """The text without a mark at its beginning. Raises `ImportFileError` with the place of what cannot be read."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    encoding = marked or asked.encoding
    if not encoding and (nul := data.find(0)) >= 0:
        told = Message(
            "line {line}: a byte of value 0. Is the file in UTF-16 without a mark? Then type `--encoding {encoding}`",
            line=data.count(b"\n", 0, nul) + 1,
            encoding="utf-16-le" if nul % 2 else "utf-16-be",
        )
        raise ImportFileError(told)
    try:
        return data.decode(encoding or _UTF_8)
    except UnicodeDecodeError as error:
        raise ImportFileError(_unreadable(data, error, encoding or _UTF_8, asked)) from None


def _unreadable(data: bytes, error: UnicodeDecodeError, encoding: str, asked: Asked) -> Message:
    before = data[: error.start].decode(encoding, "replace")
    told = Message(
        "line {line}, column {column}: a byte that is not {encoding}",
        line=before.count("\n") + 1,
        column=len(before.rpartition("\n")[2]) + 1,
        encoding=encoding.upper(),
    )
    old = _OLD.get(asked.language.partition("-")[0], _WESTERN)
    shown = _line_around(data, error.start, old)
    if encoding != _UTF_8 or not shown:
        hint = Message("save it as UTF-8, or say with `--encoding` what it is in")
    else:
        hint = Message(
            "if that line should read {text}, type `--encoding {encoding}`; else save the file as UTF-8",
            text=quoted(shown, _MAX_SHOWN),
            encoding=old,
        )
    return Message("{cure}; {hint}", cure=told, hint=hint)


def _line_around(data: bytes, place: int, encoding: str) -> str:
    """The line with that byte in another encoding; "" where it is not of that one either."""
    begin, end = data.rfind(b"\n", 0, place) + 1, data.find(b"\n", place)
    try:
        return data[begin : end if end >= 0 else len(data)].decode(encoding).strip()
    except UnicodeDecodeError:
        return ""


def json_of(data: bytes, asked: Asked) -> Any:
    """What a file of JSON holds; half a character, which an escape may write and no file can have, is a `?`.

    Raises `ImportFileError`, and `ValueError` and `RecursionError` for what is no JSON, or has no end.
    """
    whole = json.loads(text_of(data, asked))
    return json.loads(json.dumps(whole, ensure_ascii=False).encode(errors="replace"))
