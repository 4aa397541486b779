"""Every record linked to every other, and all that follows from them.

Nothing here reads a file or a clock: a timeline is made from records and settings, and the same records
give the same timeline. `records` has them by kind and id; here stands what links them. Ids that do not exist
are left out of look-ups; `rules` tells of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from dateline.dates import Edtf, age
from dateline.model import (
    DescribedRecord,
    Event,
    Organisation,
    Participant,
    Person,
    Record,
    Relation,
    Tombstone,
)
from dateline.model.open_lists import EventRelation
from dateline.model.settings import Section, Settings
from dateline.timeline.became import Became, became
from dateline.timeline.encounters import Encounters, Pair, count_encounters, pair_of, pairs_of
from dateline.timeline.evidence import Standing, Use, publishers, standing, uses, voices
from dateline.timeline.linked import Appearance, Change, Expectation, KinLink, grouped
from dateline.timeline.records import Records
from dateline.timeline.titles import RolesOnDay, title_on
from dateline.words import NO_LABELS, OwnLabels, Words, with_words


class Timeline(Records):
    """All records of a site, linked."""

    def __init__(
        self, records: Mapping[str, Record | Tombstone], settings: Settings, labels: OwnLabels = NO_LABELS
    ) -> None:
        """`records` by id, in the order of ids; what is left of those that went may stand among them.

        `labels` are the site's own words for its pages, by language.
        """
        super().__init__(records, settings)
        self.label_files = labels
        self.labels = with_words(labels, settings.vocabulary)
        self._words: dict[str, Words] = {}
        self._standings: dict[str, Standing] = {}

    def words_in(self, language: str) -> Words:
        """The interface texts and date forms of this site in a language."""
        if language not in self._words:
            self._words[language] = Words(language, self.labels, self.settings.language)
        return self._words[language]

    # --- events and who took part ------------------------------------------------------------------

    @cached_property
    def _position(self) -> Mapping[str, int]:
        return {event.id: position for position, event in enumerate(self.events)}

    def _place_in_time(self, event: Event) -> int:
        return self._position[event.id]

    def before(self, event: Event) -> Event | None:
        """The event before this one in order of time."""
        position = self._position[event.id]
        return self.events[position - 1] if position else None

    def after(self, event: Event) -> Event | None:
        """The event after this one in order of time."""
        position = self._position[event.id] + 1
        return self.events[position] if position < len(self.events) else None

    def appearance(self, event: Event, participant: Participant) -> Appearance:
        """A participant's titles and side on the day of the event."""
        person = self.people.get(participant.person or "")
        held = title_on(person, event.date) if person else RolesOnDay()
        if participant.as_ is not None:
            held = RolesOnDay(override=participant)
        return Appearance(event=event, participant=participant, held=held, side=self.side_of(participant))

    def side_of(self, participant: Participant) -> str | None:
        """The side a participant stood for: as the event says, else the person's or organisation's own."""
        if participant.side is not None:
            given: str = participant.side
            return given
        return self.side_of_actor(participant.id)

    def side_of_actor(self, actor: str) -> str | None:
        """The side a person is on, or an organisation is or is on; the state's where the record names no other."""
        found = self.records.get(actor)
        if isinstance(found, Organisation) and (found.id in self.states or found.id in self.settings.sides):
            return found.id
        return found.on_side if isinstance(found, Person | Organisation) else None

    def by_side(self, event: Event) -> Mapping[str | None, tuple[Appearance, ...]]:
        """The participants of an event by side, in the order in which the event names them."""
        appearances = (self.appearance(event, participant) for participant in event.participants)
        return grouped((appearance.side, appearance) for appearance in appearances)

    @cached_property
    def _appearances(self) -> Mapping[str, tuple[Appearance, ...]]:
        return grouped(
            (participant.id, self.appearance(event, participant))
            for event in self.events
            for participant in event.participants
        )

    def appearances(self, actor: str) -> tuple[Appearance, ...]:
        """Every event a person or organisation took part in, in order of time."""
        return self._appearances.get(actor, ())

    def age(self, actor: str, date: Edtf) -> tuple[int, int] | None:
        """Least and most years of age then, or None where the birth is unknown, an end open, or nobody a person."""
        person = self.people.get(actor)
        if person is None or person.born is None or person.born.is_open or date.is_open or person.was_dead(date):
            return None
        return age(person.born, date.earliest)[0], age(person.born, date.latest)[1]

    def kin(self, person: Person) -> Iterator[KinLink]:
        """The person's family, as told on either record; what both tell is given once."""
        told = {relation.person for relation in person.relations}
        for relation in person.relations:
            if other := self.people.get(relation.person):
                yield KinLink(person=other, kinship=relation.as_, relation=relation)
        for other, relation in self._kin_told_by_others.get(person.id, ()):
            if other.id not in told:
                yield KinLink(person=other, kinship=self.settings.vocabulary.inverse(relation.as_), relation=relation)

    @cached_property
    def _kin_told_by_others(self) -> Mapping[str, tuple[tuple[Person, Relation], ...]]:
        return grouped((told.person, (person, told)) for person in self.people.values() for told in person.relations)

    # --- encounters --------------------------------------------------------------------------------

    @cached_property
    def encounters(self) -> Mapping[Pair, Encounters]:
        """Every pair that met, was expected to, or did not; none on a site without encounters."""
        counted = {} if Section.ENCOUNTERS in self.settings.without else count_encounters(self.events)
        return {pair: replace(found, known=self._known.get(pair, 0)) for pair, found in counted.items()}

    @cached_property
    def _known(self) -> Mapping[Pair, int]:
        """How many meetings of two people are known: as either says, else as a series says that is all theirs."""
        found = {pair_of(person.id, one.person): one.count for person in self.people.values() for one in person.known}
        for topic in self.topics.values():
            numbered = [event for event in self.events if event.series and event.series.topic == topic.id]
            pairs = {pair for event in numbered for pair in pairs_of(event)}
            if topic.known and len(pairs) == 1:
                found.setdefault(pairs.pop(), topic.known.count)
        return found

    def encounters_of(self, one: str, other: str) -> Encounters:
        """The encounters of two people; empty where there are none."""
        pair = pair_of(one, other)
        return self.encounters.get(pair, Encounters(pair=pair))

    def met_by(self, person: str) -> tuple[Encounters, ...]:
        """The encounters of a person with each other person, the most frequent first."""
        mine = [found for pair, found in self.encounters.items() if person in pair]
        return tuple(
            sorted(mine, key=lambda found: (-len(found.held), -len(found.did_not_happen), found.other(person)))
        )

    def encounter_pairs(self, event: Event) -> tuple[Encounters, ...]:
        """The pairs for whom this event counts as a meeting held, expected or come to nothing."""
        return self._encounter_pairs.get(event.id, ())

    @cached_property
    def _encounter_pairs(self) -> Mapping[str, tuple[Encounters, ...]]:
        return grouped((event.id, found) for found in self.encounters.values() for event in self.all_of(found))

    def all_of(self, pair: Encounters) -> tuple[Event, ...]:
        """Every meeting of two people, whatever became of it, in order of time."""
        return tuple(sorted((*pair.held, *pair.expected, *pair.did_not_happen), key=self._place_in_time))

    # --- places, topics, organisations -------------------------------------------------------------

    @cached_property
    def _events_at(self) -> Mapping[str, tuple[Event, ...]]:
        return grouped((place.id, event) for event in self.events for place in self.around(event.place))

    def events_at(self, place: str) -> tuple[Event, ...]:
        """The events at a place or at any place within it, whatever became of them."""
        return self._events_at.get(place, ())

    @cached_property
    def _became_at(self) -> Mapping[str, Became]:
        return {place: became(events) for place, events in self._events_at.items()}

    def became_at(self, place: str) -> Became:
        """The same by what became of them: only what took place is counted."""
        return self._became_at.get(place, Became())

    def parts_of(self, organisation: str) -> tuple[Organisation, ...]:
        """The organisations directly below this one."""
        return self._parts.get(organisation, ())

    @cached_property
    def _parts(self) -> Mapping[str | None, tuple[Organisation, ...]]:
        return grouped((body.parent, body) for body in self.organisations.values())

    @cached_property
    def _by_topic(self) -> Mapping[str, tuple[DescribedRecord, ...]]:
        others = [r for r in self.records.values() if isinstance(r, DescribedRecord) and not isinstance(r, Event)]
        return grouped((topic, record) for record in (*self.events, *others) for topic in record.topics)

    def about(self, topic: str) -> tuple[DescribedRecord, ...]:
        """The records that belong to a topic: events in order of time, then profiles."""
        return self._by_topic.get(topic, ())

    def series(self, topic: str) -> tuple[Event, ...]:
        """The events numbered in a series, by number."""
        numbered = [event for event in self.events if event.series and event.series.topic == topic]
        return tuple(sorted(numbered, key=lambda event: event.series.number if event.series else 0))

    def holders(self, organisation: str) -> tuple[tuple[Person, int], ...]:
        """People with an office in an organisation, with the position of that role among theirs."""
        return self._holders.get(organisation, ())

    @cached_property
    def _holders(self) -> Mapping[str | None, tuple[tuple[Person, int], ...]]:
        return grouped(
            (role.organisation, (person, position))
            for person in self.people.values()
            for position, role in enumerate(person.roles)
        )

    # --- how events hang together ------------------------------------------------------------------

    @cached_property
    def _related_to(self) -> Mapping[str, tuple[tuple[EventRelation, Event], ...]]:
        return grouped((link.event, (link.as_, event)) for event in self.events for link in event.related)

    def related_to(self, event: Event) -> tuple[tuple[EventRelation, Event], ...]:
        """The events that name this one: "that one <relation> this one"."""
        return self._related_to.get(event.id, ())

    # --- sources, forecasts, changes ---------------------------------------------------------------

    @cached_property
    def _uses(self) -> Mapping[str, tuple[Use, ...]]:
        others = (record for record in self.records.values() if not isinstance(record, Event))
        return uses((*self.events, *others))

    def rests_on(self, source: str) -> tuple[Use, ...]:
        """Everything that cites a source."""
        return self._uses.get(source, ())

    def standing(self, record: Record) -> Standing:
        """How well a record is supported; worked out once for its pages in all languages (2 % of a build)."""
        if record.id not in self._standings:
            self._standings[record.id] = standing(record, self.sources, self._publishers)
        return self._standings[record.id]

    def voices(self, cited: Iterable[str]) -> tuple[str, ...]:
        """One source id for each independent voice among sources, given by their ids."""
        found = (self.sources[key] for key in cited if key in self.sources)
        return voices(found, self.sources, self._publishers)

    @cached_property
    def _publishers(self) -> Mapping[str, str]:
        return publishers(self.sources.values())

    @cached_property
    def expectations(self) -> tuple[Expectation, ...]:
        """Every forecast on any record, in the order in which they were made."""
        found = [
            Expectation(record=record, position=position, forecast=forecast)
            for record in self.records.values()
            if isinstance(record, DescribedRecord)
            for position, forecast in enumerate(record.forecasts)
        ]
        return tuple(sorted(found, key=lambda e: (*e.forecast.made.sort_key, e.record.id, e.position)))

    def expectations_of(self, record: DescribedRecord) -> tuple[Expectation, ...]:
        """The forecasts on a record, in the order in which they were made."""
        return self._expectations_of.get(record.id, ())

    @cached_property
    def _expectations_of(self) -> Mapping[str, tuple[Expectation, ...]]:
        return grouped((expectation.record.id, expectation) for expectation in self.expectations)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What was added and corrected, by the records' own dates, the newest first."""
        found: list[Change] = []
        for record in self.records.values():
            found.append(Change(date=record.added, record=record, note=None))
            found.extend(Change(date=entry.date, record=record, note=entry.note) for entry in record.corrections)
        return tuple(
            sorted(found, key=lambda change: (-change.date.toordinal(), change.note is None, change.record.id))
        )
