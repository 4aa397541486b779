"""What can be answered about what somebody was at an event: who was its host, who signed, who interpreted."""

from __future__ import annotations

from collections import defaultdict

from dateline.model import Event
from dateline.search.answers.telling import Telling
from dateline.search.cues import ROLES_ASKED


def about(telling: Telling, event: Event) -> dict[str, str]:
    """Of each role that questions ask for, who had it, in one sentence, by role."""
    found = defaultdict(list)
    for one in event.participants:
        if one.role.value in ROLES_ASKED:
            found[one.role].append(one.id)
    title, date = telling.name(event), telling.day(event.date)
    return {
        role.value: telling.words(
            "answer_role", title=title, date=date, role=telling.label(role), people=telling.names(ids)
        )
        for role, ids in found.items()
    }


def absent(event: Event) -> list[str]:
    """Those who take part without being there: whom a letter is to, whom a speech is about."""
    return [one.id for one in event.participants if one.role.means.may_be_dead]
