"""Records made of other programs' files: what is carried over, and what is told of the rest."""

from __future__ import annotations

import json
import shutil
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml

from dateline.cli import main

TIMELINEJS = """\
Year,Month,Day,Time,End Year,End Month,End Day,Display Date,Headline,Text,Media,Media Credit,Media Caption,Type,Group
1892,8,16,,1892,11,3,,The strike,"<p>They left <b>work</b>.</p><p>All.</p>",https://news.example/s,The News,A drawing,,
1892,10,,,,,,Autumn,The award,,,,,,Law
1890,,,,1899,,,,A decade,,,,,era,
1892,13,1,,,,,,No such month,,,,,,
"""
WIKIDATA: dict[str, Any] = {
    "entities": {
        "Q1": {
            "labels": {"en": {"language": "en", "value": "Cleo Crane"}, "ja": {"language": "ja", "value": "クレオ"}},
            "descriptions": {"en": {"language": "en", "value": "a chair of Northland"}},
            "claims": {
                "P31": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": "Q5"}}}}],
                "P569": [
                    {
                        "mainsnak": {
                            "snaktype": "value",
                            "datavalue": {"value": {"time": "+1854-10-00T00:00:00Z", "precision": 10}},
                        }
                    }
                ],
                "P39": [
                    {
                        "mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": "Q2"}}},
                        "qualifiers": {
                            "P580": [
                                {
                                    "snaktype": "value",
                                    "datavalue": {
                                        "value": {
                                            "time": "+1892-05-15T00:00:00Z",
                                            "precision": 11,
                                            "calendarmodel": "http://www.wikidata.org/entity/Q1985727",
                                        }
                                    },
                                }
                            ]
                        },
                    },
                    {"mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": "Q9"}}}},
                ],
                "P18": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": "picture.jpg"}}}],
            },
        },
        "Q2": {"labels": {"en": {"language": "en", "value": "Mayor"}}},
        "Q3": {
            "labels": {"en": {"language": "en", "value": "Pit town"}},
            "claims": {
                "P625": [
                    {
                        "mainsnak": {
                            "snaktype": "value",
                            "datavalue": {"value": {"latitude": 44.05, "longitude": 2.159}},
                        }
                    }
                ]
            },
        },
    }
}


@pytest.fixture
def site(sites: Path, tmp_path: Path) -> Path:
    """The small site."""
    return Path(shutil.copytree(sites / "small", tmp_path / "site"))


def bring(site: Path, reader: str, name: str, text: str | bytes, *more: str) -> int:
    """Type `dateline import`."""
    file = site.parent / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return main(["--root", str(site), "import", reader, str(file), *more])


