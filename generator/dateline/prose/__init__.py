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
import re
from collections.abc import Callable, Collection, Iterable, Iterator, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import nh3
from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline, autolink, emphasis
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup

from dateline.prose.line_breaks import JAPANESE, end_of_line_break
from dateline.prose.lists import list_of_items
from dateline.prose.marks import (
    CLASSES,
    CLASSES_INSIDE,
    Cite,
    Cited,
    mark,
    marks_in_plain,
    uncited,
    without_marks,
    write_mark,
)

TAGS: Final = frozenset({"p", "em", "strong", "ul", "ol", "li", "blockquote", "a", "br", "code"})
"""Every element that can stand in the result."""

MARKED: Final = frozenset({"dl-name", "dl-whole"})
"""The classes of a `<span>`, which stands in the result as well where `write` puts it around a name."""

OUTSIDE_REL: Final = "noopener noreferrer nofollow ugc"
"""The `rel` of every link to another site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A record's page, as seen from the page that links to it."""

    url: str
    """Relative to the page the text stands on."""
    title: str
    """Plain text, shown where the editor gave no text of their own."""
    language: str = ""
    """BCP 47 tag of `title`; "" where it is the language of the text around it."""


Resolve = Callable[[str], Target | None]
"""From a record's id to its page; None where there is no such record."""


Write = Callable[[str], str]
"""From the characters of a text to HTML in which they are escaped."""


def render(text: str, *, resolve: Resolve, write: Write = escapeHtml, cite: Cite = uncited) -> Markup:
    """A text of paragraphs, lists and quotations as HTML."""
    return render_with_words(text, resolve=resolve, write=write, cite=cite)[0]


def render_inline(text: str, *, resolve: Resolve, write: Write = escapeHtml, cite: Cite = uncited) -> Markup:
    """A text of one line as HTML without a paragraph around it."""
    env = new_env(resolve, write, cite)
    return _sanitised(_parser().renderInline(text, env), env)


def render_with_words(
    text: str, *, resolve: Resolve, write: Write = escapeHtml, cite: Cite = uncited
) -> tuple[Markup, str]:
    """What `render` and `to_text` give, for the price of one."""
    md, env = _parser(), new_env(resolve, write, cite)
    blocks = md.parse(text, env)
    return _sanitised(md.renderer.render(blocks, md.options, env), env), _join_words(blocks)


def _sanitised(html: str, env: _Env) -> Markup:
    return sanitise(html, own_urls=env["own_urls"], own_names=env["own_names"])


def to_text(text: str, *, resolve: Resolve) -> str:
    """The words of a text in one line, without markup and sources; links give the words that they show."""
    return _join_words(_parser().parse(text, new_env(resolve)))


@functools.lru_cache(maxsize=2**16)  # two rules ask, and a preview asks again after each edit
def links_in(text: str) -> tuple[str, ...]:
    """The id of every `[[id]]` in a text, in order and as often as it occurs."""
    if "[[" not in text:
        return ()
    rest = _PLAIN_LINK.sub("", without_marks(text))
    if not _NEEDS_PARSER.search(rest) and _INDENT not in rest:
        return tuple(_PLAIN_LINK.findall(text))
    env = new_env(nowhere)
    _parser().parse(text, env)
    return tuple(env["ids"])


def marks_in(text: str) -> tuple[Cited, ...]:
    """Every `[^id]` of a text, in order and as often as it occurs."""
    found = marks_in_plain(text)
    return _marks_by_parser(text) if found is None else found


@functools.lru_cache(maxsize=2**12)
def _marks_by_parser(text: str) -> tuple[Cited, ...]:
    env = new_env(nowhere)
    _parser().parse(text, env)
    return tuple(env["marks"])


def ids_in(text: str) -> tuple[str, ...]:
    """The id of every link to a record and of every source that a text cites."""
    return (*links_in(text), *(mark.source for mark in marks_in(text)))


def paragraphs_of(text: str) -> Iterator[tuple[tuple[int, int], bool]]:
    """The first and the last line of each paragraph and each item of a list, from 0, and whether it cites a source.

    Words that end in a colon before a list belong to the list.
    """
    blocks = _parser().parse(text, new_env(nowhere))
    for block, *following in zip(blocks, blocks[1:], [*blocks[2:], None], strict=False):
        if block.type != "inline" or not block.map or (_is_list(following[-1]) and block.content.endswith((":", "："))):
            continue
        yield (block.map[0], block.map[1] - 1), bool(marks_in(block.content))


def _is_list(block: Token | None) -> bool:
    return block is not None and block.type in {"bullet_list_open", "ordered_list_open"}


def sanitise(html: str, *, own_urls: Collection[str] = (), own_names: Collection[str] = ()) -> Markup:
    """Keep only what this module writes: `TAGS`, links to other sites, and to pages in `own_urls`, by `own_names`."""

    def keep(_tag: str, attribute: str, value: str) -> str | None:
        unsafe_link = attribute == "href" and value not in own_urls and not is_outside(value)
        unsafe_number = attribute == "start" and not (value.isascii() and value.isdigit())
        unsafe_name = attribute == "aria-label" and value not in own_names
        return None if unsafe_link or unsafe_number or unsafe_name else value

    # "*" is named because nh3 otherwise allows `title` everywhere, which the theme shows as HTML.
    return Markup(  # noqa: S704 -- this is the one place where HTML from a text is declared safe
        nh3.clean(
            html,
            tags=TAGS | {"span"},
            allowed_classes={"span": MARKED | CLASSES_INSIDE, "a": set(CLASSES)},
            attributes={"*": set(), "a": {"href", "lang", "aria-label"}, "ol": {"start"}},
            tag_attribute_values={"a": {"rel": {OUTSIDE_REL}}},
            attribute_filter=keep,
            url_schemes={"https", "http", "mailto"},
            url_relative="pass_through",
            link_rel=None,
        )
    )


