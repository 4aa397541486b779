from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from types import FrameType
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markupsafe import Markup

from dateline import prose
from dateline.prose import (
    Target,
    is_outside,
    links_in,
    marks_in,
    render,
    render_inline,
    render_with_words,
    sanitise,
    to_text,
)
from dateline.prose.marks import Cited, Mark
from dateline.prose.parsing import add_own_rules, new_env, parser
from dateline.prose.record_links import nowhere

REL = 'rel="noopener noreferrer nofollow ugc"'
RECORDS = {
    "kim-jong-un": Target(url="../../people/kim-jong-un/", title="Kim Jong Un"),
    "capella-hotel": Target(url="../../places/capella-hotel/?a=1&b=2", title="カペラホテル", language="ja"),
    "hostile": Target(url="../hostile/", title='<img src="x" alt="y">'),
}
OWN_URLS = {target.url for target in RECORDS.values()}
ALLOWED = {
    **dict.fromkeys(("p", "em", "strong", "ul", "li", "blockquote", "br", "code"), frozenset[str]()),
    "a": {"href", "rel", "lang"},
    "ol": {"start"},
}


class Safe(HTMLParser):
    """Reads a result as a browser would, and fails on anything but the few things that a text may become."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shown = ""
        self.in_link = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: D102
        assert tag in ALLOWED
        given_attributes = {name: value or "" for name, value in attrs}
        assert set(given_attributes) <= ALLOWED[tag]
        assert given_attributes.get("start", "1").isdigit()
        if tag == "a":
            assert not self.in_link
            self.in_link = True
        if "href" in given_attributes:
            assert_safe_link(given_attributes)

    def handle_endtag(self, tag: str) -> None:  # noqa: D102
        if tag == "a":
            self.in_link = False

    def handle_data(self, data: str) -> None:  # noqa: D102
        self.shown += data

    def handle_comment(self, data: str) -> None:  # noqa: D102
        raise AssertionError(f"a comment came through: {data!r}")

    def handle_decl(self, decl: str) -> None:  # noqa: D102
        raise AssertionError(f"a declaration came through: {decl!r}")

    def handle_pi(self, data: str) -> None:  # noqa: D102
        raise AssertionError(f"a processing instruction came through: {data!r}")

    def unknown_decl(self, data: str) -> None:  # noqa: D102
        raise AssertionError(f"an unknown declaration came through: {data!r}")


def assert_safe_link(attributes: dict[str, str]) -> None:
    """A link leads to a page of ours, or openly and without a trace to another site."""
    href = attributes["href"]
    if href in OWN_URLS:
        return
    assert href.isascii()
    assert href.isprintable()
    assert not set(href) & set(' "<>\\')
    address = urlsplit(href)
    assert address.scheme in {"https", "http", "mailto"}
    assert address.username is None
    assert address.netloc or (address.scheme == "mailto" and "@" in address.path and not address.query)
    if "rel" in attributes:  # the second wall alone cannot add what the first forgot
        assert attributes["rel"] == "noopener noreferrer nofollow ugc"


def read(html: str) -> Safe:
    """Hold a result against the rules and give what a reader sees of it."""
    page = Safe()
    page.feed(str(html))  # a `Markup` would escape what it is added to
    page.close()
    return page


@contextmanager
def only_the_parser() -> Iterator[None]:
    """Take the second wall away: what the parser writes goes to the page as it is."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(prose, "sanitise", lambda html, **_own: Markup(html))  # noqa: S704
        yield


@contextmanager
def only_the_sanitiser() -> Iterator[None]:
    """Take the first wall away: a parser that lets raw HTML, images and every address through."""
    careless = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).use(add_own_rules)
    careless.validateLink = lambda url: True  # type: ignore[method-assign] # noqa: ARG005
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(prose, "parser", lambda: careless)
        yield


# What may not become markup. The first table would wherever both walls are missing: one line for each thing they stop.

