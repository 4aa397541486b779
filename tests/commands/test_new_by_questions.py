"""`dateline new` loses nothing that was typed."""

from __future__ import annotations

import os
import pty
import select
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.diagnostics.reports.text import advice
from dateline.editing.new.lookup import LookupFailedError, find
from dateline.model.vocabulary import RecordKind
from dateline.project import read_and_check
from tests.made_records import both, person, place, record, source, timeline
from tests.typed_terminal import CTRL_C, Typed

DRAFTS = ".cache/dateline/drafts"

LETTER = ["A letter comes", "書簡が届く", "2019-08-09", "09:04"]
"""The first answers about an event."""
TOWN = ["Town", "町", "city", "", "Asia/Seoul", "37.57, 126.98", "", "A town.", "町。", ""]
PAGE = ["They write", "", "La Dépêche", "", "", "2019-08-10", "fr", "news", "", "https://depeche.example/a", "", ""]


@pytest.fixture
def site(sites: Path, tmp_path: Path) -> Path:
    """A copy of the small site."""
    return shutil.copytree(sites / "small", tmp_path / "site")


@pytest.fixture
def empty(sites: Path, tmp_path: Path) -> Path:
    """A site without any record."""
    (tmp_path / "empty").mkdir()
    shutil.copy(sites / "small" / "mkdocs.yml", tmp_path / "empty")
    return tmp_path / "empty"


def new(site: Path, *arguments: str, answers: list[str] | None = None, language: str = "en") -> tuple[int, Typed]:
    """The exit code of `dateline new`, and what was said."""
    at = Typed(*(answers or []))
    at.language = language
    return main(["--root", str(site), "new", *arguments], at), at


def records(site: Path) -> dict[str, str]:
    """The text of every record file, without the day it was made."""
    files = [path for folder in ("events", "profiles", "sources") for path in (site / folder).rglob("*.yml")]
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in sorted(files)}


# Each answer is checked when it is given


@pytest.mark.parametrize(
    "kind,before,wrong,key",
    [
        ("event", LETTER[:2], "9 August 2019", "date"),
        ("event", LETTER[:2], "yesterday", "date"),
        ("event", LETTER[:2], "2019-02-30", "date"),
        ("event", LETTER[:3], "25:00", "time"),
        ("event", LETTER[:3], "9am", "time"),
        ("place", ["Town", "", "city", ""], "Asia/Soul", "timezone"),
        ("source", PAGE[:5], "today", "published"),
        ("source", PAGE[:6], "English", "language"),
        ("source", PAGE[:9], "www.depeche.example", "url"),
        ("source", PAGE[:10], "2019", "accessed"),
    ],
)
def test_an_answer_is_checked_at_once(site: Path, kind: str, before: list[str], wrong: str, key: str) -> None:
    """What `dateline check` would find in a file is told with its cure, and the same question comes again."""
    code, at = new(site, kind, answers=[*before, wrong, CTRL_C])
    assert code == 130
    assert at.asked[-1] == at.asked[-2]
    path = site / "events/2019/x.yml" if kind == "event" else site / "sources/x.yml"
    path = site / "profiles/places/x.yml" if kind == "place" else path
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{key}: {wrong}\n", encoding="utf-8")
    (finding,) = [
        one for one in read_and_check(site).findings if one.span.path.endswith("/x.yml") and one.span.column > 1
    ]
    told = [f"  {finding.message}", *advice(finding, "en")]
    assert "\n".join(told) in at.told


def test_a_text_is_checked_as_well(site: Path) -> None:
    """A heading in a summary, and a title as long as a page."""
    code, at = new(site, "topic", answers=["x" * 301, "Tea", "", "issue", "# Tea", "Tea.", "", ""])
    assert (code, at.said) == (0, "profiles/topics/tea.yml\n"), at.told
    assert "the text has 301 characters" in at.told
    assert "a heading in a text" in at.told


def test_a_place_gets_its_coordinates(site: Path) -> None:
    """As a map gives them; what is no place on the globe is told with how it is written, and nobody must know it."""
    before = ["Town", "町", "city", "", ""]
    answers = [*before, "41° N", "91, 2", "41.383，-2.177", "", "A town.", "町。", ""]
    code, at = new(site, "place", answers=answers)
    assert (code, at.said, at.answers) == (0, "profiles/places/town.yml\n", []), at.told
    assert "coordinates: {latitude: 41.383, longitude: -2.177}\n" in records(site)["profiles/places/town.yml"]
    assert "`coordinates` cannot be `41° N`\n  write two numbers of degrees" in at.told
    assert "91" in at.told
    code, at = new(site, "place", "--name", "X", "--kind", "city", "--summary", "X.", "--coordinates", "1 N, 2 E")
    assert (code, "--coordinates: `coordinates` cannot be `1 N, 2 E`: write two numbers" in at.told) == (2, True), (
        at.told
    )
    assert at.told.count("write two numbers") == 1


