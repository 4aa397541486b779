from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from dateline.cli import main, parser
from dateline.editing.formatting import formatted
from dateline.editing.new.ids import from_answers, slug
from dateline.editing.new.questions import QUESTIONS
from dateline.model import KINDS
from dateline.model.vocabulary import RecordKind
from dateline.project import read_and_check
from tests.typed_terminal import Typed

COMPLETE = {
    RecordKind.EVENT: (
        *("--title", "en=A third summit", "--title", "ja=第3回首脳会談", "--date", "2025-12-01", "--time", "10:30"),
        *("--place", "hotel", "--kind", "summit", "--status", "occurred", "--participant", "青木エイダ,bo:guest"),
        *("--summary", "en=They met: again.", "--summary", "ja=再び会談した。", "--topic", "summits"),
        *("--source", "gazette-2018"),
    ),
    RecordKind.PERSON: (
        *("--name", "en=Cleo O’Neil", "--name", "ja=クレオ", "--country", "northland"),
        *("--summary", "en=Cleo.", "--summary", "ja=クレオ。", "--source", "gazette-2018"),
    ),
    RecordKind.ORGANISATION: (
        *("--name", "en=Ministry of Tea", "--name", "ja=茶省", "--kind", "agency", "--country", "northland"),
        *("--summary", "en=Tea.", "--summary", "ja=茶。", "--source", "gazette-2018"),
    ),
    RecordKind.PLACE: (
        *("--name", "en=Café Zürich", "--name", "ja=カフェ", "--kind", "building", "--within", "city"),
        *("--summary", "en=A café.", "--summary", "ja=喫茶店。"),
    ),
    RecordKind.TOPIC: (
        *("--name", "en=Sanctions", "--name", "ja=制裁", "--kind", "issue"),
        *("--summary", "en=Sanctions.", "--summary", "ja=制裁。"),
    ),
    RecordKind.SOURCE: (
        *("--title", "en=Leaders agree on the withdrawal of troops", "--publisher", "en=The Bulletin"),
        *("--published", "2025-12-02", "--language", "en", "--kind", "news", "--url", "https://gazette.example/a"),
    ),
}
PATHS = {
    RecordKind.EVENT: "events/2025/a-third-summit.yml",
    RecordKind.PERSON: "profiles/people/cleo-oneil.yml",
    RecordKind.ORGANISATION: "profiles/organisations/ministry-of-tea.yml",
    RecordKind.PLACE: "profiles/places/cafe-zurich.yml",
    RecordKind.TOPIC: "profiles/topics/sanctions.yml",
    RecordKind.SOURCE: "sources/the-bulletin-leaders-agree-withdrawal-2025-12-02.yml",
}


@pytest.fixture
def site(sites: Path, tmp_path: Path) -> Path:
    """A copy of the small site."""
    return shutil.copytree(sites / "small", tmp_path / "site")


def new(site: Path, *arguments: str, terminal: Typed | None = None) -> tuple[int, Typed]:
    """The exit code of `dateline new`, and what was said."""
    at = terminal or Typed()
    return main(["--root", str(site), "new", *arguments, "--added", "2026-01-02"], at), at


def snapshot(site: Path) -> dict[str, bytes]:
    """Every record file."""
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*.yml")}


@pytest.mark.parametrize("kind", RecordKind)
def test_options_make_a_good_record(site: Path, kind: RecordKind) -> None:
    """A record of each kind lies where it belongs, has no error and stands in canonical form."""
    code, at = new(site, kind.value, *COMPLETE[kind])
    assert (code, at.said) == (0, f"{PATHS[kind]}\n"), at.told
    data = (site / PATHS[kind]).read_bytes()
    assert formatted(data, "a.yml", KINDS[kind].model, ("en", "ja")).text == data.decode()
    found = [f for f in read_and_check(site).findings if f.span.path == PATHS[kind] and f.code != "record-unused"]
    assert found == []


