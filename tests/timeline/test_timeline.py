from __future__ import annotations

import datetime as dt

import pytest

from dateline.dates import parse
from dateline.model import Event, Person
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, part, person, place, record, role, source, state, timeline

PRESIDENT = person("trump", role("President", "2017-01-20"), country="united-states")
CHAIRMAN = person("kim", role("Chairman", "2012"), country="north-korea", born="1984")
STATES = (state("united-states"), state("north-korea"))
BOTH = (part("trump"), part("kim"))


def _event(line: Timeline, key: str) -> Event:
    found = line.event(key)
    assert found is not None
    return found


def _ids(events: tuple[object, ...]) -> list[str]:
    return [e.id for e in events]  # type: ignore[attr-defined]


def test_local_mean_time_is_that_of_the_place_itself() -> None:
    """Barcelona's noon is before Greenwich's, Madrid's behind it; without a point the zone's city must do."""
    zoned = {"timezone": "Europe/Madrid"}
    line = timeline(
        place("barcelona", coordinates={"latitude": "41.38", "longitude": "2.18"}, **zoned),
        place("mataro", within="barcelona", **zoned),
        place("somewhere", **zoned),
        event("opening", "1848-10-28", time="09:00", end_time="10:30", place="mataro"),
        event("elsewhere", "1848-10-28", time="09:00", place="somewhere"),
        event("later", "1948-10-28", time="09:00", place="mataro"),
    )
    found = [line.moments(_event(line, key)) for key in ("opening", "elsewhere", "later")]
    assert [f"{one.utc:%H:%M:%S}" for one in found if one] == ["08:51:17", "09:14:44", "08:00:00"]
    ends = [one.end.astimezone(dt.UTC) for one in found if one and one.end]
    assert [f"{one:%H:%M:%S}" for one in ends] == ["10:21:17"]


def test_events_stand_in_a_total_order() -> None:
    """By date, then precision, then local time, then id, whatever the order of the files."""
    line = timeline(
        event("z-month", "2018-06"),
        event("b-day", "2018-06-01"),
        event("c-late", "2018-06-12", time="13:38", timezone="Asia/Singapore"),
        event("d-early", "2018-06-12", time="09:04", timezone="Asia/Singapore"),
        event("a-year", "2018"),
        event("a-day", "2018-06-01"),
    )
    assert _ids(line.events) == ["a-year", "a-day", "b-day", "z-month", "d-early", "c-late"]


def test_neighbours_follow_the_order_of_time() -> None:
    """Before the first and after the last event there is none."""
    line = timeline(event("one", "2018"), event("two", "2019"))
    one, two = line.events
    assert (line.before(one), line.after(one), line.before(two), line.after(two)) == (None, two, one, None)


def test_participants_are_grouped_by_the_side_they_stand_for() -> None:
    """A person stands for their country unless the event says otherwise; an organisation for its own."""
    line = timeline(
        *STATES,
        PRESIDENT,
        CHAIRMAN,
        record("organisation", "ministry", name=both("M"), kind="ministry", country="north-korea", summary=both("M.")),
        event("one", "2018", *BOTH, {"organisation": "ministry", "role": "host"}, part("envoy", side="united-states")),
        person("envoy", role("Envoy")),
    )
    sides = line.by_side(_event(line, "one"))
    assert {side: [a.participant.id for a in found] for side, found in sides.items()} == {
        "united-states": ["trump", "envoy"],
        "north-korea": ["kim", "ministry"],
    }


def test_every_appearance_carries_the_title_of_its_day() -> None:
    """A profile lists its events with the title held on each day; `as` speaks instead where it stands."""
    choe = person("choe", role("Vice", "2018", "2019-04-11"), role("First Vice", "2019-04-12"))
    special = part("choe", "delegation") | {"as": both("Guest"), "sources": [{"source": "a-source"}]}
    line = timeline(
        choe,
        event("a", "2018-06-12", part("choe")),
        event("b", "2019-06-30", part("choe")),
        event("c", "2020", special),
    )
    assert [a.held.titles[0]["en"] for a in line.appearances("choe")] == ["Vice", "First Vice", "Guest"]


def test_the_age_on_a_day_is_a_range_where_the_birth_is_imprecise() -> None:
    """Born in 1984: in June 2018 33 or 34 years old; unknown births and open dates give no age."""
    line = timeline(CHAIRMAN, PRESIDENT)
    assert line.age("kim", parse("2018-06-12")) == (33, 34)
    assert line.age("kim", parse("2018/2020")) == (33, 36)
    assert line.age("kim", parse("2018/..")) is None
    assert line.age("trump", parse("2018-06-12")) is None
    assert line.age("nobody", parse("2018-06-12")) is None


