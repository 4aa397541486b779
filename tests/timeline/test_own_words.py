"""What a site's own words mean to the engine: each meaning, on a site that has a word for it."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from dateline.diagnostics import Code, Severity
from dateline.editing.new.answers import AnswerError, part
from dateline.editing.new.questions import questions_of
from dateline.model import KINDS, Record
from dateline.model.open_lists import OPEN, EventKind, EventRelation, Kinship, shipped_words
from dateline.model.vocabulary import RecordKind
from dateline.pages import filters
from dateline.pages.citing.work import WorkKind, work_of
from dateline.pages.linked_data import type_of
from dateline.pages.list import topics
from dateline.pages.page_view import PageView
from dateline.pages.template_functions import connected
from dateline.pages.view import View
from dateline.pictures import offices
from dateline.schemas import reference
from dateline.schemas.json_schema import described, schema
from dateline.search.facts import facts_of
from dateline.timeline.rules import check
from dateline.timeline.timeline import Timeline
from tests.made_records import ADDED, both, settings

Made = tuple[str, str, dict[str, Any]]
"""Kind, id and keys of a record."""
SOURCES = [{"source": "a-source"}]


def made(kind: str, key: str, /, **fields: Any) -> Made:
    """A record with what its kind needs."""
    needed: dict[str, dict[str, Any]] = {
        "event": {"title": both(key), "date": "1892", "kind": "meeting", "status": "occurred", "sources": SOURCES},
        "source": {"title": both(key), "publisher": both(key), "language": "en", "kind": "news"},
    }
    named = {"name": both(key), "summary": both(key)}
    given = needed.get(kind, named) | ({"summary": both(key)} if kind == "event" else {})
    return kind, key, ADDED | given | fields


def event(key: str, /, *participants: tuple[str, str], **fields: Any) -> Made:
    """An event; whoever takes part by id and role."""
    taking_part = [{"person": who, "role": role} for who, role in participants]
    return made("event", key, participants=taking_part, **fields)


def site(words: dict[str, Any], *records: Made) -> Timeline:
    """A timeline of a site with own words."""
    own = settings(vocabulary=words, offices="optional", sides=[])
    found: dict[str, Record] = {
        key: KINDS[RecordKind(kind)].model.model_validate({"id": key, **fields}, context=own.context)
        for kind, key, fields in (made("source", "a-source"), made("person", "ada"), made("person", "bob"), *records)
    }
    return Timeline(dict(sorted(found.items())), own)


def codes(timeline: Timeline) -> set[Code]:
    """What is wrong with a site."""
    return {one.code for one in check(timeline)}


def called(name: str) -> dict[str, Any]:
    """Labels of a word."""
    return {"labels": both(name)}


PRINCIPALS = (("ada", "principal"), ("bob", "principal"))


@pytest.mark.parametrize("meets", ["true", "false"])
def test_an_event_meets(meets: str) -> None:
    """It counts among the encounters, and by its number in a series it is found as any meeting is."""
    words = {"event_kinds": {"duel": called("Duel") | {"meets": meets}}}
    fights = made("topic", "fights", kind="series")
    known = site(words, event("x", *PRINCIPALS, kind="duel", series={"topic": "fights", "number": "4"}), fights)
    assert bool(known.encounters) is (meets == "true")
    facts = facts_of(known)["x"]
    assert facts.is_meeting is (meets == "true")
    assert {"4th Duel"} <= set(facts.series)
    assert ("4th Meeting" in facts.series) is (meets == "true")


@pytest.mark.parametrize("takes_two", ["true", "false"])
def test_an_event_takes_two(takes_two: str) -> None:
    """One participant alone is a warning."""
    words = {"event_kinds": {"telegram": called("Telegram") | {"takes_two": takes_two}}}
    known = site(words, event("x", ("ada", "author"), kind="telegram"))
    assert (Code.MEETING_OF_ONE in codes(known)) is (takes_two == "true")


@pytest.mark.parametrize("meets", ["true", "false"])
def test_a_role_meets_and_leads(meets: str) -> None:
    """Two in such roles have met; an event is about those who lead."""
    words = {"roles": {"rival": called("rival") | {"meets": meets, "leads": meets}}}
    known = site(words, event("x", ("ada", "rival"), ("bob", "rival")))
    assert bool(known.encounters) is (meets == "true")
    assert facts_of(known)["x"].mentions["ada"] == (6 if meets == "true" else 4)


@pytest.mark.parametrize("key,life", [("may_be_dead", {"died": "1800"}), ("may_be_unborn", {"born": "1900"})])
@pytest.mark.parametrize("may", ["true", "false"])
def test_a_role_is_for_the_living_or_not(key: str, life: dict[str, str], may: str) -> None:
    """Whoever has died or is not born cannot be what only the living are."""
    words = {"roles": {"eponym": called("eponym") | {key: may}}}
    known = site(words, made("person", "eve", sources=SOURCES, **life), event("x", ("eve", "eponym")))
    assert (Code.DATE_ORDER in codes(known)) is (may == "false")


def related(key: str, date: str, *others: tuple[str, str]) -> Made:
    """An event with its relations, each the word and the other event."""
    return event(key, date=date, related=[{"event": other, "as": word} for word, other in others])


@pytest.mark.parametrize("other_is,wrong", [("earlier", "1895"), ("later", "1880")])
def test_a_relation_goes_by_the_dates(other_is: str, wrong: str) -> None:
    """The other event is before or after; an order of one day goes by it, too."""
    words = {"relations": {"ends": called("ends") | {"other_is": other_is}}}
    late = site(words, related("a", "1892", ("ends", "x")), event("x", date=wrong))
    assert Code.RELATION_ORDER in codes(late)
    of_a_day = site(words, related("a", "1892", ("ends", "x")), event("x", date="1892"))
    assert [one.id for one in of_a_day.events] == (["x", "a"] if other_is == "earlier" else ["a", "x"])
    assert Code.RELATION_ORDER not in codes(of_a_day)


def test_a_relation_answers_what_was_only_announced() -> None:
    """Then it is a warning at most."""
    words = {"relations": {"reacts": called("reacts") | {"other_is": "earlier", "answers": "true"}}}
    known = site(words, related("a", "1892", ("reacts", "x")), event("x", date="1895"))
    (found,) = (one for one in check(known) if one.code is Code.RELATION_ORDER)
    assert found.severity is Severity.WARNING


def test_a_relation_is_part_of_another() -> None:
    """A part lies within the time of its whole."""
    words = {"relations": {"day-of": called("day of") | {"is_part": "true"}}}
    assert Code.PART_OUTSIDE in codes(site(words, related("a", "1892", ("day-of", "x")), event("x", date="1893")))


@pytest.mark.parametrize("is_mutual", ["true", "false"])
def test_a_relation_is_mutual(is_mutual: str) -> None:
    """Otherwise two events that say it of each other are a circle."""
    words = {"relations": {"rivals": called("rivals") | {"is_mutual": is_mutual}}}
    known = site(words, related("a", "1892", ("rivals", "x")), related("x", "1892", ("rivals", "a")))
    assert (Code.CIRCLE in codes(known)) is (is_mutual == "false")


def test_a_relation_has_an_inverse() -> None:
    """What begins another is what that one ends: to say both is no circle, to say one of them twice is."""
    words = {"relations": {"ends": called("ends"), "begins": called("begins") | {"inverse": "ends"}}}
    both_ways = site(words, related("a", "1892", ("begins", "x")), related("x", "1892", ("ends", "a")))
    assert Code.CIRCLE not in codes(both_ways)
    twice = site(words, related("a", "1892", ("begins", "x")), related("x", "1892", ("begins", "a")))
    assert Code.CIRCLE in codes(twice)


@pytest.mark.parametrize("other_is,wrong", [("older", "1900"), ("younger", "1800")])
def test_kin_is_older_or_younger(other_is: str, wrong: str) -> None:
    """The births are compared; nobody is their own ancestor."""
    words = {"kinship": {"kin": called("kin") | {"other_is": other_is}}}
    relation = {"as": "kin", "sources": SOURCES}
    eve = made("person", "eve", born="1850", sources=SOURCES, relations=[{"person": "sam", **relation}])
    assert Code.DATE_ORDER in codes(site(words, eve, made("person", "sam", born=wrong, sources=SOURCES)))
    sam = made("person", "sam", relations=[{"person": "eve", **relation}])
    assert Code.CIRCLE in codes(site(words, eve, sam))


def test_kinship_has_an_inverse() -> None:
    """What the one is told on the page of the other: a godmother's page names her godchild."""
    words = {"kinship": {"godchild": called("godchild"), "godmother": called("godmother") | {"inverse": "godchild"}}}
    relations = [{"person": "ada", "as": "godmother", "sources": SOURCES}]
    known = site(words, made("person", "eve", relations=relations))
    (link,) = known.kin(known.people["ada"])
    assert (link.person.id, link.kinship) == ("eve", "godchild")