def test_the_file_of_an_event(site: Path) -> None:
    """Names become ids, a role may stand behind one, the title of each person is left to the roles."""
    new(site, "event", *COMPLETE[RecordKind.EVENT])
    assert (site / PATHS[RecordKind.EVENT]).read_text(encoding="utf-8") == (
        "added: 2026-01-02\n"
        "title: {en: A third summit, ja: 第3回首脳会談}\n"
        "date: 2025-12-01\n"
        'time: "10:30"\n'
        "place: hotel\n"
        "kind: summit\n"
        "status: occurred\n"
        "participants:\n"
        "  - {person: ada, role: principal}\n"
        "  - {person: bo, role: guest}\n"
        'summary: {en: "They met: again.", ja: 再び会談した。}\n'
        "topics: [summits]\n"
        "sources:\n"
        "  - {source: gazette-2018}\n"
    )


def test_questions_make_the_same_record(site: Path) -> None:
    """Whoever is asked need know no option; a wrong answer is asked for again with what was meant."""
    at = Typed(
        *("Cleo", "クレオ", "northlnad", "northland", "1905~", "2020-02", "Cleo led.", "クレオは指導者だった。"),
        *("", "gazette-2018", ""),
    )
    code, _ = new(site, "person", terminal=at)
    assert (code, at.said) == (0, "profiles/people/cleo.yml\n"), at.told
    assert "did you mean `northland`?" in at.told
    assert "this is needed" in at.told
    assert at.asked[:2] == ["Name (English), or nothing:", "Name (日本語), or nothing:"]
    assert at.asked[-1] == "Id [cleo]:"
    assert not any("side" in question for question in at.asked)  # any organisation has one, not states alone
    assert "died: 2020-02\n" in (site / "profiles/people/cleo.yml").read_text(encoding="utf-8")


def test_the_tab_key_completes_ids(site: Path) -> None:
    """In a real terminal: `north` and tab is `northland`, and the record is made."""
    leader, follower = pty.openpty()
    given = ["--root", str(site), "new", "person", "--added", "2026-01-02"]
    given += ["--name", "Cleo", "--summary", "Cleo.", "--source", "gazette-2018", "--id", "cleo"]
    code = "from dateline.cli import main; import sys; sys.exit(main(sys.argv[1:]))"
    dialogue = subprocess.Popen(
        [sys.executable, "-c", code, *given],
        stdin=follower,
        stdout=follower,
        stderr=follower,
        env={**os.environ, "TERM": "xterm", "INPUTRC": os.devnull},
    )
    os.close(follower)
    shown = b""
    while b", or nothing:" not in shown:
        shown += os.read(leader, 4096)
    os.write(leader, b"north\t\n\n\n")
    with suppress(OSError):  # the other end closes when the program ends
        while more := os.read(leader, 4096):
            shown += more
    os.close(leader)
    assert dialogue.wait(timeout=180) == 0, shown
    assert "country: northland\n" in (site / "profiles/people/cleo.yml").read_text(encoding="utf-8")


def test_every_question_that_has_choices_offers_them(site: Path) -> None:
    """Words of the vocabulary, and ids of the right kinds alone."""
    at = Typed(
        "A talk",
        "会談",
        "2025-12-01",
        "",
        "",
        "talks",
        "occurred",
        "",
        "They talked.",
        "会談した。",
        "",
        "gazette-2018",
    )
    new(site, "event", "--id", "a-talk", terminal=at)
    offered = {question.partition(" ")[0].rstrip(":"): choices for question, choices in at.offered.items()}
    assert set(offered["Place"]) == {"city", "hotel"}
    assert {"summit", "talks"} <= set(offered["Kind"])
    assert {"ada", "bo", "northland"} <= set(offered["Who"])
    assert set(offered["Source"]) == {"gazette-2018"}


