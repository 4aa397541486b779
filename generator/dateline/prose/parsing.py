"""The parser: CommonMark without raw HTML, and with what differs from it here."""

from __future__ import annotations

import functools
from collections.abc import Callable, MutableMapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline, autolink
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from dateline.prose.addresses import address, is_outside
from dateline.prose.emphasis import emphasis_without_blanks
from dateline.prose.line_breaks import line_break_that_is_no_blank
from dateline.prose.lists import list_of_items
from dateline.prose.marks import Cite, mark, uncited, write_mark
from dateline.prose.record_links import Resolve, record_link
from dateline.prose.safe_html import OUTSIDE_REL

Write = Callable[[str], str]
"""From the characters of a text to HTML in which they are escaped."""

Env = MutableMapping[str, Any]
"""What the rules of one parse share: `new_env`."""


def new_env(resolve: Resolve, write: Write = escapeHtml, cite: Cite = uncited) -> Env:
    """What the rules of one parse share: markdown-it hands it through, so that the parser keeps no state."""
    found: dict[str, Any] = {"ids": [], "marks": [], "own_urls": set(), "own_names": set()}
    return {"resolve": resolve, "write": write, "cite": cite, **found}


@functools.cache
def parser() -> MarkdownIt:
    """Made once: it keeps nothing of what it has parsed."""
    md = MarkdownIt("zero")
    md.enable(["blockquote", "list", "backticks", "emphasis", "escape", "link", "autolink", "newline"])
    # markdown-it's way to say which links it makes. A refused one stays text.
    md.normalizeLink = address  # type: ignore[method-assign]
    md.validateLink = is_outside  # type: ignore[method-assign]
    # An address shows as it was typed: decoding could make it look like another one.
    md.normalizeLinkText = str  # type: ignore[method-assign, assignment]
    md.add_render_rule("link_open", _write_link)
    md.add_render_rule("text", _write_text)
    md.add_render_rule("mark", write_mark)
    return md.use(add_own_rules)


def add_own_rules(md: MarkdownIt) -> None:
    """Teach a parser what differs from CommonMark; each parse then needs an env from `new_env`."""
    md.block.ruler.at("list", list_of_items, {"alt": ["paragraph", "reference", "blockquote"]})
    md.inline.ruler.before("link", "record_link", record_link)
    md.inline.ruler.before("link", "mark", mark)
    md.inline.ruler.before("newline", "japanese_line_break", line_break_that_is_no_blank)
    md.inline.ruler.at("emphasis", emphasis_without_blanks)
    md.inline.ruler.at("autolink", _autolink)


def _autolink(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- markdown-it's signature
    """An address inside a link stays text: HTML has no link in a link."""
    return state.linkLevel == 0 and autolink(state, silent)


def _write_link(_renderer: RendererHTML, tokens: Sequence[Token], index: int, _options: OptionsDict, _env: Env) -> str:
    """Only the address: a title would come from the editor, and the theme shows titles as HTML."""
    href = escapeHtml(str(tokens[index].attrs["href"]))
    return f'<a href="{href}" rel="{OUTSIDE_REL}">' if href else "<a>"


def _write_text(_renderer: RendererHTML, tokens: Sequence[Token], index: int, _options: OptionsDict, env: Env) -> str:
    return str(env["write"](tokens[index].content))
