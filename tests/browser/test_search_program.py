"""The program that asks the index, run in a real browser: it folds, reads and counts as Python does."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Route

from dateline.bundle import read, written
from dateline.model.texts import Text
from dateline.model.walk import walk
from dateline.search import program
from dateline.search.dates_in_text import dates_in
from dateline.search.fold import fold, key, words_of
from dateline.search.han import ROWS
from dateline.site import prepare
from dateline.timeline.timeline import Timeline
from tests.browser.profile import profile
from tests.search.test_index import read as read_postings
from tests.search.test_index import text_of

Run = Callable[..., Any]

CASES: list[list[str]] = yaml.safe_load(
    (Path(__file__).parent.parent / "search" / "folding.yaml").read_text(encoding="utf-8")
)


HOST = "http://modules.invalid/"
MODULES = ("dates", "fold", "marks", "postings", "questions", "results")
IMPORT = """([names, host]) => Promise.all(names.map((name) => import(`${host}search/browser/${name}.js`)))
  .then((modules) => modules.forEach((module) => Object.assign(window, module)))"""


@pytest.fixture(scope="module")
def in_browser(browser: Browser) -> Iterator[Run]:
    """Evaluates a function among those that the modules export: `in_browser("(text) => fold(text)", "Ａ")`."""
    page = profile(browser).new_page()
    page.route(f"{HOST}**", answer)
    page.goto(HOST)
    page.evaluate(IMPORT, [MODULES, HOST])
    page.evaluate("(rows) => readHan(rows)", list(ROWS))

    def run(function: str, given: Any = None) -> Any:
        return page.evaluate(function, given)

    yield run
    page.close()


def answer(route: Route) -> None:
    """A module as it is written, or the one of the constants; else an empty page."""
    path = route.request.url.removeprefix(HOST)
    if not path:
        route.fulfill(body="<!doctype html><title>Modules</title>", content_type="text/html")
        return
    text = written(program.CONSTANTS[path]) if path in program.CONSTANTS else read(path)
    route.fulfill(body=text, content_type="text/javascript; charset=utf-8")


@pytest.fixture(scope="module", params=["small", "."])
def record(root: Path, sites: Path, request: pytest.FixtureRequest) -> Timeline:
    """The small record, and the one of this checkout."""
    site = prepare(root if request.param == "." else sites / request.param).site
    assert site is not None
    return site.timeline


def test_the_browser_folds_as_the_table_says(in_browser: Run) -> None:
    """The browser's side of the table."""
    texts = [text for text, _, _ in CASES]
    assert in_browser("(texts) => texts.map((text) => [text, fold(text), key(text)])", texts) == CASES


def test_both_sides_fold_the_whole_record_alike(record: Timeline, in_browser: Run) -> None:
    """Every text of the record has one form, wherever it is folded."""
    texts = sorted(set(strings(record)))
    titles = {title for event in record.events for title in event.title.values()}
    assert titles <= set(texts)
    folded = in_browser("(texts) => texts.map((text) => [fold(text), key(text)])", texts)
    differing = [text for text, found in zip(texts, folded, strict=True) if found != [fold(text), key(text)]]
    assert differing == []


def test_every_letter_is_folded_alike(in_browser: Run) -> None:
    """Every character of the scripts that names are written in, alone, folds to one form."""
    letters = [chr(code) for code in (*range(0x20, 0x600), *range(0x1E00, 0x2070), *range(0x3000, 0x3400))]
    letters += [
        chr(code)
        for code in (*range(0xFF00, 0xFFEF), *range(0xAC00, 0xAC80), *range(0x3400, 0xA000), *range(0xFA0E, 0xFA2A))
    ]
    folded = in_browser("(texts) => texts.map(fold)", letters)
    assert [one for one, found in zip(letters, folded, strict=True) if found != fold(one)] == []


