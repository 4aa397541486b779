from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys

import pytest

from dateline.dates import CalendarInterval, parse, zoned
from dateline.words import SHIPPED, Words, keys
from dateline.words.files import shipped
from dateline.words.locales import language_name

NAMES = ("ko", "zh-Hans", "fr", "de", "es")


@pytest.mark.parametrize(
    "text,expected",
    [
        (
            "1892-08-16",
            (
                "1892년 8월 16일(화)",
                "1892年8月16日（星期二）",
                "mardi 16 août 1892",
                "Dienstag, 16. August 1892",
                "martes, 16 de agosto de 1892",
            ),
        ),
        (
            "2018-01-01",
            (
                "2018년 1월 1일(월)",
                "2018年1月1日（星期一）",
                "lundi 1er janvier 2018",
                "Montag, 1. Januar 2018",
                "lunes, 1 de enero de 2018",
            ),
        ),
        ("2018-06", ("2018년 6월", "2018年6月", "juin 2018", "Juni 2018", "junio de 2018")),
        (
            "2019-02-27/2019-02-28",
            (
                "2019년 2월 27~28일",
                "2019年2月27日至28日",
                "27-28 février 2019",
                "27.–28. Februar 2019",
                "27-28 de febrero de 2019",
            ),
        ),
        (
            "2025-10-31/2025-11-01",
            (
                "2025년 10월 31일~11월 1일",
                "2025年10月31日至11月1日",
                "31 octobre – 1er novembre 2025",
                "31. Oktober – 1. November 2025",
                "31 de octubre – 1 de noviembre de 2025",
            ),
        ),
        ("2018/2019", ("2018~2019년", "2018年至2019年", "2018-2019", "2018–2019", "2018-2019")),
        ("2018-06~", ("2018년 6월경", "2018年6月前后", "vers juin 2018", "etwa Juni 2018", "hacia junio de 2018")),
        (
            "2018-06-12~",
            (
                "2018년 6월 12일경",
                "2018年6月12日前后",
                "vers le 12 juin 2018",
                "um den 12. Juni 2018",
                "hacia el 12 de junio de 2018",
            ),
        ),
        (
            "2021-01-10/..",
            (
                "2021년 1월 10일~",
                "2021年1月10日起",
                "depuis le 10 janvier 2021",
                "seit dem 10. Januar 2021",
                "desde el 10 de enero de 2021",
            ),
        ),
        (
            "2021-01/..",
            ("2021년 1월~", "2021年1月起", "depuis janvier 2021", "seit Januar 2021", "desde enero de 2021"),
        ),
        (
            "../2021-01-01",
            (
                "~2021년 1월 1일",
                "至2021年1月1日",
                "jusqu’au 1er janvier 2021",
                "bis zum 1. Januar 2021",
                "hasta el 1 de enero de 2021",
            ),
        ),
        (
            "2018?",
            (
                "2018년 (날짜 불확실)",
                "2018年（日期不确切）",
                "2018 (date incertaine)",
                "2018 (Datum unsicher)",
                "2018 (fecha incierta)",
            ),
        ),
    ],
)
def test_dates(text: str, expected: tuple[str, ...]) -> None:
    """A date reads as in a newspaper of the language, with the article that a day has and a month has not."""
    date = parse(text)
    assert tuple(Words(tag).dates.date(date) for tag in NAMES) == expected


def test_short_dates() -> None:
    """In a list months are short where the language shortens them."""
    date = parse("1892-12-16")
    assert [Words(tag).dates.short_date(date) for tag in NAMES] == [
        "1892년 12월 16일",
        "1892年12月16日",
        "16 déc. 1892",
        "16. Dez. 1892",
        "16 dic 1892",
    ]


@pytest.mark.parametrize(
    "tag,time,times,clock",
    [
        ("ko", "현지 시각 오전 9시 4분(UTC+8)", "현지 시각 오전 9시 4분~오후 1시(UTC+8)", "6월 12일 오전 9시 4분"),
        ("zh-Hans", "当地时间9时4分（UTC+8）", "当地时间9时4分至13时（UTC+8）", "6月12日9时4分"),
        (
            "fr",
            "9\u00a0h\u00a004, heure locale (UTC+8)",
            "9\u00a0h\u00a004 – 13\u00a0h, heure locale (UTC+8)",
            "9\u00a0h\u00a004 le 12 juin",
        ),
        ("de", "9:04 Uhr Ortszeit (UTC+8)", "9:04 Uhr bis 13 Uhr Ortszeit (UTC+8)", "9:04 Uhr am 12. Juni"),
        ("es", "9:04, hora local (UTC+8)", "9:04-13:00, hora local (UTC+8)", "9:04 del 12 de junio"),
    ],
)
def test_times(tag: str, time: str, times: str, clock: str) -> None:
    """A time of the day, two of one day, and one beside another day."""
    day, dates = dt.date(2018, 6, 12), Words(tag).dates
    first, last = (zoned(day, at, "Asia/Singapore") for at in (dt.time(9, 4), dt.time(13)))
    assert (dates.time(first), dates.times(first, last)) == (time, times)
    assert dates.clock(first, dt.date(2018, 6, 11)) == clock