LIVE_MARKUP = """
<script>x</script>
<SCRIPT>x</SCRIPT>
<b>x</b>
<img src="x.png">
<svg><path/></svg>
<math></math>
<iframe></iframe>
<object></object>
<base href="/x/">
<form action="/x/"><input name="x"></form>
<meta name="x">
<link rel="help" href="/x">
<style>p { color: red }</style>
<p onclick="x">x</p>
<p style="color: red">x</p>
<p class="x">x</p>
<p id="x">x</p>
<a id="x" name="y">x</a>
<abbr title="x">x</abbr>
<em title="x">x</em>
<div markdown>x</div>
<details open>x</details>
<a href="unknown:x">x</a>
<a href="//elsewhere.example/">x</a>
<a href="https://user:word@elsewhere.example/">x</a>
<!-- a remark -->
<![CDATA[x]]>
<?x y?>
<!DOCTYPE html>
![x](https://elsewhere.example/x.png)
# x
[x](unknown:x)
[x](UnKnown:x)
[x](javascript:x)
[x](data:text/plain,x)
[x](blob:https://example.org/1)
[x](file:///x)
[x](feed:https://example.org/)
[x](tel:+123)
[x](//elsewhere.example/)
[x](https://user:word@elsewhere.example/)
[x](mailto:a@example.org?subject=x)
[x](../../x/)
[x](?q=1)
[x](#x)
[x](https://example.org/ "y")
<unknown:x>
<data:text/plain,x>
<ssh://example.org>
""".strip().splitlines()

OTHER_MARKUP = """
![x](x" title="y)
{{7*7}}
{% include "x" %}
{#
{% raw %}
--8<-- "x"
;--8<-- "x"
# title { title=x }
[x](https://example.org/){ title="x" target=_blank }
*x*{ style="color:red" id=x }
{: title=x }
!!! note "<b>x</b>"
[[hostile]]
[[hostile|<b>x</b>]]
[[hostile|<https://elsewhere.example/>]]
[[kim-jong-un" title="x]]
[[../../x]]
[[kim-jong-un|]]
[a [[kim-jong-un]] b](https://example.org/)
[a <https://example.org/> b](https://example.org/)
[x]()
[x](<>)
[x][y]
[y]: unknown:x
[x](https://example.org/\u202ex)
<https://example.org/\u202ex>
[x](https://ex\u200bample.org/)
[x](https://[::1]/)
[x](https://example.org:99999999/)
[x](https://xn--/)
<https://example.org/"title="x>
<a@example.org>
www.example.org a@example.org https://example.org
&lt;b&gt;x&lt;/b&gt;
&#60;b&#62;x
&#x202e; &NewLine; &#0;
<
<!
<![
<?
</
&#
&
<p
a <b
`<b>x</b>`
```html
    <b>x</b>
999999999. x
0. x
\x00x
""".strip().splitlines()


@pytest.mark.parametrize("markup", LIVE_MARKUP)
def test_without_both_walls_the_markup_would_live(markup: str) -> None:
    """Each of these lines is caught by the rules of this file, so the tests below can fail."""
    with only_the_parser(), only_the_sanitiser():
        html = render(markup, resolve=RECORDS.get)
    with pytest.raises((AssertionError, ValueError)):
        read(html)


@pytest.mark.parametrize("markup", LIVE_MARKUP + OTHER_MARKUP)
def test_markup_is_text(markup: str) -> None:
    """Markup becomes text, as a paragraph, in the middle of one, in a list and in a title."""
    for text in (markup, f"before {markup} after\nnext", f"- > {markup}", f"**{markup}**"):
        read(render(text, resolve=RECORDS.get))
        read(render_inline(text, resolve=RECORDS.get))


@pytest.mark.parametrize("markup", LIVE_MARKUP + OTHER_MARKUP)
def test_the_parser_alone_holds(markup: str) -> None:
    """With the sanitiser taken away nothing dangerous comes out."""
    with only_the_parser():
        read(render(markup, resolve=RECORDS.get))
        read(render_inline(markup, resolve=RECORDS.get))


@pytest.mark.parametrize("markup", LIVE_MARKUP + OTHER_MARKUP)
def test_the_sanitiser_alone_holds(markup: str) -> None:
    """With a parser that lets everything through nothing dangerous comes out."""
    with only_the_sanitiser():
        read(render(markup, resolve=RECORDS.get))
        read(render_inline(markup, resolve=RECORDS.get))


FRAGMENTS = [
    *LIVE_MARKUP,
    *OTHER_MARKUP,
    *("*", "**", "_", "`", "[", "]", "](", ")", "[[", "]]", "|", "<", ">", "&", "!", "\\", '"', "'", "#"),
    *("\n", "\n\n", "  \n", "\n> ", "\n- ", "\n1. ", "\n    ", "\t", "\r\n", "\u3000", "「", "」", "です", "x", " "),
    *("[[kim-jong-un]]", "[[capella-hotel|the *hotel*]]", "[^gazette]", "[^gazette: ¶ 2]"),
    *("https://example.org/", "unknown:", "title="),
]
texts = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=4), max_size=12).map("".join)