@pytest.mark.parametrize(
    "arguments,complaint",
    [
        (("person", "--name", "Zed"), "please give --summary, --source"),
        (("person", "--name", "ja=金", "--summary", "x", "--source", "gazette-2018"), "please give --id"),
        (("person", "--name", "青木エイダ", "--summary", "x", "--source", "gazette-2018"), "there is already `ada`"),
        (("person", "--name", "Ada-Aoki", "--summary", "x", "--source", "gazette-2018"), "there is already `ada`"),
        (("place", "--name", "X", "--kind", "citty", "--summary", "x"), "did you mean `city`?"),
        (("place", "--name", "X", "--kind", "zzz", "--summary", "x"), "choose one of: city, building"),
        (("place", "--name", "X", "--kind", "city", "--summary", "x", "--id", "ada"), "the id `ada` is taken"),
        (("place", "--name", "X", "--kind", "city", "--summary", "x", "--id", "404"), "the id `404` is taken"),
        (("place", "--name", "X", "--kind", "city", "--summary", "x", "--id", "../../x"), "cannot be an id"),
        (("place", "--name", "X", "--kind", "city", "--summary", "x", "--within", "ada"), "another kind of record"),
        (("place", "--name", "X", "--kind", "city", "--summary", "x", "--within", "\x1b[2Jx"), "no place `\\x1b[2Jx`"),
        (("topic", "--name", "X", "--kind", "issue", "--kind", "series", "--summary", "x"), "given once"),
    ],
)
def test_what_cannot_be_used_is_said_and_nothing_written(
    site: Path, arguments: tuple[str, ...], complaint: str
) -> None:
    """One line says what to type instead, printable whatever was typed."""
    before = snapshot(site)
    code, at = new(site, *arguments)
    assert code == 2
    assert complaint in at.told
    assert at.told.rstrip("\n").isprintable()
    assert snapshot(site) == before


@pytest.mark.parametrize(
    "change",
    [("--date", "June 12, 2018"), ("--date", "../../../tmp"), ("--time", "25:00"), ("--title", "jp=x")],
    ids=str,
)
def test_a_wrong_value_is_told_with_its_cure_and_nothing_written(site: Path, change: tuple[str, str]) -> None:
    """The same findings as `check` gives, before there is a file."""
    before = snapshot(site)
    given = list(COMPLETE[RecordKind.EVENT])
    position = given.index(change[0]) + 1
    given[position] = change[1]
    code, at = new(site, "event", *given)
    assert code == 1
    assert "cure:" in at.told
    assert snapshot(site) == before


EARLY = ("--title", "An old letter", "--date", "2009-05-05", "--participant", "ada", "--participant", "bo")


def test_what_others_contradict_is_told_before_anything_is_written(site: Path) -> None:
    """Titles that nobody had on that day: each is told with its option and its cure."""
    before = snapshot(site)
    rest = ("--kind", "letter", "--status", "occurred", "--summary", "x", "--source", "gazette-2018")
    code, at = new(site, "event", *EARLY, *rest)
    assert code == 1, at.told
    assert at.told.count("--participant: error[title-uncovered]: ") == 2
    assert "cure:" in at.told
    assert snapshot(site) == before


def test_a_source_that_is_refused_is_told_once(site: Path) -> None:
    """An event whose source is none has none, which is no second mistake, and none of the day it was added."""
    given = list(COMPLETE[RecordKind.EVENT])
    given[given.index("--source") + 1] = "nowhere"
    code, at = new(site, "event", *given)
    assert code == 2
    assert "--source: no source `nowhere`" in at.told
    assert "source-missing" not in at.told


def test_all_that_is_wrong_is_told_in_one_run(site: Path) -> None:
    """A place that is none, a topic that is none, titles of another time, an id that is taken: one run names them."""
    before = snapshot(site)
    rest = ("--kind", "letter", "--status", "occurred", "--summary", "x", "--source", "gazette-2018")
    wrong = ("--place", "htel", "--topic", "nothing-like-it", "--time", "09:00", "--id", "ada")
    code, at = new(site, "event", *EARLY, *rest, *wrong)
    assert code == 2
    assert at.told.count("error[title-uncovered]") == 2
    assert "error[time-without-zone]" not in at.told  # it may be right once the place is
    for told in ("--place: ", "--topic: ", "the id `ada` is taken"):
        assert told in at.told
    given = list(COMPLETE[RecordKind.EVENT])
    for option, value in (("--date", "June 12"), ("--time", "25:00"), ("--kind", "sumit"), ("--source", "nowhere")):
        given[given.index(option) + 1] = value
    code, at = new(site, "event", *given)
    assert code == 2
    for option in ("--date: error[", "--time: error[", "--kind: ", "--source: "):
        assert option in at.told
    assert snapshot(site) == before