def test_family_is_told_on_both_records_once() -> None:
    """A daughter's record shows her parent without anybody writing it there."""
    father = person("kim", relations=[{"person": "ju-ae", "as": "daughter", "status": "reported"}])
    line = timeline(father, person("ju-ae"))
    assert [(k.person.id, k.kinship) for k in line.kin(line.people["kim"])] == [("ju-ae", "daughter")]
    assert [(k.person.id, k.kinship) for k in line.kin(line.people["ju-ae"])] == [("kim", "parent")]


def test_a_place_has_the_events_of_the_places_within_it() -> None:
    """What happened in the hotel happened in the city."""
    line = timeline(place("city"), place("hotel", within="city"), event("one", "2018", place="hotel"))
    assert _ids(line.events_at("city")) == _ids(line.events_at("hotel")) == ["one"]
    assert [p.id for p in line.around("hotel")] == ["hotel", "city"]
    assert [p.id for p in line.within("city")] == ["hotel"]


def test_places_in_a_circle_end_the_chain() -> None:
    """Two places that lie within each other do not hang the build before the check has told of them."""
    line = timeline(place("a", within="b"), place("b", within="a"))
    assert [p.id for p in line.around("a")] == ["a", "b"]


def test_a_series_is_ordered_by_its_numbers() -> None:
    """The third stands third, even where the dates say otherwise."""
    topic = record("topic", "series", name=both("S"), kind="series", summary=both("S."))
    numbered = [event(f"e{n}", f"{2030 - n}", series={"topic": "series", "number": str(n)}) for n in (3, 1, 2)]
    assert _ids(timeline(topic, *numbered).series("series")) == ["e1", "e2", "e3"]


def test_a_relation_is_known_on_both_events() -> None:
    """What an event prepares knows by what it was prepared."""
    line = timeline(
        event("talks", "2018-05", related=[{"event": "summit", "as": "prepares"}]), event("summit", "2018-06")
    )
    ((relation, other),) = line.related_to(_event(line, "summit"))
    assert (relation, other.id) == ("prepares", "talks")


def test_local_time_stands_beside_the_capitals() -> None:
    """Noon in Hanoi on 1 March was still 28 February in Washington at that hour's offset."""
    line = timeline(
        place("hanoi", timezone="Asia/Ho_Chi_Minh"), event("one", "2019-03-01", place="hanoi", time="00:15")
    )
    moments = line.moments(_event(line, "one"))
    assert moments is not None
    assert moments.local.isoformat() == "2019-03-01T00:15:00+07:00"
    assert moments.utc.isoformat() == "2019-02-28T17:15:00+00:00"
    assert [m.moment.isoformat() for m in moments.elsewhere] == ["2019-02-28T12:15:00-05:00"]


def test_pyongyang_kept_half_an_hour_of_its_own_until_may_2018() -> None:
    """UTC+8:30 until 4 May 2018, UTC+9 from 5 May on."""
    pyongyang = place("pyongyang", timezone="Asia/Pyongyang")
    before = event("before", "2018-05-04", place="pyongyang", time="12:00")
    after = event("after", "2018-05-05", place="pyongyang", time="12:00")
    line = timeline(pyongyang, before, after)
    offsets = [line.moments(e).local.utcoffset() for e in line.events]  # type: ignore[union-attr]
    assert offsets == [dt.timedelta(hours=8, minutes=30), dt.timedelta(hours=9)]


@pytest.mark.parametrize("fields", [{"time": "09:04"}, {"place": "hanoi"}])
def test_without_time_or_zone_there_is_no_moment(fields: dict[str, str]) -> None:
    """Nothing is guessed: no zone, or no time, gives no moment."""
    line = timeline(place("hanoi", timezone="Asia/Ho_Chi_Minh"), event("one", "2019-03-01", **fields))
    assert line.moments(_event(line, "one")) is None


