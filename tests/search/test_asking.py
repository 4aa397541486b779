from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.dates import parse
from dateline.search.documents import Entry, documents
from dateline.search.facts import Facts, Name
from tests.search.asking import ask, unknown, years
from tests.search.test_index import made, site


def test_words_that_texts_have_with_hyphens_are_found_with_spaces(tmp_path: Path) -> None:
    """Where a word that tells nothing stands between two: `mar a lago`; two words that are one by chance stay two."""
    pages = site(
        made("first", "A dinner", "They met at Mar-a-Lago."),
        made("second", "Mar Lago", "Lago Mar, a lagoon."),
        made("third", "Rumours", "The lake of Mars."),
    )
    found = ask(tmp_path, pages, ["mar a lago", "Mar-a-Lago", "dinner at mar a lago", "lake of mars"])
    assert found["mar a lago"] == found["Mar-a-Lago"] == ["A dinner"]
    assert found["dinner at mar a lago"][0] == "A dinner"
    assert found["lake of mars"] == ["Rumours"]


def test_a_day_in_kanji_is_a_day(tmp_path: Path) -> None:
    """六月十二日 finds what 6月12日 finds."""
    pages = site(made("first", "A summit", date=parse("2018-06-12")), made("second", "Talks", date=parse("2018-06-21")))
    found = ask(tmp_path, pages, ["六月十二日", "二〇一八年六月十二日", "6月12日", "六月二十一日"])
    assert found["六月十二日"] == found["二〇一八年六月十二日"] == found["6月12日"] == ["A summit"]
    assert found["六月二十一日"] == ["Talks"]


def test_a_day_is_read_as_each_language_writes_it(tmp_path: Path) -> None:
    """French, German, Spanish, Korean and Chinese, with and without the year, its articles and particles among them."""
    pages = site(made("first", "A strike", date=parse("1892-08-16")), made("second", "Talks", date=parse("1892-09-01")))
    strike = [
        *("16 août", "le 16 août 1892", "16 aout 1892", "16. August", "am 16. August 1892", "16. Aug. 1892"),
        *(
            "16 de agosto",
            "el 16 de agosto de 1892",
            "8월 16일",
            "1892년 8월 16일에",
            "8月16号",
            "八月十六日",
            "agosto de 1892",
        ),
    ]
    talks = ["1er septembre", "1er septembre 1892", "1. September", "septembre", "septiembre de 1892"]
    found = ask(tmp_path, pages, [*strike, *talks])
    assert {typed: titles[:1] for typed, titles in found.items() if titles[:1] != ["A strike"]} == {
        typed: ["Talks"] for typed in talks
    }


def test_a_day_is_read_in_the_short_forms_of_each_language(tmp_path: Path) -> None:
    """Points with blanks in Korean, "ago" of the short Spanish dates, Austria's January; two years ago is no date."""
    pages = site(
        made("strike", "A strike", date=parse("1892-08-16")),
        made("year", "New Year", date=parse("1893-01-01")),
        made("later", "October", date=parse("1892-10-16")),
        made("ago", "A memory", "It was two years ago."),
    )
    strike = ["1892. 8. 16.", "1892. 8. 16", "16 ago 1892", "16 ago. 1892", "16 ago"]
    found = ask(tmp_path, pages, [*strike, "1. Jänner", "am 1. Jänner 1893", "two years ago"])
    assert [found[typed][0] for typed in strike] == ["A strike"] * len(strike)
    assert found["1. Jänner"][0] == found["am 1. Jänner 1893"][0] == "New Year"
    assert found["two years ago"][0] == "A memory"


def test_a_text_is_found_by_a_day_in_digits_as_its_language_has_them(tmp_path: Path) -> None:
    """German and Korean texts; a sentence that ends in a year has no month behind it."""
    pages = site(
        made("de", "Der Brief", "Geschrieben am 16.8.1892 in Berlin."),
        made("ko", "편지", "1892. 8. 17. 서울에서 썼다."),
        made("en", "Talks", "That was in 1892. 8 others came."),
    )
    found = ask(tmp_path, pages, ["16. August 1892", "1892년 8월 17일", "August 1892"])
    assert found["16. August 1892"][0] == "Der Brief"
    assert found["1892년 8월 17일"][0] == "편지"
    assert "Talks" not in found["August 1892"]


