"""The workbook as openpyxl reads it, which did not write it: texts as texts, days as days where that is safe."""

from __future__ import annotations

import datetime as dt
import io
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from dateline import exports
from dateline.cli import main
from dateline.commands.command import OK, UNUSABLE
from dateline.exports import extras, xlsx
from dateline.exports.csv_tables import printable
from dateline.exports.tables import TABLES, tables
from dateline.exports.views import Views
from dateline.model.formats import Format
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, part, person, place, role, timeline
from tests.typed_terminal import Typed


@pytest.fixture
def plain() -> Timeline:
    """A record whose events are all on days of our time."""
    return timeline(
        person("ada", role("Minister", "1980")),
        place("hall", coordinates={"latitude": "-12.5", "longitude": "179.25"}),
        event("formula", "2018-06-12", part("ada"), title={"en": "=1+1", "ja": "第1回首脳会談"}, place="hall"),
        event("month", "2018-06", title=both("+81 3 1234")),
        event("span", "2019-02-27/2019-02-28", title=both("001"), summary=both("One.\n\nTwo _x0041_ & <b>\u2028end.")),
        event("link", "2019-06-30", title=both("https://dateline.example/"), details=both("y" * 9_000)),
    )


def opened(made: Timeline) -> Workbook:
    """As it is read."""
    ((path, content),) = xlsx.files(Views(made))
    assert path == "data/records.xlsx"
    return load_workbook(io.BytesIO(content))


def rows(book: Workbook, name: str) -> Iterator[dict[str, Any]]:
    """The rows of a sheet by the names of its columns."""
    header, *below = book[name].iter_rows()
    for row in below:
        yield {str(column.value): cell for column, cell in zip(header, row, strict=True)}


def test_a_sheet_for_each_table(plain: Timeline) -> None:
    """With the columns and as many rows as in CSV; the events are seen first, names of columns stay in sight."""
    book = opened(plain)
    assert book.sheetnames == list(TABLES)
    assert book.active is not None
    assert book.active.title == "events"
    for table in tables(Views(plain)):
        sheet = book[table.name]
        header = next(sheet.iter_rows(values_only=True))
        assert header == tuple(column.name for column in table.columns)
        assert sheet.max_row == len(table.rows) + 1
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions


def test_every_cell_is_what_the_table_has(plain: Timeline) -> None:
    """Nothing is a formula, a link or a guessed number; only days have another type than in the table."""
    book = opened(plain)
    for table in tables(Views(plain)):
        for cells, row in zip(book[table.name].iter_rows(min_row=2), table.rows, strict=True):
            for cell, expected in zip(cells, row, strict=True):
                assert cell.hyperlink is None
                assert cell.data_type != "f"
                if isinstance(cell.value, dt.datetime):
                    assert cell.value.isoformat() == f"{expected}T00:00:00"
                else:
                    assert cell.value == (printable(expected) if isinstance(expected, str) else expected)


def test_days_are_days_and_partial_dates_are_texts(plain: Timeline) -> None:
    """In one column all cells have one type."""
    found = {row["id"].value: row for row in rows(opened(plain), "events")}
    assert [found[name]["date_edtf"].value for name in ("month", "span")] == ["2018-06", "2019-02-27/2019-02-28"]
    assert {type(row["date_first"].value) for row in found.values()} == {dt.datetime}
    assert found["span"]["date_last"].value == dt.datetime(2019, 2, 28)  # noqa: DTZ001 -- a cell has no zone
    assert found["span"]["date_last"].number_format == "yyyy-mm-dd"
    assert found["formula"]["title_en"].value == "=1+1"


@pytest.mark.parametrize("date", ["1900-02-28", "1895-04-17", "0057-01"])
def test_one_old_day_makes_the_column_text(date: str) -> None:
    """A mix of days and texts is misread; the columns of other days stay days."""
    made = timeline(event("old", date), event("new", "2018-06-12"))
    book = opened(made)
    found = {row["id"].value: row for row in rows(book, "events")}
    assert found["new"]["date_first"].value == "2018-06-12"
    assert found["old"]["date_edtf"].value == date
    assert {cell.data_type for row in found.values() for cell in (row["date_first"], row["date_last"])} == {"s"}
    assert all(isinstance(row["added"].value, dt.datetime) for row in rows(book, "records"))