def test_the_time_zone_is_asked_for_in_plain_words(site: Path) -> None:
    """What it is, how it is written, and that nobody is held up by it."""
    for language, words in {
        "en": ("Time zone, to tell", "a continent and a city: Europe/Paris", "not needed if", "or nothing:"),
        "ja": ("時間帯", "大陸と都市", "要らない", "空のまま"),
    }.items():
        _, at = new(site, "place", answers=[*TOWN[:4], CTRL_C], language=language)
        assert all(one in at.asked[-1] for one in words), at.asked


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_date_may_be_known_in_part(site: Path, language: str) -> None:
    """Each question about an event's or a life's date shows how, in a form that is then taken."""
    for form in ("1905~", "188X", "1956-03"):
        answers = ["Cleo", "クレオ", "", form, "", "Cleo.", "クレオ。", "gazette-2018", "y"]
        code, at = new(
            site, "person", "--again", "--id", f"cleo-{form[:4].lower()}", answers=answers, language=language
        )
        assert code == 0, at.told
        assert f"born: {form}\n" in records(site)[at.said.strip()]
        assert form in at.asked[3]
        assert form in at.asked[4]
    _, at = new(site, "event", answers=[*LETTER[:2], CTRL_C], language=language)
    assert all(form in at.asked[-1] for form in ("1905~", "188X", "2018-06"))


def test_a_needed_source_says_that_it_can_be_made(site: Path) -> None:
    """`new` is taken at once; what is needed cannot be left out, and is said to be only where it can."""
    answers = ["Cleo", "", "", "", "", "Cleo.", "", "Le Monde", "", "new", *PAGE, ""]
    code, at = new(site, "person", answers=list(answers))
    assert (code, at.answers) == (0, []), at.told
    source = "Source (its id, title or address; more than one with commas), or `new` to make one:"
    assert at.asked.count(source) == 2
    assert "Another id or name, or `new` to make it:" in at.asked
    assert not any("leave it out" in one for one in at.asked)
    answers = [*LETTER[:3], "", "", "letter", "occurred", "", "A letter.", "", "", "gazette-2018, Le Monde", "", ""]
    code, at = new(site, "event", answers=answers)
    assert (code, at.answers) == (0, []), at.told
    assert "Another id or name, `new` to make it, or nothing to leave it out:" in at.asked
    answers = ["Dora", "", "", "", "", "Dora.", "", "gaz", "1", ""]
    code, at = new(site, "person", answers=answers)
    assert (code, at.answers) == (0, []), at.told
    assert "Its number, another id or name, or `new` to make it:" in at.asked


def test_what_is_needed_is_asked_for_again(site: Path) -> None:
    """A name and a summary in no language, a kind, a source: whatever they are, nothing ends."""
    answers = ["", "", "Cleo", "", "", "", "", "", "", "", "Cleo.", "", "gazette-2018", ""]
    code, at = new(site, "person", answers=answers)
    assert (code, at.said) == (0, "profiles/people/cleo.yml\n"), at.told
    assert at.told.count("this is needed") == 3