_ADDRESS = re.compile(r"https?://[^\s/?#@\\]+([/?#][^\s\\]*)?|mailto:[^\s/?#@:\\]+@[^\s/?#@:\\]+", re.IGNORECASE)


def is_outside(url: str) -> bool:
    """Whether `url` is a whole address (http, https or mailto) that shows where it leads.

    Refused are user names before the host, backslashes, spaces, and characters that cannot be seen: all of
    them make an address look like another one.
    """
    return _ADDRESS.fullmatch(url) is not None and url.isprintable()


def address(url: str) -> str:
    """What `href` says for an address as it was typed: ASCII alone, "" for one that `is_outside` refuses."""
    if not is_outside(url):
        return ""
    return url if _NEEDS_NO_ENCODING.fullmatch(url) else normalizeLink(url)


_PLAIN_LINK = re.compile(r"\[\[([a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?)(?:\|[^\[\]|\\`<>&\n]+)?\]\]")
_NEEDS_PARSER = re.compile(r"[`\\\[\]<&~!\t]")  # one set of signs: `re` finds it ten times as fast as alternatives
_INDENT = "    "
"""Only such signs could keep a plain link from being one. Most texts have none, and need no parser."""

# How the parser differs from CommonMark

_EAST_ASIAN = re.compile(rf"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af{JAPANESE}]")
_RECORD_LINK = re.compile(r"\[\[([a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?)(?:\|([^\[\]|]+))?\]\]")
_NEEDS_NO_ENCODING = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*")

_Env = MutableMapping[str, Any]
_InlineRule = Callable[[StateInline, bool], bool]


def new_env(resolve: Resolve, write: Write = escapeHtml, cite: Cite = uncited) -> _Env:
    """What the rules of one parse share: markdown-it hands it through, so that the parser keeps no state."""
    found: dict[str, Any] = {"ids": [], "marks": [], "own_urls": set(), "own_names": set()}
    return {"resolve": resolve, "write": write, "cite": cite, **found}


def nowhere(_id: str) -> None:
    """A `Resolve` that knows no record, for reading a text without its site."""


@functools.cache
def _parser() -> MarkdownIt:
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
    md.inline.ruler.before("link", "record_link", _record_link)
    md.inline.ruler.before("link", "mark", mark)
    md.inline.ruler.before("newline", "japanese_line_break", _japanese_line_break)
    md.inline.ruler.at("emphasis", _emphasis)
    md.inline.ruler.at("autolink", _autolink)


def _record_link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- markdown-it's signature
    match = _RECORD_LINK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.env["ids"].append(match[1])
        target = state.env["resolve"](match[1])
        if target is not None:
            state.env["own_urls"].add(target.url)
            token = state.push("record_link_open", "a", 1)
            token.attrs = {"href": target.url}
            if target.language and not match[2]:
                token.attrs["lang"] = target.language
        if match[2]:
            _parse_between(state, *match.span(2))
        else:
            state.push("text", "", 0).content = target.title if target else match[1]
        if target is not None:
            state.push("record_link_close", "a", -1)
    state.pos = match.end()
    return True


def _parse_between(state: StateInline, start: int, end: int) -> None:
    after = state.posMax
    state.pos, state.posMax = start, end
    state.linkLevel += 1
    state.md.inline.tokenize(state)
    state.linkLevel -= 1
    state.posMax = after


def _japanese_line_break(state: StateInline, _silent: bool) -> bool:  # noqa: FBT001 -- markdown-it's signature
    if state.src[state.pos] != "\n":
        return False
    end = end_of_line_break(state.src, state.pos)
    if end is None:
        return False
    state.pos = end
    return True


def _emphasis(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- markdown-it's signature
    """CommonMark asks for a space between 」 and the closing stars; no one writes one in Japanese."""
    start, known = state.pos, len(state.delimiters)
    if not emphasis.tokenize(state, silent):
        return False
    before = state.src[start - 1 : start] or " "
    after = state.src[state.pos : state.pos + 1] or " "
    if _EAST_ASIAN.match(before) or _EAST_ASIAN.match(after):
        for delimiter in state.delimiters[known:]:
            delimiter.open = not after.isspace()
            delimiter.close = not before.isspace()
    return True


def _autolink(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- markdown-it's signature
    """An address inside a link stays text: HTML has no link in a link."""
    return state.linkLevel == 0 and autolink(state, silent)


def _write_link(_renderer: RendererHTML, tokens: Sequence[Token], index: int, _options: OptionsDict, _env: _Env) -> str:
    """Only the address: a title would come from the editor, and the theme shows titles as HTML."""
    href = escapeHtml(str(tokens[index].attrs["href"]))
    return f'<a href="{href}" rel="{OUTSIDE_REL}">' if href else "<a>"


def _write_text(_renderer: RendererHTML, tokens: Sequence[Token], index: int, _options: OptionsDict, env: _Env) -> str:
    return str(env["write"](tokens[index].content))


def _join_words(blocks: Iterable[Token]) -> str:
    return " ".join("".join(map(_word, block.children)).strip() for block in blocks if block.children)


def _word(token: Token) -> str:
    return " " if token.type in {"softbreak", "hardbreak"} else token.content
