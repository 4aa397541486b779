"""A table of one's own: which column is what, the options say."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.diagnostics.message import Message, in_code
from dateline.diagnostics.text import printable
from dateline.editing.importing.columns import by_heading, in_languages
from dateline.editing.importing.drafts import OF_A_SOURCE, Asked, ImportFileError, Read, event
from dateline.editing.importing.rows import rows_of
from dateline.editing.importing.sheet_days import edtf, is_day_first

KEYS = ("title", "date", "end", "summary", *OF_A_SOURCE, "id")
"""What a column can be: a title, an EDTF date and that of its last day, a text, its source and the record's id."""
DAYS = KEYS[1:3]
TEXTS = ("title", "summary", "source_title", "publisher")
"""What may have a column for each language of the site: `title_fr`."""


def keys_in(languages: Iterable[str]) -> tuple[str, ...]:
    """What a column can be on a site in these languages."""
    return (*KEYS, *(f"{key}_{tag}" for tag in languages for key in TEXTS))


def table(data: bytes, asked: Asked) -> Read:
    """Events from a CSV file with a head; a column bears the name of its key unless `asked` has another."""
    rows = rows_of(data, asked)
    head = tuple(dict.fromkeys(name for row in rows for name in row))
    left = [name for name in head if name not in KEYS and name not in asked.columns.values()]
    columns = {**dict(zip(KEYS, KEYS, strict=True)), **in_languages(left, TEXTS, asked.languages), **asked.columns}
    needed = {*asked.columns, "date", *(() if any(key.startswith("title_") for key in columns) else ("title",))}
    missing = [name for key, name in columns.items() if name not in head and key in needed]
    if missing:
        told = Message(
            "the file has no column {names}; it has {head}. Say which is which, as in `{options}`",
            names=in_code(missing),
            head=in_code(head),
            options=_options(head, [key for key in KEYS if columns[key] in missing]),
        )
        raise ImportFileError(told)
    read = Read()
    day_first = is_day_first(row.get(columns[key], "") for row in rows for key in DAYS)
    for number, row in enumerate(rows, start=2):
        if not any(row.values()):
            continue
        texts = {key: row.get(name, "") for key, name in columns.items()}
        texts |= {key: edtf(texts[key], is_day_first=day_first) for key in DAYS if texts[key]}
        if texts["end"]:
            texts["date"] = f"{texts['date']}/{texts['end']}"
        event(read, asked, str(number), texts)
    for name in head:
        if name not in columns.values() and (filled := sum(bool(row.get(name)) for row in rows)):
            read.lose(name, Message("the column is of no key: {number} cells", number=filled))
    return read


def _options(head: tuple[str, ...], missing: list[str]) -> str:
    """What to type: the columns whose headings say what they are, and `…` where none does."""
    known = by_heading(head, KEYS)
    pairs = {key: known.get(key, "…") for key in missing} | {key: name for key, name in known.items() if name != key}
    typed = (f"{key}={printable(name)}" for key, name in pairs.items())
    return " ".join(f'--column "{pair}"' if " " in pair else f"--column {pair}" for pair in typed)
