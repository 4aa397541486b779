"""Seasons, decades, centuries and quarters behind a word that opens an interval, in the seven languages."""

from __future__ import annotations

import pytest

from dateline.dates import DateError, parse

_MEANT = {
    "189X": (
        "dans les années 1890|années 1890|in den 1890er Jahren|1890er|los años 1890|década de 1890|the 1890s|"
        "1890年代|1890년대|19世纪90年代"
    ),
    "189X/..": (
        "depuis années 1890|depuis les années 1890|à partir des années 1890|seit den 1890er Jahren|"
        "seit den 1890er-Jahren|ab den 1890er Jahren|desde los años 1890|desde la década de 1890|"
        "a partir de los años 1890|since the 1890s|1890年代から|1890年代以降|1890년대부터|1890년대 이후|"
        "1890年代起|自1890年代以来"
    ),
    "../189X": (
        "jusqu’aux années 1890|bis in die 1890er Jahre|hasta los años 1890|until the 1890s|1890年代まで|"
        "1890년대까지|直到1890年代|1890年代以前"
    ),
    "../188X": (
        "avant les années 1890|vor den 1890er Jahren|antes de los años 1890|before the 1890s|1890年代より前|"
        "1890年代之前"
    ),
    "190X/..": ("après les années 1890|nach den 1890er Jahren|después de los años 1890|after the 1890s|1890年代之后"),
    "2018-22/..": (
        "depuis l’été 2018|dès l’été 2018|à partir de l’été 2018|seit dem Sommer 2018|ab Sommer 2018|"
        "desde el verano de 2018|since the summer of 2018|2018年夏から|2018년 여름부터|自2018年夏季起"
    ),
    "../2018-22": (
        "jusqu’à l’été 2018|bis zum Sommer 2018|bis Sommer 2018|hasta el verano de 2018|by summer 2018|"
        "2018年夏まで|2018년 여름까지"
    ),
    "../2018-21": (
        "avant l’été 2018|vor Sommer 2018|vor dem Sommer 2018|antes del verano de 2018|prior to summer 2018|"
        "2018年夏前|2018년 여름 전|2018年夏季之前"
    ),
    "2018-22~": (
        "vers l’été 2018|etwa Sommer 2018|hacia el verano de 2018|about summer 2018|2018年夏ごろ|"
        "2018년 여름경|2018年夏季前后"
    ),
    "2018-21/2018-23": (
        "du printemps à l’automne 2018|vom Frühjahr bis zum Herbst 2018|"
        "de primavera a otoño de 2018|from spring to autumn 2018|2018年春から秋|2018년 봄부터 가을까지|"
        "2018年春至秋"
    ),
    "[1880..1890]": (
        "entre 1880 et 1890|zwischen 1880 und 1890|entre 1880 y 1890|between 1880 and 1890|"
        "1880年から1890年の間|1880년에서 1890년 사이|1880年至1890年之间"
    ),
    "2018-24": ("hiver 2018-2019|Winter 2018/19|invierno de 2018-2019|winter 2018-19|2018/19年冬"),
    "18XX/..": (
        "depuis le XIXe siècle|seit dem 19. Jahrhundert|desde el siglo XIX|from the 19th century|19世紀から|"
        "19세기부터|十九世纪起"
    ),
    "../18XX": (
        "jusqu’au XIXe siècle|bis ins 19. Jahrhundert|hasta el siglo XIX|until the 19th century|19世紀まで|19세기까지"
    ),
    "2018-01/2018-03": (
        "premier trimestre 2018|1er trimestre 2018|T1 2018|1. Quartal 2018|erstes Quartal 2018|"
        "primer trimestre de 2018|first quarter of 2018|2018年第1四半期|2018年第一四半期|2018년 1분기|"
        "2018年第一季度"
    ),
    "2018-01/..": (
        "depuis le premier trimestre 2018|seit dem 1. Quartal 2018|desde el primer trimestre de 2018|"
        "2018年第1四半期から"
    ),
    "../2018-05": ("avant juin 2018|vor Juni 2018|antes de junio de 2018|before June 2018|2018年6月より前"),
    "../1892-08-15": ("avant le 16 août 1892|vor dem 16. August 1892|antes del 16 de agosto de 1892"),
}


@pytest.mark.parametrize("text, meant", [(text, meant) for meant, texts in _MEANT.items() for text in texts.split("|")])
def test_what_stands_behind_another_word_is_told_with_what_to_write(text: str, meant: str) -> None:
    """The likeliest stands first, and all of them can be read."""
    with pytest.raises(DateError) as told:
        parse(text)
    assert told.value.meant[0] == meant
    assert all(str(parse(one)) == one for one in told.value.meant)


@pytest.mark.parametrize("text", ["les années 90", "die 90er Jahre", "los años 90", "the nineties", "90年代", "90년대"])
def test_a_decade_without_its_century_is_told_so(text: str) -> None:
    """Nobody can say which one."""
    with pytest.raises(DateError, match="does not say which century is meant") as told:
        parse(text)
    assert told.value.meant == ()


@pytest.mark.parametrize(
    "text", ["hiver 2018-2020", "Winter 2018/22", "summer 2018-19", "depuis le siècle dernier", "-2/0"]
)
def test_what_cannot_be_is_no_date(text: str) -> None:
    """No winter lies in years that do not follow each other, and no number completes a year before 1."""
    with pytest.raises(DateError) as told:
        parse(text)
    assert "2018-24" not in told.value.meant
