"""Signs that are written in several ways are one for search: the program learns of them from the index."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.bundle import read, written
from dateline.search import program
from dateline.search.fold import fold
from dateline.search.han import FORMS, ROWS, rows_of
from dateline.search.shards import IndexFile
from tests.node import node
from tests.search.test_index import PAGES, files, made, site, told

HAN = re.compile("[\u3400-\u9fff]")
SAME = ["髙高", "﨑崎", "國国", "體体", "陈陳", "對対对", "会會", "竜龍", "发発發"]
OTHER = ["後后", "陣陳", "土士", "未末", "髪発", "崎埼", "余予"]


@pytest.fixture
def in_node(tmp_path: Path) -> Callable[[str, object], object]:
    """Evaluates a function among what fold.js exports: `in_node("(text) => fold(text)", "國")`."""
    (constants,) = program.CONSTANTS
    for name in ("fold", "ordinals"):
        (tmp_path / f"{name}.js").write_text(read(f"{program.FOLDER}/{name}.js"), encoding="utf-8")
    (tmp_path / "constants.js").write_text(written(program.CONSTANTS[constants]), encoding="utf-8")
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")

    def run(function: str, given: object) -> object:
        call = f"({function})({json.dumps(given)})"
        script = f'import {{ fold, readHan }} from "./fold.js"\nconsole.log(JSON.stringify({call}))\n'
        (tmp_path / "run.js").write_text(script, encoding="utf-8")
        done = subprocess.run([node(), "run.js"], cwd=tmp_path, capture_output=True, check=True)
        return json.loads(done.stdout)

    return run


@pytest.mark.parametrize("signs", SAME)
def test_forms_of_a_sign_are_one(signs: str) -> None:
    """Old, simplified and names' forms."""
    assert len({fold(sign) for sign in signs}) == 1


@pytest.mark.parametrize("signs", OTHER)
def test_other_signs_stay_apart(signs: str) -> None:
    """What only looks or sounds alike, or is two words in a newspaper."""
    assert len({fold(sign) for sign in signs}) == len(signs)


def test_a_sign_is_in_one_row() -> None:
    """So that folding twice is folding once."""
    signs = "".join(ROWS)
    assert len(signs) == len(set(signs))
    assert FORMS.keys().isdisjoint(row[0] for row in ROWS)


def test_the_program_asks_in_the_forms_of_the_index() -> None:
    """What the program compares a folded question with is folded itself."""
    texts = "".join(content.decode() for _, content in program.files())
    assert {sign for sign in HAN.findall(texts) if fold(sign) != sign} == set()


def test_the_index_tells_of_the_signs_that_it_has() -> None:
    """And of no others: a reader fetches them with the first query that has such signs."""
    pages = site(*PAGES, made("third", "國際會議", "髙﨑で開かれた。"))
    (rows,) = (told(IndexFile(path=path, content=content)) for path, content in files(pages).items() if "/han." in path)
    assert set(str(rows).split()) == {row for row in ROWS if row[0] in "板門店国際会議高崎開"}


def test_the_program_folds_by_the_rows_that_it_was_told(in_node: Callable[[str, object], object]) -> None:
    """Both ways, the same as in Python; a sign that the index has in no form stays as it is."""
    texts = [*SAME, *OTHER, "髙﨑國體"]
    rows = json.dumps(rows_of(fold("".join(texts))))
    assert in_node(f"(texts) => {{ readHan({rows}); return texts.map(fold) }}", texts) == [fold(one) for one in texts]
    assert in_node('(text) => { readHan(["国國"]); return fold(text) }', "國體") == "国體"