@pytest.mark.parametrize(
    "tag,interval,days,ages",
    [
        ("ko", "1년 8개월 15일", "2,313일", "34세, 34~35세"),
        ("zh-Hans", "1年8个月15天", "2313天", "34岁, 34至35岁"),
        ("fr", "1 an, 8 mois et 15 jours", "2\u202f313 jours", "34 ans, 34 ou 35 ans"),
        ("de", "1 Jahr, 8 Monate und 15 Tage", "2.313 Tage", "34 Jahre alt, 34 oder 35 Jahre alt"),
        ("es", "1 año, 8 meses y 15 días", "2.313 días", "34 años, entre 34 y 35 años"),
    ],
)
def test_spans_of_time(tag: str, interval: str, days: str, ages: str) -> None:
    """Numbers are grouped as the language groups them."""
    dates = Words(tag).dates
    assert dates.interval(CalendarInterval(years=1, months=8, days=15, total_days=0)) == interval
    assert (dates.days(2313), f"{dates.age(34, 34)}, {dates.age(34, 35)}") == (days, ages)


@pytest.mark.parametrize(
    "tag,expected",
    [
        ("ru", "16 августа 1892 г. (вторник)"),
        ("he", "16 באוגוסט 1892 (יום שלישי)"),
        ("hu", "1892. augusztus 16. (kedd)"),
        ("pt-BR", "16 de agosto de 1892 (terça-feira)"),
        ("xx", "16 August 1892 (Tuesday)"),
    ],
)
def test_dates_of_a_language_that_does_not_ship(tag: str, expected: str) -> None:
    """The Unicode CLDR knows months, weekdays and their order; a language that it does not know has English ones."""
    assert Words(tag).dates.date(parse("1892-08-16")) == expected


