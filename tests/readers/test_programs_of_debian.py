"""GDAL, pandoc and biber, as Debian has them, read what we write; `make test-readers` installs them."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

BIBLATEX = "data/citations.biblatex.bib"


def run(exported: Path, *command: str) -> str:
    """What a program prints; it has to end well."""
    done = subprocess.run(command, cwd=exported, capture_output=True, text=True, check=True)
    return done.stdout


def test_gdal_reads_the_points_and_the_dates(exported: Path) -> None:
    """The text of EDTF stays a text, the two days are days, and the point is where the meeting was."""
    shown = run(exported, "ogrinfo", "-al", "-q", "data/events.geojson", "-where", "id='hanoi-summit'")
    assert "date_edtf (String) = 2019-02-27/2019-02-28" in shown
    assert "date_first (Date) = 2019/02/27" in shown
    assert "date_last (Date) = 2019/02/28" in shown
    assert "title_ja (String) = ハノイでの第2回米朝首脳会談" in shown
    assert re.search(r"POINT \(105\.\d+ 21\.\d+\)", shown)


def test_pandoc_reads_every_entry_of_biblatex(exported: Path) -> None:
    """None is lost, none without a title, and each date that we write is read."""
    written = (exported / BIBLATEX).read_text(encoding="utf-8")
    found = json.loads(run(exported, "pandoc", "--from=biblatex", "--to=csljson", BIBLATEX))
    assert len(found) == len(re.findall(r"(?m)^@", written))
    assert all(entry.get("title") for entry in found)
    assert sum("issued" in entry for entry in found) == len(re.findall(r"(?m)^\s*date\s*=", written))


def test_biber_finds_nothing_but_what_sources_lack(exported: Path) -> None:
    """Every date is one, by the data model of BibLaTeX; what has no byline has no author, what is undated no date."""
    told = run(exported, "biber", "--tool", "--validate-datamodel", "--output-file", "checked.bib", BIBLATEX)
    assert "INFO - Writing" in told
    wrong = [line for line in told.splitlines() if re.match("WARN|ERROR", line)]
    assert [line for line in wrong if "Missing mandatory field" not in line] == []