@given(text=texts)
def test_any_text_is_harmless(text: str) -> None:
    """Whatever pieces of Markdown, HTML and noise stand together, each wall holds, and so do both."""
    read(render(text, resolve=RECORDS.get))
    read(render_inline(text, resolve=RECORDS.get))
    with only_the_parser():
        read(render(text, resolve=RECORDS.get))
    with only_the_sanitiser():
        read(render(text, resolve=RECORDS.get))


@given(text=texts)
def test_the_words_are_what_a_reader_sees(text: str) -> None:
    """The text for search holds the same characters as the page, but for spaces."""
    html, words = render_with_words(text, resolve=RECORDS.get)
    assert html == render(text, resolve=RECORDS.get)
    assert words == to_text(text, resolve=RECORDS.get)
    assert squeeze(words) == squeeze(read(html).shown)


def squeeze(text: str) -> str:
    """A text without its spaces and line ends; what HTML cannot carry as it carries it."""
    return "".join(text.replace("\0", "").replace("\ufffd", "").split())


@given(text=st.text(st.characters(codec="utf-8", exclude_categories=["C"], exclude_characters=r"\`*_[]<>&#+-!.)|~=")))
def test_no_character_is_changed(text: str) -> None:
    """Where nothing is marked up, quotes, dashes, full-width letters and all else stay as typed."""
    assert squeeze(read(render(text, resolve=RECORDS.get)).shown) == squeeze(text)


def shown(cited: Cited) -> Mark | None:
    """What a page shows for the one source that it knows, whose publisher has a name with signs of HTML."""
    if cited.source != "gazette":
        return None
    return Mark(url="#source-3", number="3", who="A & B", at=cited.at, name=f'Source 3: A & "B"{cited.at}')


NUMBER = '<a class="dl-cite dl-cite--text" href="#source-3" aria-label="Source 3: A &amp; &quot;B&quot;">'
NUMBER += '<span class="dl-cite__n">3</span></a>'
WITH_PLACE = NUMBER.replace('B&quot;"', 'B&quot;¶ 2"').replace("</a>", ' <span class="dl-cite__at">¶ 2</span></a>')


@pytest.mark.parametrize(
    "text,html,words",
    [
        ("They met.[^gazette] Then", f"They met.{NUMBER} Then", "They met. Then"),
        ("They met [^gazette: ¶ 2].", f"They met{WITH_PLACE}.", "They met."),
        ("会った。[^gazette：¶ 2]\n次に", f"会った。{WITH_PLACE}次に", "会った。次に"),
        ("met\n[^gazette]\nthen", f"met{NUMBER}\nthen", "met then"),
        ("**met**[^gazette] [^gazette]", f"<strong>met</strong>{NUMBER}{NUMBER}", "met"),
        ("a[^nobody] `[^gazette]` \\[^gazette] [^1]", "a <code>[^gazette]</code> [^gazette] [^1]", None),
        ("[^gazette](https://example.org/)", f'<a href="https://example.org/" {REL}>^gazette</a>', "^gazette"),
    ],
)
def test_a_source_is_cited_by_its_number(text: str, html: str, words: str | None) -> None:
    """The number stands at the words before it, with a name for screen readers; the words alone have nothing of it."""
    assert render_inline(text, resolve=RECORDS.get, cite=shown) == html
    assert words is None or to_text(text, resolve=RECORDS.get) == words
    assert render_inline(text, resolve=RECORDS.get) == html.replace(WITH_PLACE, "").replace(NUMBER, "")


@pytest.mark.parametrize(
    "text,found",
    [
        ("a[^b][^c: ¶ 3] `x`", [("b", ""), ("c", "¶ 3")]),
        ("a[^b] `[^c]` \\[^d]", [("b", "")]),
        ("[^Kim Jong Un]", [("Kim Jong Un", "")]),
        ("[^1] [^12] [x[^y]](https://example.org/)", [("y", "")]),
    ],
)
def test_the_sources_that_a_text_cites(text: str, found: list[tuple[str, str]]) -> None:
    """Not what stands in backticks or behind a backslash, and no footnotes."""
    assert list(marks_in(text)) == found


@given(text=texts)
def test_a_text_cites_what_the_parser_finds(text: str) -> None:
    """The short cut for plain texts finds the same sources."""
    env = new_env(nowhere)
    parser().parse(text, env)
    assert marks_in(text) == tuple(env["marks"])


