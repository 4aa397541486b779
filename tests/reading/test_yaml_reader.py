from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.diagnostics import Code, Diagnostic, Span
from dateline.reading.yaml import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_FINDINGS,
    MAX_NODES,
    Document,
    Mapping,
    Scalar,
    Sequence,
    find,
    locate,
    plain,
    read,
)
from dateline.reading.yaml.characters import FORBIDDEN_IN_TEXT
from dateline.reading.yaml.failure import Failure
from dateline.reading.yaml.mistakes import explain

CASES = Path(__file__).parent.parent / "cases" / "yaml"
SEPARATOR = "--- findings ---\n"

RECORD = """\
# A record with every way of writing that records use.
title: {en: Second Trump–Kim summit, ja: 第2回米朝首脳会談}
date: 2019-02-27/2019-02-28
time: "18:30"
place: sofitel-hanoi
participants:
  - {person: donald-trump, role: principal}
  - person: kim-jong-un
    role: principal
    as: {en: 'Chairman of the State Affairs Commission'}
summary:
  en: >-
    They met for two days
    and signed nothing.
  ja: |
    二日間の会談で、
    合意には至らなかった。
topics: [denuclearisation, sanctions]
note:
"""


def from_text(text: str) -> Document:
    """The document that a text gives."""
    return read(text.encode(), "x.yml")


def found(text: str) -> list[tuple[str, int, int]]:
    """Id, line and column of each finding in a text."""
    return [(finding.code.value, finding.span.line, finding.span.column) for finding in from_text(text).findings]


def content(text: str) -> object:
    """What a text without mistakes holds."""
    document = from_text(text)
    assert document.findings == ()
    assert document.root is not None
    return plain(document.root)


def block(finding: Diagnostic) -> str:
    """A finding as the golden cases show it."""
    span = finding.span
    return (
        f"{span.line}:{span.column}-{span.end_line}:{span.end_column} {finding.code}\n"
        f"  found:    {finding.message}\n  expected: {finding.expected}\n  cure:     {finding.cure}\n"
    )


def assert_placed(findings: tuple[Diagnostic, ...], text: str) -> None:
    """Each finding stands inside the text, and ends where it begins or later."""
    lines = [line.removesuffix("\r") for line in text.removeprefix("\ufeff").split("\n")]
    for finding in findings:
        span = finding.span
        assert 1 <= span.line <= len(lines), finding
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1, finding
        assert (span.end_line, span.end_column) >= (span.line, span.column) or span.end_line == 0, finding
        assert finding.message
        assert finding.expected
        assert finding.cure


# What an editor gets wrong, and is told


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda case: case.stem)
def test_mistake_is_explained(case: Path) -> None:
    """Each slip is told with its place, what was expected and the cure, in the words of its golden case."""
    text, expected = case.read_text(encoding="utf-8").split(SEPARATOR)
    assert "".join(map(block, from_text(text).findings)) == expected
    assert expected


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda case: case.stem)
def test_mistake_is_explained_alike_with_windows_line_ends(case: Path) -> None:
    """A file saved on Windows gives the same findings at the same places."""
    text, expected = case.read_text(encoding="utf-8").split(SEPARATOR)
    assert "".join(map(block, from_text(text.replace("\n", "\r\n")).findings)) == expected


def test_mistake_nobody_thought_of_has_a_place_and_a_cure() -> None:
    """A failure that no recogniser knows is told in general words, at the place where the parser gave up."""
    (mistake,) = explain(Failure(lines=("a: b", "c"), problem="something new", line=2, column=1))
    assert (mistake.line, mistake.column) == (2, 1)
    assert mistake.cure


def test_record_without_mistakes_gives_no_finding() -> None:
    """Every way of writing that records use is read in full."""
    assert content(RECORD) == {
        "title": {"en": "Second Trump–Kim summit", "ja": "第2回米朝首脳会談"},
        "date": "2019-02-27/2019-02-28",
        "time": "18:30",
        "place": "sofitel-hanoi",
        "participants": [
            {"person": "donald-trump", "role": "principal"},
            {
                "person": "kim-jong-un",
                "role": "principal",
                "as": {"en": "Chairman of the State Affairs Commission"},
            },
        ],
        "summary": {
            "en": "They met for two days and signed nothing.",
            "ja": "二日間の会談で、\n合意には至らなかった。\n",
        },
        "topics": ["denuclearisation", "sanctions"],
        "note": "",
    }