def test_a_french_article_is_no_part_of_its_word(tmp_path: Path) -> None:
    """l’accord is found by accord and by l'accord, d’août by août."""
    pages = site(made("first", "L’accord", "La fin d’octobre."), made("second", "Talks", "D'accord."))
    found = ask(tmp_path, pages, ["accord", "l'accord", "l’accord", "octobre"])
    assert found["accord"][0] == found["l'accord"][0] == found["l’accord"][0] == "L’accord"


def test_a_year_within_a_long_event_finds_it(tmp_path: Path) -> None:
    """And not only the years in which it began and ended."""
    pages = site(
        made("war", "A war", date=parse("1914-07-28/1918-11-11")), made("peace", "A treaty", date=parse("1919"))
    )
    found = ask(tmp_path, pages, ["1914", "1916", "1918", "1919", "1920"])
    assert [found[year] for year in found] == [["A war"]] * 3 + [["A treaty"], []]


def test_another_form_of_a_word_finds_it_behind_the_word_itself(tmp_path: Path) -> None:
    """Contribute finds contributing, abducted abduct; who types a word that pages have gets these first."""
    pages = site(
        made("how", "Contributing", "Whoever contributes is named."),
        made("talks", "Negotiation of sanctions", "Two were abducted. They cancelled."),
        made("aim", "A speech", "He would rather negotiate than speak of a sanction."),
        made("station", "State and station"),
    )
    found = ask(
        *(tmp_path, pages),
        [
            "contribute",
            "contribution",
            "abduct",
            "abductee",
            "negotiate",
            "sanctions",
            "cancel",
            "cancelling",
            "statement",
        ],
    )
    assert found["contribute"] == found["contribution"] == ["Contributing"]
    assert (
        found["abduct"] == found["abductee"] == found["cancel"] == found["cancelling"] == ["Negotiation of sanctions"]
    )
    assert found["negotiate"] == ["A speech", "Negotiation of sanctions"]
    assert found["sanctions"] == ["Negotiation of sanctions", "A speech"]


def test_forms_of_a_word_are_those_of_the_languages_of_the_site(tmp_path: Path) -> None:
    """French, German and Spanish endings where the site is in the language, and nowhere else."""
    pages = site(
        made("fr", "Des négociations locales"),
        made("de", "Die Verhandlung"),
        made("es", "Negociaciones de los acuerdos"),
    )
    words = ["négocier", "local", "verhandeln", "verhandlungen", "acuerdo"]
    found = ask(tmp_path / "all", pages, words, ["en", "fr", "de", "es"])
    assert [found[word][:1] for word in words] == [
        ["Des négociations locales"],
        ["Des négociations locales"],
        ["Die Verhandlung"],
        ["Die Verhandlung"],
        ["Negociaciones de los acuerdos"],
    ]


@pytest.mark.parametrize(
    "typed",
    [
        *("44 BC", "44 B.C.", "44 BCE", "15 March 44 BC", "March 15, 44 BC", "March 44 BC", "-0043", "-0043-03-15"),
        *("紀元前44年", "紀元前44年3月15日", "紀元前四十四年", "西暦前44年", "公元前44年", "기원전 44년 3월 15일"),
        *("44 av. J.-C.", "15 mars 44 avant Jésus-Christ", "44 v. Chr.", "15. März 44 v. Chr.", "44 a. C."),
        *("15 de marzo de 44 a. C.", "44 antes de Cristo", "44 v.Chr"),
    ],
)
def test_years_before_the_first_are_read_as_each_language_writes_them(
    era: Callable[[str], list[str]], typed: str
) -> None:
    """44 BC is the year -43 of ISO 8601."""
    assert era(typed) == ["The ides"]


