"""A parser that knows all of Markdown and HTML, and notes what it sees; nothing that it makes reaches a page."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, backtick, entity, html_inline, image, link

from dateline.prose.addresses import address
from dateline.prose.marks import mark
from dateline.prose.parsing import add_own_rules, new_env
from dateline.prose.problems.kinds import KINDS
from dateline.prose.problems.lines import LINE_END, Lines
from dateline.prose.problems.signs import APOSTROPHES, own_signs
from dateline.prose.record_links import nowhere

_InlineRule = Callable[[StateInline, bool], bool]
Found = tuple[int, int, str]
"""Where something begins and ends in a text, and its kind."""


def find(text: str) -> Iterator[Found]:
    """Offset, end and kind of each problem, in no order."""
    md, lines, env = _parser(), Lines(text), new_env(nowhere)
    for block in md.block.parse(LINE_END.sub("\n", text), md, env, []) or []:
        if block.map is None:
            continue
        if block.type in KINDS:
            yield *lines.ends(block.map[0]), block.type
        if block.type == "inline":
            inline_env = {**env, "found": [], "row": (0, set()), "in_code": set()}
            md.inline.parse(block.content, md, inline_env, [])
            signs = (sign.span() for sign in APOSTROPHES.finditer(block.content))
            by_a_wiki = ((*span, "apostrophes") for span in signs if span[0] not in inline_env["in_code"])
            place = lines.in_block(block)
            for position, end, kind in (*inline_env["found"], *by_a_wiki):
                on_line = block.content[position:end].partition("\n")[0]
                yield place(position), place(position) + len(on_line), kind
    for reference in env.get("references", {}).values():
        yield *lines.ends(reference["map"][0]), "reference"


@functools.cache
def _parser() -> MarkdownIt:
    """All of CommonMark, HTML and tables; every address makes a link, so that it can be judged."""
    md = MarkdownIt("commonmark", {"html": True}).enable("table").disable("code").use(add_own_rules)
    md.normalizeLink = str  # type: ignore[method-assign, assignment]
    md.validateLink = _any  # type: ignore[method-assign, assignment]
    md.inline.ruler.at("backticks", _code)
    md.inline.ruler.at("image", _noting("image", image))
    md.inline.ruler.at("html_inline", _noting("html_inline", html_inline))
    md.inline.ruler.at("entity", _noting("entity", entity))
    md.inline.ruler.at("link", _judging(link))
    md.inline.ruler.at("autolink", _judging(autolink))
    md.inline.ruler.at("mark", _mark)
    md.inline.ruler.before("link", "own_signs", own_signs)
    return md


def _any(_url: str) -> bool:
    return True


def _code(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- markdown-it's signature
    """Notes which characters stand in code."""
    position = state.pos
    if not backtick(state, silent):
        return False
    state.env["in_code"].update(range(position, state.pos))
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