def test_a_kind_of_organisation_is_a_state() -> None:
    """Then it may be a country."""
    words = {"organisation_kinds": {"county": called("County") | {"is_state": "true"}, "lodge": called("Lodge")}}
    known = site(words, made("organisation", "kent", kind="county"), made("organisation", "odd", kind="lodge"))
    assert known.states == {"kent"}


def test_a_kind_of_source_is_an_article() -> None:
    """It is cited as one, for people and for programs."""
    words = {"source_kinds": {"gazette": called("gazette") | {"is_article": "true"}, "diary": called("diary")}}
    known = site(words, made("source", "one", kind="gazette"), made("source", "two", kind="diary"))
    are_articles = [work_of(View(known, "en"), known.sources[key]).kind is WorkKind.ARTICLE for key in ("one", "two")]
    assert are_articles == [True, False]
    assert [type_of(known.sources[key]) for key in ("one", "two")] == ["NewsArticle", "CreativeWork"]


STRIKE: dict[str, Any] = {"event_kinds": {"strike": called("Strike") | {"also": ["walkout"]}}}


def test_an_own_word_is_offered_wherever_words_are() -> None:
    """By the schema, `dateline new`, the filter, search and the reference, in the site's languages."""
    known = site(STRIKE, event("x", kind="strike"), event("y"))
    kinds = schema("event", described()["event"], known)["definitions"]["EventKind"]
    assert (kinds["enum"][0], kinds["enumDescriptions"][0]) == ("strike", "Strike · Strike（日本語）")
    question = next(one for one in questions_of(RecordKind.EVENT) if one.key == "kind")
    assert part(question, "Strike（日本語）", known) == part(question, "strike", known) == "strike"
    with pytest.raises(AnswerError, match="did you mean `strike`") as refused:
        part(question, "walkout", known)
    assert "`vocabulary: event_kinds:`" in str(refused.value.choices)
    view = View(known, "ja")
    (by_kind,) = filters.choices(view, filters.values(view, known.events, {"kind": filters.EVENTS["kind"]}))
    assert by_kind.options == (("strike", "Strike（日本語）"), ("meeting", "会談"))
    assert facts_of(known)["x"].kinds == ("Strike", "Strike（日本語）")
    assert "| `strike` | Strike |" in reference.page("en", ("en",), known.settings.vocabulary)