@pytest.mark.parametrize(
    "typed, title",
    [
        *(("AD 79", "Vesuvius"), ("79 AD", "Vesuvius"), ("24 August 79 CE", "Vesuvius"), ("西暦79年", "Vesuvius")),
        *(("1066 AC", "Hastings"), ("1066 D.C.", "Hastings"), ("79 d. C.", "Vesuvius")),
        *(("79 apr. J.-C.", "Vesuvius"), ("79 n. Chr.", "Vesuvius"), ("0079-08-24", "Vesuvius"), ("0079", "Vesuvius")),
        *(
            ("1066", "Hastings"),
            ("14 October 1066", "Hastings"),
            ("1066年", "Hastings"),
            ("14. Oktober 1066", "Hastings"),
        ),
        *(("1 BC", "The census"), ("year 0", "The census"), ("0000", "The census"), ("紀元前1年", "The census")),
        *(
            ("12345", "Far off"),
            ("12345年", "Far off"),
            ("12346 BC", "Long ago"),
            ("-12345", "Long ago"),
        ),
    ],
)
def test_years_of_few_and_of_five_digits_are_read(era: Callable[[str], list[str]], typed: str, title: str) -> None:
    """With their era, as ISO 8601 has them, or as a number alone; the year 0 is 1 BC."""
    assert era(typed)[:1] == [title]


@pytest.fixture(scope="module")
def era(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], list[str]]:
    """What is found among events of far years."""
    folder = tmp_path_factory.mktemp("eras")
    dates = {
        "ides": ("The ides", "-0043-03-15"),
        "vesuvius": ("Vesuvius", "0079-08-24"),
        "hastings": ("Hastings", "1066-10-14"),
        "census": ("The census", "0000"),
        "far": ("Far off", "Y12345"),
        "long": ("Long ago", "Y-12345"),
        "talks": ("Talks", "2018-03-15"),
    }
    pages = site(*(made(key, title, date=parse(date)) for key, (title, date) in dates.items()))
    return lambda typed: ask(folder, pages, [typed])[typed]


@pytest.mark.parametrize(
    "language, before",
    [("en", "44 BC"), ("ja", "紀元前44"), ("fr", "44 av. J.-C."), ("de", "44 v. Chr."), ("ko", "기원전 44")],
)
def test_a_year_to_choose_is_called_as_the_page_writes_it(tmp_path: Path, language: str, before: str) -> None:
    """Of -0043 no reader makes 44 BC; our own years are numbers, and the last comes first."""
    pages = site(
        made("ides", "The ides", date=parse("-0043-03-15")),
        made("census", "The census of the ides", date=parse("0006")),
    )
    assert years(tmp_path, pages, "ides", language) == ["6", before]


def test_a_page_about_what_a_question_names_comes_before_others_that_use_its_words(tmp_path: Path) -> None:
    """Why did Hanoi fail: the summit says it in other words; what failed elsewhere is something else."""
    hanoi = made("hanoi", "Hanoi", names=(Name("Hanoi", "en"),))
    summit = made("summit", "Summit in Hanoi", "It ended without agreement.")
    talks = made("talks", "Stockholm talks fail")
    others = [made(f"other-{n}", f"Other {n}", "Quite another text.") for n in range(40)]
    found = ask(tmp_path, site(hanoi, summit, talks, *others), ["why did Hanoi fail", "Hanoi fail"])
    assert found["why did Hanoi fail"][-1] == found["Hanoi fail"][0] == "Stockholm talks fail"


def test_of_pages_that_say_the_same_that_of_which_most_is_said_comes_first(tmp_path: Path) -> None:
    """The summit before its press conference, where two names are all that was typed."""
    pages = site(
        made("ada", "Ada Bo", names=(Name("Ada Bo", "en"),)),
        made("lund", "Lund", names=(Name("Lund", "en"),)),
        made("press", "A press conference", mentions={"ada": 6, "lund": 6}),
        made("summit", "A summit", mentions={"ada": 6, "lund": 6}),
        *(made(f"later-{n}", f"Later {n}", mentions={"summit": 4}) for n in range(3)),
    )
    assert ask(tmp_path, pages, ["Ada Bo Lund"])["Ada Bo Lund"][:2] == ["A summit", "A press conference"]


