"""What follows from the records, in sentences that answer a question: made when the site is built, by subject.

No sentence is written for a record. Each is a label of the interface (`words`, the keys that begin with `answer_`)
whose places are filled by what the timeline works out: who met whom how often, who held which office on a day.
The program in the browser finds out what is asked, of whom and of when, and chooses among them
(`search/browser/answers/`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dateline.model import Event, Organisation, Person, Place, Profile, Record, Topic
from dateline.search.answers import events, people, places, series
from dateline.search.answers.telling import Telling
from dateline.search.fold import fold
from dateline.timeline.timeline import Timeline

Answers = Mapping[str, Any]
"""What is known of one record, as JSON writes it."""


def answers_of(timeline: Timeline) -> dict[str, dict[str, Answers]]:
    """The answers about every record that questions are asked of, by language and id."""
    return {language: _in_language(timeline, language) for language in timeline.settings.languages}


def _in_language(timeline: Timeline, language: str) -> dict[str, Answers]:
    telling = Telling(timeline, language)
    told = (key for key in timeline.records if key not in timeline.sources)
    return {key: {"id": key, "titles": _titles(timeline.records[key]), **_about(telling, key)} for key in told}


def _titles(record: Record) -> list[str]:
    """What a record is called in any language, folded: a question may have any of these words."""
    also = (other.name for other in record.also) if isinstance(record, Event | Profile) else ()
    return list(dict.fromkeys(fold(title) for title in (*record.label.values(), *also)))


def _about(telling: Telling, key: str) -> Answers:
    match telling.timeline.records[key]:
        case Person() as person:
            return people.about(telling, person)
        case Event() as event:
            return events.about(telling, event)
        case Topic() as topic:
            return series.about(telling, topic)
        case Place() as place:
            return places.about(telling, place)
        case Organisation() as body:
            told = {
                "name": telling.name(body),
                "isState": body.kind.means.is_state,
                "there": places.events_in(telling, body),
                "forecasts": people.forecasts(telling, body),
            }
            return {key: value for key, value in told.items() if value}
        case _:
            return {}
