"""What no single file can show: ids that lead nowhere, titles with gaps, forecasts past their day.

Each rule is a named function `Timeline -> Iterator[Diagnostic]`, and `RULES` is all of them.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, get_args

from dateline.dates import DateError, Edtf
from dateline.diagnostics import Code, Diagnostic, Findings, Severity
from dateline.fields import Prose, Reference, Text
from dateline.prose import links_in
from dateline.prose_problems import problems
from dateline.records import Event, Part, Profile, Record, Source, Told, walk
from dateline.suggest import did_you_mean, nearest
from dateline.timeline import Timeline
from dateline.titles import Doubt, overlaps
from dateline.vocabulary import EventRelation, OrganisationKind, Outcome, RecordKind

Rule = Callable[[Timeline], Iterator[Diagnostic]]
Where = tuple[str | int, ...]

ARTICLES = {RecordKind.EVENT: "an event", RecordKind.ORGANISATION: "an organisation"}


def check(timeline: Timeline) -> Findings:
    """Every finding of every rule."""
    findings = Findings()
    for rule in RULES:
        findings.extend(rule(timeline))
    return findings


# --- ids --------------------------------------------------------------------------------------------


@cache
def _references_of(model: type[Part]) -> tuple[tuple[str, str, tuple[RecordKind, ...]], ...]:
    """The fields of a part that hold ids: attribute, key, and the kinds of record meant."""
    found = []
    for name, field in model.model_fields.items():
        marks = [*_marks(field.annotation), *field.metadata]
        kinds = next((mark.kinds for mark in marks if isinstance(mark, Reference)), None)
        if kinds:
            found.append((name, field.alias or name, kinds))
    return tuple(found)


def _marks(annotation: Any) -> Iterator[Any]:
    for argument in get_args(annotation):
        yield argument
        if not (isinstance(argument, type) and issubclass(argument, Part)):
            yield from _marks(argument)


def references(record: Part) -> Iterator[tuple[Where, str, tuple[RecordKind, ...]]]:
    """Every id a record names, with its place and the kinds of record it may be."""
    for where, part in walk(record):
        for name, key, kinds in _references_of(type(part)):
            value = getattr(part, name)
            if isinstance(value, str):
                yield (*where, key), value, kinds
            elif value:
                for position, item in enumerate(value):
                    yield (*where, key, position), item, kinds


def ids_lead_somewhere(timeline: Timeline) -> Iterator[Diagnostic]:
    """An id that no record has, or that a record of another kind has."""
    for record in (*timeline.records.values(), *timeline.removed.values()):
        for where, key, kinds in references(record):
            found = timeline.records.get(key)
            if found is None:
                yield _unknown(timeline, record.id, where, key, kinds)
            elif found.record_kind not in kinds:
                yield Diagnostic(
                    code=Code.ID_WRONG_KIND,
                    span=timeline.span(record.id, where),
                    message=f"`{key}` is {_article(found.record_kind)}",
                    expected=" or ".join(_article(kind) for kind in kinds),
                    cure=_suggestion(timeline, key, kinds) or f"look in {_folders(kinds)}",
                )


def _unknown(timeline: Timeline, record: str, where: Where, key: str, kinds: tuple[RecordKind, ...]) -> Diagnostic:
    what = kinds[0].value if len(kinds) == 1 else "id"
    if moved := timeline.aliases.get(key):
        cure = f"the record is called `{moved}` now: write that"
    elif key in timeline.removed:
        cure = f"the record was removed (removed/{key}.yml): name another or delete the entry"
    else:
        cure = _suggestion(timeline, key, kinds) or f"write its file first, in {_folders(kinds)}"
    return Diagnostic(
        code=Code.ID_UNKNOWN,
        span=timeline.span(record, where),
        message=f"unknown {what} `{key}`",
        expected=f"the id of {' or '.join(_article(kind) for kind in kinds)}",
        cure=cure,
    )


def _suggestion(timeline: Timeline, key: str, kinds: tuple[RecordKind, ...]) -> str:
    ids = {record.id for record in timeline.records.values() if record.record_kind in kinds}
    return did_you_mean(key, ids)


def _article(kind: RecordKind) -> str:
    return ARTICLES.get(kind, f"a {kind.value}")


def _folders(kinds: tuple[RecordKind, ...]) -> str:
    folders = {
        RecordKind.EVENT: "events/<year>/",
        RecordKind.PERSON: "profiles/people/",
        RecordKind.ORGANISATION: "profiles/organisations/",
        RecordKind.PLACE: "profiles/places/",
        RecordKind.TOPIC: "profiles/topics/",
        RecordKind.SOURCE: "sources/",
    }
    return " or ".join(folders[kind] for kind in kinds[:3])


def links_lead_somewhere(timeline: Timeline) -> Iterator[Diagnostic]:
    """A `[[link]]` in a text to an id that no record has."""
    for record, where, text in _prose(timeline):
        for key in links_in(text):
            if timeline.get(key) is None:
                yield Diagnostic(
                    code=Code.LINK_UNKNOWN,
                    span=timeline.span(record.id, where),
                    message=f"the link `[[{key}]]` leads nowhere",
                    expected="the id of a record",
                    cure=_suggestion(timeline, key, tuple(RecordKind)) or "correct the id, or take the brackets away",
                )


def aliases_are_free(timeline: Timeline) -> Iterator[Diagnostic]:
    """An old id that another record has, had, or is removed under."""
    owners: dict[str, str] = {}
    for record in timeline.records.values():
        for position, old in enumerate(record.aliases):
            taken = old in timeline.records or old in timeline.removed or old in owners
            owners.setdefault(old, record.id)
            if taken:
                yield Diagnostic(
                    code=Code.ID_COLLISION,
                    span=timeline.span(record.id, ("aliases", position)),
                    message=f"the old id `{old}` belongs to another record",
                    expected="an id that no other record has or had",
                    cure="delete the line, or correct it",
                )


# --- texts ------------------------------------------------------------------------------------------


def texts(timeline: Timeline) -> Iterator[tuple[Record, Where, Text]]:
    """Every text of every record with its place."""
    for record in timeline.records.values():
        for where, part in walk(record):
            for name, field in type(part).model_fields.items():
                value = getattr(part, name)
                if isinstance(value, Text):
                    yield record, (*where, field.alias or name), value


def _prose(timeline: Timeline) -> Iterator[tuple[Record, Where, str]]:
    for record, where, text in texts(timeline):
        if isinstance(text, Prose):
            for tag, words in text.items():
                yield record, (*where, tag), words


def texts_are_translated(timeline: Timeline) -> Iterator[Diagnostic]:
    """A text that lacks one of the site's languages. A source's own title need not be translated."""
    languages = tuple(timeline.settings.languages)
    for record, where, text in texts(timeline):
        if isinstance(record, Source) and where in {("title",), ("publisher",)}:
            continue
        if where == ("sort",):
            continue
        for language in languages:
            if language not in text:
                yield Diagnostic(
                    code=Code.TRANSLATION_MISSING,
                    severity=Severity.WARNING,
                    span=timeline.span(record.id, where),
                    message=f"`{where[-1]}` has no text in `{language}`",
                    expected="a text in " + " and ".join(f"`{tag}`" for tag in languages),
                    cure=f"add `{language}: …`; until then readers see another language, marked as such",
                )


def prose_is_plain(timeline: Timeline) -> Iterator[Diagnostic]:
    """Markdown that a page does not take: headings, HTML, pictures."""
    for record, where, text in _prose(timeline):
        for problem in problems(text):
            yield Diagnostic(
                code=problem.code,
                severity=Severity.WARNING,
                span=timeline.span(record.id, where),
                message=problem.message,
                expected=problem.expected,
                cure=problem.cure,
            )


# --- people and titles ------------------------------------------------------------------------------


def titles_are_known(timeline: Timeline) -> Iterator[Diagnostic]:
    """A participant for whose title on the day no role, or no single role, speaks."""
    for event in timeline.events:
        for position, participant in enumerate(event.participants):
            held = timeline.appearance(event, participant).held
            if held.doubt is None or participant.person not in timeline.people:
                continue
            severity = Severity.ERROR if held.doubt is Doubt.GAP else Severity.WARNING
            yield Diagnostic(
                code=Code.TITLE_UNCOVERED if held.doubt is Doubt.GAP else Code.TITLE_UNCLEAR,
                severity=severity,
                span=timeline.span(event.id, ("participants", position)),
                message=f"{_TITLE_DOUBTS[held.doubt]} `{participant.person}` on {event.date}",
                expected="exactly one main role that covers the day",
                cure=f"add or correct the dates of a role in profiles/people/{participant.person}.yml, "
                "or write the title here as `as:` with its source",
            )


_TITLE_DOUBTS = {
    Doubt.GAP: "no role covers",
    Doubt.OVERLAP: "two roles claim",
    Doubt.UNCLEAR: "the roles' dates are too coarse for",
}


def roles_do_not_overlap(timeline: Timeline) -> Iterator[Diagnostic]:
    """Two main roles at one time: the title on a day would be a matter of chance."""
    for person in timeline.people.values():
        for _, later in overlaps(person):
            yield Diagnostic(
                code=Code.ROLE_OVERLAP,
                severity=Severity.WARNING,
                span=timeline.span(person.id, ("roles", person.roles.index(later))),
                message=f"the role “{later.title.pick(timeline.settings.language).text}” overlaps another main role",
                expected="main roles that follow each other",
                cure="end one before the other begins, or mark the lesser one `secondary: true`",
            )


def participants_are_named_once(timeline: Timeline) -> Iterator[Diagnostic]:
    """The same person twice in one event in the same role."""
    for event in timeline.events:
        seen = set()
        for position, participant in enumerate(event.participants):
            entry = (participant.id, participant.role)
            if entry in seen:
                yield Diagnostic(
                    code=Code.PARTICIPANT_TWICE,
                    span=timeline.span(event.id, ("participants", position)),
                    message=f"`{participant.id}` takes part twice as `{participant.role}`",
                    expected="each participant once in each role",
                    cure="delete one of the two entries",
                )
            seen.add(entry)


# --- events -----------------------------------------------------------------------------------------


def events_do_not_lag(timeline: Timeline) -> Iterator[Diagnostic]:
    """An event or forecast that still looks ahead although its time is over by the review date."""
    for event in timeline.events:
        if event.status.looks_ahead and event.date.latest < timeline.settings.today:
            yield Diagnostic(
                code=Code.STATUS_STALE,
                span=timeline.span(event.id, ("status",)),
                message=f"the event is `{event.status}`, but {event.date} lies before {timeline.settings.as_of}",
                expected="what became of it",
                cure="write `occurred`, `did-not-happen`, `cancelled` or `postponed` with a step in `history`",
            )
    for expectation in timeline.expectations:
        due = expectation.forecast.due
        if expectation.forecast.outcome.status is Outcome.OPEN and due and due.latest < timeline.settings.today:
            yield Diagnostic(
                code=Code.FORECAST_STALE,
                span=timeline.span(expectation.record.id, ("forecasts", expectation.position, "outcome", "status")),
                message=f"the forecast is open, but was due by {due}, before {timeline.settings.as_of}",
                expected="what came of it",
                cure="write `came-true`, `partly` or `did-not-happen`, with a text and sources",
            )


def future_has_not_occurred(timeline: Timeline) -> Iterator[Diagnostic]:
    """An event that is said to have occurred after the day until which the record was reviewed."""
    for event in timeline.events:
        if (
            not event.status.looks_ahead
            and not event.status.is_settled_without
            and event.date.earliest > timeline.settings.today
        ):
            yield Diagnostic(
                code=Code.STATUS_AHEAD,
                span=timeline.span(event.id, ("status",)),
                message=f"the event occurred on {event.date}, after the review date {timeline.settings.as_of}",
                expected="a date up to the review date",
                cure="correct the date or the status, or move `as_of` in mkdocs.yml on",
            )


def records_have_sources(timeline: Timeline) -> Iterator[Diagnostic]:
    """An event without a source, and any claim, forecast or step without one."""
    for record in timeline.records.values():
        if isinstance(record, Event) and not record.sources:
            yield _unsourced(timeline, record.id, (), "the event has no source")
        for where, part in walk(record):
            if where and _wants_source(part) and not getattr(part, "sources", ()):
                yield _unsourced(timeline, record.id, where, f"`{_last_key(where)}` has an entry without a source")


def _wants_source(part: Part) -> bool:
    return type(part).__name__ in {"Claim", "Correction", "Forecast", "Step", "Role"}


def _last_key(where: Where) -> str:
    return next(str(key) for key in reversed(where) if isinstance(key, str))


def _unsourced(timeline: Timeline, record: str, where: Where, message: str) -> Diagnostic:
    return Diagnostic(
        code=Code.SOURCE_MISSING,
        span=timeline.span(record, where),
        message=message,
        expected="`sources` with at least one entry",
        cure="add `sources: [{source: …}]` with the id of a file in sources/",
    )


def parts_lie_within(timeline: Timeline) -> Iterator[Diagnostic]:
    """An event that is part of another but lies outside its time."""
    for event in timeline.events:
        for position, link in enumerate(event.related):
            whole = timeline.event(link.event)
            if link.as_ is EventRelation.PART_OF and whole is not None and not _inside(event.date, whole.date):
                yield Diagnostic(
                    code=Code.PART_OUTSIDE,
                    span=timeline.span(event.id, ("related", position)),
                    message=f"{event.date} lies outside {whole.date}, the time of `{whole.id}`",
                    expected="a part that lies within the time of the whole",
                    cure="correct one of the dates, or use another relation such as `follows`",
                )


def _inside(part: Edtf, whole: Edtf) -> bool:
    return part.latest >= whole.earliest and part.earliest <= whole.latest


def circles_are_cut(timeline: Timeline) -> Iterator[Diagnostic]:
    """A place within itself, an organisation below itself, a source that repeats itself, by any detour."""
    above: tuple[tuple[str, dict[str, str | None]], ...] = (
        ("within", {place.id: place.within for place in timeline.places.values()}),
        ("parent", {body.id: body.parent for body in timeline.organisations.values()}),
        ("repeats", {source.id: source.repeats for source in timeline.sources.values()}),
    )
    for key, parents in above:
        for start in parents:
            seen, step = {start}, parents[start]
            while step is not None and step in parents and step not in seen:
                seen.add(step)
                step = parents[step]
            if step == start:
                yield Diagnostic(
                    code=Code.CIRCLE,
                    span=timeline.span(start, (key,)),
                    message=f"`{start}` leads back to itself by `{key}`",
                    expected="a chain that ends",
                    cure=f"correct `{key}` in one of: " + ", ".join(sorted(seen)),
                )


def times_exist(timeline: Timeline) -> Iterator[Diagnostic]:
    """A time of day without a zone, or one that a clock change skipped."""
    for event in timeline.events:
        if event.time is None:
            continue
        if timeline.zone_of(event) is None:
            yield Diagnostic(
                code=Code.TIME_WITHOUT_ZONE,
                span=timeline.span(event.id, ("time",)),
                message="the time of day has no time zone",
                expected="a `place` with a `timezone`, or a `timezone` here",
                cure="add `timezone: Asia/Seoul` or the like",
            )
            continue
        try:
            timeline.moments(event)
        except DateError as error:
            yield Diagnostic(
                code=error.code,
                span=timeline.span(event.id, ("time",)),
                message=error.message,
                expected=error.expected,
                cure=error.cure,
            )


def series_are_numbered_once(timeline: Timeline) -> Iterator[Diagnostic]:
    """Two events with one number in a series."""
    taken: dict[tuple[str, int], str] = {}
    for event in timeline.events:
        if event.series is None:
            continue
        number = (event.series.topic, event.series.number)
        if number in taken:
            yield Diagnostic(
                code=Code.SERIES_NUMBER_TWICE,
                span=timeline.span(event.id, ("series",)),
                message=f"number {number[1]} of `{number[0]}` is taken by `{taken[number]}`",
                expected="each number once in a series",
                cure="correct one of the two numbers",
            )
        taken.setdefault(number, event.id)


# --- names ------------------------------------------------------------------------------------------


def names_are_told_apart(timeline: Timeline) -> Iterator[Diagnostic]:
    """Two records of one kind under the same name: probably one thing twice."""
    owners: dict[tuple[RecordKind, str, str], list[str]] = defaultdict(list)
    for record in timeline.records.values():
        if isinstance(record, Profile):
            for tag, name in record.name.items():
                owners[record.record_kind, tag, _folded(name)].append(record.id)
    for (_, tag, _), ids in owners.items():
        for later in ids[1:]:
            yield Diagnostic(
                code=Code.NAME_TWICE,
                severity=Severity.WARNING,
                span=timeline.span(later, ("name", tag)),
                message=f"`{later}` has the same name as `{ids[0]}`",
                expected="a name that tells the two apart",
                cure="join the two records, or add what distinguishes them to the name",
            )


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def profiles_are_used(timeline: Timeline) -> Iterator[Diagnostic]:
    """A profile or source to which nothing leads."""
    named: set[str] = set(timeline.settings.sides)
    for record in timeline.records.values():
        named.update(key for _, key, _ in references(record) if key != record.id)
    for _, _, text in _prose(timeline):
        named.update(links_in(text))
    for record in timeline.records.values():
        idle = isinstance(record, Profile) and not (isinstance(record, Told) and (record.claims or record.forecasts))
        if record.id not in named and (idle or isinstance(record, Source)) and not timeline.about(record.id):
            yield Diagnostic(
                code=Code.RECORD_UNUSED,
                severity=Severity.WARNING,
                span=timeline.span(record.id),
                message=f"nothing leads to `{record.id}`",
                expected="a record that names it",
                cure="name it in an event or a text, or delete the file",
            )


def sides_are_states(timeline: Timeline) -> Iterator[Diagnostic]:
    """A side or country that is an organisation but not a state."""
    states = {body.id for body in timeline.organisations.values() if body.kind is OrganisationKind.STATE}
    for record in timeline.records.values():
        for where, part in walk(record):
            for key in ("side", "country"):
                value = getattr(part, key, None)
                if isinstance(value, str) and value in timeline.organisations and value not in states:
                    yield Diagnostic(
                        code=Code.SIDE_NOT_A_STATE,
                        span=timeline.span(record.id, (*where, key)),
                        message=f"`{value}` is not a state",
                        expected="an organisation of kind `state`",
                        cure=nearest(value, states) or "write the id of the state",
                    )


RULES: tuple[Rule, ...] = (
    ids_lead_somewhere,
    links_lead_somewhere,
    aliases_are_free,
    texts_are_translated,
    prose_is_plain,
    titles_are_known,
    roles_do_not_overlap,
    participants_are_named_once,
    events_do_not_lag,
    future_has_not_occurred,
    records_have_sources,
    parts_lie_within,
    circles_are_cut,
    times_exist,
    series_are_numbered_once,
    names_are_told_apart,
    profiles_are_used,
    sides_are_states,
)
"""Every rule, in the order in which they run; the findings are sorted by place."""
