"""An editor's Markdown as other programs read it: links are addresses, citations numbered footnotes.

What pages show as it is typed (HTML, headings, pictures, links that lead nowhere safe) is escaped, so that no other
program makes something of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from weakref import WeakKeyDictionary

from dateline.model.claims import Citation
from dateline.model.texts import Prose
from dateline.pages.citing.work import one_line
from dateline.pages.view import View
from dateline.prose.marks import MARK, Cited, cited

_AS_IT_IS = r"(?<!`)(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)|\\.|<(?:https?://|mailto:)[^\s<>]*>"
"""Code, what is escaped already, and addresses."""
_SIGNS = re.compile(
    rf"(?P<same>{_AS_IT_IS})"
    rf"|(?P<mark>{MARK.pattern})"
    r"|\[\[(?P<id>[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?)(?:\|(?P<words>[^\[\]|]+))?\]\]"
    r"|(?P<escaped><(?=[A-Za-z/!?])|!(?=\[)|\[(?=\^)|(?<=\])\((?!https?://|mailto:)"
    r"|^\#(?=\#{0,5}(?:\s|$))|^-(?=[ -]*$)|^=(?==*\s*$)|^\[(?=[^\[\]\n]+\]:))",
    re.DOTALL | re.MULTILINE,
)
_SPECIAL = re.compile(r"[\\`*_\[\]<>]|^[#+=~|-]|^\d+(?=[.)])", re.MULTILINE)
_TILDES = re.compile(rf"(?P<same>{_AS_IT_IS}|\]\([^()\s]*\)|https?://[^\s<>]+)|~", re.DOTALL)


def spans_kept(text: str) -> str:
    """A whole text in which `~` is no sign: readers of GitHub's Markdown strike out what is between two of them.

    In Korean it joins the two ends of each span, and GitHub's specification (0.29, 6.5) takes one for two.
    """
    return _TILDES.sub(lambda found: found["same"] or "\\~", text) if "~" in text else text


@lru_cache(maxsize=2**14)  # the same names stand on many pages
def escaped(text: str) -> str:
    """A name or title as one line of Markdown that shows it as it is."""
    return _SPECIAL.sub(_escape, one_line(text))


def _escape(found: re.Match[str]) -> str:
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


_LINKS: WeakKeyDictionary[View, dict[str, str]] = WeakKeyDictionary()
"""Links by the ids of records: with whole addresses they are the same in every text."""


class Footnotes:
    """The sources that a text cites, each place in one once, numbered from 1 in the order in which they come."""

    def __init__(self, view: View, address: Callable[[str], str]) -> None:
        self._view = view
        self._address = address
        """From the id of a record to the address of its text; "" where there is none."""
        self._numbers: dict[Cited, int] = {}

    def mark(self, found: Cited) -> str:
        """`[^1]`; "" for what is no source."""
        if found.source not in self._view.timeline.sources:
            return ""
        return f"[^{self._numbers.setdefault(found, len(self._numbers) + 1)}]"

    def marks(self, citations: Iterable[Citation]) -> str:
        """Those of a part of a record."""
        return "".join(self.mark(Cited(one.source, one.at or "")) for one in citations)

    def link(self, key: str, words: str = "") -> str:
        """A link to another record; its words alone where there is no such record."""
        if words or self._view.timeline.settings.base_url is None:
            return self._link(key, words)
        made = _LINKS.setdefault(self._view, {})
        if key not in made:
            made[key] = self._link(key)
        return made[key]

    def _link(self, key: str, words: str = "") -> str:
        shown = words or escaped(self._view.name_of(key))
        address = self._address(key)
        return f"[{shown}]({address})" if address else shown

    def prose(self, text: Prose | None) -> str:
        """A text; behind a notice where it is in another language."""
        if text is None:
            return ""
        view = self._view
        picked = text.pick(view.language, view.default)
        written = _SIGNS.sub(self._sign, picked.text.strip())
        if picked.language == view.language:
            return written
        return f"*{view.words('untranslated', language=view.tag_name(picked.language))}*\n\n{written}"

    def _sign(self, found: re.Match[str]) -> str:
        if found["same"]:
            return found[0]
        if found["mark"]:
            match = MARK.fullmatch(found["mark"])
            return self.mark(cited(match)) if match else ""
        return self.link(found["id"], found["words"] or "") if found["id"] else f"\\{found[0]}"

    def lines(self) -> list[str]:
        """What each number stands for: publisher, title, day, place and address."""
        return [f"[^{number}]: {self._source(key, at)}" for (key, at), number in self._numbers.items()]

    def _source(self, key: str, at: str) -> str:
        view, source = self._view, self._view.timeline.sources[key]
        date = view.words.dates.short_date(source.published) if source.published else ""
        parts = (escaped(view.plain(source.publisher)), self.link(key), date, escaped(at))
        url = source.url or source.archive_url
        return view.words["list_separator"].join(filter(None, parts)) + (f" <{url}>" if url else "")