def test_a_site_in_another_language_has_its_words_listed_in_it(tmp_path: Path) -> None:
    """Questions come in English, but nobody has to guess what the French pages will say."""
    assert main(["init", str(tmp_path), "--languages=fr", "--starter=blank", "--title=fr=T", "--subject=fr=S"]) == 0
    assert "{discovery: {labels: {fr: Découverte}}}" in (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    _, at = new(tmp_path, "event", answers=["La grève", "1892", "", "", "grève", CTRL_C])
    assert "announcement (Annonce)" in at.told


def test_words_are_listed_in_the_language_of_the_terminal(tmp_path: Path) -> None:
    """Questions do not come in German, but the words' labels do, where the site has them; English needs none."""
    made = ["--languages=de,en", "--starter=blank", "--title=de=T", "--title=en=T", "--subject=de=S", "--subject=en=S"]
    assert main(["init", str(tmp_path), *made]) == 0
    asked = ["Stadt", "", CTRL_C]
    assert "city (Stadt)" in new(tmp_path, "place", answers=list(asked), language="de")[1].told
    assert "choose one of: city, " in new(tmp_path, "place", answers=list(asked))[1].told
    state = ["Bund", "", "state", "", "Ein Staat.", ""]
    book = ["Buch", "", "Verlag", "", "", "", "de", "reference", "", "", "", ""]
    event = ["Ein Brief", "", "1905", "", "", "letter", "occurred", "Bund:gest", "new", "organisation"]
    event += [*state, "new", *book, "", CTRL_C]
    told = new(tmp_path, "event", answers=event, language="de")[1].told
    assert "guest (" in told.partition("`role` cannot be `gest`")[2], told


def test_the_language_may_stand_behind_the_kind(site: Path) -> None:
    """As everybody types it; a source's own is that of its text."""
    for arguments in (("place", "--language", "ja"), ("--language", "ja", "place")):
        assert new(site, *arguments, answers=[CTRL_C])[1].asked == ["名前（English。なければ空のまま）："]
    code, at = new(site, "person", "--language", "de", answers=[CTRL_C])
    assert (code, "findings come in `en` and `ja`, not in `de`" in at.told) == (2, True), at.told
    _, at = new(site, "--language", "ja", "source", "--language", "fr", answers=[*PAGE[:6], CTRL_C])
    assert at.asked[-1] == "種類："


def test_words_are_listed_and_synonyms_proposed(site: Path) -> None:
    """Nobody has to know the words: they stand above the question, in Japanese with what the pages call them."""
    _, at = new(site, "event", answers=[*LETTER, "", "phonecall", "call", CTRL_C])
    assert "choose one of: summit, talks, meeting, " in at.told
    assert "`kind` cannot be `phonecall`: did you mean `call`?" in at.told
    assert "a new word goes below `vocabulary: event_kinds:`" in at.told
    _, at = new(site, "event", answers=[*LETTER, "", "首脳会談・首脳会議", CTRL_C], language="ja")
    assert "letter（親書）" in at.told
    assert at.asked[-1] == "状態："


def test_an_id_is_asked_for_again(site: Path) -> None:
    """One that is taken, one that is none, one whose file is in the way."""
    (site / "profiles/topics/tea.yml").symlink_to("nowhere")
    answers = ["Tea", "", "issue", "Tea.", "", "ada", "Tea Time", "tea", "tea-2"]
    code, at = new(site, "topic", answers=answers)
    assert (code, at.said) == (0, "profiles/topics/tea-2.yml\n"), at.told
    assert "the id `ada` is taken" in at.told
    assert "write `tea-time`" in at.told


LETTER_OF_ADA = ["letter", "occurred", "ada:author", "A letter.", "書簡。", "", "gazette-2018", ""]
"""Further answers about an event without time and place: nothing in them is wrong by itself."""


def test_a_title_in_other_letters_has_an_id_by_day_and_kind(site: Path) -> None:
    """Nobody has to romanise the title of an event; of a person the question says what to write."""
    answers = ["", "医師団の書簡", "2024-04-04", "", "", "letter", "occurred", "", "A.", "", "", "gazette-2018", ""]
    code, at = new(site, "event", answers=list(answers))
    assert (code, at.said, at.asked[-1]) == (0, "events/2024/2024-04-04-letter.yml\n", "Id [2024-04-04-letter]:"), (
        at.told
    )
    answers[1], answers[8] = "返信", "Another letter of the same day."
    code, at = new(site, "event", answers=list(answers))
    assert (code, at.asked[-1]) == (0, "Id [2024-04-04-letter-2]:"), at.told
    _, at = new(site, "person", answers=["", "林賢沢", "", "", "", "A.", "", "gazette-2018", CTRL_C])
    assert "how the name sounds or what it means, such as `first-flight`" in at.asked[-1]


def test_what_others_contradict_is_told_before_the_file_is_written(site: Path) -> None:
    """A title that nobody had on that day: another date is taken, all other answers stay."""
    before = records(site)
    answers = [*LETTER[:2], "2009-05-05", "", "", *LETTER_OF_ADA]
    code, at = new(site, "event", answers=[*answers, "dat", CTRL_C])
    assert code == 130
    assert "participants: error[title-uncovered]: " in at.told
    assert at.told.count("cure:") == 1
    assert at.asked[-1].startswith("Which to answer again (participants;")
    assert at.asked[-1] == at.asked[-2]
    assert records(site) == before
    code, at = new(site, "--continue", answers=["", "date, time", "2019-05-05", ""])
    assert (code, at.said, at.answers) == (0, "events/2019/a-letter-comes.yml\n", []), at.told
    assert "date: 2019-05-05\n" in records(site)["events/2019/a-letter-comes.yml"]


def test_a_file_is_written_as_it_is_where_somebody_wants_that(site: Path) -> None:
    """What is wrong may lie in another record: nothing is lost, and it is told."""
    answers = [*LETTER[:2], "2009-05-05", "", "", *LETTER_OF_ADA, ""]
    code, at = new(site, "event", answers=answers, language="ja")
    assert (code, at.said) == (1, "events/2009/a-letter-comes.yml\n")
    assert at.asked[-1].startswith("どれに答え直すか")
    assert at.told.count("title-uncovered") == 2


def test_the_same_event_a_second_time_is_told_before_it_is_written(site: Path) -> None:
    """Its words and its day are those of another: another date can be given."""
    answers = ["The 1st", "", "2018-06-12", "", "", "letter", "occurred", "", "One.", "", "", "gazette-2018", ""]
    assert new(site, "event", answers=list(answers))[0] == 0
    code, at = new(site, "event", answers=["The one", "", *answers[2:], "date", "2018-06-13"])
    assert (code, at.said) == (0, "events/2018/the-one.yml\n"), at.told
    assert "title: warning[record-twice]: " in at.told


def test_a_date_with_an_open_beginning_has_a_year(site: Path) -> None:
    """The folder is that of the first year the date names, never one above the events."""
    code, at = new(
        site,
        "event",
        answers=["Old", "", "../1892", "", "", "letter", "occurred", "", "Old.", "", "", "gazette-2018", ""],
    )
    assert (code, at.said) == (0, "events/1892/old.yml\n"), at.told


# Records are found by any part of a name

NAMES = {
    "donald-trump": {"en": "Donald Trump", "ja": "ドナルド・トランプ"},
    "ivanka-trump": {"en": "Ivanka Trump", "ja": "イヴァンカ・トランプ"},
    "kim-jong-un": {"en": "Kim Jong Un", "ja": "金正恩", "ko": "김정은"},
    "kim-yo-jong": {"en": "Kim Yo Jong", "ja": "金与正", "ko": "김여정"},
    "moon-jae-in": {"en": "Moon Jae-in", "ja": "文在寅", "fr": "Moon Jaé-in"},
}
KNOWN = timeline(
    *(record("person", key, name=name, summary=both("X.")) for key, name in NAMES.items()),
    place("white-house", name={"en": "White House, Washington", "ja": "ホワイトハウス"}),
    place("trump-tower", name={"en": "Trump Tower", "ja": "トランプ・タワー"}),
    person("bo", relations=[{"person": "kim-yo-jong", "as": "sister"}]),
    source("depeche-2019", publisher={"fr": "La Dépêche du Midi"}, url="https://depeche.example/a,b"),
)


@pytest.mark.parametrize(
    "typed,kind,offered",
    [
        ("Trump", "person", ["donald-trump", "ivanka-trump"]),
        ("donald", "person", ["donald-trump"]),
        ("トランプ", "person", ["donald-trump", "ivanka-trump"]),
        ("とらんぷ", "place", ["trump-tower"]),
        ("金", "person", ["kim-yo-jong", "kim-jong-un"]),
        ("김정", "person", ["kim-jong-un"]),
        ("jae in", "person", ["moon-jae-in"]),
        ("Jaé", "person", ["moon-jae-in"]),
        ("White House", "place", ["white-house"]),
        ("Dépêche", "source", ["depeche-2019"]),
        ("donlad-trump", "person", ["donald-trump"]),
        ("rump", "person", []),
        ("…", "person", []),
    ],
)
def test_a_part_of_a_name_offers_ids(typed: str, kind: str, offered: list[str]) -> None:
    """In any script, those that the records name most often first; of the kind that is asked for alone."""
    with pytest.raises(LookupFailedError) as failed:
        find(KNOWN, typed, (RecordKind(kind),))
    assert list(failed.value.offered) == offered


@pytest.mark.parametrize("typed", ["https://depeche.example/a,b", "depeche-2019"])
def test_a_source_is_found_by_its_address(typed: str) -> None:
    """Nobody knows the ids of sources by heart."""
    assert find(KNOWN, typed, (RecordKind.SOURCE,)) == "depeche-2019"


def test_one_of_several_is_chosen_by_its_number(site: Path) -> None:
    """The answer's other parts, and a role, stay; what is left empty is left out."""
    answers = [*LETTER, "Hot", "1", "letter", "occurred", "nobody, エイダ:author, bo:gest, 国", "", "1", "addressee"]
    answers += ["2", "A letter.", "", "", "gaz", "1", ""]
    code, at = new(site, "event", answers=answers)
    assert (code, at.said) == (0, "events/2019/a-letter-comes.yml\n"), at.told
    made = records(site)["events/2019/a-letter-comes.yml"]
    assert "place: hotel\n" in made
    assert "  - {person: ada, role: author}\n  - {person: bo, role: addressee}\n" in made
    assert "  2  southland  Southland" in at.told


# What is missing is made on the way

WHOLE = [
    *LETTER,
    *("Town", "new", *TOWN),
    *("phonecall", "letter", "occurred"),
    *("bo:addressee, 青木:gest", "1", "author"),
    *("A letter came.", "", "smmits", "1"),
    *("gazette-2018, https://depeche.example/a", "new", *PAGE[:9], *PAGE[10:]),
    "",
]
"""An event that needs a place and a source which are not there."""
MADE = ["profiles/places/town.yml", "sources/la-depeche-they-write-2019-08-10.yml", "events/2019/a-letter-comes.yml"]


def test_what_is_missing_is_made_on_the_way(site: Path) -> None:
    """A place and a source, each by its own questions; an address that was typed is the source's."""
    code, at = new(site, "event", answers=list(WHOLE))
    assert (code, at.said.splitlines(), at.answers) == (0, MADE, []), at.told
    made = records(site)
    assert "place: town\n" in made[MADE[2]]
    assert "  - {source: gazette-2018}\n  - {source: la-depeche-they-write-2019-08-10}\n" in made[MADE[2]]
    assert "url: https://depeche.example/a\n" in made[MADE[1]]
    assert read_and_check(site).findings.errors == ()


def test_an_empty_site_gets_its_first_records(empty: Path) -> None:
    """An event with a place, a person and a source, where there was nothing at all."""
    cleo = ["person", "Cleo", "クレオ", "", "", "", "Cleo.", "クレオ。", "Le Monde", "new", *PAGE, ""]
    answers = [*LETTER, "Town", "new", *TOWN, "letter", "occurred", "Cleo:author", "new", *cleo]
    code, at = new(empty, "event", answers=[*answers, "A letter.", "書簡。", "", "Dépêche", "1", "", ""])
    assert at.answers == [], at.told
    assert list(records(empty)) == sorted([*MADE, "profiles/people/cleo.yml"])
    errors = [one for one in read_and_check(empty).findings.errors if one.span.path != "mkdocs.yml"]
    assert [one.code for one in errors] == ["title-uncovered"]
    assert code == 1


def test_a_namesake_is_taken_where_no_second_is_wanted(site: Path) -> None:
    """The record on the way is dropped, and the one that is there stands in its place."""
    answers = [*LETTER, "city", "letter", "occurred", "A.A.", "new", "person", "Ada Aoki", "", "n", "A letter.", "", ""]
    code, at = new(site, "event", answers=[*answers, "gazette-2018", ""])
    assert (code, at.said) == (0, "events/2019/a-letter-comes.yml\n"), at.told
    assert "  - {person: ada, role: principal}\n" in records(site)["events/2019/a-letter-comes.yml"]


def test_a_name_that_is_taken_is_asked_about_at_once(site: Path) -> None:
    """Not after all the other questions; "n" ends, and nothing is left behind."""
    code, at = new(site, "person", answers=["Ada Aoki", "", "n", "not asked"])
    assert (code, len(at.asked)) == (2, 3)
    assert "there is already `ada` of this name" in at.told
    assert not [*(site / DRAFTS).glob("*")]


# What was typed is kept


@pytest.mark.parametrize("number", range(1, len(WHOLE)))
def test_ctrl_c_loses_nothing(site: Path, number: int) -> None:
    """After whichever answer it comes: whoever goes on is asked the next question, and the same records are made."""
    code, at = new(site, "event", "--added", "2026-01-02", answers=[*WHOLE[:number], CTRL_C])
    assert code == 130
    assert "`dateline new --continue` goes on from there" in at.told
    code, again = new(site, "--continue", answers=WHOLE[number:])
    assert (code, again.answers) == (0, []), again.told
    assert (at.said + again.said).splitlines() == MADE
    assert 'time: "09:04"\n' in records(site)[MADE[2]]
    assert "added: 2026-01-02\n" in records(site)[MADE[1]]
    assert not [*(site / DRAFTS).glob("*")]


def test_drafts_do_not_replace_each_other(site: Path) -> None:
    """Of several one is chosen, by its number; whoever begins another is told that they are there."""
    new(site, "event", answers=[*LETTER, CTRL_C])
    _, at = new(site, "topic", answers=["Tea", CTRL_C])
    assert "A record that was begun before is kept" in at.told
    code, at = new(site, "--continue", answers=["3", "2", "", "issue", "Tea.", "", ""])
    assert (code, at.said) == (0, "profiles/topics/tea.yml\n"), at.told
    assert "  1  event  A letter comes\n  2  topic  Tea\n" in at.told
    assert [path.name for path in (site / DRAFTS).iterdir()] == ["1.json"]


@pytest.mark.parametrize("content", ["", "[]", "{", '[{"kind": "nonsense"}]', '[{"kind": "event", "at": 1}]'])
def test_a_draft_that_is_none_is_named(site: Path, content: str) -> None:
    """Nothing is asked, nothing is deleted."""
    (site / DRAFTS).mkdir(parents=True)
    (site / DRAFTS / "1.json").write_text(content, encoding="utf-8")
    code, at = new(site, "--continue", answers=["x"])
    assert (code, at.asked) == (2, [])
    assert "1.json cannot be read" in at.told
    assert (site / DRAFTS / "1.json").read_text(encoding="utf-8") == content


def test_without_a_draft_it_is_said(site: Path) -> None:
    """And nothing is begun; without a terminal nothing could be asked."""
    code, at = new(site, "--continue", answers=["x"])
    assert (code, at.asked) == (2, [])
    assert "no record was begun before" in at.told
    assert "type it in a terminal" in new(site, "--continue")[1].told


def test_the_kind_of_record_is_asked_for(site: Path) -> None:
    """`dateline new` alone is enough; where nobody can be asked it names the kinds."""
    code, at = new(site, answers=["tpoic", "topic", "Tea", "", "issue", "Tea.", "", ""])
    assert (code, at.said) == (0, "profiles/topics/tea.yml\n"), at.told
    assert at.asked[0] == "Kind of record (event, person, organisation, place, topic, source):"
    code, at = new(site)
    assert (code, at.told) == (
        2,
        "dateline new: please give a kind of record: `event`, `person`, `organisation`, `place`, `topic`, `source`\n",
    )


def in_a_terminal(site: Path, arguments: list[str], typed: list[tuple[str, str]]) -> tuple[int, str]:
    """The exit code and all that a real terminal shows; each text is typed once its question is there."""
    leader, follower = pty.openpty()
    # A session's first terminal to be opened becomes the one whose Ctrl-C interrupts.
    code = (
        "import os, sys; os.open(os.ttyname(0), os.O_RDWR); from dateline.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    program = subprocess.Popen(
        [sys.executable, "-c", code, "--root", str(site), "new", *arguments],
        stdin=follower,
        stdout=follower,
        stderr=follower,
        start_new_session=True,
        env={**os.environ, "TERM": "xterm", "INPUTRC": os.devnull},
    )
    os.close(follower)
    shown = b""
    for question, answer in typed:
        seen = len(shown)
        while question.encode() not in shown[seen:]:
            shown += os.read(leader, 4096)
        os.write(leader, answer.encode())
    with suppress(OSError):  # the other end closes when the program ends
        more = b"-"
        while more:
            if select.select([leader], [], [], 10)[0]:
                more = os.read(leader, 4096)
                shown += more
            elif answer == "\x03":  # pressed before Python listened to the keys: then nothing comes of it
                os.write(leader, answer.encode())
    os.close(leader)
    return program.wait(timeout=180), shown.decode()


def test_ctrl_c_in_a_real_terminal(site: Path) -> None:
    """The key itself, while a question stands there: a draft is left, taken up and gone."""
    code, shown = in_a_terminal(site, ["topic"], [("(English)", "Tea\n"), ("(日本語)", "茶\n"), ("Kind:", "\x03")])
    assert (code, "goes on from there" in shown) == (130, True), shown
    assert "Traceback" not in shown
    typed = [("Kind:", "issue\n"), ("(English)", "Tea.\n"), ("(日本語)", "茶。\n"), ("Id [tea]:", "\n")]
    code, shown = in_a_terminal(site, ["--continue"], typed)
    assert code == 0, shown
    assert "name: {en: Tea, ja: 茶}\n" in records(site)["profiles/topics/tea.yml"]
    assert not [*(site / DRAFTS).glob("*")]
