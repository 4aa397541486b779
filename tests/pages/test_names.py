from __future__ import annotations

from typing import Any

import pytest

from dateline.model import Record
from dateline.pages import collation, names
from dateline.pages.collation import by_letter, by_reading, by_syllable, kana_key
from dateline.pages.view import View
from tests.made_records import both, event, place, record
from tests.made_records import timeline as made
from tests.pages.reading import read


def index(*records: Record, language: str = "en") -> dict[str, dict[str, list[list[str]]]]:
    """By section and letter, the names in each entry."""
    scripts = names.by_script(View(made(*records), language))
    return {
        script.name: {row.letter: [[name.text for name in entry.names] for entry in row.entries] for row in script.rows}
        for script in scripts
    }


def called(key: str, /, **fields: Any) -> Record:
    """A person with names; `also` is a list of further ones in `tongue`."""
    tongue = fields.pop("tongue", "ja")
    also = [{"name": name, "language": tongue} for name in fields.pop("also", ())]
    return record("person", key, also=also, summary=both("Somebody."), roles=[], **fields)


@pytest.mark.parametrize(
    "reading, key",
    [
        ("ちぇ・そんひ", "ちえそんひ"),
        ("ツァイ・チー", "つあいちい"),
        ("ヴォーン", "うおおん"),
        ("じゅえ", "しゆえ"),
        ("「ガザ", "かさ"),
        ("ｱﾌﾛ", "あふろ"),
        ("トランプ氏が訪韓", "とらんふ氏か訪韓"),
        ("ンー", "ん"),
        ("", ""),
    ],
)
def test_kana_are_compared_by_their_plain_letters(reading: str, key: str) -> None:
    """Katakana as hiragana, small as large, voiced as plain, a long vowel as the vowel."""
    assert kana_key(reading) == key


def test_japanese_names_stand_in_the_rows_of_the_kana_table() -> None:
    """The rows follow each other from あ to わ, numbers before them, names that nobody can read behind them."""
    readings = ["わしんとん", "ゆうじ", "んー", "はのい", "ばいでん", "あふろ", "ヴェトナム", "20カ国", "けいしゅう"]
    found = sorted([*map(by_reading, readings), collation.unread("核保有国")])
    assert [position.row for position in found] == ["0–9", *"ああかははやわわ", "漢字"]
    assert [position.key for position in found][1:3] == ["あふろ", "うえとなむ"]


def test_korean_names_stand_by_their_first_consonant() -> None:
    """가나다 order; what is doubled stands with the plain one, and numbers come first."""
    found = sorted(map(by_syllable, ["힣", "까치", "김정은", "나라", "1차 회담", "최선희", "북한", "평양"]))
    assert [position.row for position in found] == ["0–9", *"가가나바차파하"]


@pytest.mark.parametrize("name, row", [("Ōsaka", "O"), ("“US trio”", "U"), ("1718 regime", "0–9"), ("Цой", "Ц")])
def test_a_letter_stands_without_its_accent(name: str, row: str) -> None:
    """Quotation marks and accents are nothing to look a name up by."""
    assert by_letter(name).row == row


def test_names_of_a_record_that_begin_alike_are_one_entry() -> None:
    """The name it goes by comes first; one with another letter has an entry of its own and says where it leads."""
    ann = called("ann", name="Ann", also=["Annie", "Nan", "Ánn"], tongue="en")
    view = View(made(ann), "en")
    assert index(ann) == {"latin": {"A": [["Ann", "Annie", "Ánn"]], "N": [["Nan"]]}}
    html = read(next(names.pages(view)).write().html)
    assert html.text.endswith("A Ann Annie, Ánn N Nan Ann")


def test_a_person_stands_under_the_family_name() -> None:
    """As the record sorts it; the other spellings stay where they begin."""
    trump = called("trump", name="Donald Trump", sort={"en": "Trump, Donald"}, also=["DJT"], tongue="en")
    assert index(trump) == {"latin": {"D": [["DJT"]], "T": [["Trump, Donald"]]}}