def test_a_record_that_says_it_all_comes_before_its_sources(tmp_path: Path) -> None:
    """A record is found by what a headline of its sources says; who types a headline whole has its source first."""
    headline = "No deal in Hanoi"
    source, facts = made("no-deal", headline, "A deal, no deal.")
    pages = site(
        made("summit", "Summit in Hanoi", "It ended without agreement.", headlines=(headline,)),
        made("talks", "Talks", "No deal, Hanoi said."),
        made("hanoi", "Hanoi", names=(Name("Hanoi", "en"),)),
        (replace(source, kind="source"), facts),
        *(made(f"other-{number}", f"Day {number}", "On to Hanoi.") for number in range(100)),
    )
    found = ask(tmp_path, pages, ["hanoi no deal", headline])
    assert found["hanoi no deal"][:2] == ["Summit in Hanoi", headline]
    assert found[headline][0] == headline


def test_what_somebody_led_in_a_place_comes_before_what_names_both(tmp_path: Path) -> None:
    """Of a person and a place the events of both are meant, the most spoken of first, not a title that names both."""
    both = {"anna": 6, "lund": 6}
    pages = site(
        _of_kind("person", made("anna", "Anna Berg", is_person=True, names=(Name("Anna Berg", "en"),))),
        _of_kind("place", made("lund", "Lund", names=(Name("Lund", "en"),))),
        made("later", "Berg and Holm speak after Lund", date=parse("2020-04-01"), mentions={"anna": 6}),
        made("press", "Berg meets the press after Lund", date=parse("2020-03-02"), mentions=both),
        made("summit", "Second summit", date=parse("2020-03-01"), mentions=both),
        *(made(f"echo{n}", f"Echo {n}", mentions={"summit": 3}) for n in range(5)),
    )
    found = ask(tmp_path, pages, ["Berg Lund", "Lund Anna Berg"])
    for titles in found.values():
        assert titles[0] == "Second summit"
        assert titles.index("Berg and Holm speak after Lund") > titles.index("Berg meets the press after Lund")


def _of_kind(kind: str, page: tuple[Entry, Facts]) -> tuple[Entry, Facts]:
    entry, facts = page
    return Entry(**{name: getattr(entry, name) for name in Entry.__slots__} | {"kind": kind}), facts


def test_words_that_no_page_has_are_told(tmp_path: Path) -> None:
    """As they were typed, in any script; not what has another form or is a slip away, nor the words of a question."""
    pages = site(
        made("first", "Lund summit", "The delegations dined together."),
        made("second", "ルンド会談", "代表団は夕食を共にした。"),
        made("ada", "Ada Bo", "A diplomat.", names=(Name("Ada Bo", "en"), Name("エイダ・ボー", "ja")), is_person=True),
    )
    known = [
        "when was the Lund summit",
        "delegation",
        "delegatoins dining",
        "Ada Bo",
        "ルンド会談はいつ",
        "夕食",
        "エイダ・ボーの夕食",
    ]
    lacking = {
        "when was Obamacare passed in Lund": ["Obamacare", "passed"],
        "Zelenskyy": ["Zelenskyy"],
        "エイダ・ボーの年収はいくら": ["年収"],
        "消費税が上がったのはいつ": ["消費税"],
        "Ada Bo Обама": ["Обама"],
    }
    found = unknown(tmp_path, pages, [*known, *lacking])
    assert {query: words for query, words in found.items() if words} == lacking


def test_pages_by_hand_come_behind_records(tmp_path: Path) -> None:
    """What tells of the site does not stand before its subject, however often it says a word, but by its title."""
    by_hand = [
        Entry(
            key=f"{name}/", id="", kind="page", language="en", url=f"{name}/", title=title, lead=text, is_by_hand=True
        )
        for name, title, text in (
            ("format", "Format", "A record of a summit in Lund."),
            ("commands", "Commands", "Talks."),
        )
    ]
    entry, facts = made("first", "Meeting of two", "There was a summit in Lund about commands.")
    pages = documents([*by_hand, entry], {"first": facts})
    found = ask(tmp_path, pages, ["summit in Lund", "commands"])
    assert found == {"summit in Lund": ["Meeting of two", "Format"], "commands": ["Commands", "Meeting of two"]}