def test_a_date_in_a_text_is_found_by_what_a_reader_types(in_browser: Run) -> None:
    """Each form in which texts write a day gives the term that the same form gives when it is typed."""
    forms = (
        *("12 juin 2018", "12. Juni 2018", "12 de junio de 2018", "12 June 2018"),
        "June 12, 2018",
        "2018-06-12",
        "2018/6/12",
        "2018年6月12日",
        "2018년 6월 12일",
    )
    typed = in_browser("(texts) => texts.map((text) => takeDates(fold(text)).dates)", list(forms))
    for form, (term,) in zip(forms, typed, strict=True):
        assert term == "#2018-06-12"
        folded = fold(f"On {form} they met")
        assert term in dates_in(folded, words_of(folded))


def test_what_is_typed_is_read_as_a_date(in_browser: Run) -> None:
    """Dates without a year, of an era, ordinal or in one number; words that only look like months stay words."""
    cases = {
        "6월": ["#-06"],
        "6月12日": ["#-06-12"],
        "the 12th of June": ["#-06-12"],
        "Jun 2018": ["#2018-06"],
        "平成30年6月12日": ["#2018-06-12"],
        "令和元年": ["#2019"],
        "20180612": ["#2018-06-12"],
        "2018": ["#2018"],
        "June 1st, 2018": ["#2018-06-01"],
        "the first of June": ["#-06-01"],
        "le 16 août 1892": ["#1892-08-16"],
        "1er janvier": ["#-01-01"],
        "16. August 1892": ["#1892-08-16"],
        "16 de agosto de 1892": ["#1892-08-16"],
        "8月16号": ["#-08-16"],
        "mars": [],
        "two years ago": [],
        "march": [],
        "may": [],
        "maybe 3": [],
        "12345": [],
        "2018-13": ["#2018"],
        "30.6.2019": ["#2019-06-30"],
        "30. 6. 2019": ["#2019-06-30"],
        "30/06/2019": ["#2019-06-30"],
        "30-06-2019": ["#2019-06-30"],
        "6.12.2018": ["#2018-12-06"],
        "6/12/2018": ["#2018-06-12"],
        "31/31/2018": ["#2018"],
        "六月十二日": ["#-06-12"],
        "二〇一八年六月十二日": ["#2018-06-12"],
        "二〇一九年二月": ["#2019-02"],
        "平成三十年六月十二日": ["#2018-06-12"],
        "令和元年六月三十日": ["#2019-06-30"],
        "十二月三十一日": ["#-12-31"],
        "三年後": [],
        "二日間の一日目": [],
        "十三月": [],
    }
    assert in_browser("(texts) => texts.map((text) => takeDates(fold(text)).dates)", list(cases)) == [*cases.values()]


def test_a_question_is_asked_without_what_only_asks(in_browser: Run) -> None:
    """Words that ask go, and what is left is looked for; in a word that only looks like one they stay."""
    cases = {
        "板門店で会ったのはいつ": "板門店で会った",
        "ハノイ会談はなぜ決裂したか": "ハノイ会談 決裂",
        "金正恩の妹は誰ですか？": "金正恩の妹",
        "首脳会談の場所はどこ?": "首脳会談の場所",
        "なぜ中止されたのか": "中止",
        "トランプが訪日しましたか？": "トランプが訪日",
        "하노이 회담은 언제": "하노이 회담",
        "트럼프는 언제 김정은을 만났나": "트럼프 김정은을 만났나",
        "ドイツ": "ドイツ",
        "いつ": "いつ",
        "언제나": "언제나",
        "ぶどう": "ぶどう",
        "北朝鮮の核保有国": "北朝鮮の核保有国",
    }
    asked = in_browser("(texts) => texts.map((text) => withoutAsking(text).replace(/ +/g, ' ').trim())", list(cases))
    assert dict(zip(cases, asked, strict=True)) == cases


def test_only_in_a_question_words_ask(in_browser: Run) -> None:
    """Words that ask are told from the subject, and others beside them only."""
    cases = {
        "how long did the talks last": ["how", "long", "did"],
        "when was the summit held": ["when", "held"],
        "a long talk held": [],
    }
    asking = in_browser(
        "(texts) => texts.map((text) => { const tokens = text.split(' ')\n"
        "return tokens.filter((_, at) => isAsking(tokens, at)) })",
        list(cases),
    )
    assert dict(zip(cases, asking, strict=True)) == cases


