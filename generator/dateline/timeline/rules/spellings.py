"""One thing is written one way, by the list in the site's settings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from dateline.diagnostics import Code, Diagnostic, Severity
from dateline.diagnostics.message import Message
from dateline.model import Source
from dateline.reading.folders import Loaded
from dateline.reading.yaml.places import in_a_text
from dateline.timeline.timeline import Timeline

_LATIN = "[0-9A-Za-z\u00c0-\u024f]"
_ASIDE = r"\[\[[^\]|]*|\[\^[^\]]*\]|\]\([^)]*\)|https?://[^\s)>]*"
"""What no reader sees as words: the id of a link or a citation, an address."""


def things_are_written_one_way(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A form that the list has another one for. Titles of sources are other people's, and stay as they are."""
    lists = {tag: _Forms(forms) for tag, forms in timeline.settings.spellings.items() if forms}
    for record, where, text in timeline.texts if lists else ():
        for tag in text.keys() & lists.keys() if not isinstance(record, Source) else ():
            for found, right in lists[tag].found_in(text[tag]):
                place = loaded.span(record.id, (*where, tag), found.span())
                yield Diagnostic(
                    code=Code.SPELLING,
                    severity=Severity.WARNING,
                    span=place,
                    message=Message("«{text}» is written otherwise on this site", text=found[0]),
                    expected=Message("the form that `spellings` in mkdocs.yml has"),
                    cure=Message("write «{text}»", text=right),
                    edits=in_a_text(place, right, at_start=found.start() == 0),
                    about=record.id,
                )


class _Forms:
    """What a language's list forbids, with what is written instead."""

    def __init__(self, forms: Mapping[str, tuple[str, ...]]) -> None:
        self._right = {other: right for right, others in forms.items() for other in others}
        self._right |= {_capital(other): _capital(right) for other, right in self._right.items() if other[0].islower()}
        longest_first = sorted(self._right.items(), key=lambda both: -len(both[0]))
        self._any = re.compile("|".join((_ASIDE, *(_pattern(other, right) for other, right in longest_first))))
        self._literal = re.compile("|".join(re.escape(other) for other, _ in longest_first))

    def found_in(self, text: str) -> Iterator[tuple[re.Match[str], str]]:
        """Each form that stands in a text, and what is written instead."""
        if not self._literal.search(text):  # what looks around each form takes ten times as long
            return iter(())
        all_found = self._any.finditer(text)
        return ((found, self._right[found[0]]) for found in all_found if found[0] in self._right)


def _capital(text: str) -> str:
    """The text at the beginning of a sentence."""
    return text[0].upper() + text[1:]


def _pattern(other: str, right: str) -> str:
    """The form as a word of its own, but not in brackets behind the right one, as in «Demilitarised Zone (DMZ)».

    Languages without blanks have no border of a word that could be asked for.
    """
    begin = f"(?<!{_LATIN})" if re.match(_LATIN, other[0]) else ""
    end = f"(?!{_LATIN})" if re.match(_LATIN, other[-1]) else ""
    behind = "".join(f"(?<!{re.escape(right)}{bracket})" for bracket in (r"\(", r" \(", "（"))
    return f"{begin}{behind}{re.escape(other)}{end}"
