"""A preview over a long day: each mistake is told and mended, nothing piles up. DATELINE_LONG: the whole counts."""

from __future__ import annotations

import http.client
import re
import shutil
import socket
import statistics
import struct
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.counts import count, tell
from tests.hosts.served import PATIENCE, Served, news_of, typed

EDITS = count(9, 100)
ROUNDS = count(1, 20)
TABS = 30
MORE_EDITS = count(6, 500)
SECONDS_IDLE = count(1, 30)

EVENT, ADA, CONFIG = "events/2018/first-summit.yml", "profiles/people/ada.yml", "mkdocs.yml"
PAGE = "events/first-summit/"
SUMMARY = '  en: "[[ada]] met [[bo]] at [[hotel|a hotel]]."\n'

BREAKS: dict[str, tuple[str, Callable[[str], str] | None]] = {
    "a value without end": (EVENT, lambda text: text.replace("2018-06-12", '"2018-06-12')),
    "a person who is not there": (EVENT, lambda text: text.replace("person: bo", "person: nobody")),
    "a file that goes": (ADA, None),
    "a key twice": (EVENT, lambda text: f"{text}place: hotel\n"),
    "a word that is none": (EVENT, lambda text: text.replace("kind: summit", "kind: sumit")),
    "an empty file": (EVENT, lambda _: ""),
    "a day that no month has": (EVENT, lambda text: text.replace("2018-06-12", "2018-06-31")),
    "a setting that is none": (CONFIG, lambda text: text.replace("as_of: 2026-03-01", "as_of: soon")),
    "a configuration cut in two": (CONFIG, lambda text: text[: text.index("plugins")] + "plugins: [\n"),
}
"""What goes wrong: in which file, and what its text becomes; None where the file is gone."""


@dataclass(frozen=True)
class Day:
    """A project, its preview by one of the hosts, and what its files were at the beginning."""

    host: str
    root: Path
    served: Served
    whole: dict[Path, bytes]

    def text(self, path: str) -> str:
        """What a file was at the beginning."""
        return self.whole[self.root / path].decode()

    def begin(self) -> str:
        """Give the project back what it was; its page."""
        for path, content in self.whole.items():
            if not path.exists() or path.read_bytes() != content:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        return self.served.get_when(PAGE, lambda page: is_good(page) and "a hotel" in page)

    def say(self, words: str, *, by_renaming: bool = False) -> None:
        """Save the event with other words as its summary."""
        text = self.text(EVENT).replace(SUMMARY, f"  en: {words}\n")
        save(self.root / EVENT, text, by_renaming=by_renaming)

    @property
    def memory(self) -> int:
        """What the server holds of the machine's memory, in KiB (proc_pid_status(5))."""
        status = Path(f"/proc/{self.served.process.pid}/status").read_text(encoding="ascii")
        return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1])  # type: ignore[index]

    @property
    def state(self) -> int:
        """The number of the state that is shown now."""
        return news_of(self.served.get(PAGE))[0]


def save(path: Path, text: str, *, by_renaming: bool) -> None:
    """Save a file as editors do: over itself, or beside it and then in its place."""
    beside = path.with_name(f".{path.name}.swp") if by_renaming else path
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def is_good(page: str) -> bool:
    """Whether a page is there and tells of nothing wrong."""
    return "</html>" in page and not is_told(page)


def is_told(page: str) -> bool:
    """Whether a page tells of something wrong."""
    return 'id="dateline-errors"' in page


def project(sites: Path, folder: Path) -> Path:
    """The small site with a page written by hand, at an address of this machine."""
    root = Path(shutil.copytree(sites / "small", folder / "small"))
    (root / "docs").mkdir()
    (root / "docs" / "about.md").write_text("# About\n\nWords.\n", encoding="utf-8")
    with (root / CONFIG).open("a", encoding="utf-8") as config:
        config.write("site_url: http://127.0.0.1/record/\n")
    return root


