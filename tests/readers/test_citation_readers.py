"""Citations as the programs of others show them: names of one piece, months, ranges, circa, days that nobody knows.

What a program cannot say is in the note of the entry, which each of them keeps.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from dateline.pages.citing import FORMS, work_of
from dateline.pages.view import View
from dateline.urls import CitationForm
from tests.made_records import person, source, timeline
from tests.readers.conftest import READERS, Show, run

FOLDER = "made-citations"
FILES = {form: f"{FOLDER}/made.{form.value}" for form in CitationForm}


@pytest.fixture(scope="module", autouse=True)
def _made(exported: Path) -> None:
    """Sources whose names and dates other programs read wrongly, in each form."""
    japanese, korean = {"language": "ja"}, {"language": "ko"}
    named = {"name": source("x", title={"en": "Masaya Matsumoto", "ja": "松本方哉"}).label}
    record = timeline(
        person("matsumoto", sort={"ja": "松本, 方哉"}).model_copy(update=named),
        source("days", title={"ja": "米朝首脳会談"}, author="福岡静哉", published="2018-06-12/2018-06-13", **japanese),
        source("about", title={"ko": "조미 수뇌회담"}, author="리현주", published="1953-07~", **korean),
        source("parted", title={"ja": "会談の全容"}, author="松本方哉", published="1895-04-17?", **japanese),
        source("both", title={"ja": "約と疑い"}, published="1950-06%", **japanese),
        source("open", published="2018-06-12/.."),
        source("until", published="../2018"),
        source("unknown-day", published="2018-06-XX"),
        source("unknown-month", published="2018-XX"),
        source("mixed", published="2018-06-12/2018-07"),
        source("months", published="2018-06/2018-07"),
        source("season", published="2018-21"),
        source("decade", published="195X"),
        source("none"),
    )
    view = View(record, "en")
    works = [work_of(view, one) for one in record.sources.values() if one.id != "a-source"]
    (exported / FOLDER).mkdir()
    for form, write in FORMS.items():
        (exported / FILES[form]).write_text(write(works), encoding="utf-8")


STARTS = {
    "days": [2018, 6, 12],
    "about": [1953, 7],
    "parted": [1895, 4, 17],
    "both": [1950, 6],
    "open": [2018, 6, 12],
    "unknown-day": [2018, 6],
    "unknown-month": [2018],
    "mixed": [2018, 6, 12],
    "months": [2018, 6],
    "season": [2018],
}
"""The day, month or year that each reader shows first; what is not here has none."""
NOTES = {
    "days": "Dated 12–13 Jun 2018.",
    "about": "Dated about Jul 1953.",
    "both": "Dated about Jun 1950 (date uncertain).",
    "unknown-day": "Dated Jun 2018 (day not known).",
    "until": "Dated until 2018.",
    "decade": "Dated 1950s.",
}


def whole(name: dict[str, str]) -> list[str]:
    """A name as it is printed; the pieces of one that has two."""
    return [name[part] for part in ("family", "given", "literal") if name.get(part)]


def held(found: list[dict[str, Any]], *, ranges: bool = False) -> None:
    """Every entry with its first day, its names unbroken, its note; both ends of a range where the form has them."""
    items = {item["id"]: item for item in found}
    dates = {key: item["issued"]["date-parts"] for key, item in items.items() if item.get("issued")}
    assert {key: parts[0] for key, parts in dates.items()} == STARTS
    assert {key for key, parts in dates.items() if len(parts) > 1} == ({"days", "months"} if ranges else set())
    names = {key: [whole(name) for name in items[key]["author"]] for key in ("days", "about", "parted")}
    assert names == {"days": [["福岡静哉"]], "about": [["리현주"]], "parted": [["松本", "方哉"]]}
    assert (items["days"]["title"], items["about"]["title"]) == ("米朝首脳会談", "조미 수뇌회담")
    assert {key: items[key]["note"] for key in NOTES} == NOTES


@pytest.mark.parametrize("form", list(CitationForm))
def test_citation_js(show_in_javascript: Show, form: CitationForm) -> None:
    """All four forms."""
    found = show_in_javascript(f"""