@pytest.mark.parametrize("others", [(), ("ja",), ("zh-Hans",), ("fr", "ja", "de")])
def test_the_names_of_months_do_not_come_from_another_language(others: tuple[str, ...]) -> None:
    """Whatever languages were asked for before: in a program of its own, since Babel keeps what it has read."""
    program = (
        "import sys; from dateline.words import Words;print([Words(tag)['picture_months'] for tag in sys.argv[1:]][-1])"
    )
    done = subprocess.run([sys.executable, "-c", program, *others, "ko"], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [f"{month}월" for month in range(1, 13)]


@pytest.mark.parametrize(
    "tag,served", [("zh", "zh-Hans"), ("zh-CN", "zh-Hans"), ("zh-Hans-SG", "zh-Hans"), ("fr-CA", "fr"), ("zh-TW", "en")]
)
def test_a_tag_is_served_by_the_script_it_is_written_in(tag: str, served: str) -> None:
    """China's Chinese is in simplified characters, Taiwan's is not, and gets English until somebody translates it."""
    assert Words(tag)["timeline"] == Words(served)["timeline"]


def test_french_signs_have_their_narrow_blanks() -> None:
    """Before ; : ! ? » and behind «, narrow and without a break."""
    wrong = [
        (key, text)
        for key, label in shipped("fr").items()
        for text in keys.texts(label)
        if re.search(r"[^\u202f][;:!?»](?!0)|«[^\u202f]|'", re.sub(r"{[^}]*}", "x", text))
    ]
    assert wrong == []


def test_chinese_has_its_own_signs() -> None:
    """Commas, colons and brackets of full width."""
    assert [key for key, label in shipped("zh-Hans").items() if re.search(r"[,;:()?]", _plain(label))] == []


def test_german_quotes_and_korean_particles() -> None:
    """„…“, and no particle behind a name whose last sound nobody knows."""
    assert not [key for key, label in shipped("de").items() if "”" in _plain(label)]
    assert not [
        key for key, label in shipped("ko").items() if re.search(r"\}(은|는|이|가|을|를|과|와|으로|로)\b", str(label))
    ]


def _plain(label: object) -> str:
    texts = keys.texts(label) if isinstance(label, (str, dict, list)) else ()
    return re.sub(r"{[^}]*}", "x", " ".join(texts))


@pytest.mark.parametrize("tag", SHIPPED[1:])
def test_no_language_has_a_text_from_english(tag: str) -> None:
    """A text of several words that is the English one was forgotten, not translated."""
    same = [key for key, label in shipped(tag).items() if label == shipped("en").get(key)]
    assert [key for key in same if re.search(r"[a-z]{2,} [a-z]{2,}", _plain(shipped("en")[key]))] == []


@pytest.mark.parametrize("tag", SHIPPED)
def test_a_picture_names_its_year_once(tag: str) -> None:
    """What a picture says of a year has the year as the language writes it: 2018년, not 2018년년."""
    words = Words(tag)
    year = words("year", year="2018")
    assert words("picture_year", year=year, n=2).replace(year, "", 1).lstrip()[:1] in {":", "："}


def _all_texts(tag: str) -> list[tuple[str, str]]:
    return [(key, text) for key, label in shipped(tag).items() for text in keys.texts(label)]


def test_french_signs_stand_behind_a_narrow_blank() -> None:
    """Where no line breaks; so do guillemets. A time is one, too, and so is a number."""
    blank = re.compile(r"(?<=\w|\}) [:;?!»]|« |\d h|\} h\b|nº ")
    assert [(key, text) for key, text in _all_texts("fr") if blank.search(text)] == []


def test_chinese_signs_are_of_full_width() -> None:
    """Beside a character and where a name is filled in."""
    narrow = re.compile(r"[\u4e00-\u9fff}][,:;?!()]|[,:;?!()][\u4e00-\u9fff{]")
    assert [(key, text) for key, text in _all_texts("zh-Hans") if narrow.search(text)] == []


def test_months_need_no_elision_in_french() -> None:
    """What stands before a date does not end in a vowel that août, avril and octobre would take away."""
    elided = re.compile(r"\b(?:de|que) \{(?:date|month|name|one)\}")
    assert [(key, text) for key, text in _all_texts("fr") if elided.search(text)] == []


@pytest.mark.parametrize(
    "tag,one,many", [("fr", "encore attendue", "encore attendues"), ("es", "aún previsto", "aún previstos")]
)
def test_what_is_still_expected_agrees_with_its_number(tag: str, one: str, many: str) -> None:
    """Below a number on the home page, and without one in a legend."""
    words = Words(tag)
    assert (words("meetings_expected", n=1), words("meetings_expected", n=2), words["meetings_expected"]) == (
        one,
        many,
        many,
    )
    assert words("meetings_not_held", n=1) != words("meetings_not_held", n=2)


@pytest.mark.parametrize("tag,past", [("fr", r"^a "), ("de", r"te$|^sprach|^gab"), ("es", r"ó$")])
def test_a_role_is_told_of_what_is_to_come_as_well(tag: str, past: str) -> None:
    """Whoever is to speak next year has not spoken yet: no role is in the past."""
    roles = {key: text for key, text in _all_texts(tag) if key.startswith("event_role_")}
    assert [text for text in roles.values() if re.search(past, text)] == []


@pytest.mark.parametrize(
    "tag, german, spanish, korean",
    [
        ("nl", "Niederländisch", "neerlandés", "네덜란드어"),
        ("la", "Latein", "latín", "라틴어"),
        ("pt-BR", "Portugiesisch (Brasilien)", "portugués (Brasil)", "포르투갈어 (브라질)"),
        ("zh-Hant-TW", "Chinesisch (Traditionell, Taiwan)", "chino (tradicional, Taiwán)", "중국어 (번체, 대만)"),
        ("qaa", "qaa", "qaa", "qaa"),
    ],
)
def test_a_language_without_a_label_has_its_name_of_the_cldr(tag: str, german: str, spanish: str, korean: str) -> None:
    """A language that no file names is called as the reader's language calls it, with its script and its country."""
    assert [language_name(tag, language) for language in ("de", "es", "ko")] == [german, spanish, korean]


@pytest.mark.parametrize(
    "tag, above_a_column, in_a_date",
    [
        ("de", ("Jan.", "März", "Sept."), ("Jan.", "März", "Sept.")),
        ("es", ("ene", "mar", "sept"), ("ene", "mar", "sept")),
        ("fr", ("janv.", "mars", "sept."), ("janv.", "mars", "sept.")),
        ("ca", ("gen.", "març", "set."), ("de gen.", "de març", "de set.")),
    ],
)
def test_a_month_is_shortened_in_one_way(tag: str, above_a_column: tuple[str, ...], in_a_date: tuple[str, ...]) -> None:
    """A picture has months beside days and above columns; two forms are there only where a language declines them."""
    for key, expected in (("picture_months", above_a_column), ("months_short", in_a_date)):
        names = Words(tag).list(key)
        assert (names[0], names[2], names[8]) == expected