def test_the_readings_come_from_the_kana_of_the_record() -> None:
    """The name by its own reading, a spelling by the shared beginning, other records by a name they begin with."""
    records = [
        called(
            "choe",
            name={"en": "Choe", "ja": "崔善姫"},
            sort={"ja": "ちぇ・そんひ"},
            also=["崔善姫外相", "崔先姫", "外相"],
        ),
        called("kim", name={"en": "Kim", "ja": "金正恩", "ja-Kana": "キム・ジョンウン"}),
        called("kyodo", name={"en": "Kyodo", "ja": "共同通信"}, also=["きょうどうつうしん"]),
        place("letters", name={"en": "Letters", "ja": "金正恩氏の親書"}),
        event("departure", "2025-10-26", title={"en": "Departure", "ja": "崔善姫外相、出発"}),
    ]
    assert index(*records, language="ja")["japanese"] == {
        "か": [["金正恩", "キム・ジョンウン"], ["金正恩氏の親書"], ["共同通信", "きょうどうつうしん"]],
        "た": [["崔善姫", "崔善姫外相", "崔先姫"], ["崔善姫外相、出発"]],
        "漢字": [["外相"]],
    }


def test_spellings_that_only_part_the_kana_differently_are_one() -> None:
    """たかいちさなえ and たかいち・さなえ, タカイチサナエ too, stand once, as the record writes it first."""
    takaichi = called(
        "takaichi",
        name={"en": "Takaichi", "ja": "高市早苗", "ja-Kana": "たかいち・さなえ"},
        also=["たかいちさなえ", "タカイチ サナエ"],
    )
    assert index(takaichi)["japanese"] == {"た": [["高市早苗", "たかいち・さなえ"]]}


def test_readers_find_their_own_script_first_and_open() -> None:
    """The Japanese index begins with Japanese names, the English one with Latin letters; the others are folded."""
    tokyo = place("tokyo", name={"en": "Tokyo", "ja": "東京", "ja-Kana": "とうきょう", "ko": "도쿄", "zh-Hans": "东京"})
    for language, sections in (
        ("en", ["latin", "japanese", "hangul", "chinese"]),
        ("ja", ["japanese", "latin", "hangul", "chinese"]),
    ):
        page = next(names.pages(View(made(tokyo), language)))
        assert [anchor for anchor, _ in page.outline] == sections
        folded = [section.anchor for section in page.write().sections if "<details" in section.html]
        assert folded == sections[1:]


def test_titles_of_events_stand_in_the_pages_language_alone() -> None:
    """The English index has no Japanese titles; a title that is not translated stands as it is."""
    translated = event("a-summit", "2018-06-12", title={"en": "A summit", "ja": "会談"})
    english = event("a-call", "2018-06-13", title="A call")
    assert index(translated, english) == {"latin": {"A": [["A call"], ["A summit"]]}}
    assert index(translated, english, language="ja") == {"japanese": {"漢字": [["会談"]]}, "latin": {"A": [["A call"]]}}


def test_a_hostile_name_stays_text() -> None:
    """What an editor writes is never markup."""
    evil = "<b onmouseover='x'>"
    body = record(
        "organisation",
        "a-body",
        name=evil,
        kind="company",
        summary="A body.",
        also=[{"name": evil + "2", "language": "ja"}],
    )
    html = next(names.pages(View(made(body), "en"))).write().html
    assert "<b onmouseover" not in html
    assert "&lt;b onmouseover" in html


def test_a_name_in_latin_letters_stands_under_its_letter_though_its_reading_is_told() -> None:
    """AFP通信 is looked for under A; its reading orders the lists of Japanese names."""
    agency = called("afp", name={"en": "Agence", "ja": "AFP通信"}, sort={"ja": "えーえふぴーつうしん"})
    assert index(agency, language="ja")["latin"] == {"A": [["Agence", "AFP通信"]]}
