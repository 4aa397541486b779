"""A record's page as Markdown: its texts with their sources, who took part, what is claimed, where to go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from dateline.exports.text.markdown import Footnotes, escaped
from dateline.model import Event, Person, Record, Source
from dateline.model.claims import Claim, Forecast
from dateline.model.record import DescribedRecord
from dateline.pages.event import participants_heading
from dateline.pages.subjects import events_of
from dateline.pages.view import View, on_day

Lines = Iterator[str]


def twin(view: View, record: Record, address: Callable[[str], str]) -> str:
    """The text; `address` gives where that of another record is."""
    notes = Footnotes(view, address)
    page = view.absolute(view.url(record))
    parts = [f"# {escaped(view.name(record))}", _facts(view, notes, record), f"<{page}>" if page else ""]
    parts += _body(view, notes, record)
    parts += ["\n".join(notes.lines())]
    return "\n\n".join(filter(None, parts)) + "\n"


def _facts(view: View, notes: Footnotes, record: Record) -> str:
    """What an event's page says above and below its title."""
    if not isinstance(record, Event):
        return ""
    dates, moments = view.words.dates, view.timeline.moments(record)
    places = view.timeline.around(record.place)
    status = (view.label(record.status),) if record.shows_status else ()
    facts = [view.label(record.kind), *status, dates.date(record.date)]
    if moments:
        facts.append(dates.times(moments.local, moments.end) if moments.end else dates.time(moments.local))
    return " · ".join([*facts, *(notes.link(place.id) for place in places[:1])])


def _body(view: View, notes: Footnotes, record: Record) -> Lines:
    match record:
        case Source():
            yield from _source(view, notes, record)
        case DescribedRecord():
            yield from _described(view, notes, record)
    if record.corrections:
        told = ((view.words.dates.date(on_day(one.date)), notes.prose(one.note)) for one in record.corrections)
        yield from part(view.words["part_corrections"], (f"{date}: {note}" for date, note in told))


def _described(view: View, notes: Footnotes, record: DescribedRecord) -> Lines:
    words = view.words
    yield notes.prose(record.summary)
    if isinstance(record, Event):
        yield from _event(view, notes, record)
    if isinstance(record, Person):
        yield from part(words["part_roles"], _roles(view, notes, record))
    if record.details:
        yield f"## {words['part_details' if isinstance(record, Event) else 'part_background']}"
        yield notes.prose(record.details)
    yield from part(words["part_claims"], (_claim(view, notes, one) for one in _claims(record)))
    yield from part(words["part_forecasts"], (forecast_line(view, notes, one) for one in record.forecasts))
    if not isinstance(record, Event):
        yield from part(words["part_events"], (dated(view, notes, event) for event in events_of(view, record)))
    cited = view.timeline.standing(record).sources
    yield from part(words["part_sources"], (notes.link(source.id) for source in cited))


def part(heading: str, items: Iterable[str]) -> Lines:
    """A heading with a list; nothing for an empty one."""
    if found := ["- " + item.replace("\n", "\n  ") for item in items]:
        yield f"## {heading}"
        yield "\n".join(found)


def dated(view: View, notes: Footnotes, event: Event) -> str:
    """An event in a list."""
    return told(view, view.words.dates.short_date(event.date), notes.link(event.id))


def told(view: View, what: str, text: str) -> str:
    """Something and what is told of it, as the language joins the two; one of them alone where the other is empty."""
    return view.words["pair_separator_note"].join(filter(None, (what, text)))


def _listed(view: View, *items: str) -> str:
    return view.words["list_separator"].join(filter(None, items))


def _event(view: View, notes: Footnotes, event: Event) -> Lines:
    yield from part(participants_heading(view, event), _participants(view, notes, event))
    steps = (
        told(view, _listed(view, view.words.dates.date(step.date), view.label(step.status)), notes.prose(step.note))
        + notes.marks(step.sources)
        for step in event.history
    )
    yield from part(view.words["part_story"], steps)
    related = (told(view, view.label(one.as_), notes.link(one.event)) for one in event.related)
    yield from part(view.words["part_connections"], related)


def _participants(view: View, notes: Footnotes, event: Event) -> Lines:
    for participant in event.participants:
        titles = escaped(view.titles(view.timeline.appearance(event, participant).held))
        who = _listed(view, notes.link(participant.id), titles, view.label(participant.role))
        yield who + notes.marks(participant.sources)


def _roles(view: View, notes: Footnotes, person: Person) -> Lines:
    for role in person.roles:
        days = view.words.dates.span(role.from_, role.to)
        yield told(view, escaped(view.plain(role.title)), days) + notes.marks(role.sources)


def _claims(record: DescribedRecord) -> Iterator[Claim]:
    yield from record.claims
    for dispute in record.disputes:
        yield from dispute.claims


def _claim(view: View, notes: Footnotes, claim: Claim) -> str:
    by = _listed(view, notes.link(claim.by), view.label(claim.status))
    said = told(view, by, f"{notes.prose(claim.text)}{notes.marks(claim.sources)}")
    mended = claim.correction
    return f"{said}\n\n{notes.prose(mended.text)}{notes.marks(mended.sources)}" if mended else said


def forecast_line(view: View, notes: Footnotes, one: Forecast) -> str:
    """A forecast with who made it and when, and what came of it."""
    made, outcome = view.words.dates.short_date(one.made), one.outcome
    came = view.label(outcome.status)
    what = told(view, _listed(view, notes.link(one.by), made), f"{notes.prose(one.text)}{notes.marks(one.sources)}")
    text = f"{notes.prose(outcome.text)}{notes.marks(outcome.sources)}"
    return f"{what}\n\n{told(view, came, text)}"


def _source(view: View, notes: Footnotes, source: Source) -> Lines:
    date = view.words.dates.date(source.published) if source.published else ""
    facts = (escaped(view.plain(source.publisher)), escaped(source.author or ""), date, view.label(source.kind))
    yield " · ".join(filter(None, facts))
    yield "\n".join(f"<{url}>  " for url in (source.url, source.archive_url) if url).rstrip()
    yield notes.prose(source.note)
    cited = dict.fromkeys(use.record.id for use in view.timeline.rests_on(source.id))
    yield from part(view.words["part_uses"], map(notes.link, cited))
