"""What can be answered about a person: offices on a day, birth, family, forecasts, and whom they met."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dateline.dates import FIRST_DAY, LAST_DAY, Day, Edtf
from dateline.dates.day import days_after
from dateline.model import Organisation, Person, Role
from dateline.model.vocabulary import ClaimStatus
from dateline.search.answers import meetings
from dateline.search.answers.telling import Named, Telling
from dateline.search.fold import fold
from dateline.timeline.linked import KinLink
from dateline.timeline.titles import Doubt, title_on

MAX_FORECASTS = 3
"""Forecasts of one person or body up to which each is an answer; of more none is picked out."""


def about(telling: Telling, person: Person) -> dict[str, Any]:
    """The answers about a person; what is not known is left out."""
    found: dict[str, Any] = {
        "url": telling.url(person),
        "name": telling.name(person),
        "home": person.on_side,
        "between": telling.words["answer_separator"],
        "named": telling.words("answer_offices", name=telling.name(person), offices="{offices}"),
        "roles": [_role(telling, person, role) for role in person.offices],
        "spans": list(_spans(person)),
        "kin": [_kin(telling, person, link) for link in telling.timeline.kin(person)],
        "met": meetings.of(telling, person),
        "forecasts": forecasts(telling, person),
    }
    if person.born:
        told = {"name": telling.name(person), "date": telling.day(person.born)}
        found["born"] = telling.words("answer_born", **told)
        if age := telling.age(person.id, Edtf.of_day(telling.timeline.settings.as_of)):
            found["age"] = telling.words("answer_age_now", **told, age=age, as_of=telling.as_of())
    if person.died:
        found["died"] = telling.words("answer_died", name=telling.name(person), date=telling.day(person.died))
        if age := telling.age(person.id, person.died):
            found["ageThen"] = telling.words("answer_age", name=telling.name(person), age=age, event=found["died"])
    return {key: value for key, value in found.items() if value}


def _role(telling: Telling, person: Person, role: Role) -> dict[str, Any]:
    """An office: what it is called with its days, and by what else it is asked for."""
    span = telling.words.dates.span(role.from_, role.to)
    title = telling.plain(role.title)
    organisation = telling.timeline.organisations.get(role.organisation or "")
    around = (role.organisation, organisation.parent if organisation else None, person.on_side)
    return {
        "text": telling.words("answer_office", title=title, span=span) if span else title,
        "titles": [fold(spelling) for spelling in dict.fromkeys(role.title.values())],
        "of": [key for key in dict.fromkeys(around) if key],
        "from": role.from_.earliest.isoformat() if role.from_ else "",
        "to": role.to.latest.isoformat() if role.to else "",
        "days": _days(telling, role),
    }


def _days(telling: Telling, role: Role) -> str:
    """How many days an office was held, the first and the last among them; "" where one of these is not known."""
    first, last = role.from_, role.to
    if not (first and last and first.is_exact_day and last.is_exact_day):
        return ""
    return telling.words.dates.days((last.latest - first.earliest).days + 1)


def _spans(person: Person) -> Iterator[tuple[str, list[int]]]:
    """From which day which offices were held, by their positions, until the next span begins; none where none is known.

    Where a title is not plain on a day, every one that may have been held is given.
    """
    before: list[int] = []
    for day in _edges(person):
        held = title_on(person, Edtf.of_day(day))
        main = held.rivals if held.doubt in (Doubt.UNCLEAR, Doubt.OVERLAP) else (held.main,)
        roles = [role for role in (*main, *held.beside) if role]
        now = [position for position, role in enumerate(person.offices) if any(role is one for one in roles)]
        if now != before:
            yield day.isoformat(), now
        before = now


def _edges(person: Person) -> list[Day]:
    """The days on which what somebody is may change."""
    begun = [role.from_ for role in person.offices if role.from_]
    over = [role.to for role in person.offices if role.to]
    found = {day for date in begun for day in (date.earliest, date.latest)}
    found |= {days_after(day, 1) for date in over for day in (date.earliest, date.latest) if day < LAST_DAY}
    if any(role.from_ is None for role in person.offices):
        found.add(FIRST_DAY)
    return sorted(found)


def _kin(telling: Telling, person: Person, link: KinLink) -> list[str | Named]:
    """What the other is to the person and the person to the other, the other's id, the sentence, and the other."""
    note = telling.prose(link.relation.note)
    text = telling.words(
        "answer_kin", one=telling.name(person), kinship=telling.label(link.kinship), other=telling.name(link.person)
    )
    if link.relation.status is not ClaimStatus.CONFIRMED:
        text = telling.words("answer_doubt", told=text, status=telling.label(link.relation.status))
    if note:
        text = telling.words("answer_note", told=text, note=note)
    follows = telling.timeline.settings.vocabulary.inverse(link.kinship)
    back = next((kin.kinship for kin in telling.timeline.kin(link.person) if kin.person is person), follows)
    return [link.kinship.value, back.value, link.person.id, text, Named(link.person.id)]


def forecasts(telling: Telling, who: Person | Organisation) -> list[list[str]]:
    """Somebody's forecasts with what came of each, and where they stand."""
    mine = [one for one in telling.timeline.expectations if one.forecast.by == who.id]
    if len(mine) > MAX_FORECASTS:
        return []
    return [
        [
            telling.words(
                "answer_forecast",
                by=telling.name(who),
                date=telling.day(one.forecast.made),
                text=telling.prose(one.forecast.text),
                outcome=telling.label(one.forecast.outcome.status),
            ),
            telling.url(one.record),
        ]
        for one in mine
    ]
