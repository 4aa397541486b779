"""What no single file can show: ids that lead nowhere, titles with gaps, forecasts past their day.

Each rule is a named function `(Timeline, Loaded) -> Iterator[Diagnostic]`, and `RULES` is all of them. A rule judges
the timeline; from what was loaded it takes the places of findings and what stands in files that gave no record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.diagnostics import Diagnostic, Findings
from dateline.diagnostics.message import Message
from dateline.diagnostics.progress import OnProgress, counted, unwatched
from dateline.reading.folders import Loaded
from dateline.timeline.rules import (
    circles,
    citations,
    colours,
    counts,
    events,
    evidence,
    history,
    ids,
    lives,
    near_links,
    order,
    people,
    placeholders,
    registers,
    relations,
    scripts,
    settings,
    spellings,
    texts,
    twice,
    unused,
)
from dateline.timeline.timeline import Timeline

Rule = Callable[[Timeline, Loaded], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = (
    ids.ids_lead_somewhere,
    ids.bare_names_are_known,
    ids.links_lead_somewhere,
    ids.citations_lead_somewhere,
    ids.aliases_are_free,
    circles.circles_are_cut,
    unused.records_are_used,
    texts.texts_are_translated,
    texts.words_have_labels,
    texts.prose_is_plain,
    near_links.links_have_their_brackets,
    spellings.things_are_written_one_way,
    citations.languages_cite_alike,
    citations.paragraphs_cite,
    texts.names_are_told_apart,
    people.titles_are_known,
    people.roles_do_not_overlap,
    people.participants_are_named_once,
    people.countries_are_states,
    people.sides_are_listed,
    events.events_do_not_lag,
    events.future_has_not_occurred,
    events.parts_lie_within,
    events.times_can_be_shown,
    events.times_exist,
    events.series_are_numbered_once,
    counts.known_is_enough,
    counts.topics_know_enough,
    counts.texts_count_alike,
    events.series_are_in_time,
    evidence.records_have_sources,
    evidence.confirmed_by_several,
    people.meetings_have_two,
    order.dates_follow_each_other,
    order.times_follow_each_other,
    order.dates_look_back,
    order.days_have_come,
    history.steps_are_in_order,
    history.last_step_is_the_status,
    lives.births_come_first,
    lives.deaths_come_last,
    lives.deaths_agree,
    lives.kin_agree,
    relations.relations_lead_on,
    relations.relations_are_in_time,
    twice.entries_stand_once,
    twice.records_stand_once,
    twice.addresses_stand_once,
    twice.identifiers_stand_once,
    registers.wikidata_items_are_items,
    placeholders.placeholders_are_replaced,
    texts.languages_stand_apart,
    scripts.languages_are_in_place,
    settings.settings_name_sides,
    settings.settings_name_partial_languages,
    settings.settings_stand_once,
    colours.accent_is_seen,
    settings.words_name_words,
    settings.settings_are_translated,
)
"""Every rule, in the order in which they run; the findings are sorted by place."""


def check(timeline: Timeline, loaded: Loaded | None = None, on_progress: OnProgress = unwatched) -> Findings:
    """Every finding of every rule; `loaded` is what reading left over, where the records were files."""
    findings, loaded = Findings(), loaded or Loaded()
    for rule in counted(Message("Checking the records"), RULES, on_progress):
        findings.extend(rule(timeline, loaded))
    return findings