def test_own_words_stand_first_in_their_order() -> None:
    """What ships follows; a word that ships is said otherwise of only where the site does."""
    words = {"event_kinds": {"strike": {}, "call": {"meets": "true"}}}
    kinds = site(words).settings.vocabulary.of(EventKind)
    assert kinds[:3] == ("strike", "call", *shipped_words().of(EventKind)[:1])
    assert len(kinds) == len(set(kinds)) == len(shipped_words().of(EventKind)) + 1
    assert (kinds[1].means.meets, kinds[1].means.takes_two, kinds[0].means.meets) == (True, True, False)


def test_a_word_without_a_label_is_told_once_it_is_used() -> None:
    """With where the label goes: beside the word, for the site has it there."""
    lacking = {"event_kinds": {"strike": {"labels": {"en": "Strike"}}, "lock-out": {}}}
    (found,) = (one for one in check(site(lacking, event("x", kind="strike"))) if one.code is Code.LABEL_MISSING)
    assert found.severity is Severity.WARNING
    assert str(found.message).startswith("the pages have no label for `strike` in `ja`")
    assert "`labels: {ja: …}`" in str(found.cure)
    assert "“Strike”" in str(found.cure)
    assert "“lock out”" in "".join(str(one.cure) for one in check(site(lacking, event("x", kind="lock-out"))))


def test_an_inverse_is_a_word_of_the_list() -> None:
    """Otherwise the nearest is named, at its place."""
    known = site({"kinship": {"godmother": called("godmother") | {"inverse": "chidl"}}})
    (found,) = (one for one in check(known) if one.code is Code.VALUE_UNKNOWN)
    assert "`child`" in str(found.cure)


def test_a_word_survives_pickling() -> None:
    """With its meaning: a worker gets records by it."""
    word = pickle.loads(pickle.dumps(shipped_words().of(EventKind)[0]))  # noqa: S301 -- our own
    assert isinstance(word, EventKind)
    assert (word, word.means.meets) == ("meeting", True)


