"""`data/records.sqlite`: every table in one SQLite file, with foreign keys and full-text search in every script.

Whoever searches types words, and the reader (Datasette among them) hands them to SQLite as they are. SQLite parts
words at blanks; its trigrams miss words of two characters, which most Japanese ones are. So what is written without
blanks is indexed by every piece of it that somebody could type, up to a length: a word is then found as a word.
"""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterator

from dateline.exports import examples
from dateline.exports.export import Files
from dateline.exports.table.columns import Cell, Column, Table, suffix
from dateline.exports.tables import tables
from dateline.exports.views import Views
from dateline.pages.offers import Example
from dateline.pages.view import View
from dateline.search.fold import PLAIN

PATH = "data/records.sqlite"
MAX_IN_NAMES, MAX_IN_TEXTS = 10, 5
"""Characters of the longest piece of a run that is found: in names and titles, and in longer texts."""
_RUN = re.compile("[\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff\uac00-\ud7a3]+")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_TOKENIZE = "tokenize='unicode61 remove_diacritics 2'"
"""Also two marks on one letter, as ẵ has; SQLite's own choice, 1, leaves those."""
_PLAIN = str.maketrans(PLAIN)
_WITHOUT_PLAIN = re.compile(rf"\w*[{''.join(PLAIN)}]\w*", re.IGNORECASE)
"""Words with a letter that SQLite leaves as it is: it takes marks from letters, and that of đ and ø is none."""
_TYPES = {"integer": "INTEGER", "number": "REAL"}


def files(views: Views) -> Files:
    """The file."""
    yield PATH, views.once(_file)


def _file(views: Views) -> bytes:
    """Made once for the file and for its example: it is the dearest of all files (1 s of the 28 of a build)."""
    return database(views.once(tables))


def database(made: tuple[Table, ...]) -> bytes:
    """The bytes of a database of these tables: the same for the same rows, by the same SQLite."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("PRAGMA foreign_keys = OFF")  # rows of one table may name later ones of the same
        with connection:
            for table in made:
                _write(connection, table)
        return connection.serialize()
    finally:
        connection.close()


def _write(connection: sqlite3.Connection, table: Table) -> None:
    connection.execute(statement(table))
    marks = ", ".join("?" * len(table.columns))
    connection.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', table.rows)  # noqa: S608 -- our own names
    for column in table.columns:
        if column.to:
            index = f"{table.name}_{column.name}"
            connection.execute(f'CREATE INDEX "{index}" ON "{table.name}" ("{column.name}")')
    if table.searched:
        _index(connection, table)


def statement(table: Table) -> str:
    """What makes a table."""
    lines = [_column(column) for column in table.columns]
    if table.key:
        lines.append("PRIMARY KEY ({})".format(", ".join(f'"{name}"' for name in table.key)))
    return 'CREATE TABLE "{}" (\n  {}\n)'.format(table.name, ",\n  ".join(lines))


def _column(column: Column) -> str:
    reference = f' REFERENCES "{column.to}" ("id")' if column.to else ""
    return f'"{column.name}" {_TYPES.get(column.type, "TEXT")}{reference}'


def _index(connection: sqlite3.Connection, table: Table) -> None:
    """The double quotes around the table's name are what Datasette knows a search table by."""
    names = ", ".join(f'"{name}"' for name in table.searched)
    connection.execute(
        f'CREATE VIRTUAL TABLE "{table.name}_fts" USING fts5({names}, content="{table.name}", detail=none, {_TOKENIZE})'
    )
    places = [
        (position, _longest(column)) for position, column in enumerate(table.columns) if column.name in table.searched
    ]
    marks = ", ".join("?" * (len(places) + 1))
    connection.executemany(
        f'INSERT INTO "{table.name}_fts" (rowid, {names}) VALUES ({marks})',  # noqa: S608 -- our own names
        (
            (number, *(searchable(row[place], longest) for place, longest in places))
            for number, row in enumerate(table.rows, start=1)
        ),
    )


def _longest(column: Column) -> int:
    return MAX_IN_TEXTS if column.name.startswith(("summary", "details")) else MAX_IN_NAMES


def searchable(cell: Cell, longest: int) -> str:
    """A text with each run of letters that are written without blanks as all its pieces, each once.

    Hangul stands in both of its normal forms: what is typed on a Mac may come taken apart. Đà Nẵng is also found as
    da nang.
    """
    if not isinstance(cell, str):
        return ""
    text = unicodedata.normalize("NFKC", cell)
    found = {piece: None for run in _RUN.findall(text) for piece in _pieces(run, longest)}
    plain = dict.fromkeys(word.lower().translate(_PLAIN) for word in _WITHOUT_PLAIN.findall(text))
    return " ".join([_RUN.sub(" ", text), *plain, *found])


def _pieces(run: str, longest: int) -> Iterator[str]:
    is_hangul = bool(_HANGUL.search(run))
    for length in range(1, min(longest, len(run)) + 1):
        for start in range(len(run) - length + 1):
            piece = run[start : start + length]
            yield piece
            if is_hangul:
                yield unicodedata.normalize("NFD", piece)


QUERY = """SELECT number, title_{language}, date_edtf, places.name_{language}
FROM encounters LEFT JOIN places ON places.id = encounters.place
WHERE one = '{one}' AND other = '{other}' AND became = 'held'
ORDER BY number"""


def example(views: Views, view: View) -> Example | None:
    """A question and its answer: where and when two people have met; None where nobody has."""
    pair = examples.pair(views)
    if pair is None:
        return None
    one, other = pair.pair
    query = QUERY.format(language=suffix(view.language), one=one, other=other)
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(views.once(_file))
        answer = "\n".join(" | ".join(str(cell or "") for cell in row) for row in connection.execute(query))
    finally:
        connection.close()
    return Example(path=PATH, text=f"{query};\n\n{answer}\n")
