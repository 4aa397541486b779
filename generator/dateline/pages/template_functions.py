"""What templates ask for beyond the names, links and dates of `PageView`."""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from dateline.dates.clock import utc_offset
from dateline.model import Event, Organisation, Person, Profile, Record, Role
from dateline.model.open_lists import EventRelation, EventRole
from dateline.pages import citations, facts_in_words
from dateline.pages.chains import chain
from dateline.pages.embedding import embedding
from dateline.pages.filters import apart
from dateline.pages.followed import followed
from dateline.pages.how_to_cite import cited
from dateline.pages.page_view import PageView
from dateline.pages.report_links import actions, propose_url
from dateline.timeline import known_events
from dateline.timeline.linked import Appearance
from dateline.timeline.times_met import times_met


def by_role(v: PageView, actor: Record) -> list[tuple[EventRole, list[Appearance]]]:
    """Somebody's events by the role they had, the roles in the order of the vocabulary."""
    found: dict[EventRole, list[Appearance]] = defaultdict(list)
    for appearance in v.timeline.appearances(actor.id):
        found[appearance.participant.role].append(appearance)
    return [(role, found[role]) for role in v.settings.vocabulary.of(EventRole) if role in found]


def other_scripts(v: PageView, profile: Profile) -> list[tuple[str, str]]:
    """Tag and name in each other language or script, the same letters once."""
    shown = {v.view.name(profile)}
    others: list[tuple[str, str]] = []
    for tag, name in profile.name.items():
        if name not in shown:
            shown.add(name)
            others.append((tag, name))
    return others


def holders(v: PageView, body: Organisation) -> list[tuple[Person, Role]]:
    """Who held an office in an organisation and which, by the day it began; those without one first."""
    found = [(person, person.offices[position]) for person, position in v.timeline.holders(body.id)]
    return sorted(found, key=lambda one: (one[1].from_.sort_key if one[1].from_ else (), one[0].id))


def between_tags(text: str) -> Markup:
    """A long text as HTML, its quotes as they are: a sixth of what a form of citation takes, were they escaped."""
    return Markup(html.escape(text, quote=False))  # noqa: S704 -- it stands in no attribute


def _seen_from_other(v: PageView, relation: EventRelation) -> str:
    """What an event is called that has a relation to the page's one: "followed by"."""
    back = relation.means.back
    return v.view.plain(back) if back else v.w["inverse_" + relation.value.replace("-", "_")]


def connected(v: PageView, event: Event) -> list[tuple[str, list[Event]]]:
    """The events that this one is tied to, by how: first what it says itself, then what others say of it."""
    found: dict[str, list[Event]] = defaultdict(list)
    for link in event.related:
        if other := v.timeline.event(link.event):
            found[v.label(link.as_)].append(other)
    for relation, other in v.timeline.related_to(event):
        found[_seen_from_other(v, relation)].append(other)
    return list(found.items())


FUNCTIONS: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {
        "actions": actions,
        "age": facts_in_words.age,
        "age_at_death": facts_in_words.age_at_death,
        "apart": apart,
        "author": citations.author,
        "between_tags": between_tags,
        "by_role": by_role,
        "cite": citations.cite,
        "cited": cited,
        "embedding": embedding,
        "connected": connected,
        "coordinates": facts_in_words.coordinates,
        "counted": facts_in_words.counted,
        "counted_events": known_events.counted,
        "day_of": facts_in_words.day_of,
        "dotted": facts_in_words.dotted,
        "followed": followed,
        "holders": holders,
        "languages_of": citations.languages_of,
        "number": facts_in_words.number,
        "other_scripts": other_scripts,
        "propose_url": propose_url,
        "stops": chain,
        "times_met": times_met,
        "uses_by_kind": citations.uses_by_kind,
        "utc_offset": utc_offset,
        "zone_of": facts_in_words.zone_of,
        "where": citations.where,
        "zone": facts_in_words.zone,
    }
)
"""By the name that templates call them by."""