def test_copies_and_pages_of_one_publisher_are_one_voice() -> None:
    """A page that repeats another confirms nothing, nor does a second page of the same publisher."""
    line = timeline(
        source("original"),
        source("copy", repeats="original"),
        source("again", publisher=both("Publisher of original")),
        source("other", side="north-korea"),
        event("one", "2018", sources=[{"source": key} for key in ("copy", "original", "again")]),
        event("two", "2018", sources=[{"source": "original"}, {"source": "other"}]),
        event("three", "2018", sources=[{"source": "other"}]),
    )
    one, two, three = (line.standing(_event(line, key)) for key in ("one", "two", "three"))
    assert (one.rests_on_one, one.independent, len(one.sources)) == (True, ("original",), 3)
    assert (two.rests_on_one, two.one_side) == (False, None)
    assert (three.rests_on_one, three.one_side) == (True, "north-korea")


@pytest.mark.parametrize(
    "publishers,voices",
    [
        (({"fr": "Le Monde"}, {"ko": "르몽드", "fr": "Le Monde"}), 1),
        (({"fr": "Le Monde"}, {"ko": "르몽드"}, {"fr": "Le monde", "ko": "르몽드"}), 1),
        (({"fr": "Reuters"}, {"en": "Reuters"}), 1),
        (({"fr": "La Presse", "en": "The Press"}, {"fr": "Le Journal", "en": "The Press"}), 2),
        (({"fr": "Le Monde"}, {"ko": "르몽드"}), 2),
    ],
)
def test_a_publisher_is_known_by_its_names_in_any_language(publishers: tuple[dict[str, str], ...], voices: int) -> None:
    """No language is asked for more than another: names that agree are one publisher's, names that differ two."""
    sources = [source(f"s{number}", publisher=names) for number, names in enumerate(publishers)]
    cited = event("one", "2018", sources=[{"source": one.id} for one in sources])
    line = timeline(cited, *sources, languages={"fr": "Français"})
    assert len(line.standing(_event(line, "one")).independent) == voices


def test_copies_in_a_circle_do_not_hang() -> None:
    """Two sources that repeat each other are told by the check; the timeline still ends."""
    line = timeline(source("a", repeats="b"), source("b", repeats="a"), event("one", "2018", sources=[{"source": "a"}]))
    assert line.standing(_event(line, "one")).rests_on_one


def test_a_source_knows_everything_that_rests_on_it() -> None:
    """Citations anywhere in a record are found, with where in the source they point."""
    claim = {
        "text": both("C"),
        "by": "a-source",
        "status": "reported",
        "sources": [{"source": "a-source", "at": "¶ 2"}],
    }
    line = timeline(event("one", "2018", claims=[claim]), PRESIDENT)
    places = [(use.record.id, use.where, use.at) for use in line.rests_on("a-source")]
    assert places == [("one", (), None), ("one", ("claims", 0), "¶ 2"), ("trump", ("roles", 0), None)]


def test_forecasts_are_gathered_in_the_order_in_which_they_were_made() -> None:
    """From every record, each with its place on it."""

    def forecast(made: str) -> dict[str, object]:
        outcome = {"status": "open"}
        return {
            "text": both("F"),
            "by": "a-source",
            "made": made,
            "sources": [{"source": "a-source"}],
            "outcome": outcome,
        }

    line = timeline(
        event("one", "2018", forecasts=[forecast("2025-10-27"), forecast("2025-10-07")]),
        person("kim", forecasts=[forecast("2025-10-24")]),
    )
    assert [(e.record.id, e.position) for e in line.expectations] == [("one", 1), ("kim", 0), ("one", 0)]


def test_changes_come_newest_first_and_corrections_before_additions() -> None:
    """By the records' own dates, never the clock's."""
    corrected = event("one", "2018", corrections=[{"date": "2026-02-01", "note": both("Mended.")}])
    line = timeline(corrected)
    assert [(c.date.isoformat(), c.record.id, c.note is None) for c in line.changes] == [
        ("2026-02-01", "one", False),
        ("2026-01-02", "a-source", True),
        ("2026-01-02", "one", True),
    ]


def test_an_old_id_leads_to_its_record() -> None:
    """A record is found under every id it ever had."""
    line = timeline(person("kim-jong-un", aliases=["kim"]))
    found = line.get("kim")
    assert isinstance(found, Person)
    assert found.id == "kim-jong-un"
    assert line.get("nobody") is None


def test_offices_know_their_holders() -> None:
    """An organisation lists those who had a role in it."""
    body = record("organisation", "ministry", name=both("M"), kind="ministry", summary=both("M."))
    line = timeline(body, person("choe", role("Vice", organisation="ministry"), role("Deputy", secondary="true")))
    assert [(p.id, position) for p, position in line.holders("ministry")] == [("choe", 0)]