const {{ Cite }} = require("@citation-js/core");
for (const name of ["bibtex", "ris", "csl"]) require(`@citation-js/plugin-${{name}}`);
print(new Cite(read({json.dumps(FILES[form])})).data.map(({{ _graph, ...item }}) => item));
""")
    held(found, ranges=form is CitationForm.BIBLATEX)


def test_citeproc_js(show_in_javascript: Show) -> None:
    """As a style prints them: whole names, the first day of a range, ca. where a date is about."""
    printed = show_in_javascript(f"""
const CSL = require("citeproc"), data = "@citation-js/plugin-csl/lib/";
const styles = require(data + "styles.json"), locales = require(data + "locales.json");
const items = JSON.parse(read({json.dumps(FILES[CitationForm.CSL])}));
const system = {{ retrieveLocale: () => locales["en-US"], retrieveItem: (id) => items.find((item) => item.id === id) }};
const engine = new CSL.Engine(system, styles.apa, "en-US");
engine.setOutputFormat("text");
engine.updateItems(items.map((item) => item.id));
const [about, lines] = engine.makeBibliography();
print(Object.fromEntries(about.entry_ids.map(([id], at) => [id, lines[at].trim()])));
""")
    assert printed["days"].startswith("福岡静哉. (2018, June 12). 米朝首脳会談.")
    assert printed["about"].startswith("리현주. (ca. 1953, July). 조미 수뇌회담.")
    assert printed["parted"].startswith("松本方哉. (1895, April 17). 会談の全容.")
    assert "(ca. 1950, June)" in printed["both"]
    assert re.search(r"\(2018[a-z]?, June\)", printed["unknown-day"])
    assert re.search(r"\(2018[a-z]?\)", printed["unknown-month"])
    assert "(n.d." in printed["until"]
    assert "(n.d." in printed["decade"]


def test_typst(exported: Path) -> None:
    """Of a range it prints the last day; never a day that nobody named, such as 31 June."""
    paper = exported / FOLDER / "paper.typ"
    file = Path(FILES[CitationForm.BIBLATEX]).name
    paper.write_text(f'#bibliography("{file}", full: true, style: "chicago-notes")\n', encoding="utf-8")
    page = run([READERS, "-c", f"import typst; print(typst.compile({str(paper)!r}, format='html').decode())"], exported)
    lines = [re.sub("<[^>]+>", "", line) for line in re.split("</li>|</p>|</div>", page)]
    shown = {
        title: next(line for line in lines if title in line)
        for title in ("米朝首脳会談", "조미 수뇌회담", "会談の全容")
    }
    assert "福岡静哉" in shown["米朝首脳会談"]
    assert "June 13, 2018" in shown["米朝首脳会談"]
    assert "리현주" in shown["조미 수뇌회담"]
    assert "July 1953" in shown["조미 수뇌회담"]
    assert "松本方哉" in shown["会談の全容"]
    assert "April 17, 1895" in shown["会談の全容"]
    assert not re.search("June 3[01]|December 31", page)


def test_pandoc_reads_hard_dates(exported: Path) -> None:
    """Of BibLaTeX."""
    held(
        json.loads(run(["pandoc", "--from=biblatex", "--to=csljson", FILES[CitationForm.BIBLATEX]], exported)),
        ranges=True,
    )


def test_biber_takes_hard_dates(exported: Path) -> None:
    """None is refused by the data model."""
    told = run(
        ["biber", "--tool", "--validate-datamodel", "--output-file", "x.bib", FILES[CitationForm.BIBLATEX]], exported
    )
    wrong = [line for line in told.splitlines() if re.match("WARN|ERROR", line)]
    assert [line for line in wrong if "Missing mandatory field" not in line] == []