@pytest.fixture(scope="module", params=["own", "mkdocs"])
def running(request: pytest.FixtureRequest, sites: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    """One preview for the whole day, as an editor starts it."""
    root = project(sites, tmp_path_factory.mktemp("day"))
    whole = {path: path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}
    with typed(root, "--host", request.param) as served:
        yield Day(request.param, root, served, whole)


@pytest.fixture
def day(running: Day) -> Day:
    """The preview, showing the project as it was at the beginning."""
    running.begin()
    return running


def test_each_mistake_is_told_and_mended(day: Day) -> None:
    """Time after time an open page tells the mistake, keeps what it said last, and says the new words when mended."""
    page, last, waits = day.served.get(PAGE), "a hotel", []
    for number in range(EDITS):
        file, changed = list(BREAKS.values())[number % len(BREAKS)]
        good = (day.root / file).read_text(encoding="utf-8")
        if changed is None:
            (day.root / file).unlink()
        else:
            save(day.root / file, changed(good), by_renaming=bool(number % 2))
        page = day.served.reload_until(is_told, PAGE, page)
        assert last in page
        assert page.count('id="dateline-errors"') == 1
        last = f"Mended {number} times."
        begun = time.perf_counter()
        if file != EVENT:
            save(day.root / file, good, by_renaming=bool(number % 3))
        day.say(last, by_renaming=bool(number % 2))
        page = day.served.reload_until(lambda page: is_good(page) and last in page, PAGE, page)  # noqa: B023 -- asked at once
        waits.append(time.perf_counter() - begun)
    assert "Traceback" not in day.served.log.read_text(encoding="utf-8")
    p50, p95 = statistics.median(waits), sorted(waits)[int(len(waits) * 0.95)]
    tell("G15", f"{EDITS} mistakes and their mending, {day.host}", f"mended in p50 {p50:.2f} s, p95 {p95:.2f} s")


def test_a_mistake_among_the_settings_is_told_on_the_page(day: Day) -> None:
    """Not that there is one, but which, and where."""
    save(day.root / CONFIG, day.text(CONFIG).replace("as_of: 2026-03-01", "as_of: soon"), by_renaming=False)
    page = day.served.get_when(PAGE, is_told)
    assert "mkdocs.yml:13:14" in page
    assert "a date such as 2018-06-12" in page
    save(day.root / CONFIG, day.text(CONFIG) + "nav: [\n", by_renaming=False)
    page = day.served.get_when(PAGE, lambda page: is_told(page) and "a date such as" not in page)
    assert "Aborted" not in page
    assert "line 2" in page or "mkdocs.yml:2" in page


def test_the_menu_has_a_list_as_soon_as_there_is_something_in_it(day: Day) -> None:
    """`nav` may name a list of nothing; the first topic brings it."""
    topic = day.root / "profiles/topics/summits.yml"
    save(day.root / EVENT, re.sub(r"(topics|series): .*summits.*\n", "", day.text(EVENT)), by_renaming=False)
    topic.unlink()
    nav = "  - events/index.md\n  - topics/index.md\ncopyright: Ours\n"
    save(day.root / CONFIG, day.text(CONFIG).replace("  - events/index.md\n", nav), by_renaming=False)
    page = day.served.get_when("", lambda page: is_good(page) and "Ours" in page)
    assert 'href="topics/"' not in page
    topic.write_bytes(day.whole[topic])
    save(day.root / EVENT, day.text(EVENT), by_renaming=False)
    day.served.get_when("", lambda page: is_good(page) and 'href="topics/"' in page)


def test_what_waits_behind_a_mistake_is_not_missed(day: Day) -> None:
    """While a record is broken, a page by hand may link to another that is new: nobody is told that it is not there."""
    told = len(day.served.log.read_text(encoding="utf-8"))
    (day.root / ADA).unlink()
    day.served.get_when(PAGE, is_told)
    text = day.text(EVENT).replace("The first summit", "A third summit").replace("number: 1", "number: 3")
    (day.root / "events/2018/third-summit.yml").write_text(text, encoding="utf-8")
    save(day.root / "docs/about.md", "# About\n\n[The third](events/third-summit.md)\n", by_renaming=False)
    state = day.state
    save(day.root / CONFIG, day.text(CONFIG) + "copyright: Ours\n", by_renaming=False)
    day.served.get_when(PAGE, lambda page: news_of(page)[0] > state)
    save(day.root / ADA, day.text(ADA), by_renaming=False)
    day.served.get_when("about/", lambda page: is_good(page) and "events/third-summit/" in page)
    assert "third-summit.md" not in day.served.log.read_text(encoding="utf-8")[told:]
    (day.root / "events/2018/third-summit.yml").unlink()


def test_a_folder_is_replaced(day: Day) -> None:
    """Another folder in the records' place, and the old one again, show at once."""
    events, away = day.root / "events", day.root.parent / "away"
    for number in range(ROUNDS):
        other = Path(shutil.copytree(events, day.root.parent / "other"))
        words = f"Another folder, {number}."
        file = other / Path(EVENT).relative_to("events")
        file.write_text(day.text(EVENT).replace(SUMMARY, f"  en: {words}\n"), encoding="utf-8")
        events.rename(away)
        other.rename(events)
        day.served.get_when(PAGE, lambda page: is_good(page) and words in page)  # noqa: B023 -- asked at once
        shutil.rmtree(events)
        away.rename(events)
        day.served.get_when(PAGE, lambda page: is_good(page) and "a hotel" in page)


def test_a_branch_is_switched(day: Day) -> None:
    """What another branch has comes, and what it lacks goes, to and fro."""
    git(day.root, "init", "--quiet", "--initial-branch", "main")
    git(day.root, "add", "--", *sorted({path.relative_to(day.root).parts[0] for path in day.whole}))
    git(day.root, "commit", "--quiet", "--message", "One")
    git(day.root, "switch", "--quiet", "--create", "other")
    day.say("The other branch.")
    text = day.text(EVENT).replace("The first summit", "A third summit").replace("number: 1", "number: 3")
    (day.root / "events/2018/third-summit.yml").write_text(text, encoding="utf-8")
    (day.root / "docs" / "about.md").rename(day.root / "docs" / "more.md")
    git(day.root, "add", "--all", "events", "docs")
    git(day.root, "commit", "--quiet", "--message", "Two")
    try:
        for _ in range(ROUNDS):
            git(day.root, "switch", "--quiet", "main")
            day.served.get_when(PAGE, lambda page: is_good(page) and "a hotel" in page)
            day.served.get_when("events/third-summit/", lambda page: "third" not in page)
            day.served.get_when("about/", lambda page: "Words." in page)
            git(day.root, "switch", "--quiet", "other")
            day.served.get_when(PAGE, lambda page: is_good(page) and "The other branch." in page)
            day.served.get_when("events/third-summit/", lambda page: "A third summit" in page)
            day.served.get_when("about/", lambda page: "Words." not in page)
    finally:
        git(day.root, "switch", "--quiet", "--force", "main")
        shutil.rmtree(day.root / ".git")


def git(root: Path, *words: str) -> None:
    """Run git as somebody without settings of their own."""
    who = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", root, *who, *words], check=True, capture_output=True)


def test_two_servers_show_one_project(day: Day) -> None:
    """Both show each edit, tell each mistake, and the second one's end is nothing to the first."""
    with typed(day.root, "--host", day.host) as second:
        second.get_when(PAGE, lambda page: "a hotel" in page)
        for number in range(ROUNDS):
            (day.root / EVENT).write_text("", encoding="utf-8")
            day.served.get_when(PAGE, is_told)
            second.get_when(PAGE, is_told)
            words = f"Seen by two, {number}."
            day.say(words)
            for served in (day.served, second):
                served.get_when(PAGE, lambda page: is_good(page) and words in page)  # noqa: B023 -- asked at once
    day.say("Seen by one.")
    day.served.get_when(PAGE, lambda page: "Seen by one." in page)


def test_thirty_tabs_wait(day: Day) -> None:
    """All hear of an edit, nobody else waits for them, and those closed meanwhile leave no trace in the log."""
    page = day.served.get(PAGE)
    news = news_of(page)[1]
    waiting = [tab(day.served, news) for _ in range(TABS)]
    closed, stay = waiting[: TABS // 2], waiting[TABS // 2 :]
    assert is_good(day.served.get("people/ada/"))
    for connection in closed:
        cut(connection)
    day.say("Heard by all.")
    number = news_of(day.served.reload_until(lambda page: "Heard by all." in page, PAGE, page))[0]
    for connection in stay:
        assert int(connection.getresponse().read()) <= number
        connection.close()
    day.say("Heard by those who are left.")
    day.served.get_when(PAGE, lambda page: "Heard by those who are left." in page)
    log = day.served.log.read_text(encoding="utf-8")
    assert "Broken pipe" not in log
    assert "Connection reset" not in log


def tab(served: Served, news: str) -> http.client.HTTPConnection:
    """A page that waits for news."""
    connection = http.client.HTTPConnection(served.address.split("/")[2], timeout=PATIENCE)
    connection.request("GET", news)
    return connection


def cut(connection: http.client.HTTPConnection) -> None:
    """Close a tab at once, as a browser that is ended does."""
    connection.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.sock.close()


def test_nothing_is_made_while_nobody_edits(day: Day) -> None:
    """Reading the files, asking git about them, and writing where no record lies makes nothing anew."""
    before, log = day.state, day.served.log.read_text(encoding="utf-8")
    for path in day.whole:
        path.read_bytes()
    (day.root / "notes.txt").write_text("A note.", encoding="utf-8")
    time.sleep(SECONDS_IDLE)  # many times what a save takes to be noticed: nothing is waited for
    assert day.state == before
    assert day.served.log.read_text(encoding="utf-8") == log
    (day.root / "notes.txt").unlink()
    tell("G15", f"{SECONDS_IDLE} s without an edit, {day.host}", "nothing made anew")


def test_memory_stays_what_it_is(day: Day) -> None:
    """Edits, each looked at and searched, pile up nothing: a fifth more than after the first ones, at most."""
    before = 0
    for number in range(MORE_EDITS + EDITS):
        if number == EDITS:
            before = day.memory
        words = f"Edit {number}, and a word of its own: w{number}."
        day.say(words)
        day.served.get_when(PAGE, lambda page: words in page)  # noqa: B023 -- asked at once
        day.served.get("search/search_index.json")
    after = day.memory
    assert after <= before * 1.2
    tell("G15", f"{MORE_EDITS} edits, {day.host}", f"memory {before / 1024:.0f} MiB, then {after / 1024:.0f} MiB")
