"""What can go wrong in a text, and what an editor is told of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from dateline.diagnostics import Code
from dateline.diagnostics.message import Message


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
_of_no_use: Final = partial(Problem, code=Code.PROSE_SYNTAX, expected=_PARTS)
"""A sign of other programs that does nothing here."""
_HTML: Final = Problem(
    code=Code.PROSE_HTML,
    message=Message("raw HTML in a text"),
    expected=Message("Markdown: a reader would see the HTML as it is typed"),
    cure=Message("write `*emphasis*`, `**strong**` or `[text](https://…)`; put a `<` that is to be seen in backticks"),
)
_PARAGRAPH: Final = Message("leave an empty line between the paragraphs")
_WITHOUT: Final = Message("take the tag and its end away: texts have no such form")
OF_TAGS: Final[Mapping[str, Message]] = {
    "ref": Message("cite the source's record behind the words that rest on it: `[^id]`"),
    "br": _PARAGRAPH,
    "p": _PARAGRAPH,
    "div": _PARAGRAPH,
    "b": Message("write `**strong**`"),
    "strong": Message("write `**strong**`"),
    "i": Message("write `*emphasis*`"),
    "em": Message("write `*emphasis*`"),
    "a": Message("write `[text](https://…)`"),
    "blockquote": Message("begin each line with `>` to quote"),
    **dict.fromkeys(("ruby", "rb", "rt", "rp"), Message("write the reading in brackets behind the word")),
    **dict.fromkeys(("font", "mark", "small", "span", "sub", "sup", "u"), _WITHOUT),
}
"""What to write instead of a tag of HTML or of a wiki, where more is known than that it is one."""
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
    "footnote": _of_no_use(
        message=Message("a footnote in a text"),
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
    "fence": _of_no_use(
        message=Message("a block of code in a text"),
        cure=Message("remove the line of backticks or tildes; begin each line with `>` to quote"),
    ),
    "hr": _of_no_use(
        message=Message("a ruled line in a text"),
        cure=Message("leave an empty line between the paragraphs"),
    ),
    "strike": _of_no_use(
        message=Message("nothing is struck out by `~~`"),
        cure=Message("write what is right; what was wrong on a page stands under `corrections`"),
    ),
    "highlight": _of_no_use(
        message=Message("nothing is marked by `==`"),
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
    "embed": Problem(
        code=Code.PROSE_LINK,
        message=Message("a record that is to be shown inside a text"),
        expected=Message("a link to the record"),
        cure=Message("take the `!` away"),
    ),
    "template": _of_no_use(
        message=Message("a template of a wiki"),
        cure=Message("write what it shows; a source is cited by its record's id: `[^id]`"),
    ),
    "chat_link": _of_no_use(message=Message("a link of a chat"), cure=_OUTSIDE),
    "wiki_link": _of_no_use(message=Message("a link of a wiki"), cure=_OUTSIDE),
    "bulletin": _of_no_use(
        message=Message("a sign of bulletin boards between brackets"),
        cure=Message("write `*emphasis*`, `**strong**` or `[text](https://…)`"),
    ),
    "wiki_heading": Problem(
        code=Code.PROSE_HEADING,
        message=Message("a heading of a wiki"),
        expected=Message("{parts}: headings are made by the page", parts=_PARTS),
        cure=Message("begin the paragraph with a few words in `**bold**`"),
    ),
    "apostrophes": _of_no_use(
        message=Message("nothing is emphasised by apostrophes"),
        cure=Message("write `*emphasis*` or `**strong**`"),
    ),
    "table_open": _of_no_use(
        message=Message("a table in a text"),
        cure=Message("write a list"),
    ),
}
"""Every kind of problem, by the name that markdown-it gives to what it found, or ours. Offsets are 0."""