# Every scalar stays what the editor typed


@pytest.mark.parametrize(
    "typed",
    [
        *("NO", "on", "yes", "true", "Null", "~", "1e3", "1.0e+3", "017", "0x1f", "1_000", "1.", ".inf", ".nan"),
        *("12:30", "12:30:45", "190:20:30", "2024-1-5", "2024-01-05", "2024-02-30", "T24:00:00Z", "0000-01-01"),
        *("9" * 5000, "=", "<<", "-77.03", "https://example.org/#a", "a:b", "Summit#2"),
    ],
)
def test_value_arrives_as_typed(typed: str) -> None:
    """No value is taken for a number, a date, a truth value or nothing."""
    assert content(f"a: {typed}\n") == {"a": typed}


@pytest.mark.parametrize("typed", ["on", "NO", "~", "1", "2024-01-05", "<<", "null"])
def test_key_arrives_as_typed(typed: str) -> None:
    """Keys are texts too."""
    assert content(f"{typed}: a\n") == {typed: "a"}


def test_no_value_is_told_from_an_empty_text() -> None:
    """Nothing after the colon is a plain empty scalar; two quotation marks are a text of the editor's."""
    root = from_text('a:\nb: ""\nc: {d: , e: x}\n').root
    assert root is not None
    assert [(node.text, node.plain) for node in map(find, [root] * 2, ["a", "b"]) if isinstance(node, Scalar)] == [
        ("", True),
        ("", False),
    ]
    assert plain(root)["c"] == {"d": "", "e": "x"}


def test_comment_after_a_space_is_a_comment() -> None:
    """`# …` is left out without a word, as every editor expects, and so is `#` inside quotation marks kept."""
    assert content('a: b # c\n#d\ne: "f #2"\ng: |\n  h #3\n') == {"a": "b", "e": "f #2", "g": "h #3\n"}


# What a record may not contain (threats: aliases, depth, duplicates, tags, encodings, hidden characters, size)