def test_only_our_own_names_stay() -> None:
    """The second wall takes away what a careless parser would let an editor say to a screen reader."""
    hostile = '<a class="dl-cite evil" aria-label="Send money" href="https://example.org/">x</a>'
    assert sanitise(hostile) == '<a class="dl-cite" href="https://example.org/">x</a>'


# What an editor can do


@pytest.mark.parametrize(
    "text,html",
    [
        ("a\n\nb", "<p>a</p>\n<p>b</p>\n"),
        ("*a* **b** `<c>`", "<p><em>a</em> <strong>b</strong> <code>&lt;c&gt;</code></p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>\n'),
        ("1. a", "<p>1. a</p>\n"),
        ("1. a\n\n2. b", "<ol>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>\n"),
        ("2018. 6. 12. was the day.", "<p>2018. 6. 12. was the day.</p>\n"),
        ("1994. The year.\n\n3. Oktober: two days.", "<p>1994. The year.</p>\n<p>3. Oktober: two days.</p>\n"),
        ("12. Juni 2018\n3) Artikel", "<p>12. Juni 2018\n3) Artikel</p>\n"),
        ("- 5 degrees", "<p>- 5 degrees</p>\n"),
        ("+ 3 % in a year", "<p>+ 3 % in a year</p>\n"),
        ("- 5 degrees\n- 6 degrees", "<ul>\n<li>5 degrees</li>\n<li>6 degrees</li>\n</ul>\n"),
        ("- a", "<ul>\n<li>a</li>\n</ul>\n"),
        ("> 2. a\n> 3. b", '<blockquote>\n<ol start="2">\n<li>a</li>\n<li>b</li>\n</ol>\n</blockquote>\n'),
        ("- x\n  1. a\n  2. b", "<ul>\n<li>x\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n</li>\n</ul>\n"),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
        ("a  \nb", "<p>a<br>\nb</p>\n"),
        ('a -- "b" ... (c)', '<p>a -- "b" ... (c)</p>\n'),
        ("# a\n\n---\n\n| b |", "<p># a</p>\n<p>---</p>\n<p>| b |</p>\n"),
        ("AT&T &amp; <b>x</b>", "<p>AT&amp;T &amp;amp; &lt;b&gt;x&lt;/b&gt;</p>\n"),
        ("", ""),
    ],
)
def test_markdown(text: str, html: str) -> None:
    """The few parts of Markdown that a text may hold; all else shows as typed."""
    assert render(text, resolve=RECORDS.get) == html


@pytest.mark.parametrize(
    "text,html",
    [
        ("[a](https://example.org/?b=1&c=2)", f'<a href="https://example.org/?b=1&amp;c=2" {REL}>a</a>'),
        ("[a](http://example.org)", f'<a href="http://example.org" {REL}>a</a>'),
        ("[金](https://ja.wikipedia.org/wiki/金)", f'<a href="https://ja.wikipedia.org/wiki/%E9%87%91" {REL}>金</a>'),
        ("<https://日本.example/>", f'<a href="https://xn--wgv71a.example/" {REL}>https://日本.example/</a>'),
        ("<a@example.org>", f'<a href="mailto:a@example.org" {REL}>a@example.org</a>'),
        ("https://example.org", "https://example.org"),
        ("[[kim-jong-un]]", '<a href="../../people/kim-jong-un/">Kim Jong Un</a>'),
        ("[[kim-jong-un|*Chairman* Kim]]", '<a href="../../people/kim-jong-un/"><em>Chairman</em> Kim</a>'),
        ("[[capella-hotel]]", '<a href="../../places/capella-hotel/?a=1&amp;b=2" lang="ja">カペラホテル</a>'),
        ("[[capella-hotel|the hotel]]", '<a href="../../places/capella-hotel/?a=1&amp;b=2">the hotel</a>'),
        ("[[hostile]]", '<a href="../hostile/">&lt;img src="x" alt="y"&gt;</a>'),
        ("[[nobody]] [[nobody|some *one*]]", "nobody some <em>one</em>"),
        (r"\[[kim-jong-un]] `[[kim-jong-un]]`", "[[kim-jong-un]] <code>[[kim-jong-un]]</code>"),
        ("[[Kim Jong Un]]", "[[Kim Jong Un]]"),
    ],
)
def test_links(text: str, html: str) -> None:
    """Links lead to other sites without a trace, and to records by their id, in the page's language."""
    assert render_inline(text, resolve=RECORDS.get) == html


@pytest.mark.parametrize(
    "address,accepted",
    [
        ("https://example.org", True),
        ("HTTP://example.org:8080/a?b=c#d@e", True),
        ("https://ja.wikipedia.org/wiki/金正恩", True),
        ("mailto:press@example.org", True),
        ("https://user:secret@example.org/", False),
        ("https://example.org\\x", False),
        ("https://example.org/a b", False),
        ("https://example.org/\n", False),
        ("https://example.org/\u202ex", False),
        ("https://exam\u00adple.org/", False),
        ("https://example.org/\u3000", False),
        ("https:example.org", False),
        ("https:///example.org", False),
        ("//example.org", False),
        ("ftp://example.org", False),
        ("mailto:a@example.org?bcc=b@example.org", False),
        ("", False),
    ],
)
def test_addresses(address: str, *, accepted: bool) -> None:
    """An address of another site is whole, open about where it leads, and holds nothing that cannot be seen."""
    assert is_outside(address) is accepted


@pytest.mark.parametrize(
    "text,html",
    [
        ("これは**「強調」**です。", "これは<strong>「強調」</strong>です。"),
        ("**第1回（初）**の会談", "<strong>第1回（初）</strong>の会談"),
        ("他**“强调”**的", "他<strong>“强调”</strong>的"),
        ("이것은 **“강조”**입니다", "이것은 <strong>“강조”</strong>입니다"),
        ("a**“b”**c", "a**“b”**c"),
        ("会談は\n終わった。", "会談は終わった。"),
        ("**会談**\n**終了**", "<strong>会談</strong><strong>終了</strong>"),
        ("회담은\n끝났다", "회담은\n끝났다"),
        ("会談は\nNHKが", "会談は\nNHKが"),
        ("両首脳は、\nEnglish と話し、\nKimと会った。", "両首脳は、English と話し、Kimと会った。"),
        ("NHK\n（東京）", "NHK（東京）"),
        ("A\n月面", "A\n月面"),
        ("首脳会談…\n閉幕\n※注", "首脳会談…閉幕※注"),
        ("これは__重要__です。", "これは<strong>重要</strong>です。"),
        ("これは_重要_です。", "これは<em>重要</em>です。"),
        ("snake_case_name", "snake_case_name"),
    ],
)
def test_east_asian_text(text: str, html: str) -> None:
    """Stars and underscores beside Japanese, Chinese and Korean need no space, and a Japanese line break is none."""
    assert render_inline(text, resolve=RECORDS.get) == html


def test_words_of_a_text() -> None:
    """Search and descriptions get one line of words, with the words that links show."""
    text = "The *first*\nmeeting of [[kim-jong-un]]:\n\n- at [[capella-hotel|the hotel]]\n- `b`  \nc\n\n> [d](https://e.example)"
    assert to_text(text, resolve=RECORDS.get) == "The first meeting of Kim Jong Un: at the hotel b c d"


def test_links_in_a_text() -> None:
    """The check learns every id that a text names, known or not, and no id that only shows."""
    text = "[[b-1]] [[a|x [[c]]]] `[[no]]` \\[[no]]\n\n> - **[[b-1|*y*]]** [[No]]"
    assert links_in(text) == ("b-1", "c", "b-1")


# At the largest size a record allows, no text may cost more than its length


def work(text: str) -> int:
    """How many calls rendering takes: a measure of time that no other process disturbs."""
    calls = 0

    def count(_frame: FrameType, _event: str, _argument: Any) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        render(text, resolve=RECORDS.get)
    finally:
        sys.setprofile(None)
    return calls


BRACKETS = ("[", "![", "[[", "[[kim-jong-un|", "[a](", "[](", "[a](<", "<", "<![", "<a@b", "&#", "|a|b|")
STARS = ("*", "*a **b ", "*_", "「**", "`", "` `` ``` ", "[`", "\\")
BLOCKS = ("> ", "- ", "- a\n", "> - ", "  - a\n", "金\n", "a|b\n-|-\n")


@pytest.mark.parametrize("piece", BRACKETS + STARS + BLOCKS)
def test_hostile_text_costs_no_more_than_its_length(piece: str) -> None:
    """Twice as much of anything takes about twice as long."""
    render("", resolve=RECORDS.get)  # makes the parser, once
    once, twice = (work((piece * size)[:size]) for size in (1500, 3000))
    assert twice <= 2.6 * once
