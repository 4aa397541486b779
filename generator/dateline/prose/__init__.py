"""An editor's Markdown becomes safe HTML; nothing else makes HTML from what an editor writes.

Two walls stand one behind the other and each holds alone: the parser knows no raw HTML and writes only the
elements in `TAGS`; `sanitise` keeps only what this module would have written. The editor's characters stay
as they are: no smart quotes, no entities, no links made of bare addresses.

The language is CommonMark's paragraphs, emphasis, lists, quotations, code spans, line breaks and links to
other sites, `[[id]]` or `[[id|shown text]]` for a link to a record, and `[^id]` or `[^id: para 3]` for the source of
what stands before it (`marks`). Three things differ: `**「強調」**です` and `__重要__です` are bold, a line break
between two Japanese characters is no space (`line_breaks`), and a paragraph that begins with a number and a full stop
stays one (`lists`).
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator

from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token
from markupsafe import Markup

from dateline.prose.addresses import address, is_outside
from dateline.prose.marks import Cite, Cited, marks_in_plain, uncited
from dateline.prose.parsing import Env, Write, new_env, parser
from dateline.prose.record_links import Resolve, Target, links_in_plain, nowhere
from dateline.prose.safe_html import OUTSIDE_REL, sanitise

__all__ = [
    "OUTSIDE_REL",
    "Resolve",
    "Target",
    "Write",
    "address",
    "ids_in",
    "is_outside",
    "links_in",
    "marks_in",
    "paragraphs_of",
    "render",
    "render_inline",
    "render_with_words",
    "sanitise",
    "to_text",
]


def render(text: str, *, resolve: Resolve, write: Write = escapeHtml, cite: Cite = uncited) -> Markup:
    """A text of paragraphs, lists and quotations as HTML."""
    return render_with_words(text, resolve=resolve, write=write, cite=cite)[0]


def render_inline(text: str, *, resolve: Resolve, write: Write = escapeHtml, cite: Cite = uncited) -> Markup:
    """A text of one line as HTML without a paragraph around it."""
    env = new_env(resolve, write, cite)
    return _sanitised(parser().renderInline(text, env), env)


def render_with_words(
    text: str, *, resolve: Resolve, write: Write = escapeHtml, cite: Cite = uncited
) -> tuple[Markup, str]:
    """What `render` and `to_text` give, for the price of one."""
    md, env = parser(), new_env(resolve, write, cite)
    blocks = md.parse(text, env)
    return _sanitised(md.renderer.render(blocks, md.options, env), env), _join_words(blocks)


def _sanitised(html: str, env: Env) -> Markup:
    return sanitise(html, own_urls=env["own_urls"], own_names=env["own_names"])


def to_text(text: str, *, resolve: Resolve) -> str:
    """The words of a text in one line, without markup and sources; links give the words that they show."""
    return _join_words(parser().parse(text, new_env(resolve)))


def links_in(text: str) -> tuple[str, ...]:
    """The id of every `[[id]]` in a text, in order and as often as it occurs."""
    found = links_in_plain(text)
    return _links_by_parser(text) if found is None else found


@functools.lru_cache(maxsize=2**12)
def _links_by_parser(text: str) -> tuple[str, ...]:
    env = new_env(nowhere)
    parser().parse(text, env)
    return tuple(env["ids"])


def marks_in(text: str) -> tuple[Cited, ...]:
    """Every `[^id]` of a text, in order and as often as it occurs."""
    found = marks_in_plain(text)
    return _marks_by_parser(text) if found is None else found


@functools.lru_cache(maxsize=2**12)
def _marks_by_parser(text: str) -> tuple[Cited, ...]:
    env = new_env(nowhere)
    parser().parse(text, env)
    return tuple(env["marks"])


def ids_in(text: str) -> tuple[str, ...]:
    """The id of every link to a record and of every source that a text cites."""
    return (*links_in(text), *(mark.source for mark in marks_in(text)))


@functools.lru_cache(maxsize=2**13)  # while a site is served, every text is judged again at each edit
def paragraphs_of(text: str) -> tuple[tuple[tuple[int, int], bool], ...]:
    """The first and the last line of each paragraph and each item of a list, from 0, and whether it cites a source.

    Words that end in a colon before a list belong to the list.
    """
    return tuple(_paragraphs(text))


def _paragraphs(text: str) -> Iterator[tuple[tuple[int, int], bool]]:
    blocks = parser().parse(text, new_env(nowhere))
    for block, *following in zip(blocks, blocks[1:], [*blocks[2:], None], strict=False):
        if block.type != "inline" or not block.map or (_is_list(following[-1]) and block.content.endswith((":", "："))):
            continue
        yield (block.map[0], block.map[1] - 1), bool(marks_in(block.content))


def _is_list(block: Token | None) -> bool:
    return block is not None and block.type in {"bullet_list_open", "ordered_list_open"}


def _join_words(blocks: Iterable[Token]) -> str:
    return " ".join("".join(map(_word, block.children)).strip() for block in blocks if block.children)


def _word(token: Token) -> str:
    return " " if token.type in {"softbreak", "hardbreak"} else token.content