def record(site: Path, path: str) -> dict[str, Any]:
    """A record as any reader of YAML has it."""
    found: dict[str, Any] = yaml.load((site / path).read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 -- texts
    return found


def test_a_timelinejs_spreadsheet(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each row is an event with its source; what it has no place for is told with the row."""
    assert bring(site, "timelinejs", "carmaux.csv", TIMELINEJS) == 0
    printed = capsys.readouterr()
    strike = record(site, "events/1892/the-strike.yml")
    assert strike["date"] == "1892-08-16/1892-11-03"
    assert strike["title"] == {"en": "The strike"}
    assert strike["summary"]["en"] == "They left work.\n\nAll."
    source = record(site, f"sources/{strike['sources'][0]['source']}.yml")
    assert source["url"] == "https://news.example/s"
    assert source["publisher"] == {"en": "The News"}
    award = record(site, "events/1892/the-award.yml")
    assert award["date"] == "1892-10"
    assert record(site, f"sources/{award['sources'][0]['source']}.yml")["title"] == {"en": "carmaux.csv"}
    told = printed.err.splitlines()
    assert "3: `Display Date` is not carried over: Autumn" in told
    assert "3: `Group` is not carried over: Law" in told
    assert "4: A decade: a slide of type `era` is no event" in told
    assert any(line.startswith("5: No such month: ") for line in told)
    assert told[-1] == "Records written: 4. Not carried over: 4."
    assert main(["--root", str(site), "check"]) == 0


def test_a_second_time_nothing_is_written(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is there already is named, and no file changes."""
    bring(site, "timelinejs", "carmaux.csv", TIMELINEJS)
    before = {path: path.read_bytes() for path in site.rglob("*.yml")}
    capsys.readouterr()
    assert bring(site, "timelinejs", "carmaux.csv", TIMELINEJS) == 1
    assert "2: it is there already: `the-strike`" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in site.rglob("*.yml")} == before


def test_timelinejs_json(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same of its other form, numbers as numbers or as texts."""
    slide = {
        "start_date": {"year": 1892, "month": "10", "day": "26", "hour": "9"},
        "text": {"headline": "The award", "text": "He gave it."},
        "group": "Law",
    }
    whole = {"title": {"text": {"headline": "All"}}, "events": [slide, "odd"], "eras": [{}]}
    assert bring(site, "timelinejs", "t.json", json.dumps(whole)) == 0
    award = record(site, "events/1892/the-award.yml")
    assert (award["date"], award.keys() & {"time", "timezone"}) == ("1892-10-26", set())
    told = capsys.readouterr().err
    for line in (
        "1: `group` is not carried over: Law",
        "1: `hour` is not",
        "2: it is no slide",
        "title: `title` is no",
    ):
        assert line in told


def test_a_table_of_ones_own(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Columns by their options, semicolons as a spreadsheet writes them in half of Europe."""
    table = "Titre;Jour;Lieu\nLa grève;1892-08-16;Carmaux\nSans jour;;\nDemain;2099;\n"
    columns = ("--column", "title=Titre", "--column", "date=Jour", "--kind", "statement")
    assert bring(site, "csv", "notes.csv", table, *columns) == 0
    assert record(site, "events/1892/la-greve.yml")["kind"] == "statement"
    assert record(site, "events/2099/demain.yml")["status"] == "expected"
    told = capsys.readouterr().err
    assert "3: Sans jour: " in told
    assert "Lieu: the column is of no key: 1 cells" in told


def test_a_table_with_a_column_for_each_language(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`title_en`, `Summary (ja)` and 題名 JA are known; a language that the site has not is told."""
    head = "title_en;題名 JA;date;Summary (en);summary_ja;source_title_ja;publisher-en;title_fr;url"
    rows = (
        "The strike;ストライキ;1892-08-16;They stopped.;止めた。;新聞;The Paper;La grève;https://paper.example/1",
        ";復職;1892-11-03;;戻った。;;;;",
        ";;1892-11-04;;;;;Rien;",
    )
    assert bring(site, "csv", "notes.csv", "\n".join((head, *rows)) + "\n") == 0
    strike = record(site, "events/1892/the-strike.yml")
    assert strike["title"] == {"en": "The strike", "ja": "ストライキ"}
    assert strike["summary"] == {"en": "They stopped.", "ja": "止めた。"}
    source = record(site, f"sources/{strike['sources'][0]['source']}.yml")
    assert (source["title"], source["publisher"]) == ({"ja": "新聞"}, {"en": "The Paper"})
    back = record(site, "events/1892/1892-11-03-session.yml")
    assert (back["title"], back["summary"]) == ({"ja": "復職"}, {"ja": "戻った。"})
    told = capsys.readouterr().err
    assert "4: it has no title" in told
    assert "title_fr: the column is of no key: 2 cells" in told


def test_a_column_of_a_language_by_an_option(site: Path) -> None:
    """A heading that says nothing is told which it is; a title in any language is one."""
    table = "Benennung;date\nストライキ;1892-08-16\n"
    assert bring(site, "csv", "notes.csv", table, "--column", "title_ja=Benennung") == 0
    assert record(site, "events/1892/1892-08-16-session.yml")["title"] == {"ja": "ストライキ"}


SHEET = "Titre;Jour\r\nGrève générale;1892-08-16\r\n"
AS_WRITTEN = {
    "Unicode Text": SHEET.replace(";", "\t").encode("utf-16"),
    "UTF-16 of a Macintosh": b"\xfe\xff" + SHEET.replace(";", "\t").encode("utf-16-be"),
    "CSV UTF-8": SHEET.encode("utf-8-sig"),
    "a line that says the sign": ("sep=;\r\n" + SHEET).encode(),
    "another sign": ("\ufeffSEP=|\r\n" + SHEET.replace(";", "|")).encode(),
    "signs within cells": SHEET.replace("Titre", '"Titre, lieu, nom"').encode(),
    "blank rows": (SHEET + ";\r\n\r\n").encode(),
}


@pytest.mark.parametrize("saved", AS_WRITTEN)
def test_a_table_as_excel_saves_it(saved: str, site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its letters come over whole, and no row is told that holds nothing."""
    title = "title=Titre, lieu, nom" if "within" in saved else "title=Titre"
    given = ("--column", title, "--column", "date=Jour", "--kind", "session")
    assert bring(site, "csv", "t.csv", AS_WRITTEN[saved], *given) == 0
    assert record(site, "events/1892/greve-generale.yml")["title"] == {"en": "Grève générale"}
    assert capsys.readouterr().err == "Records written: 2. Not carried over: 0.\n"


@pytest.mark.parametrize(
    "reader, data, typed, told",
    [
        (
            "csv",
            SHEET.encode("cp1252"),
            "windows-1252",
            (
                "line 2, column 3: a byte that is not UTF-8; if that line should read `Grève générale;1892-08-16`, "
                "type `--encoding windows-1252`; else save the file as UTF-8"
            ),
        ),
        ("csv", SHEET.encode("utf-16-le"), "utf-16-le", "line 1: a byte of value 0"),
        (
            "icalendar",
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:p\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Grève générale\r\n"
            "DTSTART;VALUE=DATE:18920816\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".encode("cp1252"),
            "cp1252",
            "line 6, column 11: a byte that is not UTF-8; if that line should read `SUMMARY:Grève générale`",
        ),
    ],
)
def test_letters_are_never_guessed(
    reader: str, data: bytes, typed: str, told: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that is in no Unicode is refused with the place and what to type; so typed, it is read."""
    columns = ("--column=title=Titre", "--column=date=Jour")
    assert bring(site, reader, "t", data, *columns) == 2
    assert told in capsys.readouterr().err
    assert bring(site, reader, "t", data, *columns, "--encoding", typed) == 0
    assert record(site, "events/1892/greve-generale.yml")["title"] == {"en": "Grève générale"}


@pytest.mark.parametrize(
    "cells, dates, told",
    [
        (("16/08/1892", "03/04/1892"), {"1892-08-16", "1892-04-03"}, ""),
        (("08/16/1892", "03/04/1892"), {"1892-08-16", "1892-03-04"}, ""),
        (("16.8.1892", "vers 1893"), {"1892-08-16", "1893~"}, ""),
        (("1892-08-16", "03/04/1892"), {"1892-08-16"}, "1892-04-03 for 3 April 1892, or 1892-03-04 for 4 March 1892"),
        (("16/08/1892", "08/16/1893", "03/04/1892"), {"1892-08-16", "1893-08-16"}, "or 1892-03-04 for 4 March 1892"),
        (("16/08/92", "31/02/1892"), set(), "does not say which century is meant"),
    ],
)
def test_days_as_a_spreadsheet_shows_them(
    cells: tuple[str, ...], dates: set[str], told: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """They are read where only one can be meant, by themselves or by the others of the table; else the cure is told."""
    rows = "".join(f"Jour {number};{cell}\n" for number, cell in enumerate(cells))
    before = set((site / "events").rglob("*.yml"))
    assert bring(site, "csv", "t.csv", f"title;date\n{rows}") == (0 if dates else 1)
    made = set((site / "events").rglob("*.yml")) - before
    assert {record(site, str(path.relative_to(site)))["date"] for path in made} == dates
    assert told in capsys.readouterr().err


def test_an_old_file_is_told_as_the_sites_language_wrote_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Excel's plain CSV of a Japanese machine is of Shift_JIS."""
    assert main(["init", str(tmp_path), "--languages=ja", "--starter=blank", "--title=T", "--subject=S"]) == 0
    file = tmp_path / "t.csv"
    file.write_bytes("title,date\n東京の罷業,1892\n".encode("cp932"))
    assert main(["--root", str(tmp_path), "import", "csv", str(file), "--language", "en"]) == 2
    assert "`東京の罷業,1892`, type `--encoding cp932`" in capsys.readouterr().err


def test_wikidata(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A person with a birth and a position, a place with its coordinates, each with its source."""
    assert bring(site, "wikidata", "w.json", json.dumps(WIKIDATA)) == 0
    cleo = record(site, "profiles/people/cleo-crane.yml")
    assert cleo["name"] == {"en": "Cleo Crane", "ja": "クレオ"}
    assert cleo["born"] == "1854-10"
    assert cleo["identifiers"] == {"wikidata": "Q1"}
    (role,) = cleo["roles"]
    assert (role["title"], role["from"]) == ({"en": "Mayor"}, "1892-05-15")
    assert record(site, f"sources/{role['sources'][0]['source']}.yml")["url"] == "https://www.wikidata.org/wiki/Q1"
    town = record(site, "profiles/places/pit-town.yml")
    assert town["coordinates"] == {"latitude": "44.05", "longitude": "2.159"}
    told = capsys.readouterr().err
    assert "Q1: the position Q9 has no name in the file" in told
    assert "Q1: 1 properties are not carried over: P18" in told
    assert main(["--root", str(site), "check"]) == 0


def test_a_calendar(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The end of whole days is the day before the one that is written; places are told."""
    lines = (
        *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//t//t//EN"),
        *("BEGIN:VEVENT", "UID:a", "SUMMARY:The strike", "DTSTART;VALUE=DATE:18920816", "DTEND;VALUE=DATE:18921104"),
        *("URL:https://news.example/s", "LOCATION:Carmaux", "END:VEVENT"),
        *("BEGIN:VEVENT", "UID:b", "SUMMARY:The award", "DTSTART:18921026T090000Z", "END:VEVENT"),
        *("BEGIN:VEVENT", "UID:c", "SUMMARY:No day", "END:VEVENT"),
        "END:VCALENDAR",
    )
    assert bring(site, "icalendar", "c.ics", "\r\n".join(lines) + "\r\n") == 0
    assert record(site, "events/1892/the-strike.yml")["date"] == "1892-08-16/1892-11-03"
    award = record(site, "events/1892/the-award.yml")
    assert (award["date"], award["time"], award["timezone"]) == ("1892-10-26", "09:00", "UTC")
    told = capsys.readouterr().err
    assert "a: `LOCATION` is not carried over: Carmaux" in told
    assert "c: it has no day on which it begins" in told


ZONED = {
    "a zone": (
        ("DTSTART;TZID=Europe/Paris:20260816T183000", "DTEND;TZID=Europe/Paris:20260816T200000"),
        {"date": "2026-08-16", "time": "18:30", "end_time": "20:00", "timezone": "Europe/Paris"},
        [],
    ),
    "a zone as Outlook calls it": (
        ("DTSTART;TZID=W. Europe Standard Time:20260816T183000", "DURATION:PT90M"),
        {"date": "2026-08-16", "time": "18:30", "end_time": "20:00", "timezone": "Europe/Berlin"},
        [],
    ),
    "UTC": (("DTSTART:20260816T200000Z",), {"date": "2026-08-16", "time": "20:00", "timezone": "UTC"}, []),
    "UTC in a calendar of a zone": (
        ("X-WR-TIMEZONE:Asia/Seoul", "DTSTART:20260816T200000Z", "DTEND:20260816T210000Z"),
        {"date": "2026-08-17", "time": "05:00", "end_time": "06:00", "timezone": "Asia/Seoul"},
        [],
    ),
    "two zones": (
        ("DTSTART;TZID=Asia/Seoul:20260816T100000", "DTEND;TZID=America/New_York:20260816T103000"),
        {"date": "2026-08-16", "time": "10:00", "end_time": "23:30", "timezone": "Asia/Seoul"},
        [],
    ),
    "until midnight": (
        ("DTSTART;TZID=Europe/Paris:20260816T183000", "DTEND;TZID=Europe/Paris:20260817T000000"),
        {"date": "2026-08-16", "time": "18:30", "timezone": "Europe/Paris"},
        ["DTEND"],
    ),
    "seconds": (
        ("DTSTART;TZID=Europe/Paris:20260816T183059",),
        {"date": "2026-08-16", "time": "18:30", "timezone": "Europe/Paris"},
        ["DTSTART"],
    ),
    "no zone": (
        ("DTSTART:20260816T183000", "DTEND:20260816T200000"),
        {"date": "2026-08-16"},
        ["DTSTART", "DTEND"],
    ),
    "a zone that nobody knows": (("DTSTART;TZID=Here:20260816T183000",), {"date": "2026-08-16"}, ["DTSTART"]),
}


@pytest.mark.parametrize("case", ZONED)
def test_the_hours_of_a_calendar(case: str, site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They come over with their zone; what a record has no form for is told."""
    lines, wanted, told = ZONED[case]
    above = [line for line in lines if line.startswith("X-")]
    text = "\r\n".join(
        (
            *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:p", *above, "BEGIN:VEVENT", "UID:a", "SUMMARY:Meeting"),
            *(line for line in lines if line not in above),
            *("END:VEVENT", "END:VCALENDAR", ""),
        )
    )
    assert bring(site, "icalendar", "c.ics", text) == 0
    made = record(site, "events/2026/meeting.yml")
    assert {key: made[key] for key in ("date", "time", "end_time", "timezone") if key in made} == wanted
    found = [line for line in capsys.readouterr().err.splitlines() if "is not carried over" in line]
    assert [line.split("`")[1] for line in found] == told
    assert main(["--root", str(site), "check"]) == 0


def of_wikidata(born: tuple[str, str], died: tuple[str, str]) -> str:
    """A person with two days and their calendars."""

    def claims(time: str, calendar: str) -> list[dict[str, Any]]:
        value = {
            "time": f"{time}T00:00:00Z",
            "precision": 11,
            "calendarmodel": f"http://www.wikidata.org/entity/{calendar}",
        }
        return [{"mainsnak": {"snaktype": "value", "datavalue": {"value": value}}}]

    human = [{"mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": "Q5"}}}}]
    labels = {"en": {"language": "en", "value": "Ada Old"}}
    item = {"labels": labels, "claims": {"P31": human, "P569": claims(*born), "P570": claims(*died)}}
    return json.dumps({"entities": {"Q1": item}})


JULIAN_DAY, GREGORIAN_DAY = "Q1985786", "Q1985727"


@pytest.mark.parametrize(
    "born, died, wanted, told",
    [
        (
            ("+1642-12-25", JULIAN_DAY),
            ("+1727-03-20", JULIAN_DAY),
            {"born": "1642-12-25", "died": "1727-03-20", "calendar": "julian"},
            [],
        ),
        (
            ("+1870-04-10", JULIAN_DAY),
            ("+1924-01-21", GREGORIAN_DAY),
            {"born": "1870-04-22", "died": "1924-01-21"},
            ["1870-04-10 of the Julian calendar stands as 1870-04-22"],
        ),
        (
            ("-0100-07-12", JULIAN_DAY),
            ("-0044-03-15", JULIAN_DAY),
            {"born": "-0099-07-12", "died": "-0043-03-15", "calendar": "julian"},
            [],
        ),
        (
            ("+1900-02-29", JULIAN_DAY),
            ("+1930-01-01", JULIAN_DAY),
            {"born": "1900-03-13", "died": "1930-01-14"},
            ["1900-02-29 of the Julian calendar stands as 1900-03-13", "1930-01-01 of the Julian calendar stands as"],
        ),
        (
            ("+1901-02-29", JULIAN_DAY),
            ("+1950-01-01", GREGORIAN_DAY),
            {"died": "1950-01-01"},
            ["+1901-02-29T00:00:00Z"],
        ),
    ],
)
def test_julian_days_of_wikidata(
    born: tuple[str, str],
    died: tuple[str, str],
    wanted: dict[str, str],
    told: list[str],
    site: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A record whose days are all by that calendar says so; among others they stand as Gregorian ones, and are told."""
    assert bring(site, "wikidata", "w.json", of_wikidata(born, died)) == 0
    made = record(site, "profiles/people/ada-old.yml")
    assert {key: made[key] for key in ("born", "died", "calendar") if key in made} == wanted
    lines = [line for line in capsys.readouterr().err.splitlines() if line.startswith("Q1: the ")]
    assert len(lines) == len(told)
    assert all(one in line for one, line in zip(told, lines, strict=True))
    assert main(["--root", str(site), "check"]) == 0


@pytest.mark.parametrize("claims", [[], {"P31": "x"}, {"P31": [1]}, {"P625": [{"mainsnak": {"snaktype": "value"}}]}])
def test_an_entity_that_is_odd_is_told(site: Path, claims: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """It ends nothing."""
    odd = {"labels": {"en": {"language": "en", "value": "Odd"}}, "claims": claims}
    assert bring(site, "wikidata", "w.json", json.dumps({"entities": {"Q7": odd, **WIKIDATA["entities"]}})) == 0
    assert "Q7: it is n" in capsys.readouterr().err


@pytest.mark.parametrize(
    "reader, text, told",
    [
        ("icalendar", "no calendar", "no calendar that can be read"),
        ("icalendar", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "no `VEVENT`"),
        ("timelinejs", "a,b\n1,2\n", "no columns `Year` and `Headline`"),
        ("timelinejs", "{}", "no `events`"),
        ("wikidata", "[]", "no `entities`"),
        (
            "csv",
            "a,b\n1,2\n",
            "no column `title`, `date`; it has `a`, `b`. Say which is which, as in `--column title=… --column date=…`",
        ),
        ("csv", "title,date\n", "no row"),
        ("csv", "sep=;\n", "no row"),
        ("csv", "title,date,date\nA,1892,1893\n", "the head has `date` twice"),
        ("csv", 'title,date\nA,1892\n"B,1893\nC,1894\n', "line 3: a quotation mark that opens a cell is not closed"),
        ("csv", 'sep=,\ntitle,date\nA "x",1892\n"B" x,1893\n', "line 4: a quotation mark"),
    ],
)
def test_a_file_that_is_something_else(
    site: Path, reader: str, text: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence, and nothing is written."""
    before = sorted(site.rglob("*"))
    assert bring(site, reader, "f", text) == 2
    assert told in capsys.readouterr().err
    assert [path for path in sorted(site.rglob("*")) if ".cache" not in path.parts] == before


def test_no_such_file_and_no_such_key(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was typed cannot be used, and it is said why."""
    assert main(["--root", str(site), "import", "csv", str(site / "gone.csv")]) == 2
    assert "cannot be read" in capsys.readouterr().err
    assert bring(site, "csv", "a.csv", "title,date\n", "--column", "titel=x") == 2
    assert "`titel` is no key" in capsys.readouterr().err
    assert bring(site, "csv", "a.csv", "title,date\n", "--encoding", "base64") == 2
    assert "`base64` is no encoding" in capsys.readouterr().err


def vevents(*events: tuple[str, ...]) -> str:
    """A calendar of events, each with these lines and a title."""
    inside = (("BEGIN:VEVENT", f"UID:{at}", "SUMMARY:Met", *lines, "END:VEVENT") for at, lines in enumerate(events))
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:p", *chain(*inside), "END:VCALENDAR", ""))


@pytest.mark.parametrize(
    "lines, told",
    [
        (("DTSTART:someday",), "0: it is not formed as the events of iCalendar are"),
        (("DTSTART:20260816T100000Z", "DURATION:long"), "0: it is not formed as the events of iCalendar are"),
        (("DTSTART:20260816T100000Z", "DURATION:P9999999D"), "0: it is not formed as the events of iCalendar are"),
        (("DTSTART:20260816T100000Z", "DTEND:20260816T110000"), "0: `DTEND` is not carried over"),
        (("DTSTART:20260816T100000Z", "URL:https://[here]/"), "0: `url` is not carried over: https://[here]/"),
    ],
)
def test_an_event_that_is_odd_is_told(
    site: Path, lines: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The others come over."""
    assert bring(site, "icalendar", "c.ics", vevents(lines, ("DTSTART;VALUE=DATE:20270816",))) == 0
    assert told in capsys.readouterr().err
    assert [*(site / "events" / "2027").glob("met*.yml")]


def test_a_text_that_is_too_long_is_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is not looked through for markup."""
    long = "They met. " * 3_277
    assert bring(site, "csv", "t.csv", f"title,date,summary\nA,1892,{long}\nB,1893,They met.\n") == 0
    assert "2: `summary` is longer than 32,768 characters" in capsys.readouterr().err
    assert not (site / "events" / "1892" / "a.yml").exists()
    assert (site / "events" / "1893" / "b.yml").is_file()


def test_what_is_not_shown_of_a_text_is_no_text(site: Path) -> None:
    """Scripts, styles and comments; what looks like an element is none of the record's."""
    text = "<p>They <odd>met</odd>.</p><script>x()</script><style>p {}</style><!-- no --> 1 < 2 &amp; 3"
    assert bring(site, "csv", "t.csv", f'title,date,summary\nA,1892,"{text}"\n') == 0
    assert record(site, "events/1892/a.yml")["summary"]["en"] == "They met. 1 < 2 & 3"


@pytest.mark.parametrize("reader", ["timelinejs", "wikidata"])
def test_half_a_character_is_told_as_a_question_mark(site: Path, reader: str) -> None:
    """JSON may write the one half of a pair as an escape; no file can have it, and it ended in a traceback."""
    slide = {"start_date": {"year": 1892}, "text": {"headline": "A HALF day", "text": "Words HALF"}}
    text = json.dumps({"events": [slide]} if reader == "timelinejs" else WIKIDATA).replace("Cleo", "HALF Cleo")
    assert "HALF" in text
    assert bring(site, reader, "t.json", text.replace("HALF", "\\ud800")) == 0
    found = [path.read_text(encoding="utf-8") for path in site.rglob("*.yml")]
    assert any("? day" in one or "? Cleo" in one for one in found)


def test_no_record_is_written_elsewhere(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the folder of a year is a link, its file would come to lie outside the project."""
    (tmp_path / "elsewhere").mkdir()
    (site / "events" / "1892").symlink_to(tmp_path / "elsewhere")
    assert bring(site, "csv", "t.csv", "title,date\nA,1892\n") == 2
    assert "`events/1892` is a symbolic link" in capsys.readouterr().err
    assert list((tmp_path / "elsewhere").iterdir()) == []