def test_marks_cover_kana_that_are_folded_together(in_browser: Run) -> None:
    """What is typed with ビ is marked where a text has ヴィ, to its last sign."""
    texts = {"ルヴィオ氏": "ルビオ", "ソーシャルメディア": "メディア", "ビショップ": "ヴィショップ"}
    marked = in_browser(
        """(pairs) => pairs.map(([text, typed]) =>
          places(text, [[[key(typed)]]]).map(([start, end]) => text.slice(start, end)))""",
        [list(pair) for pair in texts.items()],
    )
    assert marked == [["ルヴィオ"], ["メディア"], ["ビショップ"]]


def test_marks_cover_ordinals_in_every_form(in_browser: Run) -> None:
    """The fourth is marked however it was typed and however the text writes it, and the 14th is not the 4th."""
    texts = {
        "４度目の会談": "４度目",
        "their fourth meeting": "fourth",
        "第14回、第4回米朝首脳会談": "第4回",
        "the 14th, 4th": "4th",
        "네 번째 회담": "네 번째",
    }
    marked = in_browser(
        """(texts) => texts.map((text) =>
          places(text, [[[key("四回目")]]]).map(([start, end]) => text.slice(start, end)))""",
        list(texts),
    )
    assert marked == [[expected] for expected in texts.values()]


def test_marks_cover_dates_that_were_typed(in_browser: Run) -> None:
    """A day lies in its month and year, in whatever form; a year alone marks no day that has none."""
    text = "On 12 June 2018 and 6月12日, not 2018-07-12, in 2018年6月"
    cases = {
        "#2018-06-12": ["12 June 2018", "6月12日"],
        "#2018-06": ["12 June 2018", "6月12日", "2018年6月"],
        "#-06-12": ["12 June 2018", "6月12日"],
        "#2018": ["12 June 2018", "2018-07-12", "2018年6月"],
        "#2019": [],
    }
    marked = in_browser(
        """([text, terms]) => terms.map((term) =>
          places(text, [], [term]).map(([start, end]) => text.slice(start, end)))""",
        [text, list(cases)],
    )
    assert dict(zip(cases, marked, strict=True)) == cases


def test_a_name_in_another_script_is_marked_as_a_whole_word(in_browser: Run) -> None:
    """All names of the record that was meant; none of two letters, and none inside a longer word."""
    names = [["Iran", "en"], ["イラン", "ja"], ["IR", "en"]]
    marked = in_browser(
        """([result, texts]) => texts.map((text) =>
          places(text, namesOf([result, null])).map(([start, end]) => text.slice(start, end)))""",
        [["", "이란", "", "", names], ["Iran and the Iranian ir", "イランはIranと이란", "UraniumIran"]],
    )
    assert marked == [["Iran"], ["イラン", "Iran", "이란"], []]


def test_the_browser_reads_postings(in_browser: Run) -> None:
    """The browser's reader gives what this file's reader gives."""
    chance = random.Random(5)  # noqa: S311 -- the same each time
    impacts = [{chance.randrange(200_000): chance.randint(1, 7) for _ in range(size)} for size in (0, 1, 5, 300)]
    texts = [text_of(one) for one in impacts]
    assert in_browser("(texts) => texts.map((text) => [...decode(text)])", texts) == [
        [list(pair) for pair in read_postings(text)] for text in texts
    ]


def strings(record: Timeline) -> Iterator[str]:
    """Every text of every record."""
    for one in record.records.values():
        for _, part in walk(one):
            for name in type(part).model_fields:
                value = getattr(part, name)
                if isinstance(value, Text):
                    yield from value.values()
                elif isinstance(value, str):
                    yield value


@pytest.mark.parametrize("found", [[], [[0, 2]], [[3, 14], [15, 40]]])
def test_nothing_that_is_marked_is_markup(in_browser: Run, found: list[list[int]]) -> None:
    """What a record says stands in a result as text, around what was found and within it."""
    text = "<b class=taken>x</b> & \"x\" 'taken'"
    html = in_browser("([text, found]) => withMarks(text, found)", [text, found])
    assert in_browser("(html) => new DOMParser().parseFromString(html, 'text/html').body.textContent", html) == text
    assert html.count("<mark>") == len(found)
    assert html.count("<") == 2 * len(found)