@pytest.mark.parametrize(
    "text, code, line, column",
    [
        ("a: &a [x]\n", Code.YAML_ANCHOR, 1, 4),
        ("a: &a [*a]\n", Code.YAML_ANCHOR, 1, 4),
        ("a: &a\n  b: *a\n", Code.YAML_ALIAS, 2, 6),
        ("&k a: b\n", Code.YAML_ANCHOR, 1, 1),
        ("*k : b\n", Code.YAML_ALIAS, 1, 1),
        ("a: &a [x]\nb: [*a, *a]\n", Code.YAML_ALIAS, 2, 5),
        ("a: &a {x: y}\nb: {<<: *a}\n", Code.YAML_ALIAS, 2, 9),
        ("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), Code.YAML_TOO_DEEP, 1, MAX_DEPTH + 1),
        ("[" * (MAX_DEPTH + 1), Code.YAML_TOO_DEEP, 1, MAX_DEPTH + 1),
        ("- " * (MAX_DEPTH + 1), Code.YAML_TOO_DEEP, 1, 2 * MAX_DEPTH + 1),
        ("{a: " * (MAX_DEPTH + 1), Code.YAML_TOO_DEEP, 1, 4 * MAX_DEPTH + 1),
        ("? " * (MAX_DEPTH + 1), Code.YAML_TOO_DEEP, 1, 2 * MAX_DEPTH + 1),
        ("".join(f"{' ' * n}a:\n" for n in range(MAX_DEPTH + 1)), Code.YAML_TOO_DEEP, MAX_DEPTH + 1, MAX_DEPTH + 1),
        ("id: a\nid: b\n", Code.YAML_DUPLICATE_KEY, 2, 1),
        ('a: 1\n"a": 2\n', Code.YAML_DUPLICATE_KEY, 2, 1),
        ('1: x\n"1": y\n', Code.YAML_DUPLICATE_KEY, 2, 1),
        ("m:\n  - {a: b, c: d, a: e}\n", Code.YAML_DUPLICATE_KEY, 2, 18),
        ("a: !!python/tuple [b]\n", Code.YAML_TAG, 1, 4),
        ("a: !foo v\n", Code.YAML_TAG, 1, 4),
        ("a: !!binary aGk=\n", Code.YAML_TAG, 1, 4),
        ("a: !!set {x: }\n", Code.YAML_TAG, 1, 4),
        ("!!map {a: b}\n", Code.YAML_TAG, 1, 1),
        ("!k a: b\n", Code.YAML_TAG, 1, 1),
        ("%TAG ! tag:x:\n---\na: b\n", Code.YAML_SYNTAX, 1, 1),
        ("[a, b]: c\n", Code.YAML_KEY_NOT_TEXT, 1, 1),
        ("? {a: b}\n: c\n", Code.YAML_KEY_NOT_TEXT, 1, 3),
        ("---\na: b\n---\nc: d\n", Code.YAML_SEVERAL_DOCUMENTS, 3, 1),
        ("---\na\n---\nb", Code.YAML_SEVERAL_DOCUMENTS, 3, 1),
        ("a: b\n...\nc: d\n", Code.YAML_SYNTAX, 2, 1),
        ("- a\n", Code.YAML_NOT_A_MAPPING, 1, 1),
        ("hello", Code.YAML_NOT_A_MAPPING, 1, 1),
        ("'a': b: c", Code.YAML_SYNTAX, 1, 7),
        ("", Code.YAML_EMPTY, 1, 1),
        ("\n\n", Code.YAML_EMPTY, 1, 1),
        ("# x\n", Code.YAML_EMPTY, 1, 1),
        ("---\n", Code.YAML_EMPTY, 1, 1),
        ("a: [" + "x, " * MAX_NODES + "x]\n", Code.YAML_TOO_MANY_NODES, 1, 3 * (MAX_NODES - 3) + 5),
        ("k" * 2_000 + ": x\n", Code.YAML_SYNTAX, 1, 1),
    ],
)
def test_refused(text: str, code: Code, line: int, column: int) -> None:
    """What YAML allows and a record does not is found at its place, however large or deep the file is."""
    assert (code.value, line, column) in found(text)


def test_refusal_for_size_reads_nothing() -> None:
    """A file over the limit gives that one finding; a file of just the limit is read."""
    head = b"a: "
    assert [f.code for f in read(head + b"x" * (MAX_BYTES - len(head) + 1), "x.yml").findings] == [Code.FILE_TOO_LARGE]
    assert read(head + b"x" * (MAX_BYTES - len(head)), "x.yml").findings == ()


def test_depth_and_number_up_to_the_limit_are_read() -> None:
    """The limits are the last values that are still allowed."""
    assert content("a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1) + "\n")
    assert content("a: [" + "x, " * (MAX_NODES - 4) + "x]\n")


@pytest.mark.parametrize(
    "data, code, line, column",
    [
        ("a: b\n".encode("utf-16"), Code.TEXT_NOT_UTF8, 1, 1),
        ("a: b\n".encode("utf-16-be"), Code.TEXT_NOT_UTF8, 1, 1),
        ("a: b\n".encode("utf-16-le"), Code.TEXT_NOT_UTF8, 1, 1),
        ("a: b\n".encode("utf-32"), Code.TEXT_NOT_UTF8, 1, 1),
        ("a: b\nc: é\n".encode("latin-1"), Code.TEXT_NOT_UTF8, 2, 4),
        ("title: 会談\n".encode("shift_jis"), Code.TEXT_NOT_UTF8, 1, 8),
        (b"\xef\xbb\xbfa: \xff", Code.TEXT_NOT_UTF8, 1, 4),
        ("a: 会\ud800\n".encode("utf-8", "surrogatepass"), Code.TEXT_NOT_UTF8, 1, 5),
        (b"\xef\xbb\xbfa: b\n", Code.TEXT_BOM, 1, 1),
        (b"a: b\rc: d\r", Code.TEXT_FORBIDDEN_CHARACTER, 1, 5),
    ],
)
def test_encoding_is_utf8_alone(data: bytes, code: Code, line: int, column: int) -> None:
    """Any other encoding, a byte order mark and old line ends are found at the first wrong byte."""
    finding = read(data, "x.yml").findings[0]
    assert (finding.code, finding.span.line, finding.span.column) == (code, line, column)


HIDDEN = [
    *"\0\x01\x08\x0b\x0c\x1b\x1f\x7f\x80\x85\x9f\u2028\u2029\ufffe\uffff",
    *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    *"\u200b\u2060\ufeff\U000e0001\U000e0041\U000e007f",
]
VISIBLE_ENOUGH = "\u200e\u200f\u200c\u200d\u061c\ufe0f\U000e0100\u00a0\u3000"


@pytest.mark.parametrize("character", HIDDEN, ids=lambda character: f"U+{ord(character):04X}")
def test_hidden_character_is_refused(character: str) -> None:
    """Control, bidirectional, zero-width and tag characters are named and placed, and never reach a tree."""
    document = from_text(f"a: b\nsummary: 会談{character}x\n")
    assert [(f.code, f.span) for f in document.findings] == [
        (Code.TEXT_FORBIDDEN_CHARACTER, Span("x.yml", 2, 12, 2, 13))
    ]
    assert f"U+{ord(character):04X}" in str(document.findings[0].message)
    assert document.root is not None
    assert plain(document.root)["summary"] == "会談\ufffdx"


@pytest.mark.parametrize("character", [*HIDDEN, "\r"], ids=lambda character: f"U+{ord(character):04X}")
def test_hidden_character_is_refused_as_escape(character: str) -> None:
    """An escape brings no character in that may not be typed; the finding points at the escape itself."""
    escape = f"\\U{ord(character):08x}"
    document = from_text(f'a: b\nsummary: "会談\\t\n  \\\\u202e {escape} x"\n')
    assert [(f.code, f.span) for f in document.findings] == [
        (Code.TEXT_FORBIDDEN_CHARACTER, Span("x.yml", 3, 11, 3, 21))
    ]
    assert f"U+{ord(character):04X}" in str(document.findings[0].message)
    assert document.root is not None
    assert plain(document.root)["summary"] == "会談\t \\u202e \ufffd x"


@pytest.mark.parametrize("escape", [*map("\\{}".format, "0abvfreNLP"), "\\x1b", "\\u202E"])
def test_hidden_character_is_refused_as_short_escape(escape: str) -> None:
    """The escapes with names of their own are known too, in keys as in texts."""
    assert found(f'"a{escape}": "b{escape}"\n') == [
        (Code.TEXT_FORBIDDEN_CHARACTER.value, 1, 3),
        (Code.TEXT_FORBIDDEN_CHARACTER.value, 1, 8 + len(escape)),
    ]


@pytest.mark.parametrize("character", VISIBLE_ENOUGH, ids=lambda character: f"U+{ord(character):04X}")
def test_character_that_languages_need_is_kept(character: str) -> None:
    """Directional marks, joiners and variation selectors belong to names and prose."""
    assert content(f"a: x{character}y\n") == {"a": f"x{character}y"}


def test_all_findings_of_a_file_come_at_once() -> None:
    """One mistake does not hide another, of the same kind or of another, as long as the file can be read on."""
    assert found('a: &x b\na: *x\nc: !t "\\u200b"\nd\u202e: e\u200b\nc: f\n') == [
        ("yaml-anchor", 1, 4),
        ("yaml-duplicate-key", 2, 1),
        ("yaml-alias", 2, 4),
        ("yaml-tag", 3, 4),
        ("text-forbidden-character", 3, 8),
        ("text-forbidden-character", 4, 2),
        ("text-forbidden-character", 4, 6),
        ("yaml-duplicate-key", 5, 1),
    ]


def test_endless_mistakes_end_the_reading() -> None:
    """A file full of mistakes gives a bounded number of findings and nothing else."""
    document = from_text("a: b\n" * 10_000)
    assert (len(document.findings), document.root) == (MAX_FINDINGS, None)
    assert len(from_text("a: \u202e" + "\u202e" * 10_000).findings) == MAX_FINDINGS


def test_mistake_does_not_hide_the_rest_of_the_record() -> None:
    """What can be read is given beside the findings, so that the next check can add its own."""
    root = from_text("id: a\nid: b\nplace: *x\nkind: !t summit\n").root
    assert root is not None
    assert plain(root) == {"id": "a", "place": "*x", "kind": "summit"}


@pytest.mark.parametrize("text", ["a: [b", "a: b\n---\nc: d", "- a", "", "[" * 30])
def test_unreadable_outline_gives_no_root(text: str) -> None:
    """Where the outline cannot be trusted there is no tree at all."""
    assert from_text(text).root is None


def test_tags_are_passed_over_where_allowed() -> None:
    """In `mkdocs.yml`, which is trusted, a tag leaves its value as typed; anchors are refused there too."""
    text = "a: !ENV [HOME, x]\nb: !!python/name:material.extensions.emoji.twemoji\nc: !ENV d\ne: &f g\n"
    document = read(text.encode(), "mkdocs.yml", allow_tags=True)
    assert [finding.code for finding in document.findings] == [Code.YAML_ANCHOR]
    assert document.root is not None
    assert plain(document.root) == {"a": ["HOME", "x"], "b": "", "c": "d", "e": "g"}


# Places


@pytest.mark.parametrize(
    "path, key, place",
    [
        ((), False, (2, 1, 19, 6)),
        (("title",), True, (2, 1, 2, 6)),
        (("title",), False, (2, 8, 2, 52)),
        (("title", "ja"), True, (2, 38, 2, 40)),
        (("title", "ja"), False, (2, 42, 2, 51)),
        (("time",), False, (4, 7, 4, 14)),
        (("participants",), False, (7, 3, 10, 57)),
        (("participants", 0), False, (7, 5, 7, 44)),
        (("participants", 1), False, (8, 5, 10, 57)),
        (("participants", 1, "role"), False, (9, 11, 9, 20)),
        (("participants", 1, "role"), True, (9, 5, 9, 9)),
        (("summary", "en"), False, (12, 7, 15, 1)),
        (("topics", 1), True, (18, 28, 18, 37)),
        (("note",), False, (19, 6, 19, 6)),
        (("participants", 1, "sources"), False, (8, 5, 10, 57)),
        (("participants", 1, "sources"), True, (8, 5, 10, 57)),
        (("participants", 7, "role"), False, (7, 3, 10, 57)),
        (("participants", "role"), False, (7, 3, 10, 57)),
        (("title", "en", "x", "y"), False, (2, 13, 2, 36)),
        (("nothing",), True, (2, 1, 19, 6)),
    ],
)
def test_place_of_a_part(path: tuple[str | int, ...], key: bool, place: tuple[int, int, int, int]) -> None:  # noqa: FBT001 -- a parameter
    """`locate` gives the span of the deepest part that exists, or of the key that leads to it."""
    root = from_text(RECORD).root
    assert root is not None
    assert locate(root, path, key=key) == Span("x.yml", *place)


def test_parts_are_found_by_path() -> None:
    """`find` gives the node at a path and nothing where the path leads nowhere."""
    root = from_text(RECORD).root
    assert root is not None
    assert isinstance(find(root, ()), Mapping)
    assert isinstance(find(root, ("participants",)), Sequence)
    role = find(root, ("participants", 1, "role"))
    assert isinstance(role, Scalar)
    assert role.text == "principal"
    nowhere: list[tuple[str | int, ...]] = [("x",), ("x", "y"), ("participants", 2), ("participants", -1), ("date", 0)]
    assert all(find(root, path) is None for path in nowhere)


def test_columns_count_characters_and_windows_line_ends_change_nothing() -> None:
    """A column is a number of characters, beyond the basic plane too, and a line end of two bytes is one."""
    text = "a: {会談: x, 🕊: [𠮷野家, y]}\nb: z\n"
    for variant in (text, text.replace("\n", "\r\n")):
        root = from_text(variant).root
        assert root is not None
        assert locate(root, ("a", "🕊"), key=True) == Span("x.yml", 1, 12, 1, 13)
        assert locate(root, ("a", "🕊", 1)) == Span("x.yml", 1, 21, 1, 22)
        assert locate(root, ("b",)) == Span("x.yml", 2, 4, 2, 5)


def test_lines_of_a_document() -> None:
    """A document keeps its lines for whoever shows a finding in its context."""
    assert read(b"\xef\xbb\xbfa: b\r\nc: \x00\n", "x.yml").lines == ("a: b", "c: \ufffd", "")
    assert read(b"\xff\xfe", "x.yml").lines == ("",)


# Whatever comes

PIECES = st.sampled_from(
    [
        *("\n", "\r\n", "\r", " ", "  ", "\t", ":", ": ", "- ", "-", "? ", "[", "]", "{", "}", ", ", ",", "#", " #"),
        *('"', "'", "\\", "\\u202e", "\\ud800", "\\x", "|", ">-", "|2", "&a", "*a", "!t", "!", "%", "@", "`", "~"),
        *("---", "...", "\n---\n", "%YAML 1.1", "<<", "a", "key", "title: x\n", "：", "，", "“", "”", "[[", "]]"),
        *("会談", "🕊", "\u202e", "\ufeff", "\0", "\x85", "\u2028", "<<<<<<< HEAD\n", "=======\n", "1e3"),
    ]
)


@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbf")
@example(b"\xff")
def test_any_bytes_give_a_document(data: bytes) -> None:
    """Nothing that can stand in a file raises, and every finding lies in it."""
    document = read(data, "x.yml")
    assert_placed(document.findings, data.decode("utf-8", "replace"))
    assert (document.root is not None) or document.findings


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_gives_a_document_without_hidden_characters(text: str) -> None:
    """What is left of a text made of YAML's own signs holds no hidden character, and every finding lies in the text."""
    document = from_text(text)
    assert_placed(document.findings, text)
    assert (document.root is not None) or document.findings
    if document.root is not None:
        assert FORBIDDEN_IN_TEXT.search(re.sub(r"\\n", "\n", str(plain(document.root)))) is None


@given(st.integers(0, len(RECORD)), st.integers(0, 5), st.lists(PIECES, max_size=3).map("".join))
def test_damaged_record_gives_a_document_or_a_place(start: int, length: int, inserted: str) -> None:
    """Whatever is typed into a record or cut out of it, it is read or the mistake has a place."""
    text = RECORD[:start] + inserted + RECORD[start + length :]
    document = from_text(text)
    assert_placed(document.findings, text)
    assert (document.root is not None) or document.findings


SLIPS = st.sampled_from(
    [
        "\t",
        "：",
        "，",
        "“",
        "”",
        ":",
        "[[",
        "]",
        "}",
        "{",
        "@",
        '"',
        "'",
        "-",
        "\n",
        "---\n",
        "<<<<<<< \n",
        " #x",
        "\\q",
        "",
        "?",
    ]
)


@given(st.lists(st.tuples(st.integers(0, len(RECORD)), SLIPS), min_size=2, max_size=12))
def test_many_slips_end_with_findings_in_the_file(slips: list[tuple[int, str]]) -> None:
    """However many slips are mended or left out, it comes to an end, and every finding lies in the file."""
    text = RECORD
    for start, typed in sorted(slips, reverse=True):
        text = text[:start] + typed + text[start + 1 :]
    document = from_text(text)
    assert_placed(document.findings, text)
    assert (document.root is not None) or document.findings
    assert document.is_whole or document.findings
    assert document.text == text


def test_a_file_full_of_different_slips_is_read_to_an_end() -> None:
    """Slip after slip, each of which stops the parser: the later ones are for the next check."""
    document = from_text("".join(f"key{number}: @a\n" for number in range(500)))
    assert 1 < len(document.findings) <= MAX_FINDINGS


@pytest.mark.parametrize(
    "typed, value",
    [
        ("place:hotel", (7, 12)),
        ("place：hotel", (7, 12)),
        ("place：  hotel", (9, 14)),
        ("place: @hotel", (8, 14)),
        ("place: “a: b”", (8, 14)),
        ("-\tplace", (3, 8)),
    ],
)
def test_a_place_is_told_as_it_stands_in_the_file(typed: str, value: tuple[int, int]) -> None:
    """What was mended on a line before it moves no column."""
    document = from_text(f"title: x\n{typed}\n" if typed[0] != "-" else f"title:\n{typed}\n")
    assert document.root is not None
    assert document.is_whole
    node = list(document.root.entries.values())[-1].value
    span = node.items[0].span if isinstance(node, Sequence) else node.span
    assert (span.column, span.end_column) == value


def test_an_entry_that_cannot_be_read_is_left_out_alone() -> None:
    """Its key is known to be there; the entries before and after it are read."""
    document = from_text("title: x\ntopics: [a b: c\n  d\nplace: y\n")
    assert document.root is not None
    assert plain(document.root) == {"title": "x", "place": "y"}
    assert document.lost == {"topics"}
    assert not document.is_whole