def test_what_ships_holds_together() -> None:
    """No list is empty, and each inverse is a word of its list."""
    words = shipped_words()
    assert all(words.of(one) for one in OPEN)
    assert {one.means.inverse for one in words.of(Kinship)} <= {None, *words.of(Kinship)}
    assert {one.means.inverse for one in words.of(EventRelation)} <= {None, *words.of(EventRelation)}


@pytest.mark.parametrize("ends_life", ["true", "false"])
def test_an_event_ends_a_life(ends_life: str) -> None:
    """The person's offices, their chart and their age end on the day of the event, which nobody writes twice."""
    words = {"event_kinds": {"death": called("Death") | {"ends_life": ends_life}}}
    office = {"title": both("Mayor"), "from": "1880", "sources": SOURCES}
    eve = made("person", "eve", born="1850-01-02", roles=[office], sources=SOURCES)
    known = site(words, eve, event("x", ("eve", "subject"), ("bob", "principal"), date="1892-03-04", kind="death"))
    found = known.people["eve"]
    ends = ends_life == "true"
    assert (str(found.died), str(found.offices[0].to)) == (("1892-03-04",) * 2 if ends else ("None",) * 2)
    assert found.died is None or known.age("eve", found.died) == (42, 42)
    assert offices.span(found, found.offices, (), known.settings.today)[1] == (
        1892 if ends else known.settings.today.year
    )
    assert known.people["bob"].died is None


def test_a_death_that_did_not_take_place_ends_no_life() -> None:
    """It was expected, or called off."""
    words = {"event_kinds": {"death": called("Death") | {"ends_life": "true"}}}
    known = site(words, event("x", ("ada", "subject"), kind="death", status="did-not-happen"))
    assert known.people["ada"].died is None


def test_nobody_takes_part_after_their_death() -> None:
    """The event of a death is as good as `died`."""
    words = {"event_kinds": {"death": called("Death") | {"ends_life": "true"}}}
    later = event("y", ("ada", "principal"), date="1895")
    assert Code.DATE_ORDER in codes(site(words, event("x", ("ada", "subject"), kind="death"), later))
    assert Code.DATE_ORDER not in codes(site(words, event("x", ("ada", "subject")), later))


def test_a_death_agrees_with_the_record() -> None:
    """A day that cannot be that of `died` is told once; a year holds its days."""
    words = {"event_kinds": {"death": called("Death") | {"ends_life": "true"}}}
    for died_on, agrees in (("1892", True), ("1891", False), ("1892-03-05", False)):
        eve = made("person", "eve", died=died_on, sources=SOURCES)
        known = site(words, eve, event("x", ("eve", "subject"), date="1892-03-04", kind="death"))
        assert (Code.DEATH_DATE in codes(known)) is not agrees


def test_topics_stand_in_the_order_of_their_kinds() -> None:
    """A kind of the site's own among them, with its label."""
    words = {"topic_kinds": {"front": called("Front")}}
    known = site(words, made("topic", "west", kind="front"), made("topic", "talk", kind="issue"))
    view = View(known, "en")
    assert [group.heading for group in topics(view, known.topics.values())] == ["Front", "Issue"]


@pytest.mark.parametrize("name", ["labels", "back"])
def test_a_label_is_in_the_letters_of_its_language(name: str) -> None:
    """What pages call a word is read like any text of a record."""
    wrong = {"relations": {"ends": called("ends") | {name: {"en": "が終わらせた", "ja": "終了"}}}}
    assert Code.LANGUAGE_SCRIPT in codes(site(wrong))
    assert Code.LANGUAGE_SCRIPT not in codes(site({"relations": {"ends": called("ends") | {name: both("ended by")}}}))


def test_the_other_event_says_a_relation_by_its_own_words() -> None:
    """`back` stands on the page of the other event; nobody there reads "inverse"."""
    words = {"relations": {"ends": called("ends") | {"back": {"en": "ended by", "ja": "を終わらせた出来事"}}}}
    known = site(words, related("a", "1893", ("ends", "x")), event("x"))
    for tag, heading in (("en", "ended by"), ("ja", "を終わらせた出来事")):
        view = PageView(View(known, tag), "events/x/")
        assert [how for how, _ in connected(view, known.events[0])] == [heading]