def test_the_first_of_march_1900_is_a_day() -> None:
    """From then on all programs count alike."""
    (found,) = rows(opened(timeline(event("day", "1900-03-01"))), "events")
    assert found["date_first"].value == dt.datetime(1900, 3, 1)  # noqa: DTZ001 -- a cell has no zone


def test_a_day_before_the_year_1_is_an_empty_cell() -> None:
    """As in every table; the text of EDTF has it."""
    (found,) = rows(opened(timeline(event("old", "-0043-03-15"))), "events")
    assert found["date_first"].value is None
    assert found["date_edtf"].value == "-0043-03-15"
    assert found["year"].value == -43


def test_open_ends_are_empty_cells() -> None:
    """Beside days of the same column."""
    (found,) = rows(opened(timeline(event("open", "2018-06-12/.."))), "events")
    assert found["date_last"].value is None
    assert found["date_first"].value == dt.datetime(2018, 6, 12)  # noqa: DTZ001 -- a cell has no zone


def test_a_long_text_ends_with_an_ellipsis() -> None:
    """A cell has so many UTF-16 units, and what is longer would be left out as a whole; no character is halved."""
    assert xlsx.fitting("y" * 32_767) == "y" * 32_767
    assert xlsx.fitting("y" * 32_768) == "y" * 32_766 + "…"
    assert xlsx.fitting("y" + "𠮷" * 20_000) == "y" + "𠮷" * 16_382 + "…"


def test_it_is_the_same_file_each_time(plain: Timeline) -> None:
    """Neither the clock nor a folder shows."""
    assert list(xlsx.files(Views(plain))) == list(xlsx.files(Views(plain)))


@pytest.fixture
def site(sites: Path, tmp_path: Path) -> Path:
    """A small site in a folder that may be written into."""
    return Path(shutil.copytree(sites / "small", tmp_path / "site"))


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine where what writes the workbook is not installed."""
    monkeypatch.setattr(extras, "find_spec", lambda _name: None)


REFUSED = "the format `xlsx` cannot be written: install what writes it with `pip install 'dateline[xlsx]'`"


@pytest.mark.usefixtures("without")
def test_who_asks_for_it_is_told_what_to_install(site: Path) -> None:
    """In one sentence, and nothing is written."""
    terminal = Typed()
    assert main(["--root", str(site), "export", "xlsx"], terminal) == UNUSABLE
    assert terminal.told.strip() == f"dateline export: {REFUSED}"
    assert not (site / "export").exists()


@pytest.mark.usefixtures("without")
def test_a_build_of_a_site_that_names_it_is_refused(site: Path) -> None:
    """Before anything is read; a site that names no formats has those that can be written."""
    terminal = Typed()
    assert main(["--root", str(site), "build", "--host", "own"], terminal) == OK
    assert not (site / "site/data/records.xlsx").exists()
    assert (site / "site/data/records.sqlite").exists()
    assert "records.xlsx" not in (site / "site/data/index.html").read_text("utf-8")
    config = site / "mkdocs.yml"
    named = config.read_text("utf-8").replace("      as_of:", "      exports: [csv, xlsx]\n      as_of:")
    config.write_text(named, encoding="utf-8")
    terminal = Typed()
    assert main(["--root", str(site), "build", "--host", "own"], terminal) == UNUSABLE
    assert terminal.told.strip() == f"dateline build: {REFUSED}"


def test_the_page_on_data_lists_it(site: Path) -> None:
    """Where it can be written."""
    assert main(["--root", str(site), "build", "--host", "own"], Typed()) == OK
    assert (site / "site/data/records.xlsx").read_bytes().startswith(b"PK")
    assert 'id="xlsx"' in (site / "site/data/index.html").read_text("utf-8")
    assert Format.XLSX in exports.EXPORTS
