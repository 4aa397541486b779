"""GDAL, pandoc, biber, newsboat and LibreOffice, as Debian has them, read our files; `make test-readers` gets them."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dateline.exports.tables import TABLES
from tests.readers.conftest import run

BIBLATEX = "data/citations.biblatex.bib"


def test_gdal_reads_the_points_and_the_dates(exported: Path) -> None:
    """The text of EDTF stays a text, the two days are days, and the point is where the meeting was."""
    shown = run(["ogrinfo", "-al", "-q", "data/events.geojson", "-where", "id='hanoi-summit'"], exported)
    assert "date_edtf (String) = 2019-02-27/2019-02-28" in shown
    assert "date_first (Date) = 2019/02/27" in shown
    assert "date_last (Date) = 2019/02/28" in shown
    assert "title_ja (String) = ハノイでの第2回米朝首脳会談" in shown
    assert re.search(r"POINT \(105\.\d+ 21\.\d+\)", shown)


def test_pandoc_reads_every_entry_of_biblatex(exported: Path) -> None:
    """None is lost, none without a title, and each date that we write is read."""
    written = (exported / BIBLATEX).read_text(encoding="utf-8")
    found = json.loads(run(["pandoc", "--from=biblatex", "--to=csljson", BIBLATEX], exported))
    assert len(found) == len(re.findall(r"(?m)^@", written))
    assert all(entry.get("title") for entry in found)
    assert sum("issued" in entry for entry in found) == len(re.findall(r"(?m)^\s*date\s*=", written))


def test_biber_finds_nothing_but_what_sources_lack(exported: Path) -> None:
    """Every date is one, by the data model of BibLaTeX; what has no byline has no author, what is undated no date."""
    told = run(["biber", "--tool", "--validate-datamodel", "--output-file", "checked.bib", BIBLATEX], exported)
    assert "INFO - Writing" in told
    wrong = [line for line in told.splitlines() if re.match("WARN|ERROR", line)]
    assert [line for line in wrong if "Missing mandatory field" not in line] == []


@pytest.mark.parametrize("path, language", [("feed.xml", "en"), ("ja/people/donald-trump/feed.xml", "ja")])
def test_newsboat_shows_what_was_added(exported: Path, tmp_path: Path, path: str, language: str) -> None:
    """Every entry once, under its stable id, on the day on which it was added and never on that of the event."""
    told = (exported / path).read_text(encoding="utf-8")
    (tmp_path / "urls").write_text(f"file://{exported / path}\n", encoding="utf-8")
    (tmp_path / "config").touch()
    run(["newsboat", "-u", "urls", "-c", "cache.db", "-C", "config", "-x", "reload"], tmp_path)
    with closing(sqlite3.connect(tmp_path / "cache.db")) as cache:
        shown = cache.execute("SELECT guid, title, strftime('%Y-%m-%dT%H:%M:%SZ', pubDate, 'unixepoch') FROM rss_item")
        found = {guid: (title, day) for guid, title, day in shown}
    entries = re.findall(r"(?s)<entry>.*?</entry>", told)
    assert found.keys() == {re.findall(r"<id>(.*?)</id>", entry)[0] for entry in entries}
    assert {day for _, day in found.values()} == {re.findall(r"<published>(.*?)<", entry)[0] for entry in entries}
    word = {"en": "Added: ", "ja": "追加："}[language]
    assert any(title.startswith(word) for title, _ in found.values())


def shown_by_libreoffice(folder: Path, path: str, options: str, sheet: int = 1) -> list[list[str]]:
    """The cells of a sheet of a file as they are shown, after it was opened with these options of its filter."""
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    opened = [f"--infilter=Text - txt - csv (StarCalc):{options}"] if options else []
    as_shown = f"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,{sheet}"
    run(["soffice", profile, "--headless", *opened, "--convert-to", as_shown, "--outdir", str(folder), path], folder)
    (made,) = folder.glob("*.csv")
    with made.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def test_libreoffice_opens_the_workbook(exported: Path, tmp_path: Path) -> None:
    """The sheet of events: the text of EDTF and the time as written, the days on their days."""
    header, *rows = shown_by_libreoffice(
        tmp_path, str(exported / "data/records.xlsx"), "", list(TABLES).index("events") + 1
    )
    columns = ("id", "title_ja", "date_edtf", "date_first", "date_last", "time")
    found = {row[0]: [row[header.index(name)] for name in columns][1:] for row in rows}
    assert found["singapore-summit"] == [
        "シンガポールでの第1回米朝首脳会談", "2018-06-12", "2018-06-12", "2018-06-12", "09:04"
    ]  # fmt: skip
    assert found["hanoi-summit"][1:4] == ["2019-02-27/2019-02-28", "2019-02-27", "2019-02-28"]
    assert found["panmunjom-meeting"][1:4] == ["2019-06-30"] * 3


def test_libreoffice_opens_the_table_of_events(exported: Path, tmp_path: Path) -> None:
    """As UTF-8 parted by commas: names in both languages, the text of EDTF as written, the days on their days."""
    header, *rows = shown_by_libreoffice(tmp_path, str(exported / "data/csv/events.csv"), "44,34,76,1")
    columns = ("id", "title_ja", "date_edtf", "date_first", "date_last", "timezone")
    found = {row[0]: [row[header.index(name)] for name in columns] for row in rows}
    assert found["hanoi-summit"] == [
        "hanoi-summit",
        "ハノイでの第2回米朝首脳会談",
        "2019-02-27/2019-02-28",
        "2019-02-27",
        "2019-02-28",
        "Asia/Ho_Chi_Minh",
    ]
    assert found["singapore-summit"][2:5] == ["2018-06-12"] * 3
    assert found["panmunjom-meeting"][2:5] == ["2019-06-30"] * 3
    with (exported / "data/csv/events.csv").open(encoding="utf-8", newline="") as lines:
        assert [row[2] for row in found.values()] == [row["date_edtf"] for row in csv.DictReader(lines)]
