"""Dates in the words of French, German and Spanish, put into English words, so that the same forms fit them.

English, Japanese, Korean and Chinese stand in the forms themselves (`one_date`, `forms`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from dateline.diagnostics.text import without_accents

_ENGLISH: Mapping[str, str] = {
    "january": "janvier janv januar jänner enero ene",
    "february": "février févr fév februar feber febrero feb",
    "march": "mars märz mär marzo mar",
    "april": "avril avr april abril abr",
    "may": "mai mayo",
    "june": "juin juni junio",
    "july": "juillet juil juli julio",
    "august": "août august agosto ago",
    "september": "septembre sept september septiembre setiembre sep",
    "october": "octobre oct oktober okt octubre",
    "november": "novembre nov november noviembre",
    "december": "décembre déc dezember dez diciembre dic",
    "spring": "printemps frühling frühjahr primavera",
    "summer": "été sommer verano",
    "autumn": "automne herbst otoño",
    "winter": "hiver winter invierno",
    "about": "vers environ env autour um gegen etwa zirka hacia alrededor sobre",
    "between": "entre zwischen",
    "and": "et und y e",
    "to": "à au aux al a",
    "or": "ou oder o u",
    "from": "von vom",
    "since": "depuis dès seit ab desde",
    "before": "avant vor antes",
    "until": "jusqu'à jusqu'au jusqu'aux jusqu'en bis hasta",
    "after": "après nach después",
    "perhaps": "peut-être vielleicht quizá quizás",
    "probably": "probablement wahrscheinlich probablemente",
    "early": "début anfang principios comienzos",
    "mid": "mi milieu mitte mediados",
    "late": "fin ende finales fines",
    "late summer": "spätsommer",
    "late autumn": "spätherbst",
    "early summer": "frühsommer",
    "first": "premier première erstes ersten erste primer primero",
    "second": "deuxième seconde zweites zweiten zweite segundo",
    "third": "troisième drittes dritten dritte tercer tercero",
    "fourth": "quatrième viertes vierten vierte cuarto",
    "quarter": "trimestre quartal quartals vierteljahr",
    "half": "semestre halbjahr",
    "monday": "lundi montag lunes",
    "tuesday": "mardi dienstag martes",
    "wednesday": "mercredi mittwoch miércoles",
    "thursday": "jeudi donnerstag jueves",
    "friday": "vendredi freitag viernes",
    "saturday": "samedi samstag sonnabend sábado",
    "sunday": "dimanche sonntag domingo",
    "century": "siècle jahrhundert jahrhunderts jahrhunderte jh jhd jhdt siglo",
    "": (
        "an année jahr jahre jahren año le la les l' du de del des d' der den dem die das el los las the "
        "en dans pendant durant am im in ins zum zur während durante during throughout"
    ),
}


def _plain(word: str) -> str:
    """A word without case and accents; the point of an abbreviation goes, too."""
    return without_accents(word.casefold().replace("’", "'")).rstrip(".")


_WORDS = tuple((word, english) for english, words in _ENGLISH.items() for word in words.split())
_BY_WORD = {_plain(word): english for word, english in _WORDS} | dict(_WORDS)
"""Each word as it is written and without accents: dès is "since", but des only an article."""
_WORD = re.compile(r"(?<!\w)(?:jusqu['’](?:aux?|en|à|a(?!\w))|[^\W\d_]['’]|[^\W\d_]+(?:-[^\W\d_]+)*\.?)")
_ORDINAL = re.compile(r"\b([0-9]{1,2}|[ivx]{1,5})(?:er|re|e|ème|eme|º|°|\.)?(?= century)")
_BEFORE = re.compile(r"\bcentury ([0-9]{1,2}|[ivx]{1,5})\b")
_FIRST = re.compile(r"\b1(?:er|o|º|°)(?!\w)")
_OF_SEVERAL = tuple(
    (re.compile(pattern), english)
    for pattern, english in (
        (r"\b(?:à|a) partir (?:de |du |des |d'|del )", "since "),
        (r"\bau cours (?:de |du |des |d')", ""),
        (r"\bprior to ", "before "),
        (r"^(?:à|aux?|al?) ", ""),
        (r"\b(?:années|annees|años|anos|d[eé]cad[ae]s?(?: de)?(?: los años)?) (?:de )?([0-9]{1,3})0\b", r"\g<1>0s"),
        (r"\b([0-9]{1,3})0er\b(?:[- ]?jahren?)?", r"\g<1>0s"),
        (r"\bt([1-4])\b|\b([1-4])t\b", r"q\1\2"),
    )
)
"""What several words say together, and decades and quarters, in small letters."""
_ROMAN = {"i": 1, "v": 5, "x": 10}


def in_english(text: str) -> str:
    """The text with its French, German and Spanish words in English; as it is where a word is none of them.

    >>> in_english("16 de agosto de 1892")
    '16 august 1892'
    """
    small = text.casefold().replace("’", "'")
    for pattern, english in _OF_SEVERAL:
        small = pattern.sub(english, small)
    words = _WORD.sub(_in_english, small)
    spaced = " ".join(_FIRST.sub("1", words).split())
    in_order = _BEFORE.sub(lambda found: f"{found[1]} century", spaced)
    return _ORDINAL.sub(lambda found: str(_number(found[1])), in_order)


def _in_english(word: re.Match[str]) -> str:
    return _BY_WORD.get(word[0], _BY_WORD.get(_plain(word[0]), word[0]))


def _number(digits: str) -> int:
    """A Roman number up to 39, or an Arabic one."""
    if digits.isdecimal():
        return int(digits)
    values = [_ROMAN[sign] for sign in digits]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