def test_a_record_that_is_there_already_is_told_before_it_is_written(site: Path) -> None:
    """The same words on the same day; --again makes it all the same."""
    given = ["--title", "Ada and Bo", "--date", "2018-06-12", "--kind", "summit", "--status", "occurred"]
    given += ["--summary", "en=[[ada]] met [[bo]] at [[hotel|a hotel]].", "--summary", "ja=[[ada]]と[[bo]]が会談した。"]
    given += ["--source", "gazette-2018", "--id", "summit-one"]
    before = snapshot(site)
    code, at = new(site, "event", *given)
    assert (code, snapshot(site)) == (1, before)
    assert "--title: warning[record-twice]: " in at.told
    code, at = new(site, "event", *given, "--again")
    assert (code, at.said) == (0, "events/2018/summit-one.yml\n"), at.told


def test_a_file_is_never_overwritten(site: Path) -> None:
    """A file that exists stays, even one that is no good record."""
    path = site / "profiles/topics/sanctions.yml"
    path.write_text("broken: [", encoding="utf-8")
    code, at = new(site, "topic", *COMPLETE[RecordKind.TOPIC], "--id", "sanctions")
    assert (code, at.told) == (2, "dateline new: the id `sanctions` is taken\n")
    assert path.read_text(encoding="utf-8") == "broken: ["


def test_a_proposed_id_is_free(site: Path) -> None:
    """Where the name's id is taken, an event gets its year and anything else a number."""
    event = list(COMPLETE[RecordKind.EVENT])
    event[1] = "en=First summit"
    assert new(site, "event", *event)[1].said == "events/2025/first-summit-2025.yml\n"
    person = list(COMPLETE[RecordKind.PERSON])
    person[1] = "en=Ada"
    assert new(site, "person", *person, "--again")[1].said == "profiles/people/ada-2.yml\n"


@pytest.mark.parametrize(
    "name,expected",
    [
        ("Kim Jong Un", "kim-jong-un"),
        ("Ch'oe Sŏn-hŭi", "choe-son-hui"),
        ("Café Zürich!", "cafe-zurich"),
        ("金正恩", ""),
        ("「ICBM」の発射実験について", ""),
        ("-- ../etc/passwd", "etc-passwd"),
        ("x" * 300, "x" * 50),
        ("", ""),
    ],
)
def test_an_id_is_made_of_a_name(name: str, expected: str) -> None:
    """Accents go, signs become hyphens; what is not in Latin letters is not guessed at."""
    assert slug(name) == expected


@pytest.mark.parametrize(
    "language,name,expected",
    [
        ("de", "Gründung der Größe", "gruendung-der-groesse"),
        ("de-AT", "ÖBB A\u0308rger", "oebb-aerger"),
        ("fi", "Jyväskylä", "jyvaskyla"),
        ("tr", "Atatürk", "ataturk"),
        ("es", "pingüino", "pinguino"),
    ],
)
def test_german_has_two_letters_for_an_umlaut(language: str, name: str, expected: str) -> None:
    """An id stands for good, and no German writes `grundung`; other languages leave the dots away."""
    assert slug(name, language) == expected
    assert from_answers(RecordKind.EVENT, {"title": {language: name}}) == expected


def test_every_needed_key_is_asked_for() -> None:
    """No record can be made that lacks what its model needs."""
    for kind, questions in QUESTIONS.items():
        asked = {question.key for question in questions if question.is_required}
        needed = {name for name, field in KINDS[kind].model.model_fields.items() if field.is_required()}
        assert needed - {"id", "added"} <= asked, kind


def test_the_help_names_every_word(capsys: pytest.CaptureFixture[str]) -> None:
    """`dateline new event --help` lists the kinds of events: nobody has to look them up."""
    with pytest.raises(SystemExit):
        parser().parse_args(["new", "event", "--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert "meeting, visit, call" in told


LISTED = {"event_kinds": "event", "roles": "event", "organisation_kinds": "organisation", "place_kinds": "place"}
LISTED |= {"topic_kinds": "topic", "source_kinds": "source"}
"""The lists that a question is answered from, and the kind of record that asks it."""


@pytest.mark.parametrize("words, kind", LISTED.items())
def test_the_help_names_the_words_of_the_site(
    words: str, kind: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A word of one's own is in the list wherever the command is typed from."""
    config = site / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    own = f"        {words}: {{own-word: {{labels: {{en: Own, ja: 自前}}}}}}\n"
    config.write_text(re.sub(r"(?m)(^ +vocabulary:\n)(?:^ {8,}.*\n)*", rf"\g<1>{own}", text), encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["--root", str(site), "new", kind, "--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert "own-word, " in told
