"""Files as the programs themselves write them: every record that is made, and everything that is told to be lost."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

from dateline.cli import main

COLUMNS = ("title=Titel", "date=Datum", "end=Ende", "summary=Beschreibung", "url=Link", "publisher=Quelle")
TYPED = {
    "timelinejs-of-a-spreadsheet.csv": ("fr", "timelinejs", ()),
    "timelinejs.json": ("de", "timelinejs", ()),
    "table-of-excel.csv": ("de", "csv", tuple(f"--column={one}" for one in COLUMNS)),
    "wikidata.json": ("fr,en,ja", "wikidata", ()),
    "calendar-of-google.ics": ("en", "icalendar", ("--kind=publication",)),
}
"""Of each file: the languages of the site that it is brought into, its format, and what is typed besides."""
MARK = "=== made\n"
WITH_CRLF = {"table-of-excel.csv", "calendar-of-google.ics"}
"""Their programs end lines so; no file of the repository does."""


def test_every_file_is_brought_in(cases: Path) -> None:
    """None lies there for nothing."""
    assert {path.name for path in (cases / "imports").iterdir() if path.suffix != ".txt"} == set(TYPED)


@pytest.mark.parametrize("name", TYPED)
def test_a_file_of_another_program(name: str, cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The records are sound, and the golden file has all of them and all that was not carried over."""
    languages, reader, more = TYPED[name]
    ends = b"\r\n" if name in WITH_CRLF else b"\n"
    file = tmp_path / name
    file.write_bytes((cases / "imports" / name).read_bytes().replace(b"\n", ends))
    site = tmp_path / "site"
    texts = (f"--{key}={tag}=T" for tag in languages.split(",") for key in ("title", "subject"))
    assert main(["init", str(site), f"--languages={languages}", "--starter=blank", *texts]) == 0
    before = set(site.rglob("*.yml"))
    capsys.readouterr()
    assert main(["--root", str(site), "import", reader, str(file), *more]) == 0
    told = capsys.readouterr().err
    made = sorted(path for path in site.rglob("*.yml") if path not in before)
    assert main(["--root", str(site), "fmt", "--check"]) == 0
    assert main(["--root", str(site), "check", "--format", "text"]) == 0, capsys.readouterr().out
    records = (f"--- {path.relative_to(site).as_posix()}\n{path.read_text(encoding='utf-8')}" for path in made)
    today = dt.date.today().isoformat()  # noqa: DTZ011 -- what the command itself writes
    report = (told + MARK + "".join(records)).replace(f"added: {today}", "added: TODAY")
    golden = cases / "imports" / f"{name}.txt"
    if os.environ.get("DATELINE_GOLDEN") == "write":
        golden.write_text(report, encoding="utf-8")
    assert report == golden.read_text(encoding="utf-8")
