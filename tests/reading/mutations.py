"""Records with something wrong in them, made at random from harmless pieces: the same for the same seed.

Nothing here nests deeper than our own limit by more than one level, and nothing is longer than a page.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

SIGNS = (
    *(":", "-", "?", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", '"', "%", "@", "`", "\\", "/", "="),
    *(": ", "- ", "? ", " #", "---", "...", "&name ", "*name", "!kind ", "! ", "%YAML 1.2", "|+", ">-2", "<<: "),
    *(
        " ",
        "\t",
        "\n",
        "\r\n",
        "\u3000",
        "\u00a0",
        "\u200b",
        "\ufeff",
        "\u2028",
        "：",
        "、",
        "「",
        "é",
        "e\u0301",
        "😀",
    ),
    *("[[a]]", "{a, b}", "[a, b", '"a" b', "'a''b'", "[^a]", "~", "null", "true", "017", "1e3", ".inf", "2018-02-30"),
)
"""What a slip of the hand, or a paste, may leave somewhere."""

SHAPES = (
    *("", "text", "[]", "{}", "[[]]", "[{}]", "{a: {b: {c: d}}}", "[a, [b, [c]]]", "- a\n- b", "a: b\nc: d"),
    *("? a\n: b", "? [a, b]\n: c", "? |\n  a\n: b", "{? a : b}", "[? a : b]", "[a: b, c: d]", "{a, b: c}", "{'a':b}"),
    *(
        "|\n  a\n   b\n",
        "|2\n   a\n",
        "|-\n\n  a\n\n",
        ">\n  a\n\n  b\n   c\n",
        ">+\n  a\n\n\n",
        "| # note\n  a\n",
        "|x\n  a",
    ),
    *(
        "'a\n  b'",
        '"a\n  b"',
        '"a \\\n  b"',
        "'a",
        '"a',
        '"\\x41\\u3042"',
        '"\\q"',
        '"\\x1"',
        "a\n  b\n  c",
        "a\n b: c",
    ),
    *("&a b", "&a\n  b", "*a", "!t b", "!!str b", "!<tag:x> b", "!t", "&a", "&a !t b", "!t &a b", "! a", "!t\n- a"),
    *("a # b", "a#b", "# a", "- # a\n  b", "-\n  - a\n  - b", "- - a\n  - b", "-\ta", "- a\n - b", "- a\n   - b", "-a"),
    *("a: b: c", "a : b", "a:b", ": a", "- : a", "a:\n- b", "a:\n-b", "a:\nb", "a: |\nb", "a: [\nb\n]", "a: {\nb: c}"),
    *(
        "---\na: b",
        "a: b\n---\nc: d",
        "a: b\n...\n",
        "...\n",
        "%YAML 1.2\n---\na: b",
        "%TAG ! t:\n---\na",
        "--- a",
        "--- |\n a",
    ),
    *(
        "<<: {a: b}",
        "{<<: a}",
        "=",
        "@a",
        "`a`",
        "%a",
        "a, b",
        "[a, b], c",
        "[a,, b]",
        "{a: b,, c: d}",
        "]",
        "}",
        ",",
        "[,]",
    ),
    *(
        "a:\n  b: c\n d: e",
        "a:\n\tb: c",
        "a: b\n  c: d",
        "a\n",
        "a: 'b' c",
        'a: "b" c',
        "a: [b] c",
        "a: {b: c} d",
        "a: b   ",
    ),
)
"""What YAML's own collection of tests tries, one small shape for each thought: alone, or in place of a value."""

_BYTES = (b"\xff", b"\xc3", b"\xe3\x81", b"\0", b"\x80", b"\xed\xa0\x80", b"\xff\xfe", b"\x07", b"\r")
"""Bytes that are no UTF-8, or may not stand in a text."""

Mutate = Callable[[random.Random, str, Sequence[str]], str]


def mutated(chance: random.Random, texts: Sequence[str]) -> bytes:
    """One of the `texts`, changed in one to four ways."""
    text = chance.choice(texts)
    for _ in range(chance.randint(1, 4)):
        text = chance.choice(_WAYS)(chance, text, texts)
    data = text.encode()
    if chance.random() < 0.05:
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice(_BYTES) + data[at:]
    return data


def _line(chance: random.Random, text: str) -> tuple[list[str], int]:
    lines = text.split("\n")
    return lines, chance.randrange(len(lines))


def _put(chance: random.Random, text: str, _: Sequence[str]) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(SIGNS) + text[at:]


def _take(chance: random.Random, text: str, _: Sequence[str]) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at + chance.choice((1, 1, 1, 2, 5, 40)) :]


def _cut(chance: random.Random, text: str, _: Sequence[str]) -> str:
    return text[: chance.randrange(len(text) + 1)]


def _repeat(chance: random.Random, text: str, _: Sequence[str]) -> str:
    lines, at = _line(chance, text)
    return "\n".join([*lines[:at], lines[at], *lines[at:]])


def _drop(chance: random.Random, text: str, _: Sequence[str]) -> str:
    lines, at = _line(chance, text)
    return "\n".join(lines[:at] + lines[at + 1 :])


def _exchange(chance: random.Random, text: str, _: Sequence[str]) -> str:
    lines, at = _line(chance, text)
    other = chance.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]
    return "\n".join(lines)


def _indent(chance: random.Random, text: str, _: Sequence[str]) -> str:
    lines, at = _line(chance, text)
    wider = chance.choice((" ", "  ", "    ", "\t", ""))
    lines[at] = wider + (lines[at] if wider else lines[at].lstrip())
    return "\n".join(lines)


def _join(chance: random.Random, text: str, _: Sequence[str]) -> str:
    lines, at = _line(chance, text)
    return "\n".join([*lines[:at], "".join(lines[at : at + 2]), *lines[at + 2 :]])


def _value(chance: random.Random, text: str, _: Sequence[str]) -> str:
    """A shape in place of a value, as far in as the line is."""
    lines, at = _line(chance, text)
    key, colon, _value = lines[at].partition(":")
    wide = " " * (len(key) - len(key.lstrip()) + 2)
    shape = chance.choice(SHAPES)
    first, *rest = shape.split("\n")
    below = [wide + line if line else line for line in ((first, *rest) if chance.random() < 0.5 else rest)]
    lines[at : at + 1] = [
        f"{key}{colon}" if below[: 1 + len(rest)] and len(below) > len(rest) else f"{key}{colon} {first}",
        *below,
    ]
    return "\n".join(lines)


def _alone(chance: random.Random, text: str, _: Sequence[str]) -> str:
    shape = chance.choice(SHAPES)
    return chance.choice((shape, f"{shape}\n{text}", f"{text}\n{shape}"))


def _splice(chance: random.Random, text: str, texts: Sequence[str]) -> str:
    lines, at = _line(chance, text)
    others, begin = _line(chance, chance.choice(texts))
    return "\n".join([*lines[:at], *others[begin : begin + chance.randint(1, 8)], *lines[at:]])


def _nest(chance: random.Random, text: str, _: Sequence[str]) -> str:
    """A value as deep as our limit, a level less and a level more."""
    lines, at = _line(chance, text)
    deep = chance.choice((10, 11, 12, 13))
    lines[at] = f"{lines[at].partition(':')[0]}: {'[' * deep}{']' * deep}"
    return "\n".join(lines)


_WAYS: tuple[Mutate, ...] = (
    *(_put, _put, _put, _take, _take, _cut, _repeat, _drop, _exchange, _indent, _indent, _join),
    *(_value, _value, _alone, _splice, _nest),
)
