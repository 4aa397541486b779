"""What in a text will not come out as its editor meant it, each with its place.

`prose` shows what it does not know as it was typed. Here a second parser, which knows all of Markdown and
HTML, reads the same text only to say so; nothing that it makes reaches a page.
"""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, entity, html_inline, image, link
from markdown_it.token import Token

from dateline.diagnostics import Code
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import printable, quoted
from dateline.prose import add_own_rules, address, new_env, nowhere
from dateline.prose.marks import MARK, mark, without_marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in a text that will not come out as its editor meant it."""

    code: Code
    message: Message
    """What was found, one sentence without a full stop."""
    expected: Message
    cure: Message
    kind: str = ""
    """Its name in `KINDS`."""
    offset: int = 0
    """Characters from the beginning of the text."""
    end: int = 0
    """Characters up to its end; of what goes over several lines, up to the end of the first one."""
    instead: str | None = None
    """What the cure says to write in its place, where that is known."""


_PARTS: Final = Message("paragraphs, lists, quotations, emphasis and links")
_HTML: Final = Problem(
    code=Code.PROSE_HTML,
    message=Message("raw HTML in a text"),
    expected=Message("Markdown: a reader would see the HTML as it is typed"),
    cure=Message("write `*emphasis*`, `**strong**` or `[text](https://…)`; put a `<` that is to be seen in backticks"),
)
_OUTSIDE: Final = Message("write `[text](https://…)`")

_BEHIND_WORDS: Final = Message("`[^id]` once, behind the words that rest on the source")

KINDS: Final[Mapping[str, Problem]] = {
    "heading_open": Problem(
        code=Code.PROSE_HEADING,
        message=Message("a heading in a text"),
        expected=Message("{parts}: headings are made by the page", parts=_PARTS),
        cure=Message("remove the `#` or the line of `=` or `-`; begin the paragraph with a few words in `**bold**`"),
    ),
    "html_block": _HTML,
    "html_inline": _HTML,
    "entity": Problem(
        code=Code.PROSE_HTML,
        message=Message("an HTML entity in a text"),
        expected=Message("the character itself: a reader would see the entity as it is typed"),
        cure=Message("write `&` for `&amp;`, `é` for `&eacute;`"),
    ),
    "image": Problem(
        code=Code.PROSE_IMAGE,
        message=Message("an image in a text"),
        expected=Message("{parts}: texts hold no pictures", parts=_PARTS),
        cure=Message("remove the `!` to link to the picture instead"),
    ),
    "link": Problem(
        code=Code.PROSE_LINK,
        message=Message("a link with an address that is not accepted"),
        expected=Message(
            "a whole address that begins with https://, http:// or mailto:, "
            "without a user name, spaces or invisible characters"
        ),
        cure=Message("{write}; for a link to a record write `[[id]]`", write=_OUTSIDE),
    ),
    "link_title": Problem(
        code=Code.PROSE_LINK,
        message=Message("a link with a title"),
        expected=Message("an address alone: the title is not shown"),
        cure=Message("{write} and say in the text what the title says", write=_OUTSIDE),
    ),
    "record_link": Problem(
        code=Code.PROSE_LINK,
        message=Message("a `[[` that begins no link to a record"),
        expected=Message("`[[id]]` or `[[id|shown text]]`, the id in lower-case letters a–z, digits and hyphens"),
        cure=Message("look the id up: it is the name of the record's file without `.yml`"),
    ),
    "reference": Problem(
        code=Code.PROSE_SYNTAX,
        message=Message("the address of a link on a line of its own"),
        expected=Message("the address beside the words that link"),
        cure=_OUTSIDE,
    ),
    "footnote": Problem(
        code=Code.PROSE_SYNTAX,
        message=Message("a footnote in a text"),
        expected=_PARTS,
        cure=Message("cite a source by its id: `[^id]`, or write the note into the sentence"),
    ),
    "mark_in_link": Problem(
        code=Code.CITATION_PLACE,
        message=Message("a source cited inside a link"),
        expected=_BEHIND_WORDS,
        cure=Message("write it behind the link"),
    ),
    "mark_twice": Problem(
        code=Code.CITATION_PLACE,
        message=Message("a source cited twice in a row"),
        expected=_BEHIND_WORDS,
        cure=Message("delete one of the two; write two places in the source as one: `[^id: ¶ 3, 5]`"),
    ),
    "fence": Problem(
        code=Code.PROSE_SYNTAX,
        message=Message("a block of code in a text"),
        expected=_PARTS,
        cure=Message("remove the line of backticks or tildes; begin each line with `>` to quote"),
    ),
    "hr": Problem(
        code=Code.PROSE_SYNTAX,
        message=Message("a ruled line in a text"),
        expected=_PARTS,
        cure=Message("leave an empty line between the paragraphs"),
    ),
    "strike": Problem(
        code=Code.PROSE_SYNTAX,
        message=Message("nothing is struck out by `~~`"),
        expected=_PARTS,
        cure=Message("write what is right; what was wrong on a page stands under `corrections`"),
    ),
    "highlight": Problem(
        code=Code.PROSE_SYNTAX,
        message=Message("nothing is marked by `==`"),
        expected=_PARTS,
        cure=Message("write `**bold**`"),
    ),
    "emoji": Problem(
        code=Code.PROSE_SYNTAX,
        message=Message("the name of a sign between colons is shown as it is typed"),
        expected=Message("the sign itself"),
        cure=Message("write the sign itself, or leave it out"),
    ),
    "address": Problem(
        code=Code.PROSE_SYNTAX,
        message=Message("an address that makes no link"),
        expected=Message("an address between `<` and `>`, or behind the words that link"),
        cure=Message("write `<https://…>` or `[text](https://…)`"),
    ),
    "table_open": Problem(
        code=Code.PROSE_SYNTAX,
        message=Message("a table in a text"),
        expected=_PARTS,
        cure=Message("write a list"),
    ),
}
"""Every kind of problem, by the name that markdown-it gives to what it found, or ours. Offsets are 0."""

_OF_ADDRESS = r"[^\s<>\"`\\、。，．！？：；「」『』（）【】［］｛｝〈〉《》]"
_LINK_WITH_MARKS = rf"\[[^\[\]\n]*(?:{MARK.pattern}[^\[\]\n]*)+\]"
_OWN_SIGNS = {
    "record_link": re.compile(r"\[\[[^\[\]\n]*\]\]"),
    "mark_in_link": re.compile(rf"{_LINK_WITH_MARKS}\([^()\s]*\)|\[{_LINK_WITH_MARKS}\]"),
    "footnote": re.compile(r"\[\^[^\[\]\s]+\]"),
    "strike": re.compile(r"~~(?=[^\s~])[^~\n]*(?<=[^\s~])~~(?!~)"),
    "highlight": re.compile(r"==(?=[^\s=])[^=\n]*(?<=[^\s=])==(?!=)"),
    "emoji": re.compile(r"(?<![\w:]):(?:[a-z][a-z0-9_+-]+|[+-]1):(?![\w:])"),
    "address": re.compile(rf"(?:(?<=http)|(?<=https))://{_OF_ADDRESS}+", re.IGNORECASE),
}
_AFTER_AN_ADDRESS = ".,;:!?'*_~="


def _address_in(found: str) -> str:
    """An address without the signs of the sentence that stand behind it."""
    address_ = found.rstrip(_AFTER_AN_ADDRESS)
    for opening, closing in ("()", "[]"):
        while address_.endswith(closing) and address_.count(closing) > address_.count(opening):
            address_ = address_[:-1].rstrip(_AFTER_AN_ADDRESS)
    return address_


_RECORD_LINK = re.compile(r"\[\[[a-z0-9-]+(?:\|[^\[\]\\`<>&*_:~=\n]+)?\]\]")
_SIGN = re.compile(r"[!#&*+<=>@\[\\\]^_`{|}~\t]")
_AT_LINE_START = re.compile(r"\n[^\S\n]*(?:[-:]|\d+[.)]| {4})")
"""A text without any such sign is paragraphs of words and links to records: nothing in it can come out otherwise.
Most texts are, and need no parser. Three searches, because `re` looks for one set of signs, or for what begins with one
sign, ten times as fast as for alternatives."""

_MARKS_IN_A_ROW = re.compile(rf"\][ \t\n]*{MARK.pattern}")
_TAG = re.compile(r"<(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)")

_InlineRule = Callable[[StateInline, bool], bool]
_Found = tuple[int, int, str]
"""Where something begins and ends in a text, and its kind."""


def problems(text: str) -> tuple[Problem, ...]:
    """All that will not come out as meant, in the order of the text."""
    if _is_plain(without_marks(_RECORD_LINK.sub("", text))) and not _MARKS_IN_A_ROW.search(text):
        return ()
    found = set(_find(text))
    # An address makes no link where a source is cited in it: that is told already.
    in_links = [range(begin, end) for begin, end, kind in found if kind == "mark_in_link"]
    told = (one for one in found if one[2] != "address" or not any(one[0] in link for link in in_links))
    return tuple(_told(text, *one) for one in _without_ends(text, sorted(told)))


def _without_ends(text: str, found: Iterable[_Found]) -> Iterator[_Found]:
    """Without the tags that end what a tag that was found begins: `</b>` goes with its `<b>`."""
    begun: list[str] = []
    for offset, end, kind in found:
        tag = _TAG.match(text, offset, end)
        name = tag["name"].lower() if tag else ""
        if tag and tag["slash"] and name in begun:
            begun.remove(name)
            continue
        if tag:
            begun.append(name)
        yield offset, end, kind


def _told(text: str, offset: int, end: int, kind: str) -> Problem:
    problem, found = KINDS[kind], text[offset:end]
    shown = printable(found[:_LONGEST_SHOWN]) if "`" in found else quoted(found)
    message = Message("{what}: {found}", what=problem.message, found=shown)
    instead = _INSTEAD[kind](found) if kind in _INSTEAD else None
    cure = problem.cure
    if instead is not None and kind in _SHOWN:
        cure = Message("write {text}", text=quoted(instead, _LONGEST_SHOWN))
    return replace(problem, kind=kind, message=message, cure=cure, offset=offset, end=end, instead=instead)


_LONGEST_SHOWN = 200
_ATX = re.compile(r"#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*")
_IMAGE = re.compile(r"!(\[[^\[\]]+\]\(([^()\s]+)\))")


def _character(entity_: str) -> str | None:
    character = html.unescape(entity_)
    is_plain = character != entity_ and (character == "&" or character not in _MARKDOWN)
    return " " if character == "\u00a0" else character if is_plain and character.isprintable() else None


def _heading(line: str) -> str | None:
    found = _ATX.fullmatch(line)
    return found[1] if found and found[1] else None


def _link_to(picture: str) -> str | None:
    found = _IMAGE.fullmatch(picture)
    return found[1] if found and address(found[2]) else None


def _link(found: str) -> str | None:
    """Only ASCII: in Japanese nothing says where an address ends and the sentence goes on."""
    return f"<{found}>" if found.isascii() and address(found) else None


_MARKDOWN = "<>*_`[]\\~=:#|"
_INSTEAD: Final[Mapping[str, Callable[[str], str | None]]] = {
    "entity": _character,
    "heading_open": _heading,
    "image": _link_to,
    "strike": lambda found: found[2:-2],
    "highlight": lambda found: f"**{found[2:-2]}**",
    "mark_in_link": lambda found: without_marks(found) + "".join(match[0] for match in MARK.finditer(found)),
    "mark_twice": lambda found: None if ":" in found or "：" in found else "",
    "address": _link,
}
_SHOWN = frozenset({"mark_in_link", "entity", "strike", "highlight", "address"})
"""Kinds whose cure is to write what stands instead, and no more."""


def _is_plain(text: str) -> bool:
    has_signs = _SIGN.search(text) or "--" in text or ":/" in text or "::" in text or "www." in text
    has_signs = has_signs or (":" in text and _OWN_SIGNS["emoji"].search(text) is not None)
    return not has_signs and _AT_LINE_START.search(f"\n{text}") is None


def _find(text: str) -> Iterator[_Found]:
    """Offset, end and kind of each problem, in no order."""
    md, lines, env = _parser(), _Lines(text), new_env(nowhere)
    for block in md.block.parse(_LINE_END.sub("\n", text), md, env, []) or []:
        if block.map is None:
            continue
        if block.type in KINDS:
            yield *lines.ends(block.map[0]), block.type
        if block.type == "inline":
            inline_env = {**env, "found": [], "row": (0, set())}
            md.inline.parse(block.content, md, inline_env, [])
            for position, end, kind in inline_env["found"]:
                begin = lines.offset_in(block, position)
                yield begin, lines.end_in(block, position, end), kind
    for reference in env.get("references", {}).values():
        yield *lines.ends(reference["map"][0]), "reference"


_LINE_END = re.compile(r"\r\n?|\n")


class _Lines:
    """The lines of a text as markdown-it counts them, and where each begins."""

    def __init__(self, text: str) -> None:
        self._lines = _LINE_END.split(text)
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def ends(self, line: int) -> tuple[int, int]:
        """Where a line begins and ends, without the blanks around it. The first line is 0."""
        text, start = self._lines[line], self._starts[line]
        return start + len(text) - len(text.lstrip()), start + len(text.rstrip())

    def end_in(self, block: Token, position: int, end: int) -> int:
        """Where in the text what begins at a position ends; on another line, where the first one ends."""
        on_line = block.content[position:end].partition("\n")[0]
        return self.offset_in(block, position) + len(on_line)

    def offset_in(self, block: Token, position: int) -> int:
        """Where in the text a position in the content of an inline token is.

        markdown-it gives no such places. But each line of the content is the end of a line of the text,
        without the `> ` or the indent before it.
        """
        above = block.content[:position].split("\n")
        row, column = len(above) - 1, len(above[-1])
        content = block.content.split("\n")[row]
        line = (block.map or [0])[0] + row
        return self._starts[line] + max(0, self._lines[line].rfind(content)) + column


@functools.cache
def _parser() -> MarkdownIt:
    """All of CommonMark, HTML and tables; every address makes a link, so that it can be judged."""
    md = MarkdownIt("commonmark", {"html": True}).enable("table").disable("code").use(add_own_rules)
    md.normalizeLink = str  # type: ignore[method-assign, assignment]
    md.validateLink = _any  # type: ignore[method-assign, assignment]
    md.inline.ruler.at("image", _noting("image", image))
    md.inline.ruler.at("html_inline", _noting("html_inline", html_inline))
    md.inline.ruler.at("entity", _noting("entity", entity))
    md.inline.ruler.at("link", _judging(link))
    md.inline.ruler.at("autolink", _judging(autolink))
    md.inline.ruler.at("mark", _mark)
    md.inline.ruler.before("link", "own_signs", _own_signs)
    return md


def _any(_url: str) -> bool:
    return True


def _noting(kind: str, rule: _InlineRule) -> _InlineRule:
    """A rule that also notes where it applied."""

    def noting(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- markdown-it's signature
        position = state.pos
        if not rule(state, silent):
            return False
        if not silent:
            state.env["found"].append((position, state.pos, kind))
        return True

    return noting


def _judging(rule: _InlineRule) -> _InlineRule:
    """A rule for links that also notes those which `prose` would not make."""

    def judging(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- markdown-it's signature
        position, known = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        for token in state.tokens[known:]:
            if token.type == "link_open" and not address(str(token.attrs["href"])):
                state.env["found"].append((position, state.pos, "link"))
            if "title" in token.attrs:
                state.env["found"].append((position, state.pos, "link_title"))
        return True

    return judging


def _mark(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- markdown-it's signature
    """Notes a source that is cited once more in a row of marks."""
    position = state.pos
    if not mark(state, silent):
        return False
    if not silent:
        end_of_row, row = state.env["row"]
        row = set() if state.src[end_of_row:position].strip() else row
        source = state.env["marks"][-1].source
        if source in row:
            state.env["found"].append((position, state.pos, "mark_twice"))
        state.env["row"] = (state.pos, row | {source})
    return True


def _own_signs(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- markdown-it's signature
    """Notes what looks like a sign of other programs, and does nothing here; leaves the text to the other rules."""
    for kind, sign in _OWN_SIGNS.items():
        found = None if silent else sign.match(state.src, state.pos, state.posMax)
        if found and kind == "address":
            begin = state.pos - (5 if state.src[: state.pos].lower().endswith("https") else 4)
            if state.linkLevel == 0:
                state.env["found"].append((begin, begin + len(_address_in(state.src[begin : found.end()])), kind))
        elif found:
            state.env["found"].append((state.pos, found.end(), kind))
    return False
