"""What a preview keeps from one state to the next is never stale: after any edit it shows what a new one would."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from dateline.hosts.log_report import languages_for
from dateline.hosts.own.preview import Preview
from dateline.reading.folders import Cache
from dateline.site import prepare
from tests.browser.test_own_host import with_every_kind
from tests.counts import count, tell

EDITS = count(20, 200)
MOUNT = "/record/"
NUMBER = re.compile(rb'data-number="\d+"|(?<=since=)\d+')
SEARCH = ("search/search_index.json", "ja/search/search_index.json")
WORDS = ("Ada", "talks", "the Border", "[[bo]]", "[[hotel|inn]]", "program", "1", "日本", "[^gazette-2018]", "[[gone]]")


@dataclass(frozen=True)
class Desk:
    """A project on an editor's desk, and what chance does to it."""

    root: Path
    chance: random.Random

    @cached_property
    def whole(self) -> dict[Path, bytes]:
        """What its files were at the beginning."""
        return {path: path.read_bytes() for path in self.files()}

    def files(self) -> list[Path]:
        """Records, pages by hand and settings."""
        found = (path for pattern in ("*.yml", "*.md") for path in self.root.rglob(pattern))
        return sorted(path for path in found if ".cache" not in path.parts)

    def records(self) -> list[Path]:
        """The files of records."""
        return [path for path in self.files() if path.suffix == ".yml" and path.parent != self.root]

    def edit(self) -> str:
        """Do one thing; which it was."""
        often, seldom = (
            (self.say, self.write, self.set, self.mend),
            (self.add, self.rename, self.delete, self.break_one),
        )
        do: Callable[[], object] = self.chance.choice((*often, *often, *seldom))
        return f"{do.__name__}: {do()}"

    def say(self) -> object:
        """Other words in a text of a record."""
        path = self.chance.choice(self.records())
        text = path.read_text(encoding="utf-8")
        places = [found.end() for found in re.finditer(r"[{ ](?:en|ja): \"?", text)]
        if places:
            at = self.chance.choice(places)
            path.write_text(text[:at] + self.chance.choice(WORDS) + " " + text[at:], encoding="utf-8")
        return path

    def add(self) -> object:
        """A record like another one."""
        path = self.chance.choice(self.records())
        return shutil.copy(path, path.with_name(f"new-{self.chance.randrange(9)}.yml"))

    def rename(self) -> object:
        """A record under another id."""
        path = self.chance.choice(self.records())
        return path.rename(path.with_name(f"old-{self.chance.randrange(9)}.yml"))

    def delete(self) -> object:
        """A record less, as long as there are some."""
        path = self.chance.choice(self.records())
        if len(self.records()) > 5:
            path.unlink()
        return path

    def break_one(self) -> object:
        """A record cut in two."""
        path = self.chance.choice(self.records())
        text = path.read_text(encoding="utf-8")
        return path.write_text(text[: self.chance.randrange(len(text) + 1)], encoding="utf-8")

    def set(self) -> object:
        """Another day of review."""
        path = self.root / "mkdocs.yml"
        text = path.read_text(encoding="utf-8")
        day = self.chance.randrange(10, 28)
        return path.write_text(re.sub(r"as_of: 2026-..-..", f"as_of: 2026-04-{day}", text), encoding="utf-8")

    def write(self) -> object:
        """Another page by hand, with a link to a heading that may not be there."""
        where = self.chance.choice(
            ("people/ada.md", "people/bo.md#events", "events/index.md", "changes/index.md#title")
        )
        text = f"# About\n\n[There]({where}) {self.chance.randrange(9)}\n"
        return (self.root / "docs/about.md").write_text(text, encoding="utf-8")

    def mend(self) -> object:
        """Everything as it was, or one thing."""
        if self.chance.random() < 0.9:
            for path in set(self.files()) - self.whole.keys():
                path.unlink()
            chosen = list(self.whole)
        else:
            chosen = [self.chance.choice(list(self.whole))]
        for path in chosen:
            path.write_bytes(self.whole[path])
        return chosen


def preview_of(root: Path) -> Preview:
    """A preview that has read the project once, and keeps what it read."""
    cache: Cache = {}
    address = f"http://127.0.0.1{MOUNT}"
    made = Preview(root, partial(prepare, root, cache), languages_for(None), address, MOUNT)
    made.renew()
    return made


def shown(preview: Preview, urls: Iterable[str]) -> dict[str, bytes]:
    """What is sent for each address, but for the number of the state."""
    return {url: NUMBER.sub(b"", preview.answer(url)[1]) for url in urls}


def test_a_preview_shows_after_each_edit_what_a_new_one_would(sites: Path, tmp_path: Path) -> None:
    """Every page and the search, byte by byte; with errors, the same errors."""
    root = with_every_kind(sites, tmp_path / "small")
    desk = Desk(root, random.Random(6))  # noqa: S311
    assert desk.whole
    warm = preview_of(root)
    good, done = 0, []
    for _ in range(EDITS):
        done.append(desk.edit())
        warm.renew()
        fresh = preview_of(root)
        assert warm.errors == fresh.errors, done
        if not fresh.errors:
            urls = [*SEARCH, *fresh.urls]  # what search keeps is made anew with a page
            expected = shown(fresh, urls)
            assert {url for url, text in shown(warm, urls).items() if text != expected[url]} == set(), done
            good += 1
        fresh.close()
    warm.close()
    assert good > EDITS // 5, done
    tell("edits", f"{EDITS} edits at random", f"{good} good states, all as anew")
