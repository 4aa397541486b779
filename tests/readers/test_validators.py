"""Every feed, and what is odd in records, held against the standards by validators: jing, JSON Schema and biber."""

from __future__ import annotations

import json
import re
import subprocess
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from dateline.exports import citations, feeds
from dateline.exports.views import Views
from tests.odd_records import odd
from tests.readers.conftest import run

HERE = Path(__file__).resolve().parent
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def odd_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the feeds and citations of the record of what is odd."""
    folder = tmp_path_factory.mktemp("odd")
    for export in (feeds, citations):
        for path, content in export.files(Views(odd())):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
    return folder


def mistakes(paths: list[Path]) -> list[str]:
    """What jing finds wrong with feeds, by the schema beside this module."""
    command = ["jing", "-c", str(HERE / "atom.rnc"), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in {0, 1}, done.stderr
    return done.stdout.splitlines()


@pytest.fixture(scope="module", params=["exported", "odd_files"])
def atom_feeds(request: pytest.FixtureRequest) -> list[Path]:
    """All feeds, of this checkout's records and of the odd ones."""
    folder: Path = request.getfixturevalue(request.param)
    found = sorted(folder.rglob("feed.xml"))
    assert len(found) > 4
    return found


def test_atom_is_valid(atom_feeds: list[Path]) -> None:
    """By the schema, and by what no schema says (RFC 4287, 4.1.1): ids once, one link of a type and language."""
    assert mistakes(atom_feeds) == []
    for path in atom_feeds:
        root = ET.parse(path).getroot()  # noqa: S314 -- our own file
        ids = [entry.findtext(f"{ATOM}id") for entry in root.findall(f"{ATOM}entry")]
        assert len(set(ids)) == len(ids), path
        links = Counter((one.get("rel"), one.get("type"), one.get("hreflang")) for one in root.findall(f"{ATOM}link"))
        assert set(links.values()) == {1}, path


@pytest.mark.parametrize(
    "right, wrong",
    [
        (r"<updated>[^<]*", "<updated>2018-06"),
        (r"<id>[^<]*", "<id>x"),
        (r"<author>.*?</author>", ""),
        (r'type="html"', 'type="xhtml"'),
        (r"(<title>.*?</title>)", r"\1\1"),
    ],
)
def test_mistakes_of_atom_are_found(exported: Path, tmp_path: Path, right: str, wrong: str) -> None:
    """A partial date, an id that is no address, no author, another type, two titles."""
    text = re.sub(right, wrong, (exported / "feed.xml").read_text(encoding="utf-8"), count=1)
    (tmp_path / "feed.xml").write_text(text, encoding="utf-8")
    assert mistakes([tmp_path / "feed.xml"])


@pytest.mark.parametrize("name", ["exported", "odd_files"])
def test_json_feed_is_valid(request: pytest.FixtureRequest, name: str) -> None:
    """By a schema of version 1.1."""
    schema = Draft202012Validator(json.loads((HERE / "json_feed.json").read_text(encoding="utf-8")))
    folder: Path = request.getfixturevalue(name)
    found = sorted(folder.rglob("feed.json"))
    assert len(found) > 4
    wrong = [(path, error.message) for path in found for error in schema.iter_errors(json.loads(path.read_bytes()))]
    assert wrong == []


def test_biber_takes_the_citations_of_odd_records(odd_files: Path) -> None:
    """By the data model of BibLaTeX no field and no date is refused; what has no author or date lacks it."""
    path = "data/citations.biblatex.bib"
    told = run(["biber", "--tool", "--validate-datamodel", "--output-file", "checked.bib", path], odd_files)
    wrong = [line for line in told.splitlines() if re.match("WARN|ERROR", line)]
    assert [line for line in wrong if "Missing mandatory field" not in line] == []
    entries = re.compile(r"(?m)^@\w+\{")
    checked = (odd_files / "checked.bib").read_text(encoding="utf-8")
    assert len(entries.findall(checked)) == len(entries.findall((odd_files / path).read_text(encoding="utf-8")))
